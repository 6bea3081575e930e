import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { decisionsParser, NO_DECISIONS } from '../../src/report/decisions.js';
import { problemIn } from '../../src/scoring/argument.js';

const parse = decisionsParser(kundorientering);

describe('decisions', () => {
  test('are questions of the instrument, in the order given; other fields are ignored', () => {
    const decisions = { chosen: ['voc', 'icp'], discussed: ['sla'] };
    expect(parse({ ...decisions, more: 1 })).toEqual(decisions);
    expect(parse(NO_DECISIONS)).toEqual({ chosen: [], discussed: [] });
  });

  test('are a copy', () => {
    const decisions = { chosen: ['voc'], discussed: [] };
    expect(parse(decisions).chosen).not.toBe(decisions.chosen);
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['no list of the chosen', { discussed: [] }, 'chosen'],
    ['no list of the discussed', { chosen: [], discussed: 'voc' }, 'discussed'],
    ['an unknown question', { chosen: ['voc', 'price'], discussed: [] }, 'chosen/1'],
    ['an unknown question that was discussed', { chosen: [], discussed: ['toString'] }, 'discussed/0'],
  ])('are not %s', (_, decisions, path) => {
    expect(problemIn(decisions, parse)?.path.join('/')).toBe(path);
  });
});
