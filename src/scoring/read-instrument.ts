import { fail, list, record, text, whole } from './check.js';
import type { Instrument, LightThresholds, Scale } from './instrument.js';

/** What tallies and figures need of an instrument, read once and checked. */
export interface Basis<Q extends string = string> extends Scale {
  readonly id: string;
  readonly version: number;
  readonly ids: readonly Q[];
}

export function readScale(scale: unknown, path: readonly string[]): Scale {
  const { min, max } = record(scale, 'invalid-scale', path);
  const low = whole(min, -100, 99, 'invalid-scale', [...path, 'min']);
  return { min: low, max: whole(max, low + 1, 100, 'invalid-scale', [...path, 'max']) };
}

export function readInstrument<Q extends string>(instrument: Instrument<Q>): Basis<Q> {
  const code = 'invalid-instrument';
  const { id, version, scale, questions } = record(instrument, code, ['instrument']);
  const ids = new Set<string>();
  for (const question of list(questions, code, ['instrument', 'questions'])) {
    const path = ['instrument', 'questions', ids.size];
    const key = text(record(question, code, path)['id'], code, [...path, 'id']);
    if (ids.has(key)) fail(code, [...path, 'id'], 'an id of its own', key);
    ids.add(key);
  }
  if (!ids.size) fail(code, ['instrument', 'questions'], 'at least one question', 0);
  return {
    id: text(id, code, ['instrument', 'id']),
    version: whole(version, 1, largestVersion, code, ['instrument', 'version']),
    ...readScale(scale, ['instrument', 'scale']),
    ids: [...ids] as Q[],
  };
}

const largestVersion = Number.MAX_SAFE_INTEGER;

/** Thresholds have one decimal, as the means that they are compared with, and fall from green to yellow. */
export function readLights(lights: unknown, path: readonly string[]): LightThresholds {
  const { green, yellow } = record(lights, 'invalid-instrument', path);
  for (const [name, value] of Object.entries({ green, yellow }))
    if (typeof value !== 'number' || Math.round(value * 10) / 10 !== value)
      fail('invalid-instrument', [...path, name], 'a number with one decimal', value);
  if ((yellow as number) >= (green as number))
    fail('invalid-instrument', [...path, 'yellow'], `less than green`, yellow);
  return { green, yellow } as LightThresholds;
}

/** Different instruments or versions are never compared or added. */
export function readIdentity(
  basis: { readonly id: string; readonly version: number },
  instrument: unknown,
  version: unknown,
  path: readonly (string | number)[],
): void {
  if (instrument !== basis.id) fail('incompatible', [...path, 'instrument'], `"${basis.id}"`, instrument);
  if (version !== basis.version) fail('incompatible', [...path, 'version'], `${basis.version}`, version);
}
