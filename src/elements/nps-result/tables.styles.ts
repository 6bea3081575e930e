import { css } from 'lit';

/** The tables of answers, groups and rounds. On a phone each group and round is a grid: name and score, picture, interval and number. */
export const npsTableStyles = css`
  th {
    font-weight: 600;
  }
  th,
  td {
    padding-block: 0.35em;
    padding-inline: 0 0.75em;
  }
  td:last-child {
    padding-inline-end: 0;
  }
  thead td {
    vertical-align: bottom;
  }
  thead .number {
    white-space: normal;
  }
  .counts {
    max-inline-size: 24em;
  }
  .score-cell {
    font-weight: 600;
  }
  .everyone > * {
    border-block-end: 2px solid var(--_control);
  }
  /* The same columns in every breakdown. */
  .groups {
    table-layout: fixed;
  }
  .groups th:first-child {
    inline-size: 20%;
  }
  .groups .picture {
    inline-size: 31%;
    padding-inline: 1.5em;
  }
  .groups .number {
    inline-size: 7%;
  }
  .groups th:nth-child(4) {
    inline-size: 18%;
  }
  .interval-cell {
    white-space: nowrap;
  }
  .label,
  .narrow {
    display: none;
  }
  .change {
    display: inline-block;
    min-inline-size: 2.5em;
    font-weight: 600;
  }

  @container (max-width: 44em) {
    .groups thead th,
    .rounds thead tr {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .scores,
    .scores :is(tbody, tr),
    .groups thead {
      display: block;
    }
    .scores tbody tr {
      display: grid;
      grid-template:
        'name score' 'picture picture' 'interval count' 'compared compared' / minmax(0, 1fr)
        auto;
      align-items: baseline;
      gap: 0 1em;
      padding-block: 0.5em;
    }
    .scores tbody > tr > * {
      display: block;
      padding: 0;
      text-align: start;
    }
    .groups tbody > tr > :is(th, .number, .picture),
    .groups thead .picture {
      display: block;
      inline-size: auto;
    }
    .scores tbody th {
      grid-area: name;
    }
    .everyone > * {
      border: 0;
    }
    .groups .everyone {
      border-block-end: 2px solid var(--_control);
    }
    .groups tr .picture {
      grid-area: picture;
      padding-inline: 1em;
    }
    .scores tbody tr :is(.score-cell, .count-cell) {
      text-align: end;
    }
    .score-cell {
      grid-area: score;
      font-size: 1.2em;
    }
    .score-cell .label {
      display: inline;
      margin-inline-end: 0.4em;
      color: var(--_muted);
      font-size: 0.75em;
      font-weight: 400;
    }
    .narrow {
      display: inline;
    }
    /* The numbers do not fit here; the table below has them. */
    .plot:has(circle:nth-of-type(7)) .between {
      display: none;
    }
    .wide {
      display: none;
    }
    .interval-cell {
      grid-area: interval;
      white-space: normal;
    }
    .count-cell {
      grid-area: count;
    }
    .compared-cell {
      grid-area: compared;
      color: var(--_muted);
    }
    .hidden-cell {
      grid-area: picture;
    }
  }
`;
