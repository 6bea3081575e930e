import { css } from 'lit';

/** The options above the areas, the key to their charts, and the tables. */
export const areasStyles = css`
  .tools,
  .tools label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    min-block-size: 44px;
  }
  .tools {
    column-gap: 2em;
  }
  .tools input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block: 0.5em;
    font-size: 0.875em;
  }
  /* Five equal shares fill the middle half of a bar. */
  .key .chart {
    inline-size: 12em;
    margin-inline: -3em;
  }
  td.mean {
    font-size: 1.25em;
  }
  /* Shown under the charts where their column has no header. */
  td .scale {
    display: none;
  }
  /* The groups' headers stay, with n; each cell then names its group. */
  @container (max-width: 32em) {
    .groups :is(thead, tbody, tfoot) {
      display: block;
    }
    .groups tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
      gap: 3px;
      padding-block: 0.75em;
    }
    .groups th[scope='row'] {
      grid-column: 1 / -1;
    }
    .groups thead th:first-child {
      display: none;
    }
    .groups td {
      padding: 0.3em 0.75em;
    }
    /* The header says so, once for all areas. */
    .groups .hidden {
      display: none;
    }
    .groups .label {
      display: block;
    }
  }
  @container (max-width: 46em) {
    .areas,
    .areas :is(tbody, tfoot) {
      display: block;
    }
    .areas thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .picture {
      max-inline-size: 16em;
    }
    td .scale {
      display: flex;
    }
    .rounds td {
      flex-basis: 100%;
    }
    .areas tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25em 1.25em;
      padding-block: 1em;
    }
    .areas :is(td, th) {
      padding: 0;
      overflow-wrap: anywhere;
      text-align: start;
    }
    /* The name and the chart have lines of their own. */
    .areas tr::after {
      content: '';
    }
    .areas :is(th, .picture, td:last-child),
    .areas tr::after {
      flex-basis: 100%;
    }
    .areas :is(.count ~ :not(.count), .picture ~ td) {
      order: 1;
    }
    .areas .label {
      display: inline;
      margin-inline-end: 0.4em;
    }
    .areas .count .label {
      display: block;
    }
  }
`;
