import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { scaleTrack } from '../../charts/scale-track.js';
import { formatMean, today } from '../../locales/format.js';
import { adviceStyles } from '../shared/advice.styles.js';
import { nextStepsTemplate, rulesInWords, rulesTemplate } from '../shared/advice.js';
import { baseStyles } from '../shared/base.styles.js';
import { isChecked } from '../shared/check-instrument.js';
import { KdElement } from '../shared/kd-element.js';
import { lightMark } from '../shared/light-mark.js';
import { warnOnce } from '../shared/warn-once.js';
import { ownFigures, type OwnFigures } from './own-figures.js';
import { resultStyles } from './result.styles.js';

/**
 * One person's own result: the mean with its light, what to do, each area with its answer and advice, the rules
 * that apply and the next steps. Set `response`; nothing leaves the page.
 *
 * @tag kund-diagnos-result
 *
 * @attr {string} locale - Language, for example `en`. Otherwise that of the nearest `lang`, otherwise Swedish.
 *
 * @csspart title - The heading.
 * @csspart mean - The mean.
 * @csspart light - A traffic light: shape and word.
 * @csspart area - One area's row.
 *
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-accent - The ring around what has the focus.
 * @cssprop --kd-on-accent - The inner ring around what has the focus.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The dots of each answer, and the border of what can be pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * document.querySelector('kund-diagnos-result').response = event.response;
 * ```
 */
export class KundDiagnosResult extends KdElement {
  static override styles: CSSResultGroup = [baseStyles, adviceStyles, resultStyles];

  static override properties: PropertyDeclarations = { response: { attribute: false } };

  /** A whole response: every statement answered. */
  declare response: QuestionnaireResponse | null;

  #figures: OwnFigures | null = null;

  constructor() {
    super();
    this.response = null;
  }

  /** Moves the focus to the heading, so that the result is read from its beginning. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override get ready(): boolean {
    return super.ready && this.#figures !== null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!isChecked(this.instrument) || !(changed.has('response') || changed.has('instrument'))) return;
    this.#figures = this.response && ownFigures(this.instrument, this.response);
    if (this.response && !this.#figures) {
      warnOnce('a response that is not a whole one of this instrument is not shown.');
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.ready) return this.standIn('result', this.response !== null && super.ready);
    const { strings, texts, language } = this;
    const { rounded, light, answers, recommendations } = this.#figures!;
    return html`
      <div class="root" lang=${language} dir=${this.textDirection}>
        <p class="paper quiet">${texts.title}, ${today(language)}</p>
        <h2 part="title" tabindex="-1">${strings.result.title}</h2>
        <div class="verdict">
          <p class="figure" part="mean">
            <span class="sr">${strings.result.mean}</span>
            ${formatMean(language, rounded)}<small> ${strings.result.outOf(this.instrument.scale.max)}</small>
          </p>
          <div>
            ${lightMark(light, strings.lights[light])}
            <p>${texts.actions[light]}</p>
          </div>
        </div>
        ${
          recommendations.rules.length > 0
            ? html`
                <section class="section">
                  <h3>${strings.result.rules}</h3>
                  ${rulesTemplate(rulesInWords(recommendations.rules, texts, language))}
                </section>
              `
            : nothing
        }
        <section class="section">
          <h3>${strings.result.areas}</h3>
          <div class="areas">${answers.map((answer) => this.#areaTemplate(answer))}</div>
        </section>
        ${nextStepsTemplate(strings.result.nextSteps, recommendations.nextSteps, texts)}
        <button
          class="plain section"
          @click=${() => {
            print();
          }}
        >
          ${strings.result.print}
        </button>
      </div>
    `;
  }

  #areaTemplate({ id, sum, light }: OwnFigures['answers'][number]): TemplateResult {
    const { strings, texts, instrument } = this;
    const area = texts.questions[id];
    return html`
      <details part="area">
        <summary>
          <strong>${area?.name}</strong>
          ${scaleTrack(instrument.scale, sum, light)}
          <span>${strings.point(sum, instrument.scale.max, null)}</span>
          ${lightMark(light, strings.lights[light])}
        </summary>
        <ul class="actions">
          ${area?.advice[light].map((action) => html`<li>${action}</li>`)}
        </ul>
      </details>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-result': KundDiagnosResult;
  }
}
