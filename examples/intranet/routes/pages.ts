import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors.ts';

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));
const scriptFiles = ['kund-diagnos.js', 'kund-diagnos.all.js', 'kund-diagnos.schema.js'].map((name) =>
  fileURLToPath(import.meta.resolve(`kund-diagnos/${name}`)),
);

/** The pages, and the library's script files with what they fetch when it is asked for: served from here, never from elsewhere. */
export function pageRoutes(app: FastifyInstance): void {
  // `/resultat` is public/resultat.html.
  app.register(fastifyStatic, { root: publicFolder, extensions: ['html'] });
  for (const file of scriptFiles) {
    app.get(`/${basename(file)}`, (_request, reply) => reply.sendFile(basename(file), dirname(file)));
  }
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/'))
      throw new Refusal(404, ({ notFound }) => notFound(`${request.method} ${request.url}`));
    return reply.code(404).sendFile('404.html');
  });
}
