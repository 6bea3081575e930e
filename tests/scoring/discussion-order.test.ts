import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { discussionOrder, recommend, summarize, tally } from '../../src/scoring/index.js';
import { groups } from './arbitrary.js';
import { respond, resultOf } from './respond.js';

const ids = kundorientering.questions.map(({ id }) => id);

test('red, yellow, green; within a light split, high spread, the lower mean, the instrument’s order', () => {
  const order = discussionOrder(
    kundorientering,
    resultOf({
      icp: [3, 3, 3, 3, 3, 3], // 3.0
      journeys: [1, 1, 3, 3, 5, 5], // 3.0, split
      voc: [5, 5, 5, 5, 5, 5], // 5.0
      'closed-loop': [2, 2, 2, 2, 2, 2], // 2.0
      'value-proposition': [1, 3, 3, 3, 5, 5], // 3.3, high spread
      sla: [3, 3, 3, 3, 3, 2], // 2.8
      onboarding: [3, 3, 3, 3, 3, 3], // 3.0
      retention: [1, 1, 1, 1, 5, 5], // 2.3, split
      pricing: [5, 5, 5, 5, 5, 2], // 4.5
      governance: [4, 4, 4, 4, 4, 4], // 4.0
    }),
  );
  expect(order.map(({ question }) => question)).toEqual([
    'retention', // red, split
    'closed-loop', // red
    'journeys', // yellow, split
    'value-proposition', // yellow, high spread
    'sla', // yellow, the lowest mean
    'icp', // a tie, in the instrument's order
    'onboarding',
    'pricing', // green, high spread
    'governance',
    'voc',
  ]);
  expect(order[0]).toEqual({
    question: 'retention',
    rank: 1,
    light: 'red',
    split: { below: 4, above: 2 },
    spread: 'high',
    rounded: 2.3,
    groups: [],
  });
  expect(order[5]).toMatchObject({ rank: 6, split: null, spread: 'low' });
});

test('an empty group has nothing to discuss', () => {
  expect(discussionOrder(kundorientering, summarize(kundorientering, tally(kundorientering, [])))).toEqual(
    [],
  );
});

test('groups are named only where their lights differ, from each other or from the whole', () => {
  const group = (voc: number, sla: number) =>
    tally(kundorientering, [
      respond(
        'a',
        ids.map((id) => (id === 'voc' ? voc : id === 'sla' ? sla : 4)),
      ),
    ]);
  const order = discussionOrder(kundorientering, resultOf({ voc: [4], sla: [3] }), {
    CS: group(4, 5),
    hidden: null,
    empty: tally(kundorientering, []),
    Sälj: group(5, 5),
  });
  expect(order.find(({ question }) => question === 'voc')!.groups).toEqual([]);
  expect(order.find(({ question }) => question === 'sla')!.groups).toEqual([
    { name: 'CS', rounded: 5, light: 'green' },
    { name: 'Sälj', rounded: 5, light: 'green' },
  ]);
});

test('a group’s light may differ from the whole’s, or from that of another group', () => {
  const two = [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])];
  const summary = summarize(kundorientering, tally(kundorientering, two));
  const [first] = discussionOrder(kundorientering, summary, {
    CS: tally(kundorientering, [two[0]!]),
    Sälj: tally(kundorientering, [two[1]!]),
    Ledning: null,
  });
  expect(first).toEqual({
    question: 'closed-loop',
    rank: 1,
    light: 'yellow',
    split: null,
    spread: null,
    rounded: 2.5,
    groups: [
      { name: 'CS', rounded: 2, light: 'red' },
      { name: 'Sälj', rounded: 3, light: 'yellow' },
    ],
  });
});

test('has every question once, the worst light first', () => {
  fc.assert(
    fc.property(groups(), ({ instrument, responses }) => {
      const summary = summarize(instrument, tally(instrument, responses));
      const order = discussionOrder(instrument, summary);
      expect(order.map(({ rank }) => rank)).toEqual(order.map((_, index) => index + 1));
      expect(order.map(({ question }) => question).sort()).toEqual(
        responses.length > 0 ? instrument.questions.map(({ id }) => id).sort() : [],
      );
      const lights = order.map(({ light }) => ['red', 'yellow', 'green'].indexOf(light));
      expect(lights).toEqual([...lights].sort());
      expect(recommend(instrument, summary).advice).toEqual(
        order.map(({ question, light }) => ({ question, light })),
      );
    }),
  );
});

test.each([undefined, null, {}, [], new Map()])('there need be no groups: %s', (none) => {
  const summary = resultOf({ voc: [1] });
  expect(discussionOrder(kundorientering, summary, none as never)).toEqual(
    discussionOrder(kundorientering, summary),
  );
});
