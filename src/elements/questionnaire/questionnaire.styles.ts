import { css } from 'lit';

export const questionnaireStyles = css`
  .question {
    padding-block: 1.75em;
    border-block-end: 1px solid var(--_line);
  }
  .question:first-child {
    padding-block-start: 0.25em;
  }
  .question[hidden] {
    display: none;
  }
  .area {
    margin-block-end: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 1.125em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .points {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0.4em;
    max-inline-size: 28em;
    margin-block-start: 1em;
  }
  .point {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 3em;
    min-block-size: max(3em, 44px);
    cursor: pointer;
    font-weight: 600;
  }
  .point input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    cursor: inherit;
    scroll-margin-block: 9em;
  }
  .point input:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .point input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .point input:disabled {
    cursor: default;
  }
  .point span {
    position: relative;
    pointer-events: none;
  }
  .point input:checked + span {
    color: var(--_on-accent);
  }
  fieldset:disabled .point {
    cursor: default;
  }
  fieldset:disabled input:not(:checked) {
    opacity: 0.5;
    background: transparent;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    max-inline-size: 32em;
    max-inline-size: calc(28em / 0.875);
    margin-block-start: 0.4em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .ends :last-child {
    text-align: end;
  }
  .missing-mark {
    margin-block-start: 0.4em;
    color: var(--_red);
    font-size: 0.875em;
    font-weight: 600;
  }
  .missing {
    margin-block-end: 1.75em;
    padding: 1em 1.25em;
    border-inline-start: 4px solid var(--_red);
    background: color-mix(in srgb, var(--_red) 7%, transparent);
    scroll-margin-block: 2em;
  }
  .missing p {
    font-weight: 600;
  }
  .missing ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: 0.25em;
  }
  .missing a {
    display: inline-block;
    padding-block: 0.55em;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5em 1.5em;
    padding-block: 0.9em;
    background: var(--_surface);
  }
  .bar > :not(.progress, .buttons) {
    grid-column: 1 / -1;
  }
  .bar > .plain {
    justify-self: start;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.5em;
  }
  .progress {
    display: grid;
    gap: 0.35em;
    font-size: 0.875em;
  }
  progress {
    inline-size: 100%;
    max-inline-size: 18em;
    block-size: 0.4em;
    border: 0;
    border-radius: 1em;
    overflow: hidden;
    appearance: none;
    background: var(--_line);
    color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    border-radius: 1em;
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    border-radius: 1em;
    background: var(--_accent);
  }
  .trouble:has(p) {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_red);
  }
  .note {
    font-size: 0.875em;
  }
  /* Zoomed far in, or a phone on its side: the bar would cover what is answered. */
  @media (max-height: 30em) {
    .bar {
      position: static;
    }
  }
  @container (max-width: 22em) {
    .bar {
      grid-template-columns: minmax(0, 1fr);
    }
    .buttons {
      justify-content: stretch;
    }
    .buttons button {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    .point input:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    .point input:checked + span {
      forced-color-adjust: none;
      color: HighlightText;
    }
    progress {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .question {
      break-inside: avoid;
    }
    .bar {
      position: static;
    }
  }
`;
