import { groupReportWithErrors, type GroupInput, type GroupReport } from '../../report/group-report.js';
import { tallyOf } from '../../report/json.js';
import type { KundDiagnosError } from '../../scoring/error.js';
import type { Instrument } from '../../scoring/instrument.js';
import type { Tally } from '../../scoring/tally.js';

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

  set(figures: Partial<Figures>): void {
    this.#pending = { ...this.#pending, ...figures };
  }

  /** Forgets all figures, since the latest cannot be used. */
  reject(): void {
    this.report = null;
    this.#shown = { tally: null };
    this.#pending = {};
  }

  /**
   * Makes the report anew, of the figures that have come and of those that are shown.
   *
   * @returns Why parts of the figures are not in it.
   */
  update(instrument: Instrument, settings: ReportSettings): KundDiagnosError[] {
    const isNewWhole = 'tally' in this.#pending;
    if (!isNewWhole && this.report && this.report.responses > 0 && !this.report.summary) {
      // Suppressed: there are no figures to make a report of, and groups wait for the next whole.
      const { round = null, invited = null, minimumGroupSize } = settings;
      this.report = {
        ...this.report,
        round,
        invited,
        minimumGroupSize: minimumGroupSize ?? this.report.minimumGroupSize,
      };
      return [];
    }

    const figures: Figures = { ...this.#shown, ...this.#pending };
    const { report, errors } = groupReportWithErrors(instrument, { ...figures, ...settings });
    // Figures of another instrument may have come before their instrument: they stay pending.
    const pending = errors[0]?.code === 'incompatible' ? this.#pending : {};
    if (report) {
      this.report = report;
      this.#shown = this.#figuresIn(report, figures);
      this.#pending = figures.tally ? {} : { groups: figures.groups };
    } else {
      this.reject();
      this.#pending = pending;
    }
    return errors;
  }

  /** The figures that a report shows, to make the next one from. */
  #figuresIn({ summary, rounds }: GroupReport, input: Figures): Figures {
    const whole = tallyOf(summary);
    const inputRounds = new Map(roundEntries(input.rounds));
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

function roundEntries(rounds: Figures['rounds']): Iterable<readonly [string, Tally | null | undefined]> {
  if (!rounds) return [];
  return Symbol.iterator in rounds
    ? (rounds as Iterable<readonly [string, Tally | null]>)
    : Object.entries(rounds);
}
