import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { discussionOrder, type DiscussionItem } from '../../scoring/discussion-order.js';
import { recommend, type Recommendations } from '../../scoring/recommend.js';
import { summarize, type Summary } from '../../scoring/summarize.js';
import type { Tally } from '../../scoring/tally.js';
import { visibleGroups, type Groups } from '../../scoring/visible-groups.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { formatMean } from '../../locales/format.js';
import { adviceStyles } from '../shared/advice.styles.js';
import { nextStepsTemplate, rulesTemplate } from '../shared/advice.js';
import { baseStyles } from '../shared/base.styles.js';
import type { Catalog } from '../shared/catalog.js';
import { KdElement } from '../shared/kd-element.js';
import { lightMark } from '../shared/light-mark.js';
import { warnOnce } from '../shared/warn-once.js';
import { Announcer } from './announcer.js';
import { inTalkOrder, readSort } from './area-order.js';
import { areasStyles } from './areas.styles.js';
import { areasTemplate } from './areas.js';
import { groupResultStyles } from './group-result.styles.js';
import { groupsTemplate, type GroupColumn } from './groups.js';
import { readInvited } from './invited.js';
import { namedRounds, visibleRounds, type Round } from './rounds.js';
import { roundsTemplate, sinceLast } from './rounds-table.js';
import { keptTally } from './kept-tally.js';
import { noDecisions, readDecisions, type Decisions } from './decisions.js';
import { groupStrings } from './languages.js';
import { printStyles } from './print.styles.js';
import { takeAlongTemplate, type TakeAlongOutcome } from './take-along.js';
import { takeAlongStyles } from './take-along.styles.js';
import { meetingDialog } from './meeting-dialog.js';
import { Meeting } from './meeting.js';
import { talkFirstTemplate } from './talk-first.js';
import { withTiesInWords } from './tied-areas.js';

/** Everything that is shown, worked out when the figures come in. */
interface View {
  summary: Summary;
  recommendations: Recommendations;
  order: DiscussionItem[];
  columns: GroupColumn[];
}

/**
 * A group's result: mean, light, spread and distribution of each area, subgroups beside each other, and what to talk
 * about first. It takes counts, never a person's row, and lets go at once of what is too small to be shown.
 *
 * @tag kund-diagnos-group-result
 *
 * @attr {string} locale - Language, for example `en`. Otherwise that of the nearest `lang`, otherwise Swedish.
 * @attr {number} invited - How many were asked to answer, so that "8 of 12" can be said. Whole number.
 * @attr {string} round - What the present round is called beside earlier ones, for example `Hösten 2026`. Otherwise "Nu".
 * @attr {'instrument' | 'discussion'} sort - The order of the areas, until the reader chooses: the instrument's, or what to talk about first.
 * @attr {number} minimum-group-size - The least number of people whose figures are shown. Whole number from 1; 5 unless said.
 *
 * @fires {KdDecideEvent} kd-decide - In the meeting, an area was chosen to work on or marked as discussed, or no longer is.
 *
 * @csspart title - The heading.
 * @csspart mean - The mean.
 * @csspart light - A traffic light: shape and word.
 * @csspart first - One of the areas to talk about first.
 * @csspart start - The button that starts the meeting.
 * @csspart meeting - All that the meeting shows.
 * @csspart area - One area's row.
 * @csspart groups - The table of groups.
 * @csspart rounds - The table of rounds.
 *
 * @cssprop --kd-accent - Dots, and what can be pressed.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * const element = document.querySelector('kund-diagnos-group-result');
 * element.tally = tally(kundorientering, responses);
 * ```
 */
