import type { TemplateResult } from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import { areaName } from '../internal/results/report-view.js';
import { html } from '../internal/html.js';

/** An area's name. Pressed, it opens the meeting there: the element listens for `data-area`. */
export const areaButton = (question: string, texts: InstrumentTexts): TemplateResult =>
  html`<button class="name" aria-haspopup="dialog" data-area=${question}>
    ${areaName(texts, question)}
  </button>`;
