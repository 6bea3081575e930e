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
}

/**
 * Reads a draft that comes from outside.
 *
 * @returns the draft, holding only answers that the instrument knows, or a sentence that says why it cannot be used
 */
export function readDraft(instrument: Instrument, value: unknown): Draft | string {
  if (typeof value !== 'object' || value === null) return `expected a draft, got ${String(value)}`;
  const { draft, id, instrument: of, version, answers } = value as Record<string, unknown>;
  if (draft !== 1) return 'it was not made by this library, or by a newer version of it';
  if (of !== instrument.id || version !== instrument.version) {
    return `it belongs to ${String(of)} version ${String(version)}, and ${instrument.id} version ${instrument.version} is shown`;
  }
  if (typeof id !== 'string' || id === '' || typeof answers !== 'object' || answers === null)
    return 'it is damaged';
  const { min, max } = instrument.scale;
  const kept: Record<string, number> = {};
  for (const { id: question } of instrument.questions) {
    const answer: unknown = Object.hasOwn(answers, question)
      ? (answers as Record<string, unknown>)[question]
      : undefined;
    if (answer === undefined) continue;
    if (!Number.isInteger(answer) || (answer as number) < min || (answer as number) > max)
      return 'it is damaged';
    kept[question] = answer as number;
  }
  return { draft, id, instrument: of, version, answers: kept };
}
