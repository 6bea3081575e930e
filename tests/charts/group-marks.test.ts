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

  test('have their names to the right where there is room, else to the left, else below', () => {
    const marks = placed([1, 'Kundteam 1,0'], [5, 'Sälj & marknad 5,0'], [3, 'Kundframgång och support 3,0']);
    expect(marks.map(({ x, side, start, end }) => [x, side, start, end])).toEqual([
      [10, 'right', 10, 46],
      [50, 'below', 8, 92],
      [90, 'left', 36, 90],
    ]);
  });

  test('hang like flags where they would touch: the leftmost lowest, so that no line crosses a name', () => {
    const marks = placed([1.5, 'Kundteam 1,5'], [2.4, 'Ledning 2,4'], [2.8, 'Sälj & marknad 2,8']);
    expect(marks.map(({ label, lane, lineFrom }) => [label, lane, lineFrom])).toEqual([
      ['Kundteam 1,5', 2, 0],
      ['Ledning 2,4', 1, 0],
      ['Sälj & marknad 2,8', 0, 0],
    ]);
  });

  test('share a lane where they do not touch', () => {
    expect(placed([1.5, 'Kundteam 1,5'], [4.6, 'CS 4,6']).map(({ lane }) => lane)).toEqual([0, 0]);
    expect(placed([1, 'A'], [3, 'B'], [5, 'C']).map(({ lane }) => lane)).toEqual([0, 0, 0]);
  });

  test('have but a short line where a name to the other side is in the way', () => {
    const [first, second] = placed([2.6, 'Kundteam 2,6'], [3.4, 'Produkt och utveckling 3,4']);
    expect([first, second].map((mark) => [mark?.side, mark?.lane, mark?.lineFrom])).toEqual([
      ['right', 0, 0],
      ['below', 1, 1],
    ]);
  });

  test('never touch, and no line crosses a name, whatever they are called and wherever they are', () => {
    const mark = fc.record({
      rounded: fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10),
      label: fc.string({ minLength: 1, maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const all = placeMarks(scale, marks);
        expect(all).toHaveLength(marks.length);
        for (const one of all) {
          expect(one.end - one.start).toBeGreaterThanOrEqual(one.label.length * 3 - 1e-9);
          for (const other of all) {
            if (one === other) continue;
            if (one.lane === other.lane) expect(one.end <= other.start || other.end <= one.start).toBe(true);
            const isPassed = other.lineFrom <= one.lane && one.lane < other.lane;
            if (isPassed) expect(one.start < other.x && other.x < one.end).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
