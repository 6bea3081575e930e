import { css } from 'lit';

/** On paper: first a page to decide from, then the tables. Dark text on white, whatever the page looks like on screen. */
export const printStyles = css`
  @media print {
    /* So small that the tables keep their columns on A4: they go by how many letters there is room for. */
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
      margin-block-start: 1.75em;
    }
    /* Room below that what follows takes back: a page's own padding would else be all there is on a last sheet. */
    .section:has(table) {
      order: 1;
      margin-block-end: -3em;
      padding-block-end: 3em;
      break-inside: avoid;
    }
    .section:has(.key) {
      break-before: page;
      margin-block-start: 0;
    }
    /* A button, but its words are the area's name. */
    .name {
      display: inline;
      min-block-size: 0;
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
    .cell {
      min-inline-size: 0;
    }
    .picture {
      inline-size: 10em;
    }
    th,
    td {
      padding-block: 0.25em;
    }
    .scroll {
      overflow: visible;
    }
    .first {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .first details:not([open]),
    .take-along,
    .tools {
      display: none;
    }
  }
`;
