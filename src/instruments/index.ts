// `kund-diagnos/instruments`: questionnaires as data.
export { defineInstrument } from './define-instrument.js';
export { kundorienteringEn } from './kundorientering/en/index.js';
export { kundorientering } from './kundorientering/instrument.js';
export type { NextStepId, QuestionId, RuleId } from './kundorientering/instrument.js';
export { kundorienteringSv } from './kundorientering/sv/index.js';
export type { LocalizedInstrument } from './localized-instrument.js';
export type { InstrumentTexts, QuestionTexts, StatementText, StatementTexts } from './texts.js';
