// Replies of Node and Fastify before any route have the headers and the words too.
import { connect, type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, it } from 'vitest';
import { securityHeaders } from '../headers.ts';
import { reasons } from '../reasons.ts';
import { app, serverForEach } from './support/app.ts';

serverForEach();

let port: number;
beforeEach(async () => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = app.server.address() as AddressInfo);
});

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends bytes as they are, and reads until the server closes the connection. */
async function raw(request: string): Promise<Reply> {
  const socket = connect({ host: '127.0.0.1', port });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // The server may close while this is still writing.
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write(request, 'latin1');
  await closed;
  const [head, ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
  const [line, ...fields] = head!.split('\r\n');
  return {
    status: Number(line!.split(' ')[1]),
    headers: Object.fromEntries(
      fields.map((field) => {
        const [name, ...value] = field.split(': ');
        return [name!.toLowerCase(), value.join(': ')];
      }),
    ),
    body: body.join('\r\n\r\n'),
  };
}

const request = (line: string, ...fields: string[]) =>
  `${[line, 'Host: localhost', 'Connection: close', ...fields].join('\r\n')}\r\n\r\n`;
const post = (...fields: string[]) =>
  request('POST /api/responses HTTP/1.1', 'Content-Type: application/json', ...fields);

const { unreadable, tooLarge, notJson, otherHost } = reasons.sv;

it.each<[string, string, number, string]>([
  ['no HTTP at all', 'hello\r\n\r\n', 400, unreadable],
  ['the start of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, unreadable],
  ['a method that Node does not know', request('STEAL / HTTP/1.1'), 400, unreadable],
  ['a header without a name', request('GET / HTTP/1.1', ': x'), 400, unreadable],
  ['two lengths', post('Content-Length: 1', 'Content-Length: 2'), 400, unreadable],
  ['headers of 20 kB', request('GET / HTTP/1.1', `X-Large: ${'x'.repeat(20_000)}`), 431, tooLarge],
  ['an address of 20 kB', request(`GET /${'x'.repeat(20_000)} HTTP/1.1`), 431, tooLarge],
  [
    'a chunk with 20 kB beside it',
    `${post('Transfer-Encoding: chunked')}1;${'x'.repeat(20_000)}\r\n{\r\n0\r\n\r\n`,
    413,
    tooLarge,
  ],
  ['a body of a megabyte', post('Content-Length: 1000000'), 413, tooLarge],
  [
    'a form',
    request('POST /api/responses HTTP/1.1', 'Content-Type: text/plain', 'Content-Length: 1') + 'x',
    415,
    notJson,
  ],
  ['an expectation', request('GET / HTTP/1.1', 'Expect: tea'), 417, unreadable],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 421, otherHost],
  ['an old protocol and no host', 'GET / HTTP/1.0\r\n\r\n', 421, otherHost],
  ['an address that cannot be decoded', request('GET /%E0%A4%A HTTP/1.1'), 400, unreadable],
  ['a range that is not there', request('GET /site.css HTTP/1.1', 'Range: bytes=9999999-'), 416, unreadable],
])('%s gets the headers and words for people', async (_what, bytes, status, error) => {
  const reply = await raw(bytes);
  expect(reply.status).toBe(status);
  expect(reply.headers).toMatchObject(securityHeaders);
  expect(reply.headers['content-type']).toMatch(/^application\/json/);
  expect(reply.headers['content-language']).toBe('sv');
  expect(JSON.parse(reply.body)).toMatchObject({ error });
});

it('answers the next request after a bad one', async () => {
  await raw('hello\r\n\r\n');
  expect((await raw(request('GET /api/result HTTP/1.1'))).status).toBe(200);
});

it('answers a method that an address does not have with those that it has', async () => {
  const reply = await raw(request('PUT /api/responses HTTP/1.1'));
  expect(reply.status).toBe(405);
  expect(reply.headers).toMatchObject({ ...securityHeaders, allow: 'POST' });
  expect(JSON.parse(reply.body)).toEqual({ error: 'PUT går inte att använda här.' });
});

it('answers a request that never ends with the headers and words, too', async () => {
  const socket = new PassThrough();
  const error = Object.assign(new Error('Timed out.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  app.server.emit('clientError', error, socket);
  const sent = await text(socket);
  expect(sent).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  for (const [name, value] of Object.entries(securityHeaders))
    expect(sent).toContain(`${name}: ${value}\r\n`);
  expect(sent).toContain(reasons.sv.tooSlow);
});
