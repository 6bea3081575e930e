import type { FastifyInstance } from 'fastify';
import { RequestError } from './errors.ts';

/** Allows only what this server serves: no inline script or style, and no HTML made from text. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Set on every response, errors included. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Sets the headers, and rejects what another site's page sends. */
export function protect(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    const from = request.headers['sec-fetch-site'];
    if (!['GET', 'HEAD'].includes(request.method) && from !== undefined && from !== 'same-origin')
      throw new RequestError(403, ({ otherSite }) => otherSite);
  });
}
