import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { confirmStored, isHttpAnswer } from '../../src/storage/confirm-stored.js';

const told: string[] = [];

beforeEach(() => {
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation((message: string) => void told.push(message));
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** An answer as `fetch` gives it: what it is known by cannot be set when one is made. */
function answer(
  body: string | null,
  { headers = {}, ...known }: { headers?: Record<string, string> } & Partial<Omit<Response, 'headers'>>,
): Response {
  const made = new Response(body, { headers });
  for (const [name, value] of Object.entries(known)) Object.defineProperty(made, name, { value });
  return made;
}

const withStatus = (status: number, body: string | null = null, contentType?: string) =>
  answer(body, {
    status,
    ok: status >= 200 && status <= 299,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });

const html = '<!doctype html><title>Logga in</title>';

test.each<[what: string, answer: () => Response]>([
  ['200 with JSON', () => withStatus(200, '{}', 'application/json')],
  ['200 with text', () => withStatus(200, 'OK', 'text/plain')],
  ['200 with nothing', () => withStatus(200)],
  ['201', () => withStatus(201, '{"id":"a"}', 'application/json')],
  ['202', () => withStatus(202)],
  ['204', () => withStatus(204)],
  [
    '204 from a server that names a type for a body that it does not send',
    () => withStatus(204, null, 'text/html'),
  ],
  ['205 from such a server', () => withStatus(205, null, 'text/html; charset=utf-8')],
  ['200 with JSON about HTML', () => withStatus(200, '{}', 'application/json; profile="text/html"')],
])('stored: %s', async (_, make) => {
  await expect(confirmStored(make())).resolves.toBeUndefined();
  expect(told).toEqual([]);
});

test.each<[what: string, answer: () => Response, why: RegExp]>([
  ['a redirect to a log-in page that answers 200', () => answer(html, { redirected: true }), /a redirect/],
  ['a redirect to a page of JSON', () => answer('{}', { redirected: true }), /a redirect/],
  [
    'a redirect that was not followed',
    () => answer(null, { type: 'opaqueredirect', status: 0, ok: false }),
    /a redirect/,
  ],
  ['an opaque answer', () => answer(null, { type: 'opaque', status: 0, ok: false }), /CORS/],
  ['a page of HTML that answers 200', () => withStatus(200, html, 'text/html'), /a page of HTML/],
  [
    'a page of HTML with a charset',
    () => withStatus(200, html, 'text/html; charset=utf-8'),
    /a page of HTML/,
  ],
  ['a page of HTML in capitals', () => withStatus(200, html, 'Text/HTML'), /a page of HTML/],
  ['a page of XHTML', () => withStatus(200, html, 'application/xhtml+xml'), /a page of HTML/],
  ['a page of HTML that answers 201', () => withStatus(201, html, 'text/html'), /a page of HTML/],
  ...[300, 302, 304, 400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503].map(
    (status): [string, () => Response, RegExp] => [
      `the status ${status}`,
      () => withStatus(status, null),
      new RegExp(`the status ${status}\\b`),
    ],
  ),
])('not stored, and the console says why: %s', async (_, make, why) => {
  await expect(confirmStored(make())).rejects.toMatchObject({ name: 'Error', message: '' });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^kund-diagnos: not saved\. /);
  expect(told[0]).toMatch(why);
});

test('the reason is the server’s `error`, and the host can still read the body', async () => {
  const refused = withStatus(422, '{"error":"Enkäten är stängd."}', 'application/json');
  await expect(confirmStored(refused)).rejects.toThrow(/^Enkäten är stängd\.$/);
  expect(await refused.json()).toEqual({ error: 'Enkäten är stängd.' });
});

test('there is no reason where the host has read the body', async () => {
  const refused = withStatus(422, '{"error":"Enkäten är stängd."}', 'application/json');
  await refused.text();
  await expect(confirmStored(refused)).rejects.toMatchObject({ message: '' });
});

test('an answer is told from everything else that a promise may give', () => {
  expect(isHttpAnswer(new Response())).toBe(true);
  for (const other of [undefined, null, true, 200, 'ok', {}, { ok: false, status: 500 }, [new Response()]])
    expect(isHttpAnswer(other)).toBe(false);
});
