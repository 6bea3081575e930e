import { css } from 'lit';

export const resultStyles = css`
  details {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    display: grid;
    grid-template-columns: 0.8em 1fr 6.5em 4em 5em;
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
      grid-template-columns: 0.8em 1fr auto 4em;
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
  @media print {
    .root {
      font-size: 0.78em;
    }
    /* One page of A4, also below a host's word of thanks. */
    .section {
      margin-block-start: 1.5em;
    }
    summary {
      min-block-size: 2em;
    }
  }
`;
