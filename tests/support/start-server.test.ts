// Servers that choose their port themselves, and one that loses it between looking and listening.
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from './start-server.ts';

const READY = /^Ready on (\S+)\n/;

/** A program that listens on the ports of a list, one each time that it is started, and the last one from then on. */
function program(...ports: number[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'server.mjs');
  writeFileSync(join(folder, 'ports.json'), JSON.stringify(ports));
  writeFileSync(
    file,
    `import { readFileSync, writeFileSync } from 'node:fs';
    import { createServer } from 'node:http';
    const list = new URL('ports.json', import.meta.url);
    const [port, ...rest] = JSON.parse(readFileSync(list));
    if (rest.length > 0) writeFileSync(list, JSON.stringify(rest));
    const server = createServer((request, response) => response.end('hello'));
    server.listen(port, '127.0.0.1', () => console.log(\`Ready on http://127.0.0.1:\${server.address().port}/\`));`,
  );
  return file;
}

async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('a server is where it says that it is, until it is stopped', async () => {
  const { address, stop } = await startServer([program(0)], READY);
  expect(await (await fetch(address)).text()).toBe('hello');
  await stop();
  await expect(fetch(address)).rejects.toThrow();
  await stop();
});

test('a server whose port another has taken is started again', async () => {
  const taken = await takenPort();
  const { address, stop } = await startServer([program(taken, taken, 0)], READY);
  expect(await (await fetch(address)).text()).toBe('hello');
  await stop();
});

test('a server that never gets its port, or ends for another reason, is not started for ever', async () => {
  await expect(startServer([program(await takenPort())], READY)).rejects.toThrow('EADDRINUSE');
  await expect(startServer([program(-1)], READY)).rejects.toThrow('ERR_SOCKET_BAD_PORT');
});
