export { kundorientering } from './kundorientering/facts.js';
export type { AreaId, NextStepId, RuleId } from './kundorientering/facts.js';
export { kundorienteringEn } from './kundorientering/en.js';
export { kundorienteringSv } from './kundorientering/sv.js';
export { defineInstrument } from './define-instrument.js';
export type { InstrumentDocument } from './instrument-document.js';
export type { InstrumentTexts, QuestionTexts } from './texts.js';
