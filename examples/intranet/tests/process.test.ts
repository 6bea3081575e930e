// Starting and stopping the server, and what a restart keeps.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { people, response } from './support/eight-people.ts';
import { everybodyAnswers, Intranet, post } from './support/intranet.ts';
import { IntranetProcess, serverFile } from './support/intranet-process.ts';

function newProcess(): IntranetProcess {
  const intranet = new IntranetProcess();
  onTestFinished(() => intranet.remove());
  return intranet;
}

const result = async (address: string) => (await fetch(`${address}/api/result`)).json() as Promise<object>;

const isUnreachable = (address: string) =>
  fetch(address).then(
    () => false,
    () => true,
  );

it('loses nothing when it is restarted or killed', async () => {
  const intranet = newProcess();
  await intranet.start();
  const { address } = intranet;
  expect(new URL(address).hostname, 'only this machine can reach it').toBe('127.0.0.1');
  await everybodyAnswers(address);
  await post(address, '/api/responses', response(people[0]!, 'late'));
  const before = await result(address);
  expect(before).toMatchObject({ round: 1, responses: 8, open: { round: 2, responses: 1 } });

  expect(await intranet.stop()).toBe(0);
  await intranet.start();
  expect(await result(address)).toEqual(before);

  await intranet.kill();
  await intranet.start();
  expect(await result(address)).toEqual(before);
});

it.each(['SIGINT', 'SIGTERM'] as const)('finishes a pending request when it gets %s', async (signal) => {
  const intranet = newProcess();
  await intranet.start();
  const body = JSON.stringify(response(people[0]!, 'slow'));
  const { hostname, port } = new URL(intranet.address);
  const socket = connect({ host: hostname, port: Number(port) });
  let reply = '';
  socket.on('data', (chunk) => (reply += String(chunk)));
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write(
    `POST /api/responses HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`,
  );
  // Once the server replies to a later request, it has read the head of this one.
  await result(intranet.address);
  intranet.signal(signal);
  // Once it refuses connections, it has received the signal.
  await expect.poll(() => isUnreachable(intranet.address)).toBe(true);
  socket.write(body.slice(40));
  await closed;
  expect(reply).toMatch(/^HTTP\/1\.1 201 /);
  expect(await intranet.exited()).toBe(0);
  expect(intranet.responses().map(({ id }) => id)).toEqual(['slow']);
});

it('stops although a browser has opened a connection that it does not use', async () => {
  const intranet = new Intranet();
  onTestFinished(() => intranet.remove());
  await intranet.start();
  const { hostname, port } = new URL(intranet.address);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  await result(intranet.address);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const stopped = intranet.stopGracefully();
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(3_000);
  await stopped;
  await once(socket, 'close');
});

it('stops when the npm that started it is stopped', async () => {
  const intranet = newProcess();
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, DATABASE: intranet.file, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = (await once(npm.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(String(printed))![0];
  expect((await fetch(`${address}/api/result`)).status).toBe(200);
  npm.kill('SIGTERM');
  await expect.poll(() => isUnreachable(address)).toBe(true);
});

it('says so when the port is taken', async () => {
  const intranet = new Intranet();
  onTestFinished(() => intranet.remove());
  await intranet.start();
  const { port } = new URL(intranet.address);
  await expect(newProcess().start({ PORT: port })).rejects.toThrow(`Port ${port} is taken`);
});

it('does not start with a bad setting, and says why', () => {
  const { status, stderr } = spawnSync(process.execPath, [serverFile], {
    env: { ...process.env, DATABASE: ':memory:', MINIMUM_GROUP_SIZE: '0' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('MINIMUM_GROUP_SIZE must be a whole number from 1 to 1000, not "0"');
});

describe('npm run seed', () => {
  const seed = (file: string) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../seed.ts', import.meta.url))], {
      env: { ...process.env, DATABASE: file },
      encoding: 'utf8',
    });

  it('fills a new database with two closed rounds, once however often it is run', async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    expect(seed(intranet.file).stdout).toMatch(/^Two closed rounds .* are stored in /);
    const stored = intranet.responses();
    expect(stored).toHaveLength(24);
    const again = seed(intranet.file);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('Nothing was stored.');
    expect(intranet.responses()).toEqual(stored);

    await intranet.start();
    expect(await result(intranet.address)).toMatchObject({
      round: 2,
      minimum: 3,
      invited: 13,
      responses: 12,
      groups: [
        ['Ledning', null],
        ['Sälj & marknad', { responses: 3 }],
        ['Produkt', null],
        ['Kundteam', { responses: 4 }],
      ],
      earlier: [{ round: 1, responses: 12, decisions: { chosen: ['closed-loop', 'onboarding'] } }],
      // The agreement holds for the next round too.
      open: { round: 3, responses: 0, minimum: 3, invited: 13 },
    });
  });

  it('does not mix made-up answers with real ones, and says what to do instead', async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    await intranet.start();
    await post(intranet.address, '/api/responses', response(people[0]!, 'real'));
    const { status, stderr } = seed(intranet.file);
    expect(status).toBe(1);
    expect(stderr).toContain(`${intranet.file} has answers in it`);
    expect(stderr).toContain('DATABASE=data/sample.sqlite npm run seed');
    expect(intranet.responses().map(({ id }) => id)).toEqual(['real']);
  });
});
