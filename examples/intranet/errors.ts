import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KundDiagnosError } from 'kund-diagnos/scoring';
import { areaNames } from './areas.ts';
import { errorPage } from './error-page.ts';
import { securityHeaders } from './headers.ts';
import { languageOf, type Language } from './language.ts';
import { reasons, type Reasons } from './reasons.ts';

type AnyError = FastifyError | KundDiagnosError | RequestError;

/** A rejected request: the status, the reason in each language, and what else the page is to know. */
export class RequestError extends Error {
  readonly status: number;
  readonly reason: (strings: Reasons) => string;
  readonly more: object;

  constructor(status: number, reason: (strings: Reasons) => string, more: object = {}) {
    super(reason(reasons.en));
    this.status = status;
    this.reason = reason;
    this.more = more;
  }
}

/** Answers every error with a status and a reason, and never with anything from inside the server. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: AnyError, request, reply) => sendError(error, request, reply));
  // Node would answer this itself, without the headers.
  app.server.on('checkExpectation', (_request, response) => {
    const { body, headers } = plainError('unreadable');
    response.writeHead(417, headers).end(body);
  });
}

/** Answers what Node's parser rejects. There is no request yet, so nobody knows the reader's language, and it is Swedish. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, reason] = CLIENT_ERRORS[error.code ?? ''] ?? ([400, 'unreadable'] as const);
  const { body, headers } = plainError(reason);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`);
}

type PlainReason = 'unreadable' | 'tooLarge' | 'tooSlow';

const CLIENT_ERRORS: Record<string, readonly [number, PlainReason]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'tooSlow'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'tooLarge'],
  HPE_HEADER_OVERFLOW: [431, 'tooLarge'],
};

function plainError(reason: PlainReason): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify({ error: reasons.sv[reason] });
  return {
    body,
    headers: {
      ...securityHeaders,
      connection: 'close',
      'content-language': 'sv',
      'content-length': String(Buffer.byteLength(body)),
      'content-type': 'application/json; charset=utf-8',
    },
  };
}

/** Answers a page that a person opens with a page, and everything else with JSON. */
export function sendError(error: AnyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { accept = '', 'accept-language': accepted } = request.headers;
  const language = languageOf(accepted);
  const { status, ...body } = describe(error, language);
  // One that the server means to give is no fault of it.
  if (status >= 500 && !(error instanceof RequestError))
    console.error(`${request.method} ${request.url}:`, error);
  void reply.code(status).headers({ 'content-language': language, vary: 'accept, accept-language' });
  const isPage = accept.includes('text/html') && !request.url.startsWith('/api/');
  return isPage
    ? reply.type('text/html; charset=utf-8').send(errorPage(body.error, language))
    : reply.send(body);
}

interface Description {
  status: number;
  /** For the person at the page. */
  error: string;
  /** For the developer of what sent the request. */
  detail?: string;
}

function describe(error: AnyError, language: Language): Description {
  const strings = reasons[language];
  if (error instanceof RequestError)
    return { ...error.more, status: error.status, error: error.reason(strings) };
  const detail = error.message;
  if (error instanceof KundDiagnosError)
    return { status: 400, error: responseReason(error, language), detail };
  const status = error.statusCode ?? 500;
  if (status >= 500) return { status, error: strings.serverError };
  const known: Record<number, string> = {
    413: strings.tooLarge,
    414: strings.tooLarge,
    415: strings.notJson,
  };
  return { status, error: known[status] ?? strings.unreadable, detail };
}

/** Why the library rejected a response, for the reader: the library's own message is for developers. */
function responseReason({ code, path }: KundDiagnosError, language: Language): string {
  const strings = reasons[language];
  if (code === 'incompatible') return strings.otherDiagnosis;
  const [field, area] = path;
  if (field === undefined) return strings.unreadable;
  if (field !== 'answers' || area === undefined) return strings.field(String(field));
  const names = areaNames[language];
  return Object.hasOwn(names, area) ? strings.answer(names[area]!) : strings.unknownArea(String(area));
}
