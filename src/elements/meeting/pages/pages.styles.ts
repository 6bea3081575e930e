import { css } from 'lit';

/** The meeting's pages: the overview with the agenda, an area before and after its figures, and what has been decided. */
export const pageStyles = css`
  .small {
    min-inline-size: 44px;
    padding: 0.1em 0.6em;
    font-weight: 400;
  }
  .page .headline {
    font-size: 1.4em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  /* Tight, so that all areas and the key to their pictures, or an area and its figures, fit on a laptop. */
  .page:is(.overview, .talk, .figures) {
    margin-block-start: -0.75em;
  }
  .page.overview {
    gap: 0.5em;
  }
  .overview > p {
    font-size: 0.875em;
    line-height: 1.4;
  }
  .overview > p + p {
    margin-block-start: -0.25em;
  }
  .stage .overview h3 {
    margin-block-start: 0;
  }
  .overview > .overview {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(16em, 28%);
    gap: 1em 2.5em;
    align-items: start;
  }
  .stage :is(td, th) {
    padding-block: 0;
    padding-inline: 0 0.9em;
    text-align: start;
    font-weight: 400;
    line-height: 1.15;
  }
  .stage th[scope='row'] {
    padding-block: 0.1em;
    font-weight: 600;
  }
  .stage td.picture {
    inline-size: 40%;
    padding-block: 0.1em;
  }
  .stage :is(td.number, td .light, td:has(.differ)) {
    white-space: nowrap;
  }
  .stage td.number {
    text-align: end;
    font-weight: 600;
  }
  .agenda li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding-block: 0.15em;
    border-block-start: 1px solid var(--_line);
  }
  .agenda .small {
    border-color: transparent;
    text-align: start;
  }
  .moves {
    display: flex;
    flex: none;
  }
  .talk .statement {
    max-inline-size: 32em;
    font-size: 1.6em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  /* Small enough for most statements to take one line, so that the figures below still fit. */
  .figures .statement {
    margin-block: -0.6em -0.4em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .talk .question {
    max-inline-size: 36em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_ink);
    font-size: 1.35em;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .talk :is(.chart, .scale, .ends, .histogram) {
    max-inline-size: 46em;
  }
  .histogram {
    display: flex;
    direction: ltr;
  }
  .histogram li {
    flex: 1;
    text-align: center;
    white-space: nowrap;
  }
  .histogram .chart {
    inline-size: 50%;
    block-size: 18vh;
    margin-inline: auto;
  }
  .figures .histogram .chart {
    block-size: 14vh;
  }
  .histogram span {
    display: block;
    font-weight: 600;
  }
  .histogram .value {
    font-weight: 400;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
  }
  .stage :is(fieldset, .choices) label {
    flex-wrap: nowrap;
  }
  .stage fieldset label {
    align-items: flex-start;
    padding-block: 0.15em;
    line-height: 1.4;
  }
  .stage .columns {
    margin-block-start: 0.25em;
    line-height: 1.4;
  }
  .stage .columns h3:first-child,
  .outcome > h3 {
    margin-block-start: 0;
  }
  /* Tight, so that the chart and its scale fit on a laptop. */
  .stage .verdict {
    margin: 0;
  }
  .stage .verdict p {
    text-wrap: balance;
  }
  /* Runs like the chart above it. */
  .ends {
    direction: ltr;
    line-height: 1.2;
    display: flex;
    justify-content: space-between;
    gap: 2em;
  }
  .ends > :last-child {
    text-align: end;
  }
  .figures li > p:not(.ends) {
    margin-block-end: 0.4em;
    text-wrap: pretty;
  }
  .stage .customer-figures {
    margin-block: 0.4em 1em;
  }
  .stage .groups-axis {
    font-size: 0.9em;
  }
  .stage .light {
    vertical-align: bottom;
  }
  @media (max-width: 60em) {
    .overview > .overview {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 40em) {
    .stage tr {
      display: grid;
      grid-template-columns: 1fr auto auto;
      align-items: center;
      row-gap: 0.1em;
      padding-block: 0.4em 0.1em;
    }
    .stage td.picture {
      grid-column: 1 / -1;
      inline-size: auto;
      order: 1;
      padding: 0;
    }
    .stage tfoot {
      display: none;
    }
  }
`;
