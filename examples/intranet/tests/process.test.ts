// Starting and stopping the server, and what a restart keeps.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { followUp, type Plan } from 'kund-diagnos/report';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { people, response } from './support/eight-people.ts';
import { bearer, newInvitation } from './support/codes.ts';
import { everybodyAnswers, Intranet, post, resultOf as result } from './support/intranet.ts';
import { IntranetProcess, serverFile } from './support/intranet-process.ts';

/** Runs one of the example's commands to its end. */
const run = (file: string, args: string[], env: Record<string, string>) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../${file}`, import.meta.url)), ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

function newProcess(): IntranetProcess {
  const intranet = new IntranetProcess();
  onTestFinished(() => intranet.remove());
  return intranet;
}

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
      `Authorization: ${bearer(await newInvitation(intranet.address)).authorization}\r\n` +
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
  expect(intranet.responses()).toHaveLength(1);
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

it('says which database it cannot open', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { status, stderr } = run('server.ts', [], { DATABASE: folder });
  expect(status).toBe(1);
  expect(stderr).toContain(folder);
  expect(stderr).not.toContain('    at ');
});

describe('npm run invite', () => {
  const codes = (printed: string) => printed.match(/(?:[\dA-Z]{4}-){3}[\dA-Z]{4}/g) ?? [];
  const newFile = () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    return intranet;
  };
  const answerWith = (address: string, code: string, id: string) =>
    fetch(`${address}/api/responses`, {
      method: 'POST',
      headers: { ...bearer(code), 'content-type': 'application/json' },
      body: JSON.stringify(response(people[0]!, id)),
    });

  it('prints as many links as people, and the facilitator’s code, each once and each working', async () => {
    const intranet = newFile();
    const first = run('invite.ts', ['3'], { DATABASE: intranet.file, ORIGIN: 'https://torget.example' });
    expect(first.status).toBe(0);
    expect(first.stdout.match(/^https:\/\/torget\.example\/#kod=\S+$/gm)).toHaveLength(3);
    const [one, two, three, leader] = codes(first.stdout);
    const more = run('invite.ts', ['1'], { DATABASE: intranet.file });
    expect(codes(more.stdout)).toHaveLength(1);
    expect(more.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/#kod=\S+$/m);
    const all = [one!, two!, three!, ...codes(more.stdout)];
    expect(new Set([...all, leader]).size).toBe(5);

    const file = readFileSync(intranet.file, 'latin1');
    for (const code of [...all, leader!]) expect(file).not.toContain(code);

    await intranet.startAsItIs();
    for (const [index, code] of all.entries()) {
      expect((await answerWith(intranet.address, code, `id-${index}`)).status).toBe(201);
    }
    const reply = await fetch(`${intranet.address}/api/result`, { headers: bearer(leader!) });
    expect(await reply.json()).toMatchObject({ open: { responses: 4, invited: 4 } });
  });

  it('replaces the facilitator’s code when it is asked to', async () => {
    const intranet = newFile();
    const [old] = codes(run('invite.ts', ['--facilitator'], { DATABASE: intranet.file }).stdout);
    const [current] = codes(run('invite.ts', ['--facilitator'], { DATABASE: intranet.file }).stdout);
    await intranet.startAsItIs();
    const status = async (code: string) =>
      (await fetch(`${intranet.address}/api/result`, { headers: bearer(code) })).status;
    expect(await status(old!)).toBe(403);
    expect(await status(current!)).toBe(200);
  });

  it('lets the round be followed, until somebody has answered it without being told', async () => {
    const followed = newFile();
    expect(run('invite.ts', ['2', '--live'], { DATABASE: followed.file }).status).toBe(0);
    await followed.startAsItIs();
    expect((await fetch(`${followed.address}/api/rounds/1/live`)).status).toBe(200);
    const closed = newFile();
    const [code] = codes(run('invite.ts', ['1'], { DATABASE: closed.file }).stdout);
    await closed.startAsItIs();
    await answerWith(closed.address, code!, 'id');
    const late = run('invite.ts', ['2', '--live'], { DATABASE: closed.file });
    expect(late.status).toBe(1);
    expect(late.stderr).toContain('Somebody has answered this round');
    expect(late.stdout).toBe('');
  });

  it.each([
    [['--live']],
    [['3', '--live', '--team', 'Nord', '--segment', 'A']],
    [[]],
    [['0']],
    [['-1']],
    [['ten']],
    [['1.5']],
    [['10000']],
    [['3', '4']],
    [['--people', '3']],
  ])('makes nothing of %j, and says how it is used', (given) => {
    const intranet = newFile();
    const { status, stderr, stdout } = run('invite.ts', given, { DATABASE: intranet.file });
    expect(status).toBe(1);
    expect(stderr).toContain('npm run invite -- 13');
    expect(stdout).toBe('');
    expect(existsSync(intranet.file)).toBe(false);
  });
});

describe('npm run seed', () => {
  const seed = (file: string) => run('seed.ts', [], { DATABASE: file });

  it('fills a new database with two closed rounds and one under way, once however often it is run', async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    const { stdout } = seed(intranet.file);
    expect(stdout).toMatch(/^Two closed rounds .*, and one under way, are stored in /);
    // An invitation for each who has not answered, and the facilitator's code, to try the rest with.
    expect(stdout.match(/\/#kod=\S+$/gm)).toHaveLength(5);
    // Three customers of one team and segment.
    expect(stdout.match(/\/kund#kod=\S+$/gm)).toHaveLength(3);
    expect(stdout).toMatch(/facilitator’s code.*\n\n\S{19}\n/);
    const stored = intranet.responses();
    expect(stored).toHaveLength(32);
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
      // The plan is of the round before, and this round's people have said what they think of it.
      plan: null,
      helped: { instrument: 'sample-1', responses: 11 },
      // The agreement holds for the next round too.
      open: { round: 3, responses: 8, minimum: 3, invited: 13, live: true, published: 6 },
    });
  });

  it('lets the round under way be followed: it has grown in steps, and the next answer makes another', async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    const [code] = /(?<=\/#kod=)\S+$/m.exec(seed(intranet.file).stdout)!;
    await intranet.start();
    const published = async () =>
      (await fetch(new URL('/api/rounds/3/live', intranet.address))).json() as Promise<object>;
    expect(await published()).toMatchObject({ version: 2, tally: { responses: 6 }, closed: false });
    await post(intranet.address, '/api/responses', response(people[0]!, 'next'), code);
    expect(await published()).toMatchObject({ version: 3, tally: { responses: 9 }, closed: false });
  });

  it('gives the first round a plan in which one action is done, one late and one stopped, today and in a year', async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    seed(intranet.file);
    await intranet.start();
    const { earlier } = (await result(intranet.address)) as { earlier: { plan: Plan }[] };
    const { plan } = earlier[0]!;
    const today = new Date();
    const year = String(today.getFullYear() + 1);
    const states = (day: string) => followUp(plan, day).map(({ state }) => state);
    const monthAndDay = today.toLocaleDateString('sv-SE').slice(4).replace('02-29', '02-28');
    expect(states(today.toLocaleDateString('sv-SE'))).toEqual(['late', 'done', 'stopped']);
    expect(states(year + monthAndDay)).toEqual(['late', 'done', 'stopped']);
    for (const { checkIns, due } of plan.actions) {
      const days = [plan.decided, ...checkIns.map(({ date }) => date)];
      expect(days).toEqual(days.toSorted());
      expect(due! > plan.decided).toBe(true);
    }
  });

  it('does not mix made-up answers with real ones, and says what to do instead', async () => {
    const intranet = new Intranet();
    onTestFinished(() => intranet.remove());
    await intranet.start();
    await post(intranet.address, '/api/responses', response(people[0]!, 'real'));
    const { status, stderr } = seed(intranet.file);
    expect(status).toBe(1);
    expect(stderr).toContain(`${intranet.file} is in use`);
    expect(stderr).toContain('DATABASE=data/sample.sqlite npm run seed');
    expect(intranet.responses()).toHaveLength(1);
  });
});
