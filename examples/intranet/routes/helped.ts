import type { FastifyInstance } from 'fastify';
import type { LocalizedInstrument } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import { KundDiagnosError, type QuestionnaireResponse } from 'kund-diagnos/scoring';
import { agreementOf, type AgreementOptions } from '../agreement.ts';
import { codeOf } from '../codes.ts';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import { askedIn } from '../helped.ts';
import { allowOnly } from '../methods.ts';

const url = '/api/helped';

/**
 * Did it help? Those who are invited to the open round are asked of each action in the plan of the round before.
 *
 * - `GET /api/helped` returns what is asked, as an instrument for `<kund-diagnos-questionnaire>`; `null` when there is no plan.
 * - `POST /api/helped` stores one person's answers. The code of their invitation comes as `Authorization: Bearer …`, and is good for this
 *   once, beside the diagnosis.
 */
export function helpedRoutes(app: FastifyInstance, database: Database, options: AgreementOptions): void {
  app.get(url, async (_request, reply) => {
    const asked = await database.snapshot(async (database) => {
      const round = await database.openRound();
      const { minimum } = await agreementOf(database, round, options);
      return { round, minimum, instrument: await askedIn(database, round) };
    });
    return reply.header('cache-control', 'no-store').send(asked);
  });

  app.post(url, async (request, reply) => {
    const saved = await database.transaction(async (database) => {
      const instrument = await askedIn(database, await database.openRound());
      if (!instrument) throw new RequestError(404, ({ nothingToHelp }) => nothingToHelp);
      return database.saveHelped(parseHelped(instrument, request.body), codeOf(request));
    });
    if (!saved) throw new RequestError(403, ({ invitation }) => invitation);
    return reply.code(saved.repeated ? 200 : 201).send({ round: saved.round });
  });
  allowOnly(app, url, ['GET', 'HEAD', 'POST']);
}

function parseHelped(asked: LocalizedInstrument, body: unknown): QuestionnaireResponse {
  try {
    // Everybody's answers count alike: segments are left out.
    const { id, instrument, version, answers } = parseResponse(asked, body);
    return { id, instrument, version, answers };
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw error;
    throw new RequestError(400, ({ helped }) => helped, { detail: error.message });
  }
}
