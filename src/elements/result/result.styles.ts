import { css } from 'lit';

export const resultStyles = css`
  details {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    display: grid;
    grid-template-columns: 0.8em 1fr 6.5em 4em minmax(5em, auto);
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '›' / '';
    font-size: 1.5em;
    text-align: center;
  }
  [open] summary::before {
    rotate: 90deg;
  }
  [open] summary:dir(rtl)::before {
    rotate: -90deg;
  }
  .track:dir(rtl) {
    scale: -1 1;
  }
  .actions {
    padding-block-end: 1em;
    margin-inline-start: 1.55em;
  }
  .dots {
    stroke: var(--_control);
    stroke-width: 4;
    stroke-linecap: round;
  }
  @container (max-width: 34em) {
    summary {
      grid-template-columns: 0.8em 1fr auto minmax(4.2em, auto);
      padding-block: 0.3em;
    }
    .track {
      display: none;
    }
  }
  @container (max-width: 20em) {
    summary {
      row-gap: 0;
    }
    strong {
      grid-column: 2 / -1;
    }
    .track + span {
      grid-column: 2 / 4;
    }
  }
  /* On paper nothing else says what this is the result of. */
  @media not print {
    .paper {
      display: none;
    }
  }
  /* Everything on one page of A4, including the advice that is folded on a screen. */
  @media print {
    .root {
      font-size: 8.5pt;
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
    .areas {
      columns: 2;
    }
    details {
      break-inside: avoid;
    }
    summary {
      grid-template-columns: 1fr auto auto;
      min-block-size: 1.8em;
    }
    summary::before,
    .track {
      display: none;
    }
    ::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    .actions {
      margin: 0;
    }
    .columns,
    .steps {
      margin-block-start: 0.3em;
    }
    .actions,
    .steps li {
      padding-block: 0 0.2em;
    }
  }
`;
