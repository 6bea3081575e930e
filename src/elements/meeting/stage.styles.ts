import { css } from 'lit';

/** The meeting's stage, which fills the window, and what its pages have in common. */
export const stageStyles = css`
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
    /* Grows with the screen, upright or not, and is never smaller than the reader's own setting. */
    font-size: max(1em, min(1.5vw, 2.7vh), min(2.4vw, 1.7vh));
  }
  .page {
    display: grid;
    align-content: start;
    gap: 0.75em;
  }
  .stage h2 {
    font-size: min(1.9em, 8vw);
    outline: none;
  }
  .stage h2 small {
    display: block;
    font-size: max(46%, 15px);
  }
  .stage h3 {
    margin-block-start: 0.75em;
  }
  .stage .section {
    margin-block-start: 1.25em;
  }
  .stage label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
  }
  .stage input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    font: inherit;
    accent-color: var(--_accent);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  kund-diagnos-plan {
    --kd-max-width: none;
  }
  /* The page has it as its own. */
  kund-diagnos-plan::part(title) {
    display: none;
  }
  /* The footer sticks where it leaves room for the content. */
  @media (min-height: 44em) {
    /* The room at the edge is the footer's: it would stick above padding of the stage, and content would show below it. */
    .stage {
      padding-block-end: 0;
    }
    /* Keeps the plan's sticky message above the footer. */
    kund-diagnos-plan {
      --_kd-foot: 4.7em;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
