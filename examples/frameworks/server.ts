// The server of every app here: it stores responses in memory and counts them, and it serves an app that was built. Start it with
// node server.ts react/dist
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import { isKundDiagnosError, mayPublish, tally, type QuestionnaireResponse } from 'kund-diagnos/scoring';
import sample from './sample.json' with { type: 'json' };

const { id: instrument, version, questions } = kundorientering;

/** Made-up answers, so that there is a group to show. */
const madeUp = sample.answers.map((digits, person): QuestionnaireResponse => ({
  id: `made-up-${person}`,
  instrument,
  version,
  answers: Object.fromEntries(questions.map(({ id }, index) => [id, Number(digits[index])])),
}));

const FILE_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return JSON.parse(text);
}

/** A server, and the responses that it has stored, by their ids. */
export interface App {
  server: Server;
  stored: ReadonlyMap<string, QuestionnaireResponse>;
}

export function createApp(folder = import.meta.dirname): App {
  const stored = new Map(madeUp.map((response) => [response.id, response]));
  /** The responses as they were each time that the group was shown. */
  const published: QuestionnaireResponse[][] = [];

  /** Counts anew only when the difference from what was shown before gives nobody away. */
  function group() {
    const responses = [...stored.values()];
    if (mayPublish(kundorientering, responses, published)) published.push(responses);
    const { responses: number, questions: counts } = tally(kundorientering, published.at(-1) ?? []);
    // Without the squared totals, which can give away a row.
    return { tally: { instrument, version, responses: number, questions: counts }, invited: sample.invited };
  }

  async function store(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const answered = parseResponse(kundorientering, await bodyOf(request));
      stored.set(answered.id, answered);
      response.writeHead(204).end();
    } catch (reason) {
      const isRejected = isKundDiagnosError(reason) || reason instanceof SyntaxError;
      response.writeHead(isRejected ? 400 : 500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'Svaren kunde inte tas emot. Ladda om sidan och försök igen.' }));
    }
  }

  async function send(path: string, response: ServerResponse): Promise<void> {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(folder, file));
      response.writeHead(200, { 'content-type': FILE_TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/api/responses' && request.method === 'POST') void store(request, response);
    else if (pathname === '/api/group') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(group()));
    } else void send(pathname, response);
  });
  return { server, stored };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  createApp(process.argv[2]).server.listen(4000, '127.0.0.1', () => {
    console.log('http://localhost:4000');
  });
}
