import { css } from 'lit';

export const outboxStyles = css`
  .part {
    display: grid;
    grid-template-columns: 1.4em minmax(0, 1fr);
    gap: 0.35em 0.7em;
    padding-block: 1.1em 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .part > :not(.mark) {
    grid-column: 2;
  }
  .mark {
    flex: none;
    grid-row: 1;
    inline-size: 1.4em;
    /* Centred on the first line of the heading beside it. */
    margin-block-start: 0.05em;
    fill: none;
    stroke: var(--_control);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark.rejected {
    fill: var(--_yellow);
    stroke: var(--_yellow-outline);
  }
  .mark.sent {
    stroke: var(--_green);
  }
  h2 {
    font-size: 1.2em;
  }
  h3 {
    font-size: 1em;
  }
  .part .quiet {
    max-inline-size: 36em;
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5em;
    margin-block-start: 0.6em;
  }
  .buttons button {
    padding-inline: 1em;
  }
  li {
    padding-block: 0.9em 0.25em;
  }
  li + li {
    margin-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  [part='reason'] {
    max-inline-size: 36em;
    text-wrap: pretty;
  }
  summary {
    align-content: center;
    min-block-size: max(2.75em, 44px);
    padding-inline: 0.75em;
    cursor: pointer;
  }
  details[open] {
    flex-basis: 100%;
  }
  details p {
    max-inline-size: 32em;
    margin-block: 0.25em 0.6em;
  }
  details > :not(summary) {
    margin-inline-start: 0.75em;
  }
  /* Empty it stays rendered: screen readers miss a live region that appears together with its text. */
  .notice:not(:empty) {
    display: flex;
    align-items: start;
    gap: 0.7em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  @media (forced-colors: active) {
    .mark,
    .mark.rejected,
    .mark.sent {
      fill: none;
      stroke: CanvasText;
    }
  }
  /* It is about this device, and says nothing on paper. */
  @media print {
    .root {
      display: none;
    }
  }
`;
