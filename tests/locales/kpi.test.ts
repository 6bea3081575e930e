import { describe as suite, expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/kpi/definitions.js';
import { kpi as english } from '../../src/locales/en/kpi.js';
import { kpi as swedish } from '../../src/locales/sv/kpi.js';

suite.each([
  ['Swedish', swedish],
  ['English', english],
])('%s', (_, { definitions }) => {
  test('has a sentence of its own for each figure, and for nothing else', () => {
    expect(Object.keys(definitions).sort()).toEqual(Object.keys(DEFINITIONS).sort());
    const sentences = Object.values(definitions);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{30,}[.]$/u);
  });
});
