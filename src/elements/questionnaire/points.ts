import { html, noChange, type TemplateResult } from 'lit';
import type { Scale } from '../../scoring/instrument.js';
import { onServer } from '../shared/on-server.js';
import { scaleMarkup } from './scale-markup.js';

/** Every whole number on the scale, lowest first. */
export const points = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** On a server nothing is said: there a property becomes an attribute, and `checked="false"` is checked. */
const unchecked = onServer ? noChange : false;

/** By their points: Lit knows a template by its array of strings. */
const scales: Record<string, TemplateStringsArray> = {};

/**
 * A native radio button for each point. They are one template, not one for each: ten statements are then on the page
 * about a fiftieth sooner.
 *
 * @param name what the buttons of one statement have in common
 * @param label what is said of a point
 */
export function pointsTemplate(
  scale: Scale,
  name: string,
  answer: number | undefined,
  label: (value: number) => string,
): TemplateResult {
  const values = points(scale);
  return html(
    (scales[values.join()] ??= scaleMarkup(values)),
    ...values.flatMap((value) => [name, label(value), value === answer || unchecked]),
  );
}
