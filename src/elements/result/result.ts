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
import { formatNumber } from '../../locales/format.js';
import { recommend, type Recommendations } from '../../scoring/recommend.js';
import { summarize, type QuestionSummary, type Summary } from '../../scoring/summarize.js';
import { tally } from '../../scoring/tally.js';
import type { Light } from '../../scoring/instrument.js';
import { adviceStyles } from '../shared/advice.styles.js';
import { nextStepsTemplate, rulesTemplate } from '../shared/advice.js';
import { baseStyles } from '../shared/base.styles.js';
import { KdElement } from '../shared/kd-element.js';
import { lightMark } from '../shared/light-mark.js';
import { warnOnce } from '../shared/warn-once.js';
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

  #summary: Summary | null = null;
  #recommendations: Recommendations | null = null;

  constructor() {
    super();
    this.response = null;
  }

  /** Moves the focus to the heading, so that the result is read from its beginning. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('response') && !changed.has('instrument')) return;
    this.#summary = null;
    if (!this.response) return;
    try {
      this.#summary = summarize(this.instrument, tally(this.instrument, [this.response]));
      this.#recommendations = recommend(this.instrument, this.#summary);
    } catch (error) {
      warnOnce(`the response cannot be shown: ${String(error)}`);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const summary = this.#summary;
    const recommendations = this.#recommendations;
    if (!this.ready || !summary || !recommendations) return nothing;
    const { strings, texts, language } = this;
    const light = summary.light as Light;
    return html`
      <div class="root" lang=${language}>
        <h2 part="title" tabindex="-1">${strings.result.title}</h2>
        <div class="verdict">
          <p class="figure" part="mean">
            <span class="sr">${strings.result.mean}</span>
            ${formatNumber(language, summary.rounded as number, 1)}<small
              >${strings.result.outOf(this.instrument.scale.max)}</small
            >
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
                  ${rulesTemplate(recommendations.rules, texts, language)}
                </section>
              `
            : nothing
        }
        <section class="section">
          <h3>${strings.result.areas}</h3>
          <p class="quiet hint">${strings.result.areasHint}</p>
          <div class="areas">${summary.questions.map((question) => this.#areaTemplate(question))}</div>
        </section>
        <section class="section">
          <h3>${strings.result.nextSteps}</h3>
          ${nextStepsTemplate(recommendations.nextSteps, texts)}
        </section>
      </div>
    `;
  }

  #areaTemplate(question: QuestionSummary): TemplateResult {
    const { strings, texts, instrument } = this;
    const light = question.light as Light;
    const value = question.sum;
    const area = texts.questions[question.id];
    return html`
      <details part="area">
        <summary>
          <span class="name">${area?.name}</span>
          ${scaleTrack(instrument.scale, value, light)}
          <span class="answer">${strings.result.answer(value, instrument.scale.max)}</span>
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
