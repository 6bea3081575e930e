// People whose answers say who they are: person i answers 2 to question i, and 1 to every other. Counts of such people tell who is in them, so
// that whatever is given out can be read as a set of people. What is hidden never depends on what was answered.
import type { Instrument, QuestionnaireResponse } from '../../src/scoring/index.js';

export interface Person {
  /** Which question tells of them. */
  readonly mark: number;
  /** Another id for each time that they have answered anew. */
  readonly id: string;
  readonly segments: Readonly<Record<string, string>>;
}

const ids = (size: number): string[] => Array.from({ length: size }, (_, index) => `q${index}`);

/** An instrument that can tell so many people apart. */
export const instrumentFor = (size: number): Instrument => ({
  id: 'marks',
  version: 1,
  scale: { min: 1, max: 2 },
  questions: ids(size).map((id) => ({ id })),
  thresholds: { green: 1.8, yellow: 1.4 },
  rules: [{ id: 'weakest', when: { weakest: true } }],
  nextSteps: [{ id: 'step', questions: ['q0'] }],
});

export const responsesOf = (
  people: readonly Person[],
  { id, version, questions }: Instrument,
): QuestionnaireResponse[] =>
  people.map((person) => ({
    id: person.id,
    instrument: id,
    version,
    answers: Object.fromEntries(
      questions.map((question, index) => [question.id, index === person.mark ? 2 : 1]),
    ),
    segments: person.segments,
  }));
