import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Plan } from '../../plan/plan.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import type { Tally } from '../../scoring/tally.js';
import type { CheckedInstrument } from '../internal/checked-instrument.js';
import { focusedBeside, scrollIntoView } from '../internal/page/dom.js';
import { html } from '../internal/html.js';
import { InnerPart } from '../internal/tags/inner-part.js';
import type { HostDecisions } from '../internal/results/plan-and-decisions/host-decisions.js';
import { meetingPart } from '../parts.js';

/** A group's result, whose properties are the meeting's. */
interface MeetingHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
  readonly locale: string | null;
  readonly plan: Plan | null;
  readonly previousPlan: Plan | null;
  readonly helped: Tally | null;
  readonly people: readonly string[];
  readonly draftKey: string | null;
  decisions: Decisions;
  startMeeting: (area?: string | null) => void;
}

/** The meeting inside a group's result: buttons open it, its decisions become the result's, and from it the focus goes to the plan. */
export class InnerMeeting extends InnerPart {
  readonly #host: MeetingHost;

  constructor(host: MeetingHost) {
    super(host, meetingPart);
    this.#host = host;
    host.addEventListener('click', this.#handleClick);
    host.addEventListener('kd-decisions-change', (event) => {
      // Not the event's own decisions, which a listener may have changed.
      const [meeting] = event.composedPath() as Partial<Pick<MeetingHost, 'decisions'>>[];
      host.decisions = structuredClone(meeting?.decisions ?? event.decisions);
    });
  }

  /** @param notFetched Shown above the meeting when its script could not be fetched. */
  render(
    instrument: CheckedInstrument,
    report: GroupReport | null,
    decisions: HostDecisions,
    notFetched: string,
  ): TemplateResult {
    const { locale, plan, previousPlan, helped, people, draftKey } = this.#host;
    return html`
      ${this.isMissing ? html`<p class="empty error" tabindex="-1">${notFetched}</p>` : nothing}
      <kund-diagnos-meeting
        .locale=${locale}
        .instrument=${instrument}
        .report=${report}
        .decisions=${decisions.current}
        .previousDecisions=${decisions.previous}
        .plan=${plan}
        .previousPlan=${previousPlan}
        .helped=${helped}
        .people=${people}
        .draftKey=${draftKey}
        exportparts="meeting,light"
        @kd-meeting-end=${this.#handleEnd}
        ><slot name="facilitator" slot="facilitator"></slot
      ></kund-diagnos-meeting>
    `;
  }

  /** @param area The id of the question to open at; empty for the overview. */
  async open(area: string): Promise<void> {
    await this.load();
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    if (this.isMissing) renderRoot.querySelector<HTMLElement>('.error')?.focus();
    else await renderRoot.querySelector('kund-diagnos-meeting')?.open(area);
  }

  /** The group goes on with its plan. A listener of the page may have other plans, and moves the focus itself. */
  readonly #handleEnd = async (): Promise<void> => {
    const focused = focusedBeside(this.#host);
    await this.#host.updateComplete;
    const plan = this.#host.renderRoot.querySelector<HTMLElement>('kund-diagnos-plan.plan');
    if (!plan || focusedBeside(this.#host) !== focused) return;
    plan.focus({ preventScroll: true });
    scrollIntoView(plan, 'start');
  };

  /** The button that starts the meeting was pressed, or one that opens it at an area. */
  readonly #handleClick = (event: Event): void => {
    const [target] = event.composedPath();
    const button = (target as Element).closest<HTMLElement>('[data-area]');
    if (!button) return;
    // Not every browser focuses what is clicked; the meeting gives the focus back to where it was.
    button.focus();
    this.#host.startMeeting(button.dataset['area']);
  };
}
