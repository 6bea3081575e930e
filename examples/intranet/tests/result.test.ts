// A group's result from the intranet's server, and when it is available.
import fc from 'fast-check';
import { kundorientering, type QuestionId } from 'kund-diagnos/instruments';
import { mergeTallies, tally, type QuestionnaireResponse, type Tally } from 'kund-diagnos/scoring';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groupResult } from '../result.ts';
import { roles } from '../roles.ts';
import { leadership, names, people, questions, response, shownAt, whole } from './support/eight-people.ts';
import {
  serverForEach,
  app,
  closeRound,
  database,
  reason,
  restart,
  result,
  send,
  sendEverybody,
} from './support/app.ts';

serverForEach();

afterEach(() => {
  vi.restoreAllMocks();
});

describe('GET /api/result', () => {
  it('is never cached', async () => {
    expect((await app.inject('/api/result')).headers['cache-control']).toBe('no-store');
  });

  it('reveals nothing while the round is open, and to the facilitator only how many have answered', async () => {
    await sendEverybody();
    const nothing = {
      round: null,
      minimum: 5,
      responses: 0,
      tally: null,
      groups: [],
      invited: null,
      decisions: { chosen: [], discussed: [], actions: [] },
      plan: null,
      helped: null,
      earlier: [],
      latest: 0,
      open: { round: 1, minimum: 5, invited: 8 },
      areas: names,
    };
    expect((await app.inject('/api/result')).json()).toEqual(nothing);
    expect(await result()).toEqual({ ...nothing, open: { ...nothing.open, responses: 8 } });
  });

  it('returns the figures that were worked out by hand, once the round is closed', async () => {
    await sendEverybody();
    expect((await closeRound(1)).json()).toEqual(await result());
    const { round, responses, tally, open } = await result();
    expect({ round, responses, open }).toEqual({
      round: 1,
      responses: 8,
      open: { round: 2, responses: 0, minimum: 5, invited: null },
    });
    expect(tally).toEqual({
      instrument: 'kundorientering',
      version: 1,
      responses: whole.n,
      questions: Object.fromEntries(Object.entries(questions).map(([id, { counts }]) => [id, counts])),
    });
  });

  it.each([
    [5, shownAt[5]],
    [3, shownAt[3]],
    [2, shownAt[2]],
    [1, shownAt[1]],
  ])('hides what is too small at the limit %i', async (minimum, shown) => {
    await restart(minimum);
    await sendEverybody();
    await closeRound(1);
    const { groups } = await result();
    expect(groups.map(([role]) => role)).toEqual(roles);
    expect(groups.filter(([, group]) => group).map(([role]) => role)).toEqual(shown);
    if (minimum < 3) {
      const group = new Map(groups).get('Ledning');
      expect(group?.responses).toBe(leadership.n);
      // How the leadership answered, question by question.
      expect(group?.questions['sla']).toEqual([0, 0, 0, 2, 3]);
    }
  });

  it('has nothing but n when a closed round is smaller than a limit that was raised', async () => {
    await sendEverybody();
    await closeRound(1);
    await restart(9);
    expect(await result()).toMatchObject({ round: 1, responses: 8, tally: null, groups: [] });
  });

  it('has nothing in it about one person: no id, no row, no squared totals', async () => {
    await restart(1);
    await sendEverybody();
    await closeRound(1);
    await sendEverybody('second');
    await closeRound(2);
    const { body } = await app.inject('/api/result');
    expect(body).toContain('"earlier":[{"round":1');
    expect(body).not.toMatch(/person-|second-|squared/);
  });

  /** The library's tally, without squared totals. */
  const counts = (rows: QuestionnaireResponse[]): Tally => {
    const { instrument, version, responses, questions } = tally(kundorientering, rows);
    return { instrument, version, responses, questions };
  };

  it('counts in SQL what the library counts from responses, for any responses', async () => {
    const answers = fc.record(
      Object.fromEntries(
        kundorientering.questions.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })]),
      ) as Record<QuestionId, fc.Arbitrary<number>>,
    );
    const group = fc.array(fc.record({ role: fc.constantFrom(...roles), answers }), {
      minLength: 1,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(group, async (rows) => {
        const round = await database.openRound();
        const responses = rows.map((row, index) => ({
          id: `${round}-${index}`,
          instrument: 'kundorientering',
          version: 1,
          ...row,
        }));
        const codes = responses.map(({ id }) => `code of ${id}`);
        await database.invite(codes);
        for (const [index, one] of responses.entries())
          await database.save(one, { invitation: codes[index]!, minimum: 1 });
        const tallies = await database.talliesByRole(kundorientering, round);
        await database.closeRound(round, 1);

        const plain = responses.map(({ id, instrument, version, answers }) => ({
          id,
          instrument,
          version,
          answers,
        }));
        expect(mergeTallies(...tallies.values())).toEqual(counts(plain));
        for (const [role, counted] of tallies) {
          expect(counted).toEqual(counts(plain.filter((_, index) => responses[index]!.role === role)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the order of the roles, also of names that are numbers', async () => {
    const names = ['Ledning', '10', '2'];
    for (const [index, role] of names.entries()) {
      const { id, instrument, version, answers } = response(people[index]!, `r${index}`);
      await database.invite([`code-${index}`]);
      await database.save(
        { id, instrument, version, role, answers },
        { invitation: `code-${index}`, minimum: 1 },
      );
    }
    const { groups } = groupResult(await database.talliesByRole(kundorientering, 1), names, 1);
    expect(groups.map(([role]) => role)).toEqual(names);
  });

  it('never lets the whole minus what is shown be fewer people than the limit, for any sizes', () => {
    const none = Object.fromEntries(kundorientering.questions.map(({ id }) => [id, [0, 0, 0, 0, 0]]));
    const of = (responses: number) => ({
      instrument: 'kundorientering',
      version: 1,
      responses,
      questions: Object.fromEntries(Object.keys(none).map((id) => [id, [responses, 0, 0, 0, 0]])),
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...roles), fc.integer({ min: 1, max: 9 })),
        fc.integer({ min: 1, max: 9 }),
        (sizes, minimum) => {
          const tallies = new Map(Object.entries(sizes).map(([role, size]) => [role, of(size)]));
          const { tally: all, groups } = groupResult(tallies, roles, minimum);
          const shown = groups.flatMap(([, group]) => group ?? []);
          for (const { responses } of shown) expect(responses).toBeGreaterThanOrEqual(minimum);
          if (!all) return;
          expect(all.responses).toBeGreaterThanOrEqual(minimum);
          const rest = all.responses - shown.reduce((sum, { responses }) => sum + responses, 0);
          if (rest !== 0) expect(rest).toBeGreaterThanOrEqual(minimum);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('POST /api/rounds/:round/close', () => {
  it('rejects while fewer than the limit have answered', async () => {
    for (const index of [0, 1, 2, 3]) await send(response(people[index]!, `person-${index}`));
    const answer = await closeRound(1);
    expect(answer.statusCode).toBe(409);
    expect(reason(answer)).toContain('minst 5');
    expect((await result()).round).toBeNull();
    await send(response(people[4]!, 'person-4'));
    expect((await closeRound(1)).statusCode).toBe(200);
  });

  it('counts what comes later in the next round, so that a result never changes', async () => {
    for (const index of [0, 1, 2, 3, 4]) await send(response(people[index]!, `person-${index}`));
    await closeRound(1);
    const before = await result();
    for (const index of [5, 6, 7]) await send(response(people[index]!, `person-${index}`));
    const { open, ...after } = await result();
    expect(open).toMatchObject({ round: 2, responses: 3 });
    expect({ ...after, open: before.open }).toEqual(before);
    // The reply to the first attempt was lost, and the round was closed meanwhile.
    expect((await send(response(people[0]!, 'person-0'))).statusCode).toBe(200);
    expect((await result()).open.responses).toBe(3);
  });

  it('says that the round is closed also when the file cannot be tidied, and tidies it with the next', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const full = new Error('database or disk is full');
    const forgetOrder = vi.spyOn(database, 'forgetOrder').mockRejectedValueOnce(full);
    await sendEverybody('1');
    const answer = await closeRound(1);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(await result());
    expect(await result()).toMatchObject({ round: 1, responses: 8, open: { round: 2 } });
    expect(log.mock.calls).toEqual([[expect.stringMatching(/^Round 1 is closed, but/), full]]);
    await sendEverybody('2');
    expect((await closeRound(2)).statusCode).toBe(200);
    expect(forgetOrder.mock.settledResults.map(({ type }) => type)).toEqual(['rejected', 'fulfilled']);
    expect(log).toHaveBeenCalledTimes(1);
  });

  it.each(['1', '0', '2.5', 'x', '-1', '3', '02', '2e0'])(
    'rejects round %s when round 2 is open',
    async (round) => {
      await sendEverybody();
      await closeRound(1);
      const answer = await closeRound(round);
      expect(answer.statusCode).toBe(409);
      expect((await result()).open.round).toBe(2);
    },
  );
});
