import type { ReactiveElement } from 'lit';
import { helpedFacts } from '../../plan/helped.js';
import type { Plan } from '../../plan/plan.js';
import type { GroupReport } from '../../report/group-report/report.js';
import type { Instrument } from '../../scoring/instrument.js';
import type { Tally } from '../../scoring/tally.js';
import { warnOnce } from '../internal/warn-once.js';

type ReportCore = typeof import('./report-on-demand.js');

/** Shared by all plans once it has loaded. */
let core: ReportCore | null = null;

/** The figures in a plan. Loads the code that computes them only when the host sets some: a follow-up has none. */
export class PlanFigures {
  /** Recomputed from the host's report, which may be a stored copy; `null` when there is none. */
  report: GroupReport | null = null;
  /** Settles when the code has loaded, or has failed to; `null` while nothing is loading. */
  loading: Promise<void> | null = null;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  take(instrument: Instrument, report: GroupReport | null): void {
    this.report =
      report &&
      this.#work('report', ({ reportOrThrow, inputOf }) =>
        reportOrThrow('groupReport', instrument, inputOf(report)),
      );
  }

  /** The group's verdict on each action of a plan, with the report's least group size applied. */
  helped(plan: Plan, tally: Tally | null): GroupReport | null {
    const instrument = helpedFacts(plan);
    if (!instrument || !tally) return null;
    const minimumGroupSize = this.report?.minimumGroupSize ?? null;
    return this.#work('helped', ({ reportOrThrow }) =>
      reportOrThrow('groupReport', instrument, { tally, minimumGroupSize }),
    );
  }

  /** Starts to load the code. The host is updated when it has loaded, or has failed to. */
  load(): void {
    if (core || this.loading) return;
    this.loading = this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      core = await import('./report-on-demand.js');
    } catch (error) {
      // The plan works without figures.
      console.error(`kund-diagnos: the figures of a plan could not be fetched: ${String(error)}`);
    }
    this.loading = null;
    this.#host.requestUpdate('report');
  }

  #work(property: string, make: (core: ReportCore) => GroupReport): GroupReport | null {
    try {
      return core && make(core);
    } catch (error) {
      warnOnce(`${property} cannot be shown. ${String(error)}`);
      return null;
    }
  }
}
