export { instrumentSchema, parseInstrument } from './instrument.js';
export { parsePlan, planSchema } from './plan.js';
export { parseResponse, responseSchema } from './response.js';
export { parseSurveyTally, surveyTallySchema } from './survey-tally.js';
export { parseSurveyResponse, surveyResponseSchema } from './survey.js';
export { parseTally, tallySchema } from './tally.js';
