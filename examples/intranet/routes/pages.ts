import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { RequestError } from '../errors.ts';

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));
const library = fileURLToPath(new URL('dist', import.meta.resolve('kund-diagnos/package.json')));

/** The pages, and the library's script files with their parts beside them: everything is served from here. */
export function pageRoutes(app: FastifyInstance): void {
  // `/resultat` is public/resultat.html.
  app.register(fastifyStatic, { root: publicFolder, extensions: ['html'] });
  for (const script of ['kund-diagnos.js', 'kund-diagnos.live.js'])
    app.get(`/${script}`, (_request, reply) => reply.sendFile(script, library));
  // A part's name has a hash of its content in it, so browsers may cache it for a year.
  app.register(fastifyStatic, {
    root: `${library}/parts`,
    prefix: '/parts/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    if (request.url.startsWith('/api/'))
      throw new RequestError(404, ({ notFound }) => notFound(`${request.method} ${request.url}`));
    return reply.code(404).sendFile('404.html');
  });
}
