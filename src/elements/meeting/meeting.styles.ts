import { css } from 'lit';

export const meetingStyles = css`
  .empty {
    max-inline-size: 24em;
    margin-block-start: 1em;
    padding-block-start: 0.75em;
    border-block-start: 2px solid;
    font-size: 1.4em;
  }
  dialog {
    padding: 0;
    border: 0;
  }
  .probe,
  .stage {
    position: fixed;
    inset: 0;
  }
  .probe {
    display: grid;
  }
  .stage {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0.75em;
    padding: env(safe-area-inset-top) max(4vw, env(safe-area-inset-right)) env(safe-area-inset-bottom)
      max(4vw, env(safe-area-inset-left));
    overflow: auto;
    background: canvas;
    color: canvastext;
    /* Grows with the screen, and is never smaller than the reader's own setting. */
    font-size: max(1em, min(1.5vw, 2.7vh));
  }
  .bar,
  .bar > :is(ol, div),
  .mark,
  .stage label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .bar {
    padding-block: 0.75em;
  }
  .bar > :is(ol, div) {
    flex: 1 18em;
  }
  /* Keeps "Next" under the thumb, with or without "Back" beside it. */
  .bar > :last-child {
    margin-inline-start: auto;
  }
  footer {
    justify-content: space-between;
  }
  .bar > p {
    flex-basis: 100%;
  }
  .stage label,
  .mark {
    column-gap: 0.5em;
    min-block-size: 44px;
  }
  .mark {
    min-inline-size: 44px;
    padding: 0;
    border-width: 0;
    border-radius: 0;
  }
  .mark[aria-current='step'] {
    border-color: var(--_accent);
    border-block-end-width: 3px;
    padding-block-start: 3px;
  }
  .stage h2 {
    font-size: min(2.5em, 8vw);
    outline: none;
  }
  .stage h2 small {
    display: block;
    font-size: max(40%, 15px);
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  .stage h3 {
    margin-block-start: 1em;
  }
  .stage input {
    inline-size: 1.25em;
    block-size: 1.25em;
    font: inherit;
    accent-color: var(--_accent);
  }
  /* Tight, so that the chart and its scale fit on a laptop. */
  .stage .verdict {
    margin: 0;
  }
  /* Runs like the chart above it. */
  .ends {
    direction: ltr;
    line-height: 1.2;
    display: flex;
    justify-content: space-between;
    gap: 2em;
  }
  .ends > :last-child {
    text-align: end;
  }
  .stage li > p:not(.ends) {
    margin-block-end: 0.4em;
    font-size: 1.2em;
    text-wrap: pretty;
  }
  .stage .light {
    vertical-align: bottom;
  }
  /* The footer sticks where it leaves room for the content. */
  @media (min-height: 44em) {
    footer {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      /* Covers what scrolls under it, to the window's edges. */
      margin-inline: min(-4vw, -1 * env(safe-area-inset-left)) min(-4vw, -1 * env(safe-area-inset-right));
      padding: 0 max(4vw, env(safe-area-inset-right)) env(safe-area-inset-bottom)
        max(4vw, env(safe-area-inset-left));
      background: inherit;
    }
  }
  @media (max-width: 40em) {
    .bar {
      gap: 0 0.5em;
      padding-block: 0.25em;
    }
    .bar > ol,
    .bar > div {
      flex-basis: 100%;
      gap: 0;
    }
    .bar > div {
      column-gap: 1em;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
