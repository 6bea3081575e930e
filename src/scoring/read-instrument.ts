import { fields, is, listOf, read, text, whole, type Read } from './check.js';
import type { Instrument, LightThresholds, Scale } from './instrument.js';

/** What tallies and figures need of an instrument, read once and checked. */
export interface Basis<Q extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly scale: Scale;
  readonly lights: LightThresholds;
  readonly ids: readonly Q[];
}

export const readScale: Read<Scale> = (scale, path) => {
  const { min } = fields({ min: whole(-100, 100) })(scale, path);
  return { min, ...fields({ max: whole(min + 1, min + 100) })(scale, path) };
};

/** Thresholds fall from green to yellow. */
export const readLights: Read<LightThresholds> = (lights, path) => {
  const below = (limit: number) =>
    is(`a number below ${limit}`, (value: number) => Number.isFinite(value) && value < limit);
  const { green } = fields({ green: below(Infinity) })(lights, path);
  return { green, ...fields({ yellow: below(green) })(lights, path) };
};

export const readInstrument = <Q extends string>(instrument: Instrument<Q>): Basis<Q> =>
  read('instrument', instrument, (value, path) => {
    const { questions, ...basis } = fields({
      id: text,
      version: whole(1),
      scale: readScale,
      lights: readLights,
      questions: listOf(fields({ id: text })),
    })(value, path);
    const ids = questions.map(({ id }) => id as Q);
    is('ids, each once', () => ids[0] && new Set(ids).size === ids.length)(ids.join(), [path, 'questions']);
    return { ...basis, ids };
  });
