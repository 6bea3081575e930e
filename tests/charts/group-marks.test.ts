import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeMarks } from '../../src/charts/group-marks.js';

const scale = { min: 1, max: 5 };
const placed = (...marks: [rounded: number, label: string][]) =>
  placeMarks(
    scale,
    marks.map(([rounded, label]) => ({ rounded, label })),
  );

describe('groups on an axis', () => {
  test('stand at their means, in percent of the width', () => {
    expect(placed([3, 'A'], [1, 'B'], [5, 'C']).map(({ label, x }) => [label, x])).toEqual([
      ['B', 10],
      ['A', 50],
      ['C', 90],
    ]);
  });

  test('are centred where they have room, and else begin or end at their mark', () => {
    const anchors = placed([1, 'Kundteam 1,0'], [3, 'Alla 3,0'], [5, 'Sälj & marknad 5,0']);
    expect(anchors.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
  });

  test('stand below each other where they would touch', () => {
    expect(placed([3, 'Ledning 3,0'], [3.1, 'Kundteam 3,1'], [1, 'A']).map(({ lane }) => lane)).toEqual([
      0, 0, 1,
    ]);
  });

  test('never touch in one lane, whatever they are called', () => {
    const mark = fc.record({
      rounded: fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10),
      label: fc.string({ minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const spans = placeMarks(scale, marks).map(({ x, label, anchor, lane }) => {
          const width = label.length * 3;
          const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
          return { lane, start, end: start + width };
        });
        for (const [index, a] of spans.entries()) {
          for (const b of spans.slice(index + 1)) {
            if (a.lane === b.lane) expect(b.start >= a.end || a.start >= b.end).toBe(true);
          }
        }
      }),
    );
  });
});
