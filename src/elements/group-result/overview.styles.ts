import { css } from 'lit';

/** The options above the areas, and the tables of areas and of rounds. */
export const overviewStyles = css`
  .tools label {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
  }
  .tools {
    max-inline-size: 13em;
    font-size: 0.875em;
    line-height: 1.25;
  }
  .tools input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
  }
  .areas :is(td, th) {
    padding-block: 0;
    padding-inline-end: 0.75em;
  }
  .areas thead th {
    padding-block-end: 0.25em;
  }
  .areas .picture {
    inline-size: 43%;
  }
  /* The scale is as wide as the charts below it, though its type is smaller. */
  .areas thead .picture {
    padding-inline-end: calc(0.75em / 0.875);
  }
  .name {
    display: flex;
    gap: 0.7em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0;
    align-items: center;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    line-height: 1.2;
    text-align: start;
  }
  .name::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border-block-start: 2px solid var(--_ink);
    border-inline-end: 2px solid var(--_ink);
    transform: rotate(45deg);
  }
  /* Ten areas fit one screen beside all that comes before them. A thumb keeps its 44 pixels. */
  @media (hover: hover) and (pointer: fine) {
    @container (min-width: 50em) {
      .name {
        min-block-size: 2.25em;
      }
    }
  }
  .name:dir(rtl)::before {
    transform: rotate(-45deg);
  }
  .name[aria-expanded='true']::before {
    transform: translateY(-0.15em) rotate(135deg);
  }
  td.mean {
    font-size: 1.15em;
  }
  .areas .agreement {
    padding-inline-end: 0;
    font-size: 0.875em;
    line-height: 1.25;
  }
  .agreement.split {
    font-weight: 600;
  }
  .areas .details td {
    padding-block: 0.25em 1.25em;
    padding-inline: 1.15em 0;
  }
  .details .statement {
    max-inline-size: 40em;
    font-size: 1.1em;
  }
  .details p {
    margin-block-end: 0.4em;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .details button {
    margin-block-start: 0.5em;
  }
  tr:has(+ .details) {
    border-block-end: 0;
  }
  tbody .details {
    border-block-start: 0;
  }
  .overview .marks {
    margin-block: 0.6em 0.25em;
  }
  /* The two pictures beside each other, with the same line between all of them. */
  .sides,
  .pairs > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0.5em 3em;
  }
  .sides {
    margin-block-start: 1em;
    font-size: 0.875em;
  }
  .pairs > li {
    padding-block: 0.9em 1.1em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .pairs > li:first-child {
    border-block-start: max(2px, 0.08em) solid;
  }
  .sides + .pairs {
    margin-block-start: 0.25em;
  }
  .areas td:has(.differ) {
    white-space: nowrap;
  }
  .side {
    display: none;
    font-size: 0.875em;
  }
  .pairs .figure-line > :first-child {
    font-weight: 600;
  }
  .verdict-line {
    grid-column: 1 / -1;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_ink);
    font-weight: 600;
  }
  .verdict-line .differ {
    margin-inline: 0 0.2em;
  }
  .change {
    white-space: nowrap;
  }
  /* Half of the text's own colour gives contrast also on a dark page that does not set color-scheme. */
  .rise {
    color: color-mix(in srgb, var(--_green) 50%, currentcolor);
  }
  .fall {
    color: color-mix(in srgb, var(--_red) 50%, currentcolor);
  }
  .rounds :is(td, th[scope='row']) {
    padding-block: 0.3em;
  }
  .unfold {
    display: none;
  }
  /* In a narrow element the button and the options wrap to a line of their own. */
  @container (max-width: 50em) {
    .verdict > .aside {
      flex: 1 100%;
      flex-flow: row wrap;
      align-items: center;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      column-gap: 2em;
      max-inline-size: none;
    }
  }
  /* A phone: each area has its name, mean and light on one line, and its picture across the whole width. */
  @container (max-width: 37em) {
    .areas,
    .areas :is(thead, tbody, tfoot) {
      display: block;
    }
    /* Only the scale is seen of the head: the pictures below it are as wide. */
    .areas thead th:not(.picture) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .areas thead .picture {
      padding-inline-end: 0;
    }
    .areas tr {
      display: grid;
      grid-template-columns: 1fr auto auto;
      align-items: center;
      gap: 0 0.75em;
      padding-block: 0.25em 0.5em;
    }
    .areas thead tr {
      padding-block-end: 0;
    }
    .areas :is(td, th) {
      padding: 0;
      overflow-wrap: anywhere;
      text-align: start;
    }
    .areas .picture,
    .areas .details td,
    .areas .agreement {
      grid-column: 1 / -1;
      inline-size: auto;
    }
    .areas .picture {
      order: 1;
    }
    .areas .agreement {
      order: 2;
      color: var(--_muted);
    }
    .areas .details {
      display: block;
    }
    .areas .count {
      display: inline-flex;
      gap: 0.4em;
    }
    .areas .count .label {
      display: inline;
    }
    .areas.numbers tr {
      grid-template-columns: repeat(auto-fill, minmax(5.5em, 1fr));
    }
    .areas.numbers th,
    .areas .wide {
      grid-column: 1 / -1;
    }
    .areas.numbers td.number {
      white-space: normal;
    }
    .areas.numbers .mean {
      grid-column: 1;
    }
    .areas.numbers .mean .label {
      display: inline;
      margin-inline-end: 0.4em;
    }
    .rounds tr {
      grid-template-columns: 1fr auto;
    }
    .rounds .round {
      order: 2;
    }
    .rounds .round .label {
      display: inline;
      margin-inline-end: 0.4em;
    }
    .sides {
      display: none;
    }
    .side {
      display: block;
      margin-block-end: 0.25em;
    }
    .pairs > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .unfold {
      display: inline-block;
      margin-block-start: 0.5em;
    }
    .fold:not(.unfolded) > .content {
      display: none;
    }
    .groups :is(thead, tbody, tfoot) {
      display: block;
    }
    .groups tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
      gap: 3px;
      padding-block: 0.5em;
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
    .groups .label {
      display: block;
    }
  }
  @media print {
    .fold > .content {
      display: block !important;
    }
  }
`;
