import rateLimit from '@fastify/rate-limit';
import { fastifySSE } from '@fastify/sse';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { AgreementOptions } from './agreement.ts';
import type { OpenDatabase } from './open-database.ts';
import { answerClientError, handleErrors, RequestError, sendError } from './errors.ts';
import { protect, securityHeaders } from './headers.ts';
import { LiveRounds } from './live.ts';
import { roles as allRoles } from './roles.ts';
import { quarterOf, type Quarter } from './quarters.ts';
import { customersRoutes } from './routes/customers.ts';
import { decisionsRoute } from './routes/decisions.ts';
import { helpedRoutes } from './routes/helped.ts';
import { liveRoute } from './routes/live.ts';
import { pageRoutes } from './routes/pages.ts';
import { planRoutes } from './routes/plan.ts';
import { responsesRoute } from './routes/responses.ts';
import { resultRoutes } from './routes/result.ts';

export interface AppOptions extends AgreementOptions {
  database: OpenDatabase;
  roles?: readonly string[];
  /** The only origin that the server is reached at, through a proxy on this machine; without it, this machine's own names. */
  origin?: string | undefined;
  /** How many requests one address may send in a minute. */
  requestsPerMinute: number;
  /** How many pages may follow a round by events at once. Default: 500. */
  liveStreams?: number | undefined;
  /** Default: by the clock of this machine. */
  currentQuarter?: () => Quarter;
}

/** Each is an open file of the process, of which a system often allows 1,024. */
const LIVE_STREAMS = 500;

/** Builds the server without listening: see server.ts. Closing the app closes the database. */
export function buildApp({
  database,
  roles = allRoles,
  origin,
  requestsPerMinute,
  liveStreams = LIVE_STREAMS,
  currentQuarter = () => quarterOf(new Date()),
  ...options
}: AppOptions): FastifyInstance {
  const app = Fastify({
    // A response is about 300 bytes. A plan is larger, and its route has a limit of its own.
    bodyLimit: 8 * 1024,
    requestTimeout: 30_000,
    // Behind a proxy every request comes from this machine, and the proxy says whose it is.
    trustProxy: origin === undefined ? false : 'loopback',
    // Replies of Fastify and Node before any hook runs have the headers and the words, too.
    frameworkErrors: (error, request, reply) => {
      sendError(error, request, (reply as FastifyReply).headers(securityHeaders));
    },
    clientErrorHandler: answerClientError,
    http: { requireHostHeader: false },
    return503OnClosing: false,
  });
  app.removeContentTypeParser('text/plain');
  protect(app, origin);
  handleErrors(app);
  app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new RequestError(429, ({ tooMany }) => tooMany),
  });
  app.register(fastifySSE);
  const live = new LiveRounds(database, options);
  // The limit holds for the routes that are registered after it.
  app.register((limited, _options, done) => {
    responsesRoute(limited, database, live, roles, options);
    resultRoutes(limited, database, live, roles, options);
    liveRoute(limited, live, liveStreams);
    decisionsRoute(limited, database);
    planRoutes(limited, database);
    helpedRoutes(limited, database, options);
    customersRoutes(limited, database, currentQuarter);
    pageRoutes(limited);
    done();
  });
  closeGracefully(app, database);
  return app;
}

/** How long a request may take when the server is stopping. */
const GRACE_MS = 3_000;

/** Lets pending requests finish, closes all connections, then closes the database. */
function closeGracefully(app: FastifyInstance, database: OpenDatabase): void {
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
  app.addHook('onClose', () => database.close());
}
