import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { agreementOf, type AgreementOptions } from '../agreement.ts';
import { areaNames } from '../areas.ts';
import { codeOf } from '../codes.ts';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import { requireFacilitator } from '../facilitator.ts';
import { languageOf } from '../language.ts';
import type { LiveRounds } from '../live.ts';
import { allowOnly } from '../methods.ts';
import { publishedHelped } from '../helped.ts';
import type { OpenDatabase } from '../open-database.ts';
import { groupResult, publishedGroupResult } from '../result.ts';
import { closedRound } from '../rounds.ts';

/**
 * A round's result is shown once the round is closed, and never changes after that. If it were shown while people answer, the difference
 * between two looks would be the answers of those who came in between. A round that can be followed shows what `live.ts` publishes of it, and
 * nothing else, also when it is closed.
 *
 * - `GET /api/result` returns the latest closed round's result, and the rounds before it. `?round=1` returns an earlier round's instead, as
 *   it was when it was the latest. Only the facilitator is told how many have answered the open round: with that number anybody could see
 *   who has just answered.
 * - `POST /api/rounds/:round/close` closes the open round, for the facilitator. Its unspent invitations are void.
 */
export function resultRoutes(
  app: FastifyInstance,
  database: OpenDatabase,
  live: LiveRounds,
  roles: readonly string[],
  options: AgreementOptions,
): void {
  const roundResult = async (database: Database, round: number) => {
    const { minimum, invited } = await agreementOf(database, round, options);
    const published = await database.live.published(round);
    const result = published
      ? publishedGroupResult(published, await database.responsesIn(round), minimum)
      : groupResult(await database.talliesByRole(kundorientering, round), roles, minimum);
    const decisions = await database.decisions(round);
    const plan = await database.plan(round);
    const helped = await publishedHelped(database, round, minimum);
    return { round, minimum, invited, ...result, decisions, plan, helped };
  };

  /** Rounds are compared for the whole group only: in a role, one person who came or went would stand out. */
  const earlierRound = async (database: Database, number: number) => {
    const { round, invited, responses, tally, decisions, plan } = await roundResult(database, number);
    return { round, invited, responses, tally, decisions, plan };
  };

  const open = async (database: Database, isFacilitator: boolean) => {
    const round = await database.openRound();
    const published = await database.live.published(round);
    return {
      round,
      ...(await agreementOf(database, round, options)),
      ...(published && { live: true }),
      ...(isFacilitator && { responses: await database.responsesIn(round) }),
      ...(isFacilitator && published && { published: published.tally?.responses ?? 0 }),
    };
  };

  const result = async (database: Database, round: number, request: FastifyRequest) => {
    const code = codeOf(request);
    if (code !== null) await requireFacilitator(request, database);
    const earlier = [];
    for (let number = 1; number < round; number++) earlier.push(await earlierRound(database, number));
    return {
      ...(await roundResult(database, round)),
      round: round === 0 ? null : round,
      earlier,
      latest: (await database.openRound()) - 1,
      open: await open(database, code !== null),
      areas: areaNames[languageOf(request.headers['accept-language'])],
    };
  };

  app.get<{ Querystring: { round?: string } }>('/api/result', async (request, reply) => {
    const { round } = request.query;
    await live.publishAll();
    const shown = await database.snapshot(async (database) =>
      result(
        database,
        round === undefined ? (await database.openRound()) - 1 : await closedRound(database, round),
        request,
      ),
    );
    return reply.header('cache-control', 'no-store').send(shown);
  });
  allowOnly(app, '/api/result', ['GET', 'HEAD']);

  /** The round is closed, whatever comes of this: a disk without room for a second copy of the file, for example. Closing the next one tries again. */
  const forgetOrderAfter = async (round: number): Promise<void> => {
    try {
      await database.forgetOrder();
    } catch (error) {
      console.error(
        `Round ${round} is closed, but the database still shows in which order people answered:`,
        error,
      );
    }
  };

  const closing = '/api/rounds/:round/close';
  app.post<{ Params: { round: string } }>(closing, async (request, reply) => {
    await requireFacilitator(request, database);
    const closed = await live.transaction(async (database, publish) => {
      const round = await database.openRound();
      const { minimum } = await agreementOf(database, round, options);
      if (request.params.round !== String(round) || !(await database.closeRound(round, minimum))) {
        const responses = await database.responsesIn(round);
        throw new RequestError(409, ({ cannotClose }) => cannotClose(round, responses, minimum));
      }
      // With the closing: a closed result never changes.
      await publish(round);
      return round;
    });
    await forgetOrderAfter(closed);
    return reply
      .header('cache-control', 'no-store')
      .send(await database.snapshot((database) => result(database, closed, request)));
  });
  allowOnly(app, closing, ['POST']);
}
