import { css } from 'lit';

export const resultStyles = css`
  details {
    border-block-end: 1px solid var(--_line);
  }
  .lead {
    margin-block-start: 0.4em;
    font-size: 1.15em;
    text-wrap: pretty;
  }
  .whole {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    margin-block-start: 0.4em;
  }
  summary {
    display: grid;
    grid-template-columns: 0.8em 1fr 6.5em 4em minmax(5em, auto);
    align-items: center;
    gap: 0.25em 0.75em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.5em;
    cursor: pointer;
  }
  summary:hover strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border-block-start: 2px solid var(--_ink);
    border-inline-end: 2px solid var(--_ink);
    rotate: 45deg;
  }
  [open] summary::before {
    rotate: 135deg;
  }
  summary:dir(rtl)::before {
    rotate: -45deg;
  }
  [open] summary:dir(rtl)::before {
    rotate: -135deg;
  }
  .what strong {
    display: block;
  }
  .statement {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .more {
    padding-block-end: 1em;
    margin-inline-start: 1.55em;
  }
  .more p {
    margin-block-end: 0.3em;
  }
  .track:dir(rtl) {
    scale: -1 1;
  }
  .dots {
    stroke: var(--_control);
    stroke-width: 4;
    stroke-linecap: round;
  }
  /* On a phone the scale has a line of its own. */
  @container (max-width: 34em) {
    summary {
      grid-template-columns: 0.8em minmax(0, 1fr) auto minmax(4.2em, auto);
    }
    .what {
      grid-column: 2 / -1;
    }
    .track {
      grid-column: 2;
      inline-size: min(7.5em, 100%);
    }
  }
  /* With large letters on a phone, everything has a line of its own. */
  @container (max-width: 16em) {
    summary {
      grid-template-columns: 0.8em minmax(0, 1fr);
      overflow-wrap: anywhere;
    }
    summary > * {
      grid-column: 2;
    }
  }
  /* Every statement and answer on one page of A4. */
  @media print {
    .root {
      font-size: 9.5pt;
      line-height: 1.3;
    }
    .section {
      margin-block-start: 1em;
    }
    .columns {
      grid-template-columns: 1fr 1fr;
      gap: 0.5em 1em;
    }
    .columns > li {
      padding-block-start: 0.3em;
    }
    details {
      break-inside: avoid;
    }
    summary {
      grid-template-columns: 1fr 6.5em 3.5em 4.5em;
      min-block-size: 0;
      padding-block: 0.4em;
    }
    summary::before,
    .more {
      display: none;
    }
    .columns {
      margin-block-start: 0.3em;
    }
  }
`;
