import { css } from 'lit';

/** On paper: first a page to decide from, then the tables. Dark text on white, whatever the page looks like on screen. */
export const printStyles = css`
  @media print {
    .root {
      display: flex;
      flex-direction: column;
      color: #000;
      color-scheme: light;
      /* So small that the tables keep their columns on A4. */
      font-size: 0.75em;
    }
    .section {
      margin-block-start: 1.75em;
    }
    .section:has(table) {
      order: 1;
      break-inside: avoid;
    }
    .section:has(.areas:not(.rounds)) {
      break-before: page;
      margin: 0;
    }
    /* A button, but its words are the area's name. */
    .name {
      display: inline;
    }
    h3 {
      break-after: avoid;
    }
    /* Not again at the foot of each page. */
    tfoot {
      display: table-row-group;
    }
    .cell,
    .chart {
      print-color-adjust: exact;
    }
    .picture,
    .picture .chart {
      inline-size: 11em;
    }
    .scroll {
      overflow: visible;
    }
    .first {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .first details:not([open]),
    .take-along {
      display: none;
    }
  }
`;
