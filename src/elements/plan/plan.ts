import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import { dayInWords } from '../../report/plan/plan-wording.js';
import { isLocalDate, localDateOf, type LocalDate } from '../../plan/local-date.js';
import { newAction } from '../../report/plan/make-plan.js';
import { planParser, type ActionStatus, type Plan, type PlanAction } from '../../plan/plan.js';
import { figuresOf } from '../../report/plan/promised.js';
import type { Tally } from '../../scoring/tally.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { baseStyles } from '../internal/base.styles.js';
import { textExportStyles } from '../internal/export/text-export.styles.js';
import { TextExport } from '../internal/export/text-export.js';
import { html } from '../internal/html.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { Localization } from '../internal/language/localization.js';
import { nonEmpty, orNothing } from '../internal/properties/non-empty.js';
import { parseProperty } from '../internal/properties/parse-property.js';
import { adviceStyles } from '../internal/results/advice/advice.styles.js';
import { lightStyles } from '../internal/results/light/light.styles.js';
import { planCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { warnOnce } from '../internal/warn-once.js';
import { actionForm } from './action-form.js';
import { actionList } from './action-list.js';
import { addAction } from './add-action.js';
import { followUpView } from './follow-up-view.js';
import { isLacking, lackingTemplate } from './lacking.js';
import { changeAction, PlanController } from './plan-controller.js';
import { planStyles } from './plan.styles.js';
import { PlanEditor } from './plan-editor.js';
import { planExport } from './plan-export.js';
import { PlanFigures } from './plan-figures.js';
import { PlanProposal } from './plan-proposal.js';
import type { PlanView } from './plan-view.js';
import { promisedView } from './promised-view.js';
import { statusTemplate } from './save-status.js';

/**
 * A group's plan: two or three actions, each with its task, owner, due date and status. It is made from a meeting's decisions, or set by the
 * host. Every change is an event for the host to store. Changes by two people are merged; when both have changed the same field, the person
 * chooses between the two.
 *
 * @tag kund-diagnos-plan
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {'plan' | 'follow-up' | 'promised'} view - The whole plan; the late and the due actions by person, for a weekly meeting; or the outcome of a past plan beside the figures of a new round. Default: `plan`.
 * @attr {boolean} readonly - Shows the plan as text, without fields. Default: false.
 * @attr {string} draft-key - Stores unsaved changes in this browser under this name. Default: they are not stored.
 * @attr {string} today - Today's date, as `2026-12-28`. Default: the date in the reader's own time zone.
 *
 * @event {KdPlanChangeEvent} kd-plan-change - The plan has changed. Store it, and call `event.waitUntil(promise)`.
 *
 * @csspart title - The heading.
 * @csspart action - One action, as fields or as text.
 * @csspart promised - One action and its outcome.
 * @csspart summary - The sentence that counts late and due actions.
 * @csspart person - One person's actions in a follow-up.
 * @csspart light - A traffic light: shape and word.
 *
 * @cssprop --kd-accent - Buttons and the focus ring.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light, and late actions.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - Borders of fields and plain buttons.
 * @cssprop --kd-surface - Background of a sticky message. Set it to your page's background.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Border radius of fields and buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - Maximum width of the element.
 *
 * @example
 * ```js
 * const view = document.querySelector('kund-diagnos-plan');
 * view.plan = makePlan(report, decisions, { decided: '2026-11-28' });
 * view.addEventListener('kd-plan-change', (event) => event.waitUntil(store(event.plan)));
 * ```
 */
export class KundDiagnosPlan extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [
    baseStyles,
    lightStyles,
    adviceStyles,
    textExportStyles,
    planStyles,
  ];

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
  readonly #proposal = new PlanProposal(this.#controller);
  readonly #editor = new PlanEditor(this, this.#controller);
  readonly #export = new TextExport(this);
  readonly #figures = new PlanFigures(this);
  #isInstrumentNew = false;
  /** The status before the first change here, by action id. */
  readonly #restated = new Map<string, ActionStatus>();

  /**
   * The plan. Set it to the stored one, also when somebody else has changed it: unsaved changes here are merged with it. With `null`, the
   * element proposes one from `report` and `decisions`.
   */
  plan: Plan | null = null;
  /** The group's report, from `groupReport`, for the areas' means and suggestions. Default: `null`. */
  report: GroupReport | null = null;
  /** The meeting's decisions, by question id. */
  decisions: Decisions = { chosen: [], discussed: [] };
  /** Names to suggest as owners. Others may be written. */
  people: readonly string[] = [];
  /** The group's answers to "did it help?", as a tally of `helpedInstrument(plan)`. Default: `null`, not asked. */
  helped: Tally | null = null;
  /** The whole plan; the late and the due actions by person; or the outcome of a past plan. */
  view: 'plan' | 'follow-up' | 'promised' = 'plan';
  /** Shows the plan as text, without fields. */
  readonly = false;
  /** Stores unsaved changes in this browser under this name. Default: they are not stored. */
  draftKey: string | null = null;
  /** Today's date, as `2026-12-28`. Default: the date in the reader's own time zone. */
  today: string | null = null;

  /**
   * Saves at once, without waiting for a pause in typing. Also saves a proposed plan that nobody has changed. A no-op when there is nothing to
   * save.
   *
   * @returns False when the host could not save the plan, or the person must resolve a conflict first.
   */
  async save(): Promise<boolean> {
    return this.#isReadOnly || this.#controller.accept();
  }

  /**
   * Updates the plan after the meeting's decisions have changed: adds an action for an area that is now chosen, and removes the action of one
   * that no longer is. A no-op for a proposal, which follows `decisions` by itself, and for a read-only plan.
   *
   * @param before The decisions that the plan reflects.
   * @param after The decisions to reflect.
   */
  followDecisions(before: Decisions, after: Decisions): void {
    if (this.#isReadOnly) return;
    this.#proposal.follow(this.checkedInstrument, before, after, this.#order, this.#today);
  }

  /** Waits for the script that computes the figures. */
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
    // A custom instrument may be validated after the plan was set.
    const isNew = this.#isInstrumentNew;
    this.#isInstrumentNew = false;
    if (orNothing(this.report) ?? orNothing(this.helped)) this.#figures.load();
    if (isNew || changed.has('report')) this.#figures.take(instrument, orNothing(this.report));
    this.#proposal.takeDecisions(instrument, this.decisions);
    const parsePlan = planParser(instrument);
    if (isNew || changed.has('plan')) this.#takePlan(parsePlan, Boolean(changed.get('plan')));
    // The host's own plan comes first.
    if (!this.plan && !this.#isReadOnly) this.#proposal.propose(this.#figures.report, this.#today);
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
    return this.#export.render(planExport(plan, wording, strings.common));
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

  /** A past plan is never edited. */
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

  /** The areas for a new action, in the order of discussion. */
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

  /** The areas' lights, which set the due date of a new action. */
  get #order(): Pick<GroupReport, 'order'> {
    return this.#figures.report ?? { order: [] };
  }

  #takePlan(parsePlan: (value: unknown) => Plan, hadPlan: boolean): void {
    const plan = (this.plan as Plan | null | undefined) ?? null;
    if (!plan && hadPlan) {
      this.#proposal.reset();
      this.#controller.withdraw();
    }
    const parsed = plan && parseProperty('plan', plan, parsePlan);
    if (parsed) this.#controller.take(parsed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-plan': KundDiagnosPlan;
  }
}
