// What holds for every input.
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import {
  compareGroups,
  compareRounds,
  describe,
  discussionOrder,
  mergeTallies,
  nps,
  recommend,
  reliability,
  roundedMean,
  summarize,
  tally,
  trafficLight,
  type Description,
  type Tally,
} from '../../src/scoring/index.js';
import { groups, instruments, responsesOf, rowsOf, scales } from './arbitrary.js';

const counted = scales.chain((scale) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1e9 })), {
      minLength: scale.max - scale.min + 1,
      maxLength: scale.max - scale.min + 1,
    })
    .map((counts) => ({ counts, scale })),
);

suite('a tally', () => {
  test('does not depend on the order of people or of their answers', () => {
    fc.assert(
      fc.property(groups(), fc.infiniteStream(fc.nat()), ({ instrument, responses }, random) => {
        const keyed = responses.map((response) => ({
          key: random.next().value as number,
          response: { ...response, answers: Object.fromEntries(Object.entries(response.answers).reverse()) },
        }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ response }) => response);
        expect(tally(instrument, shuffled)).toEqual(tally(instrument, responses));
      }),
    );
  });

  test('of parts, merged in any grouping and order, is the tally of all; nobody is the identity', () => {
    fc.assert(
      fc.property(groups(), fc.nat(25), fc.nat(25), ({ instrument, responses }, i, j) => {
        const [from, to] = [Math.min(i, j), Math.max(i, j)];
        const parts = [responses.slice(0, from), responses.slice(from, to), responses.slice(to)];
        const [a, b, c] = parts.map((part) => tally(instrument, part)) as [Tally, Tally, Tally];
        const all = tally(instrument, responses);
        expect(mergeTallies(a, b, c)).toEqual(all);
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(all);
        expect(mergeTallies(a, mergeTallies(b, c))).toEqual(all);
        expect(mergeTallies(c, b, a)).toEqual(all);
        expect(mergeTallies(all, tally(instrument, []))).toEqual(all);
        expect(mergeTallies(tally(instrument, []), all)).toEqual(all);
        expect(mergeTallies(all)).toEqual(all);
      }),
    );
  });

  test('is the same from a list, an iterable, a stream and columns', async () => {
    const positive = instruments.filter(({ scale }) => scale.min >= 0);
    const drawn = positive.chain((instrument) => rowsOf(instrument).map((rows) => ({ instrument, rows })));
    await fc.assert(
      fc.asyncProperty(drawn, async ({ instrument, rows }) => {
        const responses = responsesOf(instrument, rows);
        const expected = tally(instrument, responses);
        async function* stream() {
          yield* responses;
        }
        const columns = instrument.questions.map(({ id }, q) => [
          id,
          Uint8Array.from(rows, (row) => row[q]!),
        ]);
        expect(tally(instrument, new Set(responses))).toEqual(expected);
        expect(await tally(instrument, stream())).toEqual(expected);
        expect(tally(instrument, Object.fromEntries(columns) as Record<string, Uint8Array>)).toEqual(
          expected,
        );
        expect(tally(instrument, responses, { uniqueIds: true })).toEqual(expected);
      }),
    );
  });

  test('survives JSON, and so does everything that is made of it', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const there = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
        const team = tally(instrument, responses);
        const summary = summarize(instrument, team);
        expect(there(team)).toEqual(team);
        expect(tally(there(instrument), there(responses))).toEqual(team);
        expect(there(summary)).toEqual(summary);
        expect(summarize(instrument, there(team))).toEqual(summary);
        expect(recommend(instrument, there(summary))).toEqual(recommend(instrument, summary));
        expect(discussionOrder(instrument, there(summary), there({ a: team, b: null }))).toEqual(
          discussionOrder(instrument, summary, { a: team, b: null }),
        );
      }),
    );
  });

  test('is made, and used, without changing what was given', () => {
    const freeze = <T>(value: T): T => {
      if (Object(value) === value) Object.values(Object.freeze(value) as object).forEach(freeze);
      return value;
    };
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        freeze([instrument, responses]);
        const team = freeze(tally(instrument, responses));
        const summary = freeze(summarize(instrument, team));
        const parts = freeze({ a: team, b: null });
        mergeTallies(team, team);
        reliability(instrument, team);
        recommend(instrument, summary);
        discussionOrder(instrument, summary, parts);
        compareGroups(instrument, parts);
        compareRounds(instrument, team, team);
      }),
    );
  });

  test('given back does not hand out the one that was given', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const team = tally(instrument, responses);
        const before = JSON.stringify(team);
        Object.values(mergeTallies(team).questions).forEach((counts) => (counts[0]! += 1));
        summarize(instrument, team).questions.forEach(({ counts }) => (counts[0]! += 1));
        expect(JSON.stringify(team)).toBe(before);
      }),
    );
  });
});

