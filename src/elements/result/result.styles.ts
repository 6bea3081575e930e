import { css } from 'lit';

export const resultStyles = css`
  h2:focus {
    outline: none;
  }
  .hint {
    margin-block-start: 0.25em;
  }
  .areas {
    border-block-start: 1px solid var(--_line);
  }
  details {
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  summary {
    display: grid;
    grid-template-columns: 0.8em minmax(0, 1fr) 6.5em 4em 5em;
    align-items: center;
    gap: 0.25em 0.75em;
    min-block-size: 2.75em;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.35em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  details[open] summary::before {
    rotate: 45deg;
  }
  summary:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name {
    font-weight: 600;
  }
  .answer {
    text-align: end;
    white-space: nowrap;
  }
  .actions {
    padding: 0.25em 0 1.1em 1.55em;
    padding-inline: 1.55em 0;
    max-inline-size: 40em;
  }
  .track {
    inline-size: 100%;
    block-size: auto;
  }
  .track .line {
    stroke: var(--_line);
    stroke-width: 1.5;
  }
  .track .tick {
    fill: var(--_control);
  }
  .track :is(.green, .yellow, .red) {
    fill: currentcolor;
  }
  @container (max-width: 34em) {
    summary {
      grid-template-columns: 0.8em minmax(0, 1fr) auto auto;
    }
    .track {
      display: none;
    }
  }
  @container (max-width: 22em) {
    summary {
      grid-template-columns: 0.8em minmax(0, 1fr) auto;
    }
    .name {
      grid-column: 2 / -1;
    }
    .answer {
      grid-column: 2;
      text-align: start;
    }
  }
  @media print {
    .root {
      font-size: 0.85em;
    }
    summary::before,
    .hint {
      display: none;
    }
    summary {
      grid-template-columns: minmax(0, 1fr) 6.5em 4em 5em;
      min-block-size: 0;
    }
  }
`;
