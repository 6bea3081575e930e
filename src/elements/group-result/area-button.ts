import { html, type TemplateResult } from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';

/** An area's name; pressed, it opens the meeting there. */
export const areaButton = (id: string, texts: InstrumentTexts): TemplateResult =>
  html`<button class="name" aria-haspopup="dialog" data-area=${id}>${texts.questions[id]?.name}</button>`;
