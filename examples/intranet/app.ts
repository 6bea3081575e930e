import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Wishes } from './agreement.ts';
import type { Database } from './database.ts';
import { answerError, answerErrors } from './errors.ts';
import { protect, securityHeaders } from './headers.ts';
import { roles as allRoles } from './roles.ts';
import { pageRoutes } from './routes/pages.ts';
import { decisionsRoute } from './routes/decisions.ts';
import { responsesRoute } from './routes/responses.ts';
import { resultRoutes } from './routes/result.ts';

export interface AppOptions extends Wishes {
  database: Database;
  roles?: readonly string[];
}

/** Puts the intranet together. Nothing is listened to yet: see server.ts. Closing the app closes the database. */
export function buildApp({ database, roles = allRoles, ...wishes }: AppOptions): FastifyInstance {
  // A filled-in diagnosis is about 300 bytes.
  const app = Fastify({
    bodyLimit: 8 * 1024,
    requestTimeout: 30_000,
    // An address that cannot be decoded never reaches the hooks.
    frameworkErrors: (error, request, reply) => {
      answerError(error, request, (reply as FastifyReply).headers(securityHeaders));
    },
  });
  app.removeContentTypeParser('text/plain');
  protect(app);
  answerErrors(app);
  responsesRoute(app, database, roles);
  resultRoutes(app, database, roles, wishes);
  decisionsRoute(app, database);
  pageRoutes(app);
  closeCleanly(app, database);
  return app;
}

/** How long a request that has begun may take when the server is stopping, in milliseconds. */
const grace = 3_000;

/** Lets requests that have begun finish, keeps no connection open after that, then closes the database. */
function closeCleanly(app: FastifyInstance, database: Database): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    // Browsers open connections ahead of time, and Node would wait a minute for a request on them.
    setTimeout(() => {
      app.server.closeAllConnections();
    }, grace).unref();
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
