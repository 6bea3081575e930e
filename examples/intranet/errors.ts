import type { FastifyError, FastifyInstance } from 'fastify';
import { KundDiagnosError } from 'kund-diagnos/scoring';

/** Answers every error with a status and a reason in words, and never with what happened inside the server. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | KundDiagnosError, request, reply) => {
    if (error instanceof KundDiagnosError) return reply.code(400).send({ error: error.message });
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ error: reasons[status] ?? error.message });
    console.error(`${request.method} ${request.url}:`, error);
    return reply.code(status).send({ error: 'Något gick fel på servern. Försök igen om en stund.' });
  });
}

const reasons: Record<number, string> = {
  413: 'Det som skickades är större än en ifylld diagnos kan vara.',
  415: 'Svaren ska skickas som application/json.',
};
