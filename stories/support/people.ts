import { kundorientering } from '../../src/instruments/index.js';
import { tally, type QuestionnaireResponse, type Tally } from '../../src/scoring/index.js';

/** One digit an area, in the order of the instrument. */
export function response(id: string, digits: string, role?: string): QuestionnaireResponse {
  return {
    id,
    instrument: kundorientering.id,
    version: kundorientering.version,
    answers: Object.fromEntries(
      kundorientering.questions.map((question, index) => [question.id, Number(digits[index])]),
    ),
    ...(role === undefined ? {} : { segments: { role } }),
  };
}

/** Twelve people in three roles. They differ most about closed-loop and onboarding. */
export const team: QuestionnaireResponse[] = [
  ...['4432334224', '4331434323', '3432334233', '4431335224', '5432434324'].map((digits, index) =>
    response(`management-${index}`, digits, 'Ledning'),
  ),
  ...['3425243335', '4325343334', '3425242335', '2324343234', '3425343335'].map((digits, index) =>
    response(`sales-${index}`, digits, 'Sälj'),
  ),
  ...['3241221223', '2341222122'].map((digits, index) => response(`success-${index}`, digits, 'CS')),
];

/** The team half a year before, when nine had answered. */
export const spring: QuestionnaireResponse[] = [
  ...['3321223213', '3221323212', '2321223122', '3321224113', '4321323213'],
  ...['2315132224', '3214232223', '2314131224', '1213232123'],
].map((digits, index) => response(`spring-${index}`, digits));

export const count = (responses: QuestionnaireResponse[]): Tally => tally(kundorientering, responses);

export function byRole(responses: QuestionnaireResponse[]): Record<string, Tally> {
  const roles = new Set(responses.map(({ segments }) => segments?.['role'] ?? ''));
  return Object.fromEntries(
    [...roles].map((role) => [role, count(responses.filter(({ segments }) => segments?.['role'] === role))]),
  );
}
