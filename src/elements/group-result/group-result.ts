import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { Tally } from '../../scoring/tally.js';
import type { Groups } from '../../scoring/visible-groups.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { formatMean } from '../../locales/format.js';
import type { Catalog } from '../shared/catalog.js';
import { KdElement } from '../shared/kd-element.js';
import { styles } from './styles.js';
import { Announcer } from './announcer.js';
import { readSort } from './area-order.js';
import { readInvited } from './invited.js';
import { namedRounds, visibleRounds, type Round } from './rounds.js';
import { noDecisions, readDecisions, type Decisions } from './decisions.js';
import { groupStrings } from './languages.js';
import { readMinimum } from './minimum.js';
import type { TakeAlongOutcome } from './take-along.js';
import { Meeting } from './meeting.js';
import { refused, shownResult, type Given, type Figures, type ShownResult } from './shown-result.js';
import { wholeResultTemplate } from './whole-result.js';

/**
 * A group's result: mean, light, spread and distribution of each area, subgroups beside each other, and what to talk
 * about first. It keeps counts, never a person's row, and lets go at once of what is too small to be shown.
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
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The lines of scales, and the borders of what can be pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons and of the cells of groups.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * const element = document.querySelector('kund-diagnos-group-result');
 * element.tally = tally(kundorientering, responses);
 * ```
 */
export class KundDiagnosGroupResult extends KdElement {
  static override styles: CSSResultGroup = styles;

