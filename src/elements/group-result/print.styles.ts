import { css } from 'lit';

/** On paper: first a page to decide from, then the tables. Dark text on white, whatever the page looks like on screen. */
export const printStyles = css`
  @media print {
    /* Small enough for the tables to keep their columns on A4: the container queries are in em. */
    .root {
      font-size: 0.75em;
    }
    .sheet {
      max-inline-size: none;
      display: flex;
      flex-direction: column;
      color: #000;
      color-scheme: light;
    }
    .section {
      margin-block-start: 1.4em;
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
    .first details:not([open]),
    kund-diagnos-export,
    .tools {
      display: none;
    }
  }
`;
