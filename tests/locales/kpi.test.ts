import { describe as suite, expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/kpi/definitions.js';
import { kpi as english } from '../../src/locales/en/kpi.js';
import { kpi as swedish } from '../../src/locales/sv/kpi.js';

const known = ['nps', ...Object.keys(DEFINITIONS)].sort();

suite.each([
  ['Swedish', swedish],
  ['English', english],
])('%s', (_, { definitions, names }) => {
  test('has a name of its own for each figure, and for nothing else', () => {
    expect(Object.keys(names).sort()).toEqual(known);
    const all = Object.values(names);
    expect(new Set(all).size).toBe(all.length);
  });

  test('has a sentence of its own for each figure, and for nothing else', () => {
    expect(Object.keys(definitions).sort()).toEqual(known);
    const sentences = Object.values(definitions);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{30,}[.]$/u);
  });
});
