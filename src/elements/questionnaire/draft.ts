import type { Instrument } from '../../scoring/instrument.js';

/**
 * Answers so far, as plain JSON. Opaque to a host: keep it, give it back through `draft`. It carries the `id` that
 * the response will have, so that a person who resumes on two devices still stores once.
 */
export interface Draft {
  readonly draft: 1;
  readonly id: string;
  readonly instrument: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, number>>;
  /** How many answers have been given, changes among them: the newer of two drafts has more. */
  readonly edits?: number;
  /** The answers have been handed to the host, and it has not said that they are stored. */
  readonly sent?: boolean;
}

/**
 * Reads a draft that comes from outside.
 *
 * @returns the draft with the answers that the instrument knows; `null` when it is damaged, or belongs to another
 *   instrument or version
 */
export function readDraft(
  { id: instrument, version, questions, scale }: Instrument,
  value: unknown,
): Required<Draft> | null {
  const given = Object(value) as Partial<Draft>;
  const known = given.draft === 1 && given.instrument === instrument && given.version === version;
  if (!known || typeof given.id !== 'string' || !given.id) return null;
  // Without what every object has: a question may be called "constructor".
  const from: Readonly<Record<string, unknown>> = { __proto__: null, ...given.answers };
  const answers: Record<string, number> = {};
  for (const { id } of questions) {
    const answer = from[id];
    if (Number.isInteger(answer) && (answer as number) >= scale.min && (answer as number) <= scale.max) {
      answers[id] = answer as number;
    } else if (answer !== undefined) return null;
  }
  // A draft from an earlier version does not say.
  const edits = Number.isInteger(given.edits) ? given.edits! : 0;
  return { draft: 1, id: given.id, instrument, version, answers, edits, sent: given.sent === true };
}
