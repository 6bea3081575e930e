import type { FastifyInstance } from 'fastify';
import { RequestError } from './errors.ts';

/** Answers every other method at an address with 405, and with those that it has. */
export function allowOnly(app: FastifyInstance, url: string, methods: readonly string[]): void {
  const others = app.supportedMethods.filter((method) => !methods.includes(method));
  app.route({
    method: others,
    url,
    handler: (request, reply) => {
      reply.header('allow', methods.join(', '));
      throw new RequestError(405, ({ notAllowed }) => notAllowed(request.method));
    },
  });
}
