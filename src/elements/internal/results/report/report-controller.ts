import type { PropertyValues, ReactiveElement } from 'lit';
import { Announcer } from '../../page/announcer.js';
import { warnOnce } from '../../warn-once.js';

/** Pairs in JSON that is imported: to TypeScript either of a pair may be a name. They are checked when they are set. */
export type UntypedPairs = readonly (readonly unknown[])[];

/** Makes reports of figures that come one by one. */
interface FigureSource<F, R> {
  /** `null` when the whole was rejected. */
  readonly report: R | null;
  set: (figures: Partial<F>) => void;
}

interface ReportOptions<R> {
  /** The properties that a report depends on, besides its figures. */
  settings: readonly string[];
  /** Makes the report again. Returns why parts of the figures are not in it. */
  update: () => readonly string[];
  /** The figure that stands for the whole; `null` where it is not shown. */
  headline: (report: R) => number | null;
  /** Announced when the whole has changed. */
  describe: (report: R) => string;
}

/** An element's report. It is made again when a figure or a setting has changed, and a change of the whole is announced. */
export class ReportController<F, R extends { responses: number }> {
  readonly announcer: Announcer;
  /** True when the report must be made again. */
  isStale = true;
  readonly #host: ReactiveElement;
  readonly #source: FigureSource<F, R>;
  readonly #options: ReportOptions<R>;

  constructor(host: ReactiveElement, source: FigureSource<F, R>, options: ReportOptions<R>) {
    this.#host = host;
    this.#source = source;
    this.#options = options;
    this.announcer = new Announcer(host);
  }

  get report(): R | null {
    return this.#source.report;
  }

  set(figures: Partial<F>): void {
    this.#source.set(figures);
    this.isStale = true;
    this.#host.requestUpdate();
  }

  /** @param changed The properties that have changed, of which some may be settings. */
  followSettings(changed: PropertyValues): void {
    if (this.#options.settings.some((name) => changed.has(name))) this.isStale = true;
  }

  update(): void {
    for (const reason of this.#options.update()) warnOnce(`figures cannot be shown. ${reason}`);
    this.isStale = false;
    this.#announce();
  }

  #announce(): void {
    const { report } = this;
    if (report?.responses === 0) return;
    const { headline, describe } = this.#options;
    this.announcer.announceFigures(report && `${report.responses} ${headline(report) ?? ''}`, () =>
      this.report ? describe(this.report) : '',
    );
  }
}
