import type { ComplexAttributeConverter } from 'lit';
import { nonEmpty } from './non-empty.js';

/** Reads an attribute as a number; an empty one is as good as none. */
export const numberConverter: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (nonEmpty(value) === null ? null : Number(value)),
};
