import { css } from 'lit';

/** On paper: first a page to decide from, then the tables. */
export const printStyles = css`
  @media print {
    .root {
      line-height: 1.35;
    }
    .sheet {
      display: flex;
      flex-direction: column;
    }
    .section {
      margin-block-start: 1em;
    }
    .columns {
      gap: 0.75em 2.5em;
      margin-block-start: 0.4em;
    }
    .columns > li {
      padding-block-start: 0.4em;
    }
    /* Four patterns stand beside each other. */
    .section > .columns:not(.first) {
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
      column-gap: 1.5em;
    }
    .columns .columns,
    .first p {
      margin-block-start: 0.25em;
    }
    .steps {
      margin-block-start: 0.25em;
    }
    .steps li {
      padding: 0.1em;
    }
    /* Below an area that is open, or a plan, there is seldom room for all of this: it keeps together, so that its end has no sheet of its own. */
    :is(.overview:has(.details), .overview ~ kund-diagnos-plan) ~ .section:not(:has(table)) {
      break-before: avoid;
      break-inside: avoid;
    }
    :is(.overview:has(.details), .overview ~ kund-diagnos-plan) ~ .section:has(.first) {
      break-before: auto;
    }
    /* Without groups it is the picture of the area's row, which is on the same sheet. */
    .first .chart:not(:has(~ .groups-axis)) {
      display: none;
    }
    /* Negative margin avoids a blank last page caused by the host's padding. */
    .section:has(table) {
      order: 1;
      margin-block-end: -3em;
      padding-block-end: 3em;
      break-inside: avoid;
    }
    /* A button whose label is the area's name is printed, unlike others. */
    .name {
      display: inline;
      min-block-size: 0;
    }
    .name::before {
      display: none;
    }
    h3,
    .hint {
      break-after: avoid;
    }
    /* Keeps the footer from being repeated on each page. */
    tfoot {
      display: table-row-group;
    }
    .cell,
    .chart {
      print-color-adjust: exact;
    }
    .cell {
      min-inline-size: 0;
    }
    .groups :is(th, td),
    .rounds :is(td, th[scope='row']) {
      padding-block: 0.1em;
    }
    .scroll {
      overflow: visible;
    }
    .first {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    /* The reasons below the overview say as much, and the first sheet is full. */
    .areas + .marks,
    .section:has(.first) .hint,
    .first details:not([open]),
    kund-diagnos-export,
    .verdict > .aside {
      display: none;
    }
  }
`;
