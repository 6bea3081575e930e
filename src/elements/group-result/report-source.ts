import { groupReportWithErrors, type GroupInput, type GroupReport } from '../../report/group-report.js';
import { tallyOf } from '../../report/json.js';
import { parseArgument } from '../../scoring/argument.js';
import type { KundDiagnosError } from '../../scoring/error.js';
import type { Instrument } from '../../scoring/instrument.js';
import { iterable } from '../../scoring/iterable.js';
import { named } from '../../scoring/named.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { TalliesByGroup } from '../../scoring/tallies-by-group.js';
import { tally, type Tally } from '../../scoring/tally.js';
import { attempt } from '../internal/attempt.js';

/** Tallies by name, as pairs, which keep their order. */
export type NamedTallies = [name: string, tally: Tally | null][];

/** The counts that a report is made from. They come one by one, in any order. */
export type Figures = Pick<GroupInput, 'tally' | 'groups' | 'rounds'>;

/** What else a report depends on. */
export type ReportSettings = Pick<GroupInput, 'round' | 'invited' | 'minimumGroupSize'>;

/**
 * Makes reports of figures that come one by one. Of figures that have been in a report only what it shows is kept: for a suppressed
 * group that is n, so changing the limit cannot bring figures back.
 */
export class ReportSource {
  /** `null` when the whole group's figures were rejected. */
  report: GroupReport | null = null;
  /** What the last report showed. */
  #shown: Figures = { tally: null };
  /** Responses that wait to be counted into the whole. */
  #uncounted: Iterable<QuestionnaireResponse> | null = null;
  /** Figures that no report has been made of yet. Groups wait here for their whole. */
  #pending: Partial<Figures> = {};

  /** The whole group's counts; `null` when they are not shown. */
  get tally(): Tally | null {
    return tallyOf(this.report?.summary ?? null);
  }

  get groups(): NamedTallies {
    return (this.report?.groups ?? []).map(({ name, summary }) => [name, tallyOf(summary)]);
  }

  get rounds(): NamedTallies {
    return (this.report?.rounds ?? []).map(({ name, summary }) => [name, tallyOf(summary)]);
  }

  /** True while responses wait to be counted. */
  get isWaiting(): boolean {
    return this.#uncounted !== null;
  }

  set(figures: Partial<Figures>): void {
    const { groups, rounds } = figures;
    this.#pending = {
      ...this.#pending,
      ...figures,
      ...(groups && { groups: pairsIn(groups) }),
      ...(rounds && { rounds: pairsIn(rounds) }),
    };
  }

  /** Sets responses that are counted into the whole with the next report, and then forgotten. */
  setResponses(responses: Iterable<QuestionnaireResponse> | null): void {
    // Some can be read only once.
    this.#uncounted = responses && Symbol.iterator in Object(responses) ? [...responses] : responses;
  }

  /**
   * Makes the report anew, of the figures that have come and of those that are shown.
   *
   * @returns Why parts of the figures are not in it, in words for the console.
   */
  update(instrument: Instrument, settings: ReportSettings): string[] {
    try {
      if (this.#uncounted) this.set({ tally: countResponses(instrument, this.#uncounted) });
      this.#uncounted = null;
    } catch (error) {
      this.#reject({});
      const { code, path } = error as KundDiagnosError;
      // Their instrument may come later.
      if (code !== 'incompatible') this.#uncounted = null;
      // The message has an answer in it, and a console is read by others than those who may read answers.
      return [`${code} at ${path.join('.')}`];
    }
    const suppressed = 'tally' in this.#pending ? 0 : this.#suppressed;
    const figures: Figures = { ...this.#shown, ...this.#pending };
    const input = { ...figures, ...settings };
    const { report, errors } = groupReportWithErrors(instrument, input, { suppressed });
    if (report) {
      this.report = report;
      this.#shown = this.#figuresIn(report, figures);
      this.#pending = figures.tally ? {} : { groups: figures.groups };
    } else {
      // Figures of another instrument may have come before their instrument: they stay pending.
      this.#reject(errors[0]?.code === 'incompatible' ? this.#pending : {});
    }
    return errors.map(({ message }) => message);
  }

  /** How many have answered of a group that is too small: its figures are gone, and groups wait for the next whole. */
  get #suppressed(): number {
    return this.report && !this.report.summary ? this.report.responses : 0;
  }

  /** Discards the whole and its groups. Earlier rounds are kept for the next whole. */
  #reject(pending: Partial<Figures>): void {
    const { rounds } = { ...this.#shown, ...this.#pending };
    this.report = null;
    this.#shown = { tally: null, rounds };
    this.#pending = pending;
  }

  /** The figures that a report shows, to make the next one from. */
  #figuresIn({ summary, rounds }: GroupReport, input: Figures): Figures {
    const whole = tallyOf(summary);
    // A report has rounds only when the input was pairs.
    const inputRounds = new Map(rounds.length > 0 ? (input.rounds as NamedTallies) : []);
    return {
      // Without the squared totals the spread between people would be lost.
      tally: whole && { ...whole, squaredTotals: input.tally?.squaredTotals ?? null },
      groups: this.groups,
      rounds: rounds.map(({ name, summary: round, hiddenReason }) => [
        name,
        // A round of another instrument may have come before its instrument.
        hiddenReason === 'incompatible' ? inputRounds.get(name) : tallyOf(round),
      ]),
    };
  }
}

/** As pairs, since an iterator can be read only once. Anything else is left as it is, for the report to reject. */
const pairsIn = (tallies: TalliesByGroup): TalliesByGroup =>
  attempt(() => named((value) => value as Tally | null)(tallies)) ?? tallies;

/** Only iterables: columns and streams are for code. */
const countResponses = (instrument: Instrument, responses: Iterable<QuestionnaireResponse>): Tally =>
  tally(
    instrument,
    parseArgument('countResponses', 'responses', responses, iterable) as Iterable<QuestionnaireResponse>,
  );
