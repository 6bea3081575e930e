// One-time codes: as many answers as people invited, and nothing kept of whose code came with which answers.
import { describe, expect, it, vi } from 'vitest';
import { hashCode, newCode } from '../codes.ts';
import { facilitatorCode } from './support/codes.ts';
import { people, response } from './support/eight-people.ts';
import {
  run,
  serverForEach,
  closeRound,
  invite,
  inviteOne,
  reason,
  result,
  rows,
  send,
  someone,
} from './support/app.ts';

serverForEach();

const answered = async () => (await rows('responses')).length;
const responseOf = (index: number, id = `person-${index}`) => response(people[index]!, id);

describe('an invitation', () => {
  it('lets as many answer as were invited, each once', async () => {
    const codes = await invite(8);
    for (const [index, code] of codes.entries()) {
      expect((await send(responseOf(index), {}, code)).statusCode).toBe(201);
    }
    for (const code of codes) {
      const answer = await send(responseOf(0, 'once-more'), {}, code);
      expect(answer.statusCode).toBe(403);
      expect(reason(answer)).toMatch(/^Koden gäller inte\./);
    }
    expect(await answered()).toBe(8);
    expect((await result()).open).toMatchObject({ responses: 8, invited: 8 });
  });

  it('is spent by one of two answers that come at the same time', async () => {
    const code = await inviteOne();
    const both = await Promise.all([send(responseOf(0), {}, code), send(responseOf(1), {}, code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 403]);
    expect(await answered()).toBe(1);
  });

  it.each<[string, () => string | null | Promise<string | null>]>([
    ['no code', () => null],
    ['an unknown code', newCode],
    ['a code that is cut', async () => (await inviteOne()).slice(0, -1)],
    ['nothing but dashes', () => '----'],
    ['the facilitator’s code', () => facilitatorCode],
    ['the hash of a code', async () => hashCode(await inviteOne())],
  ])('is needed: %s stores nothing', async (_what, code) => {
    expect((await send(someone, {}, await code())).statusCode).toBe(403);
    expect(await answered()).toBe(0);
  });

  it('is taken as people type it', async () => {
    const typed = [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => code.replaceAll('-', ' '),
      (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const [index, type] of typed.entries()) {
      expect((await send(responseOf(index), {}, type(await inviteOne()))).statusCode).toBe(201);
    }
  });

  it('is not spent by answers that are rejected', async () => {
    const code = await inviteOne();
    expect((await send({ ...someone, segments: {} }, {}, code)).statusCode).toBe(400);
    expect((await send(someone, {}, code)).statusCode).toBe(201);
  });

  it('is not spent when the answers cannot be stored, and they are not stored in part', async () => {
    const code = await inviteOne();
    await run('ALTER TABLE answers RENAME TO gone');
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect((await send(someone, {}, code)).statusCode).toBe(500);
    log.mockRestore();
    await run('ALTER TABLE gone RENAME TO answers');
    expect([await answered(), (await rows('invitations')).length]).toEqual([0, 1]);
    expect((await send(someone, {}, code)).statusCode).toBe(201);
    expect(await rows('invitations')).toEqual([]);
  });

  it('is void when its round is closed, and the next round has its own', async () => {
    const codes = await invite(6);
    for (const index of [0, 1, 2, 3, 4]) await send(responseOf(index), {}, codes[index]);
    await closeRound(1);
    expect(await rows('invitations')).toEqual([]);
    expect((await send(responseOf(5), {}, codes[5])).statusCode).toBe(403);
    expect((await result()).open).toMatchObject({ round: 2, responses: 0, invited: null });
    expect((await send(responseOf(5), {}, await inviteOne())).json()).toMatchObject({ round: 2 });
  });
});
