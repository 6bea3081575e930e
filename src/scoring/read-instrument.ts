import { at, fail, largest, listOf, open, text, whole, type Read } from './check.js';
import type { Instrument, LightThresholds, Scale } from './instrument.js';

/** What tallies and figures need of an instrument, read once and checked. */
export interface Basis<Q extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly scale: Scale;
  readonly lights: LightThresholds;
  readonly ids: readonly Q[];
}

export const readScale: Read<Scale> = (scale) => {
  const get = open(scale);
  const min = get('min', whole(-100, 100));
  return { min, max: get('max', whole(min + 1, min + 100)) };
};

/** Thresholds have one decimal, as the means that they are compared with, and fall from green to yellow. */
export const readLights: Read<LightThresholds> = (lights) => {
  const get = open(lights);
  const below =
    (limit: number): Read<number> =>
    (value) =>
      Number.isFinite(value) && Math.round((value as number) * 10) / 10 === value && value < limit
        ? value
        : fail(`one decimal below ${limit}`, value);
  const green = get('green', below(Infinity));
  return { green, yellow: get('yellow', below(green)) };
};

const readIds: Read<string[]> = (questions) => {
  const ids = listOf((question) => open(question)('id', text))(questions);
  return ids[0] && new Set(ids).size === ids.length ? ids : fail('ids, each once', `${ids}`);
};

export const readInstrument = <Q extends string>(instrument: Instrument<Q>): Basis<Q> =>
  at(
    'instrument',
    () => {
      const get = open(instrument);
      return {
        id: get('id', text),
        version: get('version', whole(1, largest)),
        scale: get('scale', readScale),
        lights: get('lights', readLights),
        ids: get('questions', readIds) as Q[],
      };
    },
    'invalid-instrument',
  );
