// Starting, stopping, and what a restart keeps.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people, response } from './eight-people.ts';
import { Intranet } from './intranet.ts';

let intranet: Intranet;

beforeEach(() => {
  intranet = new Intranet();
});

afterEach(() => intranet.remove());

const post = (path: string, body?: object) =>
  fetch(intranet.address + path, {
    method: 'POST',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const result = async () => (await fetch(`${intranet.address}/api/result`)).json() as Promise<object>;

it('loses nothing in a restart, nor when it is killed', async () => {
  await intranet.start();
  for (const [index, person] of people.entries()) await post('/api/responses', response(person, `p${index}`));
  await post('/api/rounds/1/close');
  await post('/api/responses', response(people[0]!, 'late'));
  const before = await result();
  expect(before).toMatchObject({ round: 1, responses: 8, open: { round: 2, responses: 1 } });

  expect(await intranet.stop()).toBe(0);
  await intranet.start();
  expect(await result()).toEqual(before);

  await intranet.kill();
  await intranet.start();
  expect(await result()).toEqual(before);
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  'finishes a request that has begun when it gets %s',
  async (signal) => {
    await intranet.start();
    const body = JSON.stringify(response(people[0]!, 'slow'));
    const { hostname, port } = new URL(intranet.address);
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(
      `POST /api/responses HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`,
    );
    // The server has read the head of the request when it answers another one that came later.
    await result();
    intranet.signal(signal);
    // It has got the signal when it takes no further connection.
    await expect.poll(() => result().catch(() => 'closed')).toBe('closed');
    socket.write(body.slice(40));
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(await intranet.exited()).toBe(0);
    expect(intranet.responses().map(({ id }) => id)).toEqual(['slow']);
  },
);

it('stops at once when a browser keeps a connection open that it does not use', async () => {
  await intranet.start();
  const { hostname, port } = new URL(intranet.address);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  await result();
  const started = performance.now();
  expect(await intranet.stop()).toBe(0);
  expect(performance.now() - started).toBeLessThan(5_000);
  socket.destroy();
});

it('stops when the npm that started it is stopped', async () => {
  const folder = fileURLToPath(new URL('../../examples/intranet', import.meta.url));
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: { ...process.env, DATABASE: intranet.file, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(npm.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(String(printed))![0];
  expect((await fetch(`${address}/api/result`)).status).toBe(200);
  npm.kill('SIGTERM');
  const gone = () =>
    fetch(address).then(
      () => false,
      () => true,
    );
  await expect.poll(gone, { timeout: 10_000 }).toBe(true);
});

it('can be reached from this machine only', async () => {
  await intranet.start();
  expect(new URL(intranet.address).hostname).toBe('127.0.0.1');
});

it.each([
  ['MINIMUM_GROUP_SIZE', '0'],
  ['MINIMUM_GROUP_SIZE', 'five'],
  ['MINIMUM_GROUP_SIZE', '4.5'],
  ['INVITED', '0'],
  ['PORT', '70000'],
  ['PORT', '-1'],
])('does not start with %s=%s, and says why', (name, value) => {
  const server = fileURLToPath(new URL('../../examples/intranet/server.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [server], {
    env: { ...process.env, DATABASE: intranet.file, [name]: value },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`${name} must be a whole number`);
});

it('says so when the port is taken', async () => {
  await intranet.start();
  const { port } = new URL(intranet.address);
  const other = new Intranet();
  await expect(other.start({ PORT: port })).rejects.toThrow(`Port ${port} is taken`);
  await other.remove();
});

describe('npm run seed', () => {
  const seed = () =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../examples/intranet/seed.ts', import.meta.url))],
      {
        env: { ...process.env, DATABASE: intranet.file },
        encoding: 'utf8',
      },
    );

  it('fills a new database with two closed rounds, once however often it is run', async () => {
    expect(seed().stdout).toMatch(/^Two closed rounds .* are stored in /);
    const stored = intranet.responses();
    expect(stored).toHaveLength(24);
    const again = seed();
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('Nothing was stored.');
    expect(intranet.responses()).toEqual(stored);

    await intranet.start();
    expect(await result()).toMatchObject({
      round: 2,
      minimum: 3,
      invited: 13,
      responses: 12,
      groups: {
        Ledning: null,
        'Sälj & marknad': { responses: 3 },
        Produkt: null,
        Kundteam: { responses: 4 },
      },
      earlier: [{ round: 1, responses: 12, decisions: { chosen: ['closed-loop', 'onboarding'] } }],
      // What the group has agreed on holds for the next round too.
      open: { round: 3, responses: 0, minimum: 3, invited: 13 },
    });
  });

  it('does not mix made-up answers with real ones, and says what to do instead', async () => {
    await intranet.start();
    await post('/api/responses', response(people[0]!, 'real'));
    const { status, stderr } = seed();
    expect(status).toBe(1);
    expect(stderr).toContain(`${intranet.file} holds answers`);
    expect(stderr).toContain('DATABASE=data/sample.sqlite npm run seed');
    expect(intranet.responses().map(({ id }) => id)).toEqual(['real']);
  });
});
