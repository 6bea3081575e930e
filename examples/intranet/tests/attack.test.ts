// All replies of the server together reveal nothing about fewer people than the limit.
import fc from 'fast-check';
import { kundorientering } from 'kund-diagnos/instruments';
import { tally, type Tally } from 'kund-diagnos/scoring';
import { expect, it } from 'vitest';
import { figuresIn, isolated } from '../../../tests/privacy/solver.ts';
import { groupResult } from '../result.ts';
import { roles } from '../roles.ts';
import { app, closeRound, restart, send, serverForEach } from './support/app.ts';

serverForEach();

/** The mark of a person is a question of their own, which they answer 5; the rest they answer 1. */
const count = (marks: readonly number[]): Tally => {
  const { instrument, version, responses, questions } = tally(
    kundorientering,
    marks.map((mark) => ({
      id: `${mark}`,
      instrument: kundorientering.id,
      version: kundorientering.version,
      answers: Object.fromEntries(
        kundorientering.questions.map(({ id }, index) => [id, index === mark ? 5 : 1]),
      ) as never,
    })),
  );
  return { instrument, version, responses, questions };
};

/** The reply about ten people, by the role of each. */
const sent = (departments: readonly number[], minimum: number): string => {
  const marks = departments.map((_, mark) => mark);
  const tallies = new Map(
    roles
      .map((role, index): [string, Tally] => [
        role,
        count(marks.filter((mark) => departments[mark] === index)),
      ])
      .filter(([, { responses }]) => responses > 0),
  );
  return JSON.stringify(groupResult(tallies, roles, minimum));
};

it('isolates nobody, for any ten people in any roles', () => {
  let shown = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(roles.length - 1), { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 2, max: 5 }),
      (departments, minimum) => {
        const figures = figuresIn(sent(departments, minimum));
        if (figures.length > 1) shown++;
        expect(isolated(figures, minimum)).toEqual([]);
      },
    ),
    { numRuns: 1_000, seed: 31 },
  );
  expect(shown).toBeGreaterThan(100);
});

it('would be found to isolate somebody, had the round been closed at a lower limit', () => {
  expect(isolated(figuresIn(sent([0, 0, 0, 0, 0, 1, 1, 2], 5)), 5)).toEqual([]);
  expect(isolated(figuresIn(sent([0, 0, 0, 0, 0, 1, 1, 2], 1)), 5)).not.toEqual([]);
});

it.each([
  [2, [0, 0, 0, 1, 1, 1, 2, 3]],
  [3, [0, 0, 0, 0, 1, 1, 1, 2, 2, 3]],
  [5, [0, 0, 0, 0, 0, 1, 1, 1, 1, 2]],
  [5, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]],
])(
  'isolates nobody over HTTP at the limit %i, in whatever is answered to anybody: %j',
  async (minimum, departments) => {
    await restart(minimum);
    const bodies: string[] = [];
    const look = async () => {
      for (const url of ['/api/result', '/api/rounds/1', '/api/rounds/2', '/api/responses']) {
        bodies.push((await app.inject(url)).body);
      }
    };
    for (const [mark, department] of departments.entries()) {
      const { instrument, version, questions } = count([mark]);
      const answers = Object.fromEntries(
        Object.entries(questions).map(([id, counts]) => [id, counts.indexOf(1) + 1]),
      );
      const payload = {
        id: `person-${mark}`,
        instrument,
        version,
        answers,
        segments: { role: roles[department] },
      };
      bodies.push((await send(payload)).body, (await send({ ...payload, version: 2 })).body);
      await look();
    }
    bodies.push((await closeRound(1)).body);
    await look();
    const figures = figuresIn(...bodies);
    expect(figures.length).toBeGreaterThan(0);
    expect(isolated(figures, minimum)).toEqual([]);
    expect(bodies.join()).not.toContain('squaredTotals');
  },
);
