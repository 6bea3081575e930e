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

/** The names of this machine. No page from elsewhere can have such an address, whatever its name resolves to. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/**
 * Sets the headers, and rejects what comes under another name or from another site's page.
 *
 * - `Host`: a page whose name resolves to this machine (DNS rebinding) is of the same origin in its browser's eyes, but sends its own name.
 * - `Origin` and `Sec-Fetch-Site`: browsers send them, and no script can change them.
 *
 * @param origin The only origin that the server is reached at; without it, this machine's own names.
 */
export function protect(app: FastifyInstance, origin: string | undefined): void {
  const ownHost = origin === undefined ? undefined : new URL(origin).host;
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    const { host = '', origin: from, 'sec-fetch-site': site } = request.headers;
    if (ownHost === undefined ? !LOOPBACK.test(host) : host !== ownHost)
      throw new RequestError(421, ({ otherHost }) => otherHost);
    const isOtherOrigin = from !== undefined && from !== (origin ?? `http://${host}`);
    const changes = !['GET', 'HEAD'].includes(request.method);
    if (isOtherOrigin || (changes && site !== undefined && site !== 'same-origin'))
      throw new RequestError(403, ({ otherSite }) => otherSite);
  });
}
