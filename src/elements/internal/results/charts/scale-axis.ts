import type { TemplateResult } from 'lit';
import { scaleValues } from '../../../../charts/scale-values.js';
import type { Scale } from '../../../../scoring/instrument.js';
import { html } from '../../html.js';

/** The values of a scale, each under its own part of a chart that is as wide. */
export const scaleAxis = (scale: Scale): TemplateResult => html`
  <span class="scale" aria-hidden="true"
    >${scaleValues(scale).map((value) => html`<span>${value}</span>`)}</span
  >
`;
