// The columns that the tables of groups and of rounds share. On a phone, where a row is a grid, the cells have their labels.
import type { TemplateResult } from 'lit';
import { formatNumber, formatScore } from '../../locales/format.js';
import type { NpsFigures } from '../../report/nps/figures.js';
import { intervalInWords } from '../../report/nps/sentences.js';
import { html } from '../internal/html.js';
import type { NpsView } from './nps-view.js';

export const scoreHeads = ({ strings }: NpsView): TemplateResult => html`
  <th scope="col" class="number">${strings.score}</th>
  <th scope="col">${strings.interval}</th>
  <th scope="col" class="number">${strings.people}</th>
`;

export function scoreCells(figures: NpsFigures, view: NpsView): TemplateResult {
  const { strings, locale } = view;
  return html`
    <td class="number score-cell">
      <span class="label">${strings.score}</span>${formatScore(locale, figures.score)}
    </td>
    <td class="interval-cell">${intervalInWords(figures, view)}</td>
    <td class="number count-cell">
      <span class="wide">${formatNumber(locale, figures.n)}</span
      ><span class="narrow">${strings.answered(figures.n, null)}</span>
    </td>
  `;
}
