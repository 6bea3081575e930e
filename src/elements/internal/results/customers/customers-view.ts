// Customers' figures beside the group's own picture. Fetched when a host sets `customers`.
import { nothing, type TemplateResult } from 'lit';
import { intervalChart } from '../../../../charts/interval-chart.js';
import type { CustomerStrings } from '../../../../locales/customer-strings.js';
import { formatMean, formatNumber } from '../../../../locales/format.js';
import type { CustomerFigure, CustomersReport } from '../../../../report/customers/types.js';
import { differOn } from '../../../../report/customers/headline.js';
import { customersInWords, type CustomersInWords } from '../../../../report/customers/in-words.js';
import { figureInWords, type CustomerWording } from '../../../../report/customers/figure-in-words.js';
import { boundsOf } from '../../../../report/customers/figure-interval.js';
import { pairsOf, type CustomerPair } from '../../../../report/customers/pairs.js';
import { html } from '../../html.js';
import { lightMark } from '../light/light-mark.js';
import { areaName, questionOf, type CustomersView, type ReportView } from '../report/report-view.js';

export { customersStep } from '../../../../report/customers/customers-step.js';

export function customersView(
  customers: CustomersReport,
  strings: CustomerStrings,
  locale: string,
): CustomersView {
  const wording = { strings, locale };
  const ids = new Set(customers.contradicted.map(({ question }) => question));
  const hasContradicted = ids.size > 0;
  const words = customersInWords(customers, strings, locale);
  const { opposite } = words;
  return {
    ...words,
    section: (view) => sectionTemplate(customers, words, wording, view),
    figures: (question, heading) => {
      const figures = customers.figures.filter(({ areas }) => areas.includes(question));
      if (figures.length === 0) return null;
      const isAsked = opposite?.figures.some((figure) => figures.includes(figure));
      return html`
        ${heading(strings.customers)} ${figuresTemplate(figures, wording)}
        ${isAsked ? questionTemplate(opposite) : nothing}
      `;
    },
    besideFigures: {
      ...words,
      contradiction: (question) => (ids.has(question) ? [`${strings.differ}. ${strings.notSaid}`] : []),
    },
    mark: (question) =>
      ids.has(question)
        ? html`<span class="differ" aria-hidden="true">≠</span><span class="sr">${strings.differ}</span>`
        : null,
    key: hasContradicted ? `≠\u00a0${strings.differ}` : null,
    discussFirstHint: hasContradicted ? strings.discussFirstHint : null,
    advice: (question) => (ids.has(question) ? [strings.advice] : []),
  };
}

function sectionTemplate(
  customers: CustomersReport,
  { opposite }: CustomersInWords,
  wording: CustomerWording,
  view: ReportView,
): TemplateResult {
  const { strings } = wording;
  const pairs = pairsOf(
    customers,
    view.summary.questions.map(({ id }) => id),
  );
  return html`
    <section class="section both" part="customers">
      <h3>${strings.title}</h3>
      <p class="quiet hint">${strings.hint}</p>
      <p class="sides quiet" aria-hidden="true">
        <span>${strings.own}</span><span>${strings.customers}</span>
      </p>
      <ul class="pairs">
        ${pairs.map((pair) => pairTemplate(pair, customers, wording, view))}
      </ul>
      ${questionTemplate(opposite)}
    </section>
  `;
}

/** What to ask about figures that went opposite ways. */
const questionTemplate = (opposite: CustomersInWords['opposite']): TemplateResult | typeof nothing =>
  opposite ? html`<p class="asked">${opposite.question}</p>` : nothing;

function pairTemplate(
  { questions, figures, differing }: CustomerPair,
  customers: CustomersReport,
  wording: CustomerWording,
  view: ReportView,
): TemplateResult {
  const { strings } = wording;
  const verdict = differOn(differing, customers.figures, wording, (question) =>
    areaName(view.texts, question),
  );
  return html`
    <li>
      <div>
        <p class="side quiet" aria-hidden="true">${strings.own}</p>
        ${
          questions.length > 0
            ? html`<ul class="customer-figures" aria-label=${strings.own}>
                ${questions.map((question) => areaTemplate(question, view))}
              </ul>`
            : html`<p class="quiet">${strings.noArea}</p>`
        }
      </div>
      <div>
        <p class="side quiet" aria-hidden="true">${strings.customers}</p>
        ${figuresTemplate(figures, wording)}
      </div>
      ${verdict.map(
        (sentence) =>
          html`<p class="verdict-line"><span class="differ" aria-hidden="true">≠</span> ${sentence}</p>`,
      )}
    </li>
  `;
}

function areaTemplate(question: string, view: ReportView): TemplateResult {
  const { report, summary, texts, strings, common, locale } = view;
  const { rounded, light } = questionOf(summary, question);
  const { min, max } = report.scale;
  const chart = intervalChart({ min, max, value: rounded!, light: light! });
  return html`
    <li>
      <p class="figure-line">
        <span>${areaName(texts, question)}</span>
        <span class="value">
          ${lightMark(light!, common.lightLabels[light!])}
          <span class="sr">${strings.mean}</span> <strong>${formatMean(locale, rounded!)}</strong>
        </span>
      </p>
      ${scaleTemplate(min, chart, max)}
    </li>
  `;
}

/** Figures of the customers', each with its own scale. */
const figuresTemplate = (
  figures: readonly CustomerFigure[],
  wording: CustomerWording,
): TemplateResult => html`
  <ul class="customer-figures" aria-label=${wording.strings.customers}>
    ${figures.map((figure) => figureTemplate(figure, wording))}
  </ul>
`;

function figureTemplate(figure: CustomerFigure, wording: CustomerWording): TemplateResult {
  const { name, value, about, beside, changes } = figureInWords(figure, wording);
  const paragraph = (text: string, className: string) =>
    text ? html`<p class=${className}>${text}</p>` : nothing;
  return html`
    <li>
      <p class="figure-line">
        <span>${name}</span>
        ${value === null ? nothing : html`<strong class="value">${value}</strong>`}
      </p>
      ${ownScale(figure, wording)} ${paragraph(about, 'quiet')} ${paragraph(beside, 'quiet')}
      ${changes.map((change) => paragraph(change, 'changed'))}
    </li>
  `;
}

/** A figure on its scale; nothing for one whose scale has no end. */
function ownScale(
  { figure, value, interval }: CustomerFigure,
  { locale }: CustomerWording,
): TemplateResult | typeof nothing {
  const bounds = boundsOf(figure);
  if (value === null || !bounds.every(Number.isFinite)) return nothing;
  const [min, max] = bounds;
  const chart = intervalChart({ min, max, value, interval });
  return scaleTemplate(formatNumber(locale, min), chart, formatNumber(locale, max));
}

/** A chart between the ends of its scale. */
const scaleTemplate = (min: string | number, chart: unknown, max: string | number): TemplateResult => html`
  <div class="own-scale" aria-hidden="true"><span>${min}</span>${chart}<span>${max}</span></div>
`;
