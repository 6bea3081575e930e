import type { ReactiveElement } from 'lit';
import { helpedFacts } from '../../plan/helped.js';
import type { Plan } from '../../plan/plan.js';
import type { GroupReport } from '../../report/group-report.js';
import type { Instrument } from '../../scoring/instrument.js';
import type { Tally } from '../../scoring/tally.js';
import { warnOnce } from '../internal/properties/warn-once.js';

type ReportCore = typeof import('./report-core.js');

/** Shared by all plans, once it has been fetched. */
let core: ReportCore | null = null;

/** The figures that a plan is shown with. What works them out is fetched when a host gives some: a follow-up has none. */
export class PlanFigures {
  /** Made of the host's report again, since it may have been stored; `null` when there is none. */
  report: GroupReport | null = null;
  /** Settles once the plan can be shown, with figures or without; `null` when it can be. */
  loading: Promise<void> | null = null;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Takes what the host has set. */
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

  /** Begins to fetch what works figures out. The host is updated once it is here, or cannot be had. */
  load(): void {
    if (core || this.loading) return;
    this.loading = this.#fetch();
  }

  async #fetch(): Promise<void> {
    try {
      core = await import('./report-core.js');
    } catch (error) {
      // The plan itself can be read and written all the same.
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
