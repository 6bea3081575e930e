import type { ReactiveControllerHost } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { defaultAgenda, stopAt, stopsOf, type Agenda, type Stop } from './agenda.js';
import { Clock } from './clock.js';

/** The meeting is closed. */
const CLOSED = -1;

/** The areas that a meeting talks about, and the stop where it is. */
export class AgendaController {
  agenda: Agenda = [];
  /** The index of the stop that is shown; −1 while the meeting is closed. */
  position = CLOSED;
  /** How long the area of the stop has been talked about. */
  readonly clock: Clock;
  readonly #host: ReactiveControllerHost;
  readonly #hasPromised: () => boolean;
  /** True once somebody has put the agenda together: new figures then leave it as it is. */
  #isSet = false;

  /** @param hasPromised Whether there is a last plan to begin with. */
  constructor(host: ReactiveControllerHost, hasPromised: () => boolean) {
    this.#host = host;
    this.#hasPromised = hasPromised;
    this.clock = new Clock(host);
  }

  get isOpen(): boolean {
    return this.position !== CLOSED;
  }

  get stops(): Stop[] {
    return stopsOf(this.agenda, this.#hasPromised());
  }

  /** Forgets what has been put together, since it was of another instrument. */
  reset(): void {
    this.#isSet = false;
  }

  /**
   * Goes to the first stop at an area, which is then talked about, too.
   *
   * @param order The areas of the report.
   * @param area The id of a question. Where it is not among the areas, the meeting begins at its first stop.
   */
  open(order: readonly DiscussionItem[], area: string): void {
    if (!this.#isSet) this.agenda = defaultAgenda(order);
    const isKnown = order.some(({ question }) => question === area);
    if (isKnown && !this.agenda.includes(area)) this.change((agenda) => [...agenda, area]);
    this.goTo(stopAt(this.stops, area));
  }

  close(): void {
    this.position = CLOSED;
    this.clock.toggle(false);
    this.#host.requestUpdate();
  }

  /** Goes to a stop; to the first or the last where the index is outside them. */
  goTo(position: number): void {
    const stops = this.stops;
    this.position = Math.min(Math.max(0, position), stops.length - 1);
    const stop = stops[this.position]!;
    this.clock.follow('question' in stop ? stop.question : null);
    this.#host.requestUpdate();
  }

  /** Changes the agenda as it is now: two presses may come before it is rendered. */
  change(change: (agenda: Agenda) => Agenda): void {
    this.agenda = change(this.agenda);
    this.#isSet = true;
    this.#host.requestUpdate();
  }

  /** Leaves out areas that a new report does not have. */
  followReport(order: readonly DiscussionItem[]): void {
    this.agenda = this.agenda.filter((area) => order.some(({ question }) => question === area));
    this.position = Math.min(this.position, this.stops.length - 1);
  }
}
