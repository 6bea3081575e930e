import { css } from 'lit';

export const groupResultStyles = css`
  /* Slotted content belongs to the open meeting alone. */
  kund-diagnos-meeting:not(:defined) {
    display: none;
  }
  kund-diagnos-plan {
    --kd-max-width: none;
    margin-block-end: 1.5em;
    scroll-margin-block-start: 1.5em;
  }
  kund-diagnos-plan::part(title) {
    font-size: 1.2em;
  }
  .hint {
    margin-block: 0.25em 1em;
  }
  h2 small {
    font-size: 62.5%;
  }
  .verdict {
    align-items: stretch;
    margin-block-start: 0.4em;
  }
  .verdict > div {
    flex-basis: 22em;
  }
  /* The options stand at the foot, next to the areas that they are about. */
  .verdict > .aside {
    display: flex;
    flex: none;
    flex-direction: column;
    justify-content: space-between;
    align-items: end;
    gap: 0.5em;
  }
  .headline {
    font-size: 1.4em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .headline strong {
    font-weight: 600;
  }
  .further {
    margin-block-start: 0.25em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .whole {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    margin-block-start: 0.4em;
    font-size: 0.9375em;
  }
  .whole .light {
    color: inherit;
  }
  /* Three beside each other on a tablet, too, but for those with groups' names under their pictures. */
  .section > .columns:not(.first) {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
  }
  .first {
    counter-reset: first;
  }
  .first > li {
    counter-increment: first;
  }
  .first h4 {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    column-gap: 0.5em;
    font-size: 1.15em;
  }
  .first h4::before {
    content: counter(first);
    color: var(--_ink);
  }
  .first h4 .light {
    grid-column: 2;
    font-size: 0.875em;
  }
  .first p {
    margin-block-start: 0.5em;
    text-wrap: pretty;
  }
  .first .statement {
    color: var(--_muted);
    font-size: 0.9em;
  }
  table {
    /* Keeps a column as wide as its longest word. */
    overflow-wrap: break-word;
  }
  th,
  td {
    padding-block: 0.5em;
    padding-inline: 0 1em;
    font-weight: 400;
  }
  tfoot tr {
    border-block-start: 1px solid var(--_line);
  }
  tr {
    break-inside: avoid;
  }
  th[scope='row'] {
    font-weight: 600;
  }
  td.number {
    font-weight: 600;
  }
  .n,
  .label {
    display: block;
    font-size: 0.875em;
    font-weight: 400;
  }
  .label {
    display: none;
    color: var(--_muted);
  }
  .scroll {
    /* Contains the absolutely positioned texts for screen readers, which would widen the page. */
    position: relative;
    overflow-x: auto;
  }
  .groups {
    inline-size: auto;
    border-spacing: 3px;
    border-collapse: separate;
  }
  .groups thead th:not(:first-child) {
    color: inherit;
    font-weight: 600;
  }
  .cell {
    min-inline-size: 6em;
    padding-inline: 0.75em;
    border-radius: calc(var(--_radius) / 2);
  }
  /* Six groups and everyone fit on a tablet. */
  @container (max-width: 60em) {
    .cell {
      min-inline-size: 4em;
    }
    .groups :is(th, td) {
      padding-inline-end: 0.5em;
    }
  }
  .above {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  .far-above {
    background: color-mix(in srgb, var(--_accent) 30%, transparent);
  }
  .below {
    background: color-mix(in srgb, light-dark(#8a3a6b, #eda6d0) 14%, transparent);
  }
  .far-below {
    background: color-mix(in srgb, light-dark(#8a3a6b, #eda6d0) 30%, transparent);
  }
  .decided {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_ink);
  }
`;
