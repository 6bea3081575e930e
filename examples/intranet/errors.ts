import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { KundDiagnosError } from 'kund-diagnos/scoring';
import { areaNames } from './areas.ts';
import { languageOf, type Language } from './language.ts';
import { reasons, type Reasons } from './reasons.ts';

/** A request that is refused: the status, and the reason in the reader's language. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: (words: Reasons) => string;

  constructor(status: number, reason: (words: Reasons) => string) {
    super(reason(reasons.en));
    this.status = status;
    this.reason = reason;
  }
}

/** Answers every error with a status and a reason in words, and never with what happened inside the server. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | KundDiagnosError | Refusal, request, reply) =>
    answerError(error, request, reply),
  );
}

/** `error` is for the person; `detail` is for whoever mends what sent it. */
export function answerError(
  error: FastifyError | KundDiagnosError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const words = reasons[language];
  void reply.headers({ 'content-language': language, vary: 'accept-language' });
  if (error instanceof Refusal) return reply.code(error.status).send({ error: error.reason(words) });
  if (error instanceof KundDiagnosError)
    return reply.code(400).send({ error: wrongWithResponse(error, language), detail: error.message });
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    console.error(`${request.method} ${request.url}:`, error);
    return reply.code(status).send({ error: words.fault });
  }
  const known: Record<number, string> = { 413: words.tooLarge, 415: words.notJson };
  return reply.code(status).send({ error: known[status] ?? words.unreadable, detail: error.message });
}

/** What the library refused, in the reader's words: its own message is for developers. */
function wrongWithResponse({ code, path }: KundDiagnosError, language: Language): string {
  const words = reasons[language];
  if (code === 'incompatible') return words.otherDiagnosis;
  const [field, area] = path;
  if (field === undefined) return words.unreadable;
  if (field !== 'answers' || area === undefined) return words.field(String(field));
  const names = areaNames[language];
  return Object.hasOwn(names, area) ? words.answer(names[area]!) : words.unknownArea(String(area));
}
