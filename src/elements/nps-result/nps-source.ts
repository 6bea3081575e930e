import { npsInputOf } from '../../report/nps/json.js';
import { npsReportWithErrors, type NpsReport, type NpsReportInput } from '../../report/nps/report.js';
import { iterable } from '../../scoring/validation/iterable.js';
import { named } from '../../scoring/validation/named.js';
import { optional, unparsed, type Parser } from '../../scoring/validation/validate.js';
import { attempt } from '../internal/attempt.js';

/** The input of a report, set property by property in any order. */
export type NpsFigureInput = Pick<NpsReportInput, 'tally' | 'breakdowns' | 'rounds' | 'comments'>;

/** The settings that a report depends on, besides its figures. */
export type NpsSettings = Pick<NpsReportInput, 'round' | 'invited' | 'minimumGroupSize' | 'minimumComments'>;

/**
 * Makes reports of figures that come one by one. Of figures that have been in a report only the visible ones are kept, so that changing a limit
 * cannot bring others back. Parts that came without a whole are kept as they came, unreported, until the whole comes.
 */
export class NpsSource {
  /** `null` when the whole was rejected. */
  report: NpsReport | null = null;
  #figures: NpsFigureInput = { tally: null };
  #pending: NpsFigureInput = { tally: null };
  /** The number of answers, where nothing else is left of the whole. */
  #suppressed = 0;

  /** Sets figures; iterators can be read only once, and are copied. */
  set({ breakdowns, rounds, comments, ...whole }: Partial<NpsFigureInput>): void {
    const copies = {
      ...whole,
      ...(breakdowns !== undefined && { breakdowns: copy(breakdowns, namedOf(namedOf(unparsed))) }),
      ...(rounds !== undefined && { rounds: copy(rounds, namedOf(unparsed)) }),
      ...(comments !== undefined && { comments: copy(comments, (value) => [...iterable(value)]) }),
    } as Partial<NpsFigureInput>;
    this.#figures = { ...this.#figures, ...copies };
    this.#pending = { ...this.#pending, ...copies };
    if ('tally' in copies) this.#suppressed = 0;
  }

  /**
   * Makes a new report from the figures that have come and those that are shown.
   *
   * @returns Why parts of the figures are not in it, in words for the console.
   */
  update(settings: NpsSettings): string[] {
    const { report, errors } = npsReportWithErrors(
      { ...this.#figures, ...settings },
      { suppressed: this.#suppressed },
    );
    const pending = this.#pending;
    this.#pending = { tally: null };
    this.report = report;
    if (!report) this.#figures = { tally: null };
    else if (this.#figures.tally != null) {
      this.#suppressed = report.whole ? 0 : report.responses;
      this.#figures = shownIn(report);
    }
    // Parts of another whole need not fit the new one.
    return errors
      .filter(
        ({ path: [part] }) => !['breakdowns', 'comments'].includes(String(part)) || String(part) in pending,
      )
      .map(({ message }) => message);
  }
}

const shownIn = (report: NpsReport): NpsFigureInput => {
  const { tally, breakdowns, rounds, comments } = npsInputOf(report);
  return { tally, breakdowns, rounds, comments };
};

const namedOf = <T>(parse: Parser<T>) => optional(named(parse));

/** A value that cannot be copied is left for the report to reject. */
const copy = (value: unknown, parse: Parser<unknown>): unknown =>
  value === null ? null : (attempt(() => parse(value)) ?? value);
