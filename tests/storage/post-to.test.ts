import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { parseResponse } from '../../src/schema/index.js';
import { postTo } from '../../src/storage/index.js';
import { errorFrom } from '../support/errors.js';

const response = { id: 'r1', instrument: 'kundorientering', version: 1, answers: { icp: 4 } };
let server: Server | undefined;

/** A server that answers as told; returns its address. */
async function answering(answer: (request: IncomingMessage, reply: ServerResponse, body: string) => void) {
  const listening = createServer((request, reply) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      answer(request, reply, body);
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
}

/** Console messages. */
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation((message: string) => void told.push(message));
});

afterEach(() => {
  vi.restoreAllMocks();
  server?.close();
  server?.closeAllConnections();
  server = undefined;
});

/** The outcome of a submission. */
async function submit(url: string, headers?: Record<string, string> | null): Promise<unknown> {
  let outcome: Promise<unknown> | undefined;
  postTo(
    url,
    headers,
  )({
    response,
    waitUntil: (promise) => {
      outcome = promise;
    },
  });
  return outcome;
}

test('posts the response as JSON, with the host’s own headers', async () => {
  const seen: unknown[] = [];
  const url = await answering((request, reply, body) => {
    seen.push(request.method, request.headers['content-type'], request.headers['x-token'], JSON.parse(body));
    reply.writeHead(201).end();
  });
  await submit(url, { 'x-token': 'secret' });
  expect(seen).toEqual(['POST', 'application/json', 'secret', response]);
});

test.each([undefined, null, {}])('needs no headers of the host’s: %j', async (headers) => {
  const seen: unknown[] = [];
  const url = await answering((request, reply) => {
    seen.push(request.headers['content-type']);
    reply.writeHead(204).end();
  });
  await submit(url, headers);
  expect(seen).toEqual(['application/json']);
});

test.each(['content-type', 'Content-Type'])(
  'a header of the host’s cannot say that the body is something else: %s',
  async (name) => {
    const seen: unknown[] = [];
    const url = await answering((request, reply) => {
      seen.push(request.headers['content-type']);
      reply.writeHead(204).end();
    });
    await submit(url, { [name]: 'text/plain' });
    expect(seen).toEqual(['application/json']);
  },
);

test('fails with the server’s own reason', async () => {
  const url = await answering((_request, reply) => {
    reply.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"Välj din roll."}');
  });
  await expect(submit(url)).rejects.toThrow(/^Välj din roll\.$/);
});

test.each(['', '<h1>Bad gateway</h1>', '{"error":{"a":1}}', 'null'])(
  'fails without words where the server gives none: %j',
  async (body) => {
    const url = await answering((_request, reply) => {
      reply.writeHead(502).end(body);
    });
    await expect(submit(url)).rejects.toMatchObject({ message: '' });
  },
);

test('fails where no server answers, as fetch does: the element says nothing of a browser’s own words', async () => {
  const url = await answering(() => undefined);
  server?.close();
  server = undefined;
  await expect(submit(url)).rejects.toThrow(TypeError);
});

test('posts nothing when a listener before it has said "not now"', () => {
  const waited: unknown[] = [];
  postTo('http://127.0.0.1:1/')({
    response,
    defaultPrevented: true,
    waitUntil: (promise) => waited.push(promise),
  });
  expect(waited).toEqual([]);
});

test('a save that is redirected to a log-in page is not taken for saved', async () => {
  const visited: string[] = [];
  const url = await answering((request, reply) => {
    visited.push(`${request.method} ${request.url}`);
    if (request.url === '/log-in') {
      reply.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Logga in</h1>');
    } else {
      reply.writeHead(302, { location: '/log-in' }).end();
    }
  });
  await expect(submit(url)).rejects.toMatchObject({ message: '' });
  expect(visited).toEqual(['POST /']);
  expect(told).toHaveLength(1);
});

test.each([301, 302, 303, 307, 308])(
  'nor is one that is redirected with %d to an address that stores nothing',
  async (status) => {
    const visited: string[] = [];
    const url = await answering((request, reply) => {
      visited.push(request.url!);
      if (request.url === '/elsewhere')
        reply.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      else reply.writeHead(status, { location: '/elsewhere' }).end();
    });
    await expect(submit(url)).rejects.toMatchObject({ message: '' });
    expect(visited).toEqual(['/']);
  },
);

test('a page of HTML that answers 200 is not taken for saved', async () => {
  const url = await answering((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Logga in</h1>');
  });
  await expect(submit(url)).rejects.toMatchObject({ message: '' });
  expect(told[0]).toContain('a page of HTML');
});

test('a person in Swedish is not shown a developer’s message that the server passes on', async () => {
  const { message } = errorFrom(() => parseResponse(kundorientering, { ...response, answers: { icp: 4 } }));
  const url = await answering((_request, reply) => {
    reply.writeHead(400).end(JSON.stringify({ error: message }));
  });
  await expect(submit(url)).rejects.toMatchObject({ message: '' });
  expect(told).toContain(`kund-diagnos: not saved. ${message}`);
});

test.each([
  'Välj roll: CS, Sälj eller Produkt.',
  'Not open: expected on Monday',
  'Fel: got 3 answers, expected 10',
])('a server’s own words are shown as they are: %s', async (words) => {
  const url = await answering((_request, reply) => {
    reply.writeHead(400).end(JSON.stringify({ error: words }));
  });
  await expect(submit(url)).rejects.toMatchObject({ message: words });
});

test.each([undefined, null, '', 3, {}, Promise.resolve('/api')])(
  'posts nowhere without an address, and says so at once: %s',
  (url) => {
    const error = errorFrom(() => postTo(url as string));
    expect(error).toMatchObject({ code: 'invalid-argument', path: ['url'] });
    expect(error.message).toMatch(/^postTo: url: expected the address of your server, got /);
  },
);

test('is an adapter as well, with the status of what the server rejects', async () => {
  const statuses = [204, 409];
  const url = await answering((_request, reply) => {
    reply.writeHead(statuses.shift()!).end();
  });
  await expect(postTo(url).save(response)).resolves.toBeUndefined();
  await expect(postTo(url).save(response)).rejects.toMatchObject({ code: 'rejected', status: 409 });
});

test('is aborted when nobody waits any longer', async () => {
  const url = await answering(() => undefined);
  const abort = new AbortController();
  const saving = postTo(url).save(response, { signal: abort.signal });
  abort.abort();
  await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
});

test.each<[body: string, isSaved: boolean]>([
  ['{"stored":"r1"}', true],
  ['{"stored":"r2"}', false],
  ['OK', false],
  ['', false],
  ['null', false],
])('where a receipt is demanded, 200 with %j saves: %s', async (body, isSaved) => {
  const url = await answering((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/plain' }).end(body);
  });
  const adapter = postTo(
    url,
    null,
    (receipt, { id }) => (receipt as { stored?: string } | null)?.stored === id,
  );
  const saving = adapter.save(response);
  if (isSaved) await expect(saving).resolves.toBeUndefined();
  else await expect(saving).rejects.toMatchObject({ code: 'rejected', status: 200, message: '' });
  expect(told).toHaveLength(isSaved ? 0 : 1);
});
