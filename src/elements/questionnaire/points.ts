import { html, noChange, type TemplateResult } from 'lit';
import type { Scale } from '../../scoring/instrument.js';
import { onServer } from '../shared/on-server.js';

/** Every whole number on the scale, lowest first. */
export const points = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** On a server nothing is said: there a property becomes an attribute, and `checked="false"` is checked. */
const unchecked = onServer ? noChange : false;

/** A point, with a @ for each value. */
const point =
  '<label class=point part=point><input type=radio name=@ value=@ aria-label=@ .checked=@><span aria-hidden=true>@</span></label>';

/** Scales by their number of points: Lit knows a template by its array of strings. */
const scales: Record<number, TemplateStringsArray> = {};

function scaleMarkup(count: number): TemplateStringsArray {
  const strings = point.repeat(count).split('@');
  return Object.assign(strings, { raw: strings });
}

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
    (scales[values.length] ??= scaleMarkup(values.length)),
    ...values.flatMap((value) => [name, value, label(value), value === answer || unchecked, value]),
  );
}
