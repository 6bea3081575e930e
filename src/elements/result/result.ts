import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { lightShape } from '../../charts/light-shape.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import { formatDate, formatMean } from '../../locales/format.js';
import { ownReportParser, type OwnReport } from '../../report/own-report.js';
import { ruleTexts } from '../../report/rule-texts.js';
import type { Scale, TrafficLight } from '../../scoring/instrument.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { rulesSection } from '../internal/results/advice/rules-section.js';
import { adviceStyles } from '../internal/results/advice/advice.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { resultCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { printPage } from '../internal/page/dom.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { lightMark } from '../internal/results/light/light-mark.js';
import { lightStyles } from '../internal/results/light/light.styles.js';
import { Localization } from '../internal/language/localization.js';
import { parseProperty } from '../internal/properties/parse-property.js';
import { resultStyles } from './result.styles.js';
import { html } from '../internal/html.js';

/**
 * One person's own result: each statement with its answer on the scale, the lowest first, topics for the meeting in each area, and the rules
 * that apply. It prepares the person for the meeting; the actions are in the group's result. Set `response`; nothing leaves the page.
 *
 * @tag kund-diagnos-result
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 *
 * @csspart title - The heading.
 * @csspart mean - The mean.
 * @csspart light - A traffic light: shape and word.
 * @csspart area-row - One area's row in a result.
 *
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-accent - The focus ring.
 * @cssprop --kd-on-accent - The inner focus ring.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The dots on each scale, and borders of plain buttons.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Border radius of buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - Maximum width of the element.
 *
 * @example
 * ```js
 * document.querySelector('kund-diagnos-result').response = event.response;
 * ```
 */
export class KundDiagnosResult extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [baseStyles, lightStyles, adviceStyles, resultStyles];

  static override properties: PropertyDeclarations = { response: { attribute: false } };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    result: resultCatalog,
  });
  protected override readonly textsCatalog = textsCatalog;

  /** Made from `response`; `null` while there is none, or it was rejected. */
  #report: OwnReport | null = null;

  /** A complete response, with every statement answered. Default: `null`. */
  response: QuestionnaireResponse | null = null;

  protected override get isReady(): boolean {
    return super.isReady && this.#report !== null;
  }

  protected override get fallbackMessage(): string | null {
    const isRejected = this.isInstrumentRejected || (super.isReady && this.response && !this.#report);
    return isRejected ? this.localization.strings.common.unavailable.result : null;
  }

  protected override instrumentChanged(): void {
    this.#updateReport();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('response')) this.#updateReport();
  }

  protected override render(): TemplateResult | typeof nothing {
    const report = this.#report;
    if (!this.isReady || !report) return this.renderFallback();
    const { texts } = this;
    const { locale } = this.localization;
    const { common, result: strings } = this.localization.strings;
    const { rounded, light, answers, rules } = report;
    const { scale } = this.checkedInstrument;
    const lowestFirst = [...answers].sort((a, b) => a.value - b.value);
    return this.frame(html`
      <p class="paper quiet">${`${texts.title}, ${formatDate(locale, new Date())}`}</p>
      <h2 part="title" tabindex="-1">${strings.title}</h2>
      <p class="lead">${strings.bring}</p>
      <p class="quiet whole">
        <span part="mean">${strings.mean} ${formatMean(locale, rounded)} ${strings.outOf(scale.max)}</span>
        ${lightMark(light, common.lightLabels[light])}
      </p>
      <section class="section">
        <h3>${strings.areas}</h3>
        <p class="quiet">${`${scale.min} ${texts.scale.lowest} – ${scale.max} ${texts.scale.highest}`}</p>
        <div class="areas">${lowestFirst.map((answer) => this.#renderArea(answer))}</div>
      </section>
      ${rulesSection(strings.rules, ruleTexts(rules, texts, locale))}
      <button class="plain section" @click=${this.#print}>${strings.print}</button>
    `);
  }

  #renderArea({ question, value, light }: OwnReport['answers'][number]): TemplateResult {
    const { scale } = this.checkedInstrument;
    const { common, result: strings } = this.localization.strings;
    const texts = this.texts.questions[question];
    const advice = texts?.advice[light] ?? [];
    const lang = this.textsLang ?? nothing;
    return html`
      <details part="area-row">
        <summary>
          <span class="what" lang=${lang}
            ><strong>${texts?.name}</strong> <span class="statement">${texts?.statement}</span></span
          >
          ${scaleTrack(scale, value, light)}
          <span class="value">${strings.answer(value, scale.max)}</span>
          ${lightMark(light, common.lightLabels[light])}
        </summary>
        <div class="more">
          ${texts?.discussion ? html`<p><strong>${strings.discuss}</strong> <span lang=${lang}>${texts.discussion.question}</span></p>` : nothing}
          ${
            advice.length > 0
              ? html`
                  <p class="quiet">${strings.ideas}</p>
                  <ul class="actions" lang=${lang}>
                    ${advice.map((action) => html`<li>${action}</li>`)}
                  </ul>
                `
              : nothing
          }
        </div>
      </details>
    `;
  }

  #updateReport(): void {
    this.#report = null;
    if (!this.response || !this.isInstrumentChecked) return;
    const { checkedInstrument } = this;
    const ids = checkedInstrument.questions.map(({ id }) => id);
    const parse = ownReportParser({ ...checkedInstrument, ids }, checkedInstrument);
    this.#report = parseProperty('response', this.response, parse);
  }

  readonly #print = (): void => {
    printPage(this);
  };
}

/**
 * An answer on its scale: a dot for each value, 20 apart, and the light's shape at the answer. Hidden from assistive technology: the same is
 * beside it in words.
 */
function scaleTrack({ min, max }: Scale, value: number, light: TrafficLight): TemplateResult {
  const steps = max - min;
  // A line without length and with round ends is a dot.
  const dots = `M10 10h0${'m20 0h0'.repeat(steps)}`;
  return html`
    <svg class="track" viewBox="0 0 ${steps * 20 + 20} 20" aria-hidden="true">
      <path class="dots" d=${dots} />
      <path class=${light} d=${lightShape[light]} transform="translate(${(value - min) * 20 + 2} 2)" />
    </svg>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-result': KundDiagnosResult;
  }
}
