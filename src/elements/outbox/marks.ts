import type { TemplateResult } from 'lit';
import { html } from '../internal/html.js';
import type { Notice } from './outbox-state.js';

const mark = (name: string, d: string): TemplateResult => html`
  <svg class="mark ${name}" viewBox="0 0 16 16" aria-hidden="true"><path d=${d} /></svg>
`;

/** A clock. */
export const waitingMark = mark('waiting', 'M8 2a6 6 0 110 12A6 6 0 018 2zM8 4.5V8l2.3 1.5');
export const rejectedMark = mark('rejected', 'M8 1.5l6.8 12.5H1.2zM8 6v3.6m0 1.9v.6');

const SENT = 'M8 1.5a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM4.9 8.2l2.2 2.2 4-4.4';
const NOT_SENT = 'M8 2a6 6 0 110 12A6 6 0 018 2zM5 8h6';

/** The mark of what has become of responses; told apart without colour, too. */
export const noticeMark = (notice: Notice): TemplateResult =>
  notice === 'sent' || notice === 'response-sent' ? mark('sent', SENT) : mark('waiting', NOT_SENT);
