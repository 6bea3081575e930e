import { css } from 'lit';

export const kpisStyles = css`
  .root {
    max-inline-size: var(--kd-max-width, 64em);
    contain-intrinsic-inline-size: var(--kd-max-width, 64em);
  }
  .lead {
    max-inline-size: 32em;
    margin-block-start: 0.4em;
    font-size: 1.35em;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .rest {
    max-inline-size: 44em;
    margin-block-start: 0.5em;
    text-wrap: pretty;
  }
  .small,
  .ends {
    font-size: 0.875em;
  }
  .figures {
    margin-block-start: 1.75em;
    border-block-end: 1px solid var(--_line);
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
    padding-block: 1em 1.1em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  /* The line stands beside the value where there is room for both, and else below it. */
  .figure > * {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .figure > .amount {
    flex: 1 1 9em;
    min-inline-size: min-content;
  }
  .figure > .line {
    flex: 0 1 10em;
  }
  h3 {
    font-size: 1em;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.7em;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 1.05em;
    line-height: 1.25;
    text-align: start;
  }
  .name:hover {
    filter: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name small {
    display: inline-block;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .name::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border-block-start: 2px solid var(--_ink);
    border-inline-end: 2px solid var(--_ink);
    rotate: 45deg;
  }
  .name:dir(rtl)::before {
    rotate: -45deg;
  }
  .name[aria-expanded='true']::before {
    translate: 0 -0.15em;
    rotate: 135deg;
  }
  .details {
    margin-inline-start: 1.2em;
  }
  .value {
    font-size: 2.25em;
    line-height: 1.15;
    overflow-wrap: break-word;
  }
  .value small {
    font-size: 50%;
    overflow-wrap: anywhere;
  }
  .value.none {
    color: var(--_muted);
    font-size: 1.25em;
    line-height: 1.4;
  }
  .sparkline {
    display: block;
    inline-size: 100%;
    overflow: visible;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* Time runs from left to right, whatever the direction of the text. */
  .line {
    direction: ltr;
  }
  .series {
    stroke: var(--_control);
    stroke-width: 2;
  }
  .target {
    stroke: var(--_muted);
    stroke-width: 1;
    stroke-dasharray: 1 4;
  }
  .last {
    fill: var(--_ink);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  .verdict p {
    margin-block-start: 0.2em;
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }
  .status svg {
    flex: none;
    inline-size: 1.1em;
    overflow: visible;
  }
  .steady,
  .unknown {
    color: var(--_muted);
    font-weight: 400;
  }
  .alarm path {
    fill: var(--_red);
  }
  .caution path {
    fill: var(--_yellow);
    stroke: var(--_yellow-outline);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .steady path {
    fill: var(--_green);
  }
  .unknown path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-dasharray: 3 2.2;
  }
  .definition {
    max-inline-size: 40em;
    text-wrap: pretty;
  }
  table {
    margin-block: 0.75em 0.25em;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.25em 1.5em 0.25em 0;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  thead th {
    border-block-start: 0;
    color: var(--_muted);
  }
  .number {
    padding-inline: 0 1.5em;
    text-align: end;
  }
  .export {
    margin-block-start: 2.5em;
  }
  textarea {
    inline-size: 100%;
    padding: 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  @container (min-width: 52em) {
    .figure {
      display: grid;
      grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) 10em minmax(0, 6fr);
    }
    .details {
      grid-column: 1 / -1;
    }
    /* Aligns the first lines of a row. */
    .line,
    .verdict {
      padding-block-start: 0.6em;
    }
  }
  /* Nothing unfolds in print, so it shows the definition below each figure, and the periods in a sentence. */
  @media not print {
    .paper {
      display: none;
    }
  }
  @media print {
    .root {
      font-size: 9pt;
      line-height: 1.4;
    }
    .figure {
      padding-block: 0.6em;
    }
    .name {
      display: flex;
      min-block-size: 0;
      padding-block-start: 0.7em;
    }
    .name::before,
    .details table {
      display: none;
    }
    .details {
      display: block;
      margin-inline-start: 0;
      color: var(--_muted);
    }
    .definition {
      max-inline-size: none;
    }
  }
`;
