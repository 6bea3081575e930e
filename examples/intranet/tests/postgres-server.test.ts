// Only with a server of PostgreSQL: several processes on one database, and connections that are lost.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { hashCode } from '../codes.ts';
import { openDatabase } from '../open-database.ts';
import { app, database, invite, result, run, send, serverForEach, someone } from './support/app.ts';
import { people, response } from './support/eight-people.ts';

serverForEach();

/** How long PostgreSQL may take to end a connection. Without it, it says that it will. */
const PATIENCE_MS = 60_000;

const address = process.env['POSTGRES']!;
const command = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../${name}.ts`, import.meta.url)), ...args], {
    env: { ...process.env, DATABASE: address },
    encoding: 'utf8',
  });

it('serves what another process has stored: made-up rounds, and invitations that work', async () => {
  const seeded = command('seed');
  expect(seeded.stderr).toBe('');
  expect(seeded.stdout).toMatch(
    /^Two closed rounds of made-up answers, and one under way, are stored in postgres:/,
  );
  const shown = (await app.inject('/api/result')).json<object>();
  expect(shown).toMatchObject({ round: 2, responses: 12, invited: 13, open: { round: 3 } });
  expect((await app.inject('/api/customers')).json()).toMatchObject({ tally: { survey: 'nps' } });
  expect(command('seed').stdout).toContain('Nothing was stored.');

  const [code] = /(?:[\dA-Z]{4}-){3}[\dA-Z]{4}/.exec(command('invite', '1').stdout)!;
  expect((await send(someone, {}, code)).json()).toMatchObject({ round: 3 });
});

it('spends an invitation once, whichever of two servers is asked', async () => {
  const other = await openDatabase(address);
  onTestFinished(() => other.close());
  const codes = await invite(6);
  const save = (to: typeof database, index: number, id: string) => {
    const { instrument, version, answers, segments } = response(people[index]!, id);
    return to.save(
      { id, instrument, version, role: segments!['role']!, answers },
      { invitation: hashCode(codes[index]!), minimum: 5 },
    );
  };
  for (const index of codes.keys()) {
    const saved = await Promise.all([save(database, index, `a${index}`), save(other, index, `b${index}`)]);
    expect(saved.filter((each) => each !== null)).toEqual([{ round: 1, repeated: false }]);
  }
  expect(await database.responsesIn(1)).toBe(6);
});

it('goes on when the server has cut its connections', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    log.mockRestore();
  });
  await result();
  await run(
    `SELECT pg_terminate_backend(pid, ${PATIENCE_MS}) FROM pg_stat_activity
     WHERE application_name = 'kund-diagnos-example-intranet' AND pid <> pg_backend_pid()`,
  );
  await expect.poll(async () => (await app.inject('/api/result')).statusCode).toBe(200);
  expect((await send(someone)).statusCode).toBe(201);
});

it('stores nothing of a transaction whose connection is lost in the middle', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    log.mockRestore();
  });
  const cut = database.transaction(async (database) => {
    await database.invite(['hash']);
    await run(
      `SELECT pg_terminate_backend(pid, ${PATIENCE_MS}) FROM pg_stat_activity
       WHERE application_name = 'kund-diagnos-example-intranet' AND state = 'idle in transaction' AND pid <> pg_backend_pid()`,
    );
    await database.invite(['another']);
  });
  await expect(cut).rejects.toThrow();
  expect(await run('SELECT * FROM invitations')).toEqual([]);
  await database.invite(['hash']);
  expect(await run('SELECT * FROM invitations')).toHaveLength(1);
});
