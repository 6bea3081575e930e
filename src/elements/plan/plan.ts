import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import { NO_DECISIONS, type Decisions } from '../../report/decisions.js';
import type { GroupReport } from '../../report/group-report.js';
import { followDecisions } from '../../report/plan/follow-decisions.js';
import { dayInWords } from '../../report/plan/plan-wording.js';
import { isLocalDate, localDateOf, type LocalDate } from '../../plan/local-date.js';
import { newAction, planOf } from '../../report/plan/make-plan.js';
import { planParser, type ActionStatus, type Plan, type PlanAction } from '../../plan/plan.js';
import { figuresOf } from '../../report/plan/promised.js';
import type { Tally } from '../../scoring/tally.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { baseStyles } from '../internal/base.styles.js';
import { html } from '../internal/html.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { Localization } from '../internal/language/localization.js';
import { nonEmpty, orNothing } from '../internal/properties/non-empty.js';
import { parseProperty } from '../internal/properties/parse-property.js';
import { adviceStyles } from '../internal/results/advice.styles.js';
import { lightStyles } from '../internal/results/light.styles.js';
import { planCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { takeDecisions } from '../internal/results/take-decisions.js';
import { sameContent } from '../internal/properties/same-content.js';
import { warnOnce } from '../internal/properties/warn-once.js';
import { actionForm } from './action-form.js';
import { actionList } from './action-list.js';
import { addAction } from './add-action.js';
import { followUpView } from './follow-up-view.js';
import { isLacking, lackingTemplate } from './lacking.js';
import { changeAction, PlanController } from './plan-controller.js';
import { planStyles } from './plan.styles.js';
import { PlanEditor } from './plan-editor.js';
import { PlanExport } from './plan-export.js';
import { PlanFigures } from './plan-figures.js';
import type { PlanView } from './plan-view.js';
import { promisedView } from './promised-view.js';
import { statusTemplate } from './status.js';

/**
 * A group's plan: two or three actions, each with what will be done, who sees to it and by when, and how it goes. It is made of what a meeting
 * has decided, or set by the host. Every change leaves as an event for the host to store; what is written while another person saves is joined
 * with theirs, and where both have written the same thing, both are shown.
 *
 * @tag kund-diagnos-plan
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {'plan' | 'follow-up' | 'promised'} view - The whole plan; or what is late and what is due, person by person, for a weekly meeting; or what became of a plan, against the figures of a new round. Default: `plan`.
 * @attr {boolean} readonly - Shows the plan as text, with nothing to fill in. Default: false.
 * @attr {string} draft-key - The name under which changes that are not saved are stored in this browser. Default: they are not stored.
 * @attr {string} today - The day that it is, as `2026-12-28`. Default: the day in the reader's own time zone.
 *
 * @event {KdPlanChangeEvent} kd-plan-change - Something in the plan was written, chosen, added or removed. Store the plan, and say through `waitUntil` how it went.
 *
 * @csspart title - The heading.
 * @csspart action - One action, to be filled in or read.
 * @csspart promised - One action, and what became of it.
 * @csspart summary - What is late and what is due, in a sentence.
 * @csspart person - One person's actions in a follow-up.
 * @csspart light - A traffic light: shape and word.
 *
 * @cssprop --kd-accent - What can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light, and what is late.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The borders of fields and of what can be pressed.
 * @cssprop --kd-surface - Background of a message that sticks to the foot of the window.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of fields and buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * const view = document.querySelector('kund-diagnos-plan');
 * view.plan = makePlan(report, decisions, { decided: '2026-11-28' });
 * view.addEventListener('kd-plan-change', (event) => event.waitUntil(store(event.plan)));
 * ```
 */
export class KundDiagnosPlan extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [baseStyles, lightStyles, adviceStyles, planStyles];

  static override properties: PropertyDeclarations = {
    plan: { attribute: false },
    report: { attribute: false },
    decisions: { attribute: false },
    people: { attribute: false },
    helped: { attribute: false },
    view: { reflect: true, useDefault: true },
    readonly: { type: Boolean, reflect: true },
    draftKey: { reflect: true, useDefault: true, attribute: 'draft-key' },
    today: { reflect: true, useDefault: true },
  };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    plan: planCatalog,
  });
  protected override readonly textsCatalog = textsCatalog;

  readonly #controller = new PlanController(this);
  readonly #editor = new PlanEditor(this, this.#controller);
  readonly #export = new PlanExport(this);
  readonly #figures = new PlanFigures(this);
  #decisions = NO_DECISIONS;
  #isInstrumentNew = false;
  /** The round, order and decisions that the latest proposal was made from. */
  #proposedFor: unknown = null;
  /** Actions that a meeting has decided not to take after all. */
  #setAside: readonly PlanAction[] = [];
  /** The status that actions had when the page was opened, by their ids, where it was changed here since. */
  readonly #restated = new Map<string, ActionStatus>();

  /**
   * The plan. Set it to what the host has stored, also when somebody else has changed it: what is written here is joined with it. `null` where
   * there is none, and then it is made of `report` and `decisions`.
   */
  plan: Plan | null = null;
  /** The group's report, from `groupReport`, for the areas' means and suggestions. `null` while there is none. */
  report: GroupReport | null = null;
  /** The meeting's decisions, by ids of questions. */
  decisions: Decisions = { chosen: [], discussed: [] };
  /** Names that may be chosen as the one responsible. Others may be written. */
  people: readonly string[] = [];
  /** The group's answers to "did it help?", as a tally of `helpedInstrument(plan)`. `null` where it has not been asked. */
  helped: Tally | null = null;
  /** The whole plan; or what is late and what is due; or what became of it. */
  view: 'plan' | 'follow-up' | 'promised' = 'plan';
  /** Shows the plan as text, with nothing to fill in. */
  readonly = false;
  /** The name under which changes that are not saved are stored in this browser. Default: they are not stored. */
  draftKey: string | null = null;
  /** The day that it is, as `2026-12-28`. Default: the day in the reader's own time zone. */
  today: string | null = null;

  /**
   * Saves what has been written, without waiting for a pause; and a plan that is made of the meeting's decisions, although nobody has written in
   * it. A no-op while there is nothing to save.
   *
   * @returns False when the host could not save it, or somebody has to choose between two versions first.
   */
  async save(): Promise<boolean> {
    return this.#isReadOnly || this.#controller.accept();
  }

  /**
   * Changes the plan as the decisions of its meeting have changed: an area that was chosen gets an action, and one that no longer is takes its own with
   * it. A no-op while the plan is a proposal, which follows `decisions` by itself, and where the plan is read-only.
   *
   * @param before The decisions that the plan agrees with.
   * @param after The decisions that it is to agree with.
   */
  followDecisions(before: Decisions, after: Decisions): void {
    const { plan } = this.#controller;
    if (!plan || this.#isReadOnly || this.#controller.isMereProposal) return;
    const [had, has] = [before, after].map((decisions) =>
      takeDecisions(this.checkedInstrument, decisions, NO_DECISIONS),
    ) as [Required<Decisions>, Required<Decisions>];
    const followed = followDecisions({ plan, setAside: this.#setAside }, had, has, this.#order, this.#today);
    this.#setAside = followed.setAside;
    this.#controller.edit(() => followed.plan);
    this.#controller.save();
  }

  /** A plan can be shown once there is what works out its figures. */
  protected override get isReady(): boolean {
    return super.isReady && this.#figures.loading === null;
  }

  protected override get loading(): Promise<unknown> | null {
    return this.#figures.loading ?? super.loading;
  }

  protected override get fallbackMessage(): string | null {
    return this.isInstrumentRejected ? this.localization.strings.common.unavailable.result : null;
  }

  protected override instrumentChanged(): void {
    this.#isInstrumentNew = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isInstrumentChecked) return;
    const { checkedInstrument: instrument } = this;
    // An instrument of the host's own is checked after its plan was set.
    const isNew = this.#isInstrumentNew;
    this.#isInstrumentNew = false;
    if (orNothing(this.report) ?? orNothing(this.helped)) this.#figures.load();
    if (isNew || changed.has('report')) this.#figures.take(instrument, orNothing(this.report));
    this.#decisions = takeDecisions(instrument, this.decisions, this.#decisions);
    const parsePlan = planParser(instrument);
    if (isNew || changed.has('plan')) this.#takePlan(parsePlan, Boolean(changed.get('plan')));
    this.#propose();
    this.#controller.useStorage(nonEmpty(this.draftKey), parsePlan);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { plan } = this.#controller;
    return this.frame(html`
      <h2
        part="title"
        tabindex="-1"
        aria-describedby=${this.#view === 'plan' && plan && isLacking(plan) ? 'lacking' : nothing}
      >
        ${this.#heading}${plan?.round ? [' ', html`<small class="quiet">${plan.round}</small>`] : nothing}
      </h2>
      ${plan ? this.#renderPlan(plan) : html`<p class="empty">${this.#emptyMessage}</p>`}
    `);
  }

  #renderPlan(plan: Plan): TemplateResult {
    const view = this.#viewOf(plan);
    const { strings } = view;
    const isEditable = !this.#isReadOnly;
    const people = isEditable ? this.#peopleTemplate() : nothing;
    if (this.#view === 'promised')
      return promisedView(view, this.#figures.report, this.#figures.helped(plan, orNothing(this.helped)));
    if (this.#view === 'follow-up') {
      return html`
        ${followUpView(view, this.readonly)} ${people} ${isEditable ? this.#statusTemplate() : nothing}
      `;
    }
    return html`
      <p class="quiet">${strings.decided(dayInWords(view.locale, plan.decided))}</p>
      ${plan.actions.length === 0 ? html`<p class="empty">${strings.empty}</p>` : nothing}
      ${isEditable ? this.#renderForms(view) : lackingTemplate(view)}
      <div class=${isEditable ? 'paper' : ''}>${actionList(view)}</div>
      ${people} ${isEditable ? this.#statusTemplate() : nothing} ${this.#renderExport(plan)}
    `;
  }

  #renderExport(plan: Plan): TemplateResult | typeof nothing {
    if (plan.actions.length === 0) return nothing;
    const { locale, strings } = this.localization;
    const { lightLabels } = strings.common;
    const wording = { locale, texts: this.texts, lightLabels, strings: strings.plan };
    return this.#export.render(plan, wording, strings.common);
  }

  #renderForms(view: PlanView): TemplateResult {
    const { plan, strings } = view;
    return html`
      <div class="screen">
        <ul class="actions">
          ${repeat(
            plan.actions,
            ({ id }) => id,
            (action) => actionForm(action, view),
          )}
        </ul>
        ${
          this.#editor.removed
            ? html`<p class="removed" role="status">
                ${strings.removed} <button class="plain" @click=${this.#editor.undo}>${strings.undo}</button>
              </p>`
            : nothing
        }
        ${addAction(plan, this.#areas, strings, this.#add)} ${lackingTemplate(view)}
      </div>
    `;
  }

  #statusTemplate(): TemplateResult {
    const retry = () => {
      this.#controller.save();
    };
    return statusTemplate(this.#controller, this.localization.strings.plan, retry);
  }

  #peopleTemplate(): TemplateResult {
    const people = Array.isArray(this.people) ? (this.people as unknown[]) : [];
    const names = people.filter((name) => typeof name === 'string' && name !== '') as string[];
    return html`<datalist id="people">
      ${names.map((name) => html`<option value=${name}></option>`)}
    </datalist>`;
  }

  #viewOf(plan: Plan): PlanView {
    const { locale, strings } = this.localization;
    return {
      plan,
      today: this.#today,
      texts: this.texts,
      strings: strings.plan,
      common: strings.common,
      locale,
      figuresOf: (question) => figuresOf(this.#figures.report?.summary, question),
      suggestionsFor: this.#suggestionsFor,
      conflicts: this.#controller.conflicts,
      stopping: this.#editor.stopping,
      restated: this.#restated,
      edit: ({ id, status }, change) => {
        if (change.status !== undefined && !this.#restated.has(id)) this.#restated.set(id, status);
        this.#controller.edit(changeAction(id, (action) => ({ ...action, ...change })));
      },
      commit: () => {
        this.#controller.save();
      },
      askForReason: this.#editor.askForReason,
      remove: this.#editor.remove,
      resolve: (conflict, choice) => {
        this.#controller.resolve(conflict, choice);
      },
    };
  }

  /** An attribute may hold anything. */
  get #view(): 'plan' | 'follow-up' | 'promised' {
    const view = nonEmpty(this.view) ?? 'plan';
    if (view === 'plan' || view === 'follow-up' || view === 'promised') return view;
    warnOnce(`view="${view}" is neither plan, follow-up nor promised; plan is used instead.`);
    return 'plan';
  }

  /** The view of a past plan is never edited. */
  get #isReadOnly(): boolean {
    return this.readonly || this.#view === 'promised';
  }

  get #heading(): string {
    const { plan: strings } = this.localization.strings;
    return { plan: strings.title, 'follow-up': strings.followUp.title, promised: strings.promised.title }[
      this.#view
    ];
  }

  get #today(): LocalDate {
    const today = nonEmpty(this.today);
    if (today !== null && !isLocalDate(today)) {
      warnOnce(
        `today="${String(today)}" is not a date such as "2026-12-28"; the reader's own day is used instead.`,
      );
    }
    return isLocalDate(today) ? today : localDateOf(new Date());
  }

  get #emptyMessage(): string {
    const { plan: strings } = this.localization.strings;
    return this.#view === 'follow-up' ? strings.followUp.nothing : strings.empty;
  }

  /** The areas that an action may be about, those to discuss first before others. */
  get #areas(): { id: string; name: string }[] {
    const ids = this.#figures.report?.summary
      ? this.#figures.report.order.map(({ question }) => question)
      : this.checkedInstrument.questions.map(({ id }) => id);
    return ids.map((id) => ({ id, name: this.texts.questions[id]?.name ?? id }));
  }

  readonly #suggestionsFor = ({ question, light }: PlanAction): readonly string[] => {
    const item = this.#figures.report?.order.find((one) => one.question === question);
    const advice = this.texts.questions[question]?.advice[item?.light ?? light ?? 'red'] ?? [];
    return item?.split ? [this.localization.strings.plan.splitSuggestion, ...advice] : advice;
  };

  readonly #add = (question: string): void => {
    this.#editor.add(newAction(this.#order, question, null, this.#today));
  };

  /** The areas' lights, by which a new action gets its day. */
  get #order(): Pick<GroupReport, 'order'> {
    return this.#figures.report ?? { order: [] };
  }

  #takePlan(parsePlan: (value: unknown) => Plan, hadPlan: boolean): void {
    const plan = (this.plan as Plan | null | undefined) ?? null;
    if (!plan && hadPlan) {
      this.#proposedFor = null;
      this.#controller.withdraw();
    }
    const parsed = plan && parseProperty('plan', plan, parsePlan);
    if (parsed) this.#controller.take(parsed);
  }

  /** Makes a plan of what the meeting has decided. */
  #propose(): void {
    if (this.plan || this.#isReadOnly) return;
    const [report, decisions] = [this.#figures.report, this.#decisions];
    const source = report?.summary ? [report.round, report.order, decisions] : null;
    if (sameContent(source, this.#proposedFor)) return;
    this.#proposedFor = source;
    this.#controller.propose(report?.summary ? planOf(report, decisions, this.#today) : null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-plan': KundDiagnosPlan;
  }
}