  static override properties: PropertyDeclarations = {
    responses: { attribute: false, noAccessor: true },
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

  /** Responses that wait to be counted. */
  #uncounted: Iterable<QuestionnaireResponse> | null = null;
  #incoming: Given | null = null;
  #shown: ShownResult = { people: 0 };
  #rounds: Round[] = [];
  #incomingRounds: Round[] | null = null;
  #figures = false;
  readonly #announcer = new Announcer(this);
  /** What taking the result along came to; `null` before it. */
  #outcome: TakeAlongOutcome | null = null;
  readonly #meeting = new Meeting(this, () => import('./meeting-window.js'));

  constructor() {
    super();
    this.invited = null;
    this.round = null;
    this.sort = 'instrument';
    this.minimumGroupSize = 5;
    this.decisions = noDecisions;
  }

  /** The whole group's counts. `null` while there are none, and when the group is too small to be shown. */
  get tally(): Tally | null {
    return this.#shown.figures?.tally ?? null;
  }

  set tally(tally: Tally | null) {
    this.#uncounted = null;
    this.#incoming = { tally, groups: this.#incoming?.groups ?? this.groups };
    this.requestUpdate();
  }

  /**
   * The responses of the whole group (any iterable), for a page that has them and no tally. They are counted for the instrument,
   * once that has been checked, and let go: read, this is always `null`. What is left is `tally`. The one of the two that is
   * set last counts.
   */
  get responses(): Iterable<QuestionnaireResponse> | null {
    return null;
  }

  set responses(responses: Iterable<QuestionnaireResponse> | null) {
    if (!responses) this.tally = null;
    this.#uncounted = responses;
    this.requestUpdate();
  }

  /** One breakdown of the whole, such as roles: counts by name, `null` for a group that is hidden. */
  get groups(): Groups {
    return this.#shown.figures?.groups ?? {};
  }

  set groups(groups: Groups | null) {
    this.#incoming = { tally: this.#incoming ? this.#incoming.tally : this.tally, groups: groups ?? {} };
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
    if (this.#uncounted && this.ready) void this.#count();
    if (this.#incoming || changed.has('minimumGroupSize') || changed.has('instrument')) {
      // Of a group that is too small only its number is left, and that stays said.
      const incoming = this.#incoming ?? this.#shown.figures;
      if (incoming) {
        this.#shown = shownResult(this.instrument, incoming, this.#minimum);
        this.#outcome = null;
        // Groups that come before the whole wait for it; nothing shows or gives them out meanwhile.
        this.#incoming = incoming.tally ? null : incoming;
        if (incoming.tally) this.#announce();
      }
    }
    if (this.ready && (changed.has('decisions') || changed.has('instrument'))) {
      const before = changed.get('decisions') as Decisions | undefined;
      this.decisions = readDecisions(this.instrument, this.decisions, before ?? noDecisions);
    }
    this.#meeting.follow(this.#shown.figures?.order);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) return this.standIn('result');
    const strings = groupStrings.get(this.language)!;
    const { people, figures } = this.#shown;
    return html`
      <div class="root" lang=${this.language} dir=${this.textDirection}>
        <div class="sheet">
          <h2 part="title">${strings.title}</h2>
          ${
            this.#meeting.trouble
              ? html`<p class="empty trouble" tabindex="-1">${strings.meeting[this.#meeting.trouble]}</p>`
              : nothing
          }
          ${
            figures
              ? this.#wholeResult(figures, strings)
              : this.#uncounted
                ? nothing
                : html`<p class="empty">
                    ${
                      people === null
                        ? this.strings.refused.result
                        : people === 0
                          ? strings.nobody
                          : strings.tooFew(people, this.#minimum, this.#invited)
                    }
                  </p>`
          }
          <p class="sr" role="status">${this.#announcer.text}</p>
        </div>
      </div>
    `;
  }

  /** Counts what waits when what counts is here: what was set last, whichever set this going. */
  async #count(): Promise<void> {
    try {
      const { countResponses } = await import('./count-responses.js');
      if (this.#uncounted && this.ready) this.tally = countResponses(this.instrument, this.#uncounted);
    } catch (error) {
      if (!this.#uncounted) return;
      // As with a tally that is refused, nothing of what was given is kept.
      this.tally = null;
      this.#incoming = null;
      this.#shown = refused(error);
      this.#announce();
    }
  }

  get #invited(): number | null {
    return readInvited(this.invited, this.#shown.people ?? 0);
  }

  get #minimum(): number {
    return readMinimum(this.minimumGroupSize);
  }

  #announce(): void {
    const { people, figures } = this.#shown;
    this.#announcer.newFigures(people === null ? '' : `${people} ${figures?.summary.rounded}`, () => {
      const { people: now, figures: shown } = this.#shown;
      const mean = shown ? formatMean(this.language, shown.summary.rounded!) : null;
      const words = groupStrings.get(this.language);
      return words && now !== null ? words.updated(now, this.#invited, mean) : '';
    });
  }

  #wholeResult(figures: Figures, strings: GroupStrings): TemplateResult {
    const { texts, strings: words } = this;
    return wholeResultTemplate({
      ...figures,
      instrument: this.instrument,
      texts,
      strings,
      words,
      lights: words.lights,
      language: this.language,
      minimum: this.#minimum,
      invited: this.#invited,
      rounds: this.#rounds,
      now: this.round ?? strings.now,
      decisions: this.decisions,
      meeting: this.#meeting,
      tools: {
        discussion: readSort(this.sort),
        figures: this.#figures,
        onDiscussion: (discussion) => {
          this.sort = discussion ? 'discussion' : 'instrument';
          const first = discussion ? figures.order[0]!.question : figures.summary.questions[0]!.id;
          this.#announcer.say(strings.sorted(texts.questions[first]?.name ?? ''));
        },
        onFigures: (inFigures) => {
          this.#figures = inFigures;
          this.requestUpdate();
        },
      },
      outcome: this.#outcome,
      onOutcome: (outcome) => {
        this.#outcome = outcome;
        this.requestUpdate();
        // It stands below rows of buttons, and a phone's window may end among them.
        if (outcome)
          void this.updateComplete.then(() =>
            this.renderRoot.querySelector('.take-along > div')?.scrollIntoView({ block: 'nearest' }),
          );
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-group-result': KundDiagnosGroupResult;
  }
}
