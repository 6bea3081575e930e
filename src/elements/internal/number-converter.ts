import type { ComplexAttributeConverter } from 'lit';
import { nonEmpty } from './non-empty.js';

/** Reads an attribute as a number; an empty one as `null`. */
export const numberConverter: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (nonEmpty(value) === null ? null : Number(value)),
};

/** Reads a property as its attribute is read: some frameworks set attributes of a template as properties, which are then strings. */
export const numberFrom = (value: unknown): unknown =>
  typeof value === 'string' ? numberConverter.fromAttribute!(value) : value;