suite('the figures of one question', () => {
  test('stay within their bounds', () => {
    fc.assert(
      fc.property(counted, ({ counts, scale: { min, max } }) => {
        const figures = describe(counts, { min, max });
        for (const figure of Object.values(figures).flat())
          expect(typeof figure !== 'number' || (Number.isFinite(figure) && !Object.is(figure, -0))).toBe(
            true,
          );
        fc.pre(figures.n > 0);
        const { quartiles, ...f } = figures;
        const rising = [min, f.min!, quartiles![0], f.median!, quartiles![1], f.max!, max];
        expect(rising).toEqual([...rising].sort((a, b) => a - b));
        expect(f.mean).toBeGreaterThanOrEqual(f.min!);
        expect(f.mean).toBeLessThanOrEqual(f.max!);
        expect(Math.abs(f.rounded! - f.mean!)).toBeLessThanOrEqual(0.05 + 1e-12);
        expect(f.populationSd).toBeLessThanOrEqual(((max - min) / 2) * (1 + 1e-12));
        expect(f.consensus).toBeGreaterThanOrEqual(0);
        expect(f.consensus).toBeLessThanOrEqual(1);
        expect(f.below + f.above).toBeLessThanOrEqual(f.n);
        if (f.n > 1) {
          expect(f.sd).toBeGreaterThanOrEqual(f.populationSd!);
          expect(f.agreement).toBeGreaterThanOrEqual(0);
          expect(f.agreement).toBeLessThanOrEqual(1);
        }
        expect(f.spread === null).toBe(f.n < 5);
      }),
      { numRuns: 1000 },
    );
  });

  test('mirror when the answers do', () => {
    fc.assert(
      fc.property(counted, ({ counts, scale: { min, max } }) => {
        const figures = describe(counts, { min, max });
        const mirrored = describe(counts.toReversed(), { min, max });
        fc.pre(figures.n > 0);
        const mirror = (value: number): unknown => expect.closeTo(min + max - value, 12);
        expect(mirrored).toEqual({
          ...figures,
          sum: (min + max) * figures.n - figures.sum,
          counts: counts.toReversed(),
          mean: mirror(figures.mean!),
          // Rounding half up does not mirror at a tie, where it may be a tenth higher.
          rounded: expect.any(Number) as number,
          median: mirror(figures.median!),
          quartiles: figures.quartiles!.map(mirror).reverse(),
          min: min + max - figures.max!,
          max: min + max - figures.min!,
          consensus: expect.closeTo(figures.consensus!, 12) as number,
          below: figures.above,
          above: figures.below,
        } satisfies Record<keyof Description, unknown>);
        const [up, down] = [
          Math.round(10 * figures.rounded!),
          Math.round(10 * (min + max - mirrored.rounded!)),
        ];
        const tie = (20 * figures.sum) % figures.n === 0 && (10 * figures.sum) % figures.n !== 0;
        fc.pre(figures.n < 1e6);
        expect(up - down).toBe(tie ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('move with the scale', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: -20, max: 20 }), ({ counts, scale: { min, max } }, step) => {
        const figures = describe(counts, { min, max });
        const moved = describe(counts, { min: min + step, max: max + step });
        for (const key of [
          'n',
          'sd',
          'populationSd',
          'agreement',
          'spread',
          'split',
          'below',
          'above',
        ] as const)
          expect(moved[key]).toBe(figures[key]);
        fc.pre(figures.n > 0);
        expect(Math.round(10 * moved.rounded!) - Math.round(10 * figures.rounded!)).toBe(10 * step);
        expect(moved.median! - figures.median!).toBe(step);
      }),
    );
  });
});

test('a mean is rounded half up, exactly, as far as whole numbers reach', () => {
  const large = 4e14;
  fc.assert(
    fc.property(fc.integer({ min: -large, max: large }), fc.integer({ min: 1, max: large }), (sum, n) => {
      // tenths ≤ mean·10 + ½ < tenths + 1, without dividing.
      const tenths = BigInt(Math.round(roundedMean(sum, n)! * 10));
      fc.pre(tenths < 2n ** 50n && tenths > -(2n ** 50n));
      const twice = 20n * BigInt(sum) + BigInt(n);
      expect(2n * BigInt(n) * tenths <= twice && twice < 2n * BigInt(n) * (tenths + 1n)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a light never disagrees with the rounded mean beside it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 1, max: 5, noNaN: true }), (n, near) => {
      const sum = Math.min(5 * n, Math.max(n, Math.round(near * n)));
      const rounded = roundedMean(sum, n)!;
      const light = rounded >= 3.5 ? 'green' : rounded >= 2.5 ? 'yellow' : 'red';
      expect(trafficLight(rounded)).toBe(light);
      expect(trafficLight(sum / n)).toBe(light);
    }),
    { numRuns: 5000 },
  );
});

test.each(Array.from({ length: 40 }, (_, i) => 1 + i / 10))(
  '%f and half a tenth below it share a light',
  (rounded) => {
    expect(trafficLight(Math.max(1, (Math.round(rounded * 20) - 1) / 20))).toBe(trafficLight(rounded));
  },
);

suite('a result', () => {
  test('names the weakest by exact sums, and gives no figure to nobody', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const summary = summarize(instrument, tally(instrument, responses));
        const sums = instrument.questions.map(({ id }) =>
          responses.reduce((sum, { answers }) => sum + answers[id]!, 0),
        );
        const lowest = Math.min(...sums);
        const ids = instrument.questions.map(({ id }) => id);
        expect(summary.weakest).toEqual(responses.length ? ids.filter((_, i) => sums[i] === lowest) : []);
        expect(summary.n).toBe(responses.length);
        if (!responses.length)
          expect([summary.mean, summary.rounded, summary.light, summary.sd]).toEqual([
            null,
            null,
            null,
            null,
          ]);
      }),
    );
  });

  test('has every question once in the order to talk about them, worst light first', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const summary = summarize(instrument, tally(instrument, responses));
        const order = discussionOrder(instrument, summary);
        expect(order.map(({ rank }) => rank)).toEqual(order.map((_, i) => i + 1));
        expect(order.map(({ question }) => question).sort()).toEqual(
          responses.length ? instrument.questions.map(({ id }) => id).sort() : [],
        );
        const lights = order.map(({ light }) => ['red', 'yellow', 'green'].indexOf(light));
        expect(lights).toEqual([...lights].sort());
        expect(recommend(instrument, summary).advice).toEqual(
          order.map(({ question, light }) => ({ question, light })),
        );
      }),
    );
  });

  test('of one round compared with itself has no difference, and compared backwards the opposite one', () => {
    const two = groups().chain(({ instrument, responses }) =>
      rowsOf(instrument).map((rows) => ({ instrument, responses, later: responsesOf(instrument, rows) })),
    );
    fc.assert(
      fc.property(two, ({ instrument, responses, later }) => {
        const [a, b] = [tally(instrument, responses), tally(instrument, later)];
        const same = compareRounds(instrument, a, a);
        expect([same.whole, ...same.questions].map(({ difference }) => difference)).toEqual(
          Array(instrument.questions.length + 1).fill(responses.length ? 0 : null),
        );
        const there = compareRounds(instrument, a, b).whole;
        const back = compareRounds(instrument, b, a).whole;
        expect(back.before).toEqual({ ...there.after, name: 'before' });
        expect(back.difference).toBe(there.difference === null ? null : 0 - there.difference);
      }),
    );
  });
});

test('NPS is the same from answers and from counts, within its bounds, and mirrors', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (answers) => {
      const score = nps(answers);
      const counts = Array.from({ length: 11 }, (_, k) => answers.filter((answer) => answer === k).length);
      expect(nps({ counts })).toEqual(score);
      expect(nps(new Set([1, 2, 3]))).toMatchObject({ n: 3, score: -100, rounded: -100 });
      const { promoters, passives, detractors } = score;
      const mirrored = nps({ promoters: detractors, passives, detractors: promoters });
      fc.pre(answers.length > 0);
      expect(mirrored.rounded).toBe(0 - score.rounded!);
      expect(mirrored.interval).toEqual([0 - score.interval![1], 0 - score.interval![0]]);
      for (const [low, high] of [score.interval!, score.waldInterval!]) {
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }
      expect(Math.abs(score.score! - score.rounded!)).toBeLessThanOrEqual(0.5);
      expect(score.variance).toBeGreaterThanOrEqual(0);
    }),
  );
});
