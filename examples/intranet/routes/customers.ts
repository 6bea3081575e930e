import type { FastifyInstance } from 'fastify';
import { KundDiagnosError } from 'kund-diagnos/scoring';
import { parseSurveyResponse } from 'kund-diagnos/schema';
import type { SurveyResponse } from 'kund-diagnos/surveys';
import { codeOf } from '../codes.ts';
import { customerResult } from '../customers.ts';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import { allowOnly } from '../methods.ts';
import type { Quarter } from '../quarters.ts';

const url = '/api/customers';

/** A comment of 2,000 characters, each of which may be six bytes as JSON. */
const BODY_LIMIT = 16 * 1024;

/**
 * - `POST /api/customers` stores a customer's answer in the quarter that is going on. The code of the customer's link comes as
 *   `Authorization: Bearer …`, and is spent: a link that is opened and not answered, by a mail filter say, counts for nothing.
 * - `GET /api/customers` returns what customers said in the quarters that have ended, and the figures of the business system.
 *
 * @param currentQuarter Called for each request.
 */
export function customersRoutes(
  app: FastifyInstance,
  database: Database,
  currentQuarter: () => Quarter,
): void {
  app.post(url, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const answer = parseAnswer(request.body);
    const outcome = await database.customers.save(answer, codeOf(request), currentQuarter());
    if (!outcome) throw new RequestError(403, ({ customerLink }) => customerLink);
    return reply.code(outcome === 'repeated' ? 200 : 201).send({ id: answer.id });
  });

  app.get(url, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send(await database.snapshot(({ customers }) => customerResult(customers, currentQuarter()))),
  );
  allowOnly(app, url, ['GET', 'HEAD', 'POST']);
}

function parseAnswer(body: unknown): SurveyResponse {
  try {
    return parseSurveyResponse('nps', body);
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw error;
    throw new RequestError(400, ({ customerAnswer }) => customerAnswer, { detail: error.message });
  }
}