export class KundDiagnosGroupResult extends KdElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    adviceStyles,
    groupResultStyles,
    areasStyles,
    takeAlongStyles,
    printStyles,
  ];

  static override properties: PropertyDeclarations = {
    tally: { attribute: false, noAccessor: true },
    groups: { attribute: false, noAccessor: true },
    rounds: { attribute: false, noAccessor: true },
    round: { reflect: true },
    invited: { type: Number, reflect: true },
    sort: { reflect: true },
    decisions: { attribute: false },
    minimumGroupSize: { type: Number, reflect: true, attribute: 'minimum-group-size' },
  };

  declare invited: number | null;
  declare round: string | null;
  declare sort: string | null;
  declare minimumGroupSize: number;
  /** What the meeting has come to, as ids of questions. What is set here stands as if it had been chosen in the meeting. */
  declare decisions: Decisions;

  #incoming: { tally: Tally | null; groups: Groups } | null = null;
  #tally: Tally | null = null;
  #groups: Groups = {};
  #rounds: Round[] = [];
  #incomingRounds: Round[] | null = null;
  /** How many have answered: the one figure of a group that is too small. `null` when the figures were refused. */
  #responses: number | null = 0;
  #view: View | null = null;
  #figures = false;
  readonly #announcer = new Announcer(this);
  /** The figures that were shown last, in short; `null` before the first. */
  #last: string | null = null;
  /** What taking the result along came to; `null` before it. */
  #outcome: TakeAlongOutcome | null = null;
  readonly #meeting = new Meeting(this, () => import('./meeting-pages.js'));

  /** An area's name was pressed, or the button that starts the meeting, which has none. */
  readonly #onClick = (event: Event): void => {
    const button = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-area]');
    // Not every browser moves the focus to what is clicked; the meeting gives it back to where it was.
    button?.focus();
    if (button) this.startMeeting(button.dataset['area']);
  };

  constructor() {
    super();
    this.invited = null;
    this.round = null;
    this.sort = 'instrument';
    this.minimumGroupSize = 5;
    this.decisions = noDecisions;
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#meeting.close();
  }

  /** The whole group's counts. `null` while there are none, and when the group is too small to be shown. */
  get tally(): Tally | null {
    return this.#tally;
  }

  set tally(tally: Tally | null) {
    this.#incoming = { tally, groups: this.#incoming?.groups ?? this.#groups };
    this.requestUpdate();
  }

  /** One breakdown of the whole, such as roles: counts by name, `null` for a group that is hidden. */
  get groups(): Groups {
    return this.#groups;
  }

  set groups(groups: Groups | null) {
    this.#incoming = { tally: this.#incoming ? this.#incoming.tally : this.#tally, groups: groups ?? {} };
    this.requestUpdate();
  }

  /**
   * Earlier rounds of the whole in the order they were held: counts by name, `null` for one that is hidden. A round that is
   * too small, or of another instrument or version, is named with the reason, and its counts are let go.
   *
   * A round is a collection of its own, in which everybody answered anew. Two snapshots of one collection are not: the later
   * minus the earlier is what those answered who came in between, however few they are. The element has no rows, and cannot
   * tell; `mayPublish` of `kund-diagnos/scoring` can, where the rows are.
   */
  get rounds(): Groups {
    return Object.fromEntries(this.#rounds.map(({ name, tally }) => [name, tally]));
  }

  set rounds(rounds: Groups | null) {
    this.#incomingRounds = namedRounds(rounds);
    this.requestUpdate();
  }

  /**
   * Opens the meeting, as its button does: one area at a time over the whole window. Does nothing while there is no
   * result to show.
   *
   * @param area The id of the question to open at. Otherwise the first that has not been talked about.
   */
  startMeeting(area?: string): void {
    void this.#meeting.open(area);
  }

  protected override get catalogs(): readonly Catalog<unknown>[] {
    return [...super.catalogs, groupStrings];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#incomingRounds || changed.has('minimumGroupSize') || changed.has('instrument')) {
      this.#rounds = visibleRounds(this.instrument, this.#incomingRounds ?? this.#rounds, this.#minimum);
      this.#incomingRounds = null;
    }
    if (this.#incoming || changed.has('minimumGroupSize') || changed.has('instrument')) {
      // Of a group that is too small only its number is left, and that stays said.
      const incoming = this.#incoming ?? (this.#tally && { tally: this.#tally, groups: this.#groups });
      if (incoming) {
        this.#accept(incoming);
        // Groups that come before the whole wait for it; nothing shows or gives them out meanwhile.
        this.#incoming = incoming.tally ? null : incoming;
        if (incoming.tally) this.#announceChange();
      }
    }
    if (this.ready && (changed.has('decisions') || changed.has('instrument'))) {
      const before = changed.get('decisions') as Decisions | undefined;
      this.decisions = readDecisions(this.instrument, this.decisions, before ?? noDecisions);
    }
    this.#meeting.follow(this.#view?.order);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) return nothing;
    const strings = groupStrings.get(this.language)!;
    return html`
      <div class="root" lang=${this.language}>
        <h2 part="title">${strings.title}</h2>
        ${
          this.#meeting.trouble
            ? html`<p class="empty trouble" tabindex="-1">${strings.meeting[this.#meeting.trouble]}</p>`
            : nothing
        }
        ${
          this.#view
            ? this.#viewTemplate(this.#view, strings)
            : this.#responses === null
              ? nothing
              : html`<p class="empty">
                  ${this.#responses === 0 ? strings.nobody : strings.tooFew(this.#responses, this.#minimum, this.#invited)}
                </p>`
        }
        <p class="sr" role="status">${this.#announcer.text}</p>
      </div>
    `;
  }

  get #invited(): number | null {
    return readInvited(this.invited, this.#responses ?? 0);
  }

  /** Tells of figures that came while others were shown; not of the first, and not of the same again. */
  #announceChange(): void {
    const figures = `${this.#responses} ${this.#view?.summary.rounded}`;
    if (this.#last !== null && this.#last !== figures && this.#responses !== null) {
      this.#announcer.saySoon(() => {
        const mean = this.#view && formatMean(this.language, this.#view.summary.rounded!);
        return groupStrings.get(this.language)?.updated(this.#responses ?? 0, this.#invited, mean) ?? '';
      });
    }
    this.#last = figures;
  }

  get #minimum(): number {
    const size = this.minimumGroupSize;
    if (Number.isInteger(size) && size >= 1) return size;
    warnOnce(`minimum-group-size="${size}" is no whole number from 1; 5 is used instead.`);
    return 5;
  }

  /** Keeps what may be shown, and nothing else. */
  #accept({ tally, groups }: { tally: Tally | null; groups: Groups }): void {
    this.#tally = null;
    this.#groups = {};
    this.#view = null;
    if (!tally) {
      this.#responses = 0;
      return;
    }
    const { instrument } = this;
    try {
      const summary = summarize(instrument, tally);
      this.#responses = summary.n;
      if (summary.n < this.#minimum) return;
      this.#tally = keptTally(summary, tally);
      this.#groups = visibleGroups(tally, groups, this.#minimum);
      const columns = Object.entries(this.#groups).map(([name, of]) => ({
        name,
        summary: of && summarize(instrument, of),
      }));
      this.#view = {
        summary,
        recommendations: recommend(instrument, summary),
        order: discussionOrder(instrument, summary, this.#groups),
        columns,
      };
    } catch (error) {
      this.#tally = null;
      this.#groups = {};
      this.#responses = null;
      warnOnce(`the result cannot be shown: ${String(error)}`);
    }
  }

  #viewTemplate({ summary, recommendations, order, columns }: View, strings: GroupStrings): TemplateResult {
    const { texts, language, instrument } = this;
    const light = summary.light!;
    const { lights } = this.strings;
    const shared = { summary, instrument, texts, strings, lights, language };
    return html`
      <div class="verdict">
        <p class="figure" part="mean">
          <span class="sr">${strings.mean}</span>
          ${formatMean(language, summary.rounded!)}<small> ${strings.outOf(instrument.scale.max)}</small>
        </p>
        <div>
          ${lightMark(light, lights[light])}
          <p>${texts.actions[light]}</p>
          <p class="quiet">
            ${strings.answered(summary.n, this.#invited)}${sinceLast(this.#rounds, summary, strings, language)}${
              summary.sd === null
                ? nothing
                : html` · ${strings.betweenPeople(formatMean(language, summary.sd))}`
            }
          </p>
        </div>
      </div>
      ${this.#minimum < 3 ? html`<p class="section">${strings.canBeInferred}</p>` : nothing}
      ${talkFirstTemplate({ ...shared, order })}
      ${areasTemplate({
        ...shared,
        discussion: order,
        tools: {
          discussion: readSort(this.sort),
          figures: this.#figures,
          onDiscussion: (discussion) => {
            this.sort = discussion ? 'discussion' : 'instrument';
            const [first] = discussion ? inTalkOrder(summary.questions, order) : summary.questions;
            this.#announcer.say(strings.sorted(texts.questions[first!.id]?.name ?? ''));
          },
          onFigures: (figures) => {
            this.#figures = figures;
            this.requestUpdate();
          },
        },
      })}
      ${columns.length > 0 ? groupsTemplate({ ...shared, columns, minimum: this.#minimum }) : nothing}
      ${
        this.#rounds.length > 0
          ? roundsTemplate({ ...shared, rounds: this.#rounds, now: this.round ?? strings.now })
          : nothing
      }
      ${
        recommendations.rules.length > 0
          ? html`
              <section class="section">
                <h3>${strings.rules}</h3>
                ${rulesTemplate(
                  ...withTiesInWords(recommendations.rules, instrument, texts, strings),
                  language,
                )}
              </section>
            `
          : nothing
      }
      <section class="section">
        <h3>${strings.nextSteps}</h3>
        ${nextStepsTemplate(recommendations.nextSteps, texts)}
      </section>
      ${takeAlongTemplate({
        ...shared,
        invited: this.#invited,
        order,
        recommendations,
        columns,
        result: {
          tally: this.#tally,
          groups: this.#groups,
          minimumGroupSize: this.#minimum,
        },
        rounds: this.#rounds,
        now: this.round ?? strings.now,
        outcome: this.#outcome,
        onOutcome: (outcome) => {
          this.#outcome = outcome;
          this.requestUpdate();
        },
      })}
      ${meetingDialog(this.#meeting, {
        ...shared,
        recommendations,
        decisions: this.decisions,
        rounds: this.#rounds,
        words: this.strings,
      })}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-group-result': KundDiagnosGroupResult;
  }
}
