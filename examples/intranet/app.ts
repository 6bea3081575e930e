import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { AgreementOptions } from './agreement.ts';
import type { Database } from './database.ts';
import { handleErrors, sendError } from './errors.ts';
import { protect, securityHeaders } from './headers.ts';
import { roles as allRoles } from './roles.ts';
import { decisionsRoute } from './routes/decisions.ts';
import { pageRoutes } from './routes/pages.ts';
import { responsesRoute } from './routes/responses.ts';
import { resultRoutes } from './routes/result.ts';

export interface AppOptions extends AgreementOptions {
  database: Database;
  roles?: readonly string[];
}

/** Builds the server without listening: see server.ts. Closing the app closes the database. */
export function buildApp({ database, roles = allRoles, ...options }: AppOptions): FastifyInstance {
  // A response is about 300 bytes.
  const app = Fastify({
    bodyLimit: 8 * 1024,
    requestTimeout: 30_000,
    // A URL that cannot be decoded never reaches the hooks that set the headers.
    frameworkErrors: (error, request, reply) => {
      sendError(error, request, (reply as FastifyReply).headers(securityHeaders));
    },
  });
  app.removeContentTypeParser('text/plain');
  protect(app);
  handleErrors(app);
  responsesRoute(app, database, roles);
  resultRoutes(app, database, roles, options);
  decisionsRoute(app, database);
  pageRoutes(app);
  closeGracefully(app, database);
  return app;
}

/** How long a request may take when the server is stopping. */
const GRACE_MS = 3_000;

/** Lets pending requests finish, closes all connections, then closes the database. */
function closeGracefully(app: FastifyInstance, database: Database): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    // Browsers open connections ahead of time, and Node would wait a minute for a request on them.
    setTimeout(() => {
      app.server.closeAllConnections();
    }, GRACE_MS).unref();
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
  app.addHook('onClose', (_app, done) => {
    database.close();
    done();
  });
}
