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
    /* Grows with the screen, upright or not, and is never smaller than the reader's own setting. */
    font-size: max(1em, min(1.5vw, 2.7vh), min(2.4vw, 1.7vh));
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
    --_room: 0.75em;
    padding-block: var(--_room);
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
    position: relative;
    min-inline-size: 44px;
    padding: 0 0.4em;
    border-width: 0;
    border-radius: 0;
    font-weight: 400;
  }
  .mark[aria-current='step'] {
    border-color: var(--_accent);
    border-block-end-width: max(3px, 0.12em);
    padding-block-start: max(3px, 0.12em);
    font-weight: 600;
  }
  .hint {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0;
    z-index: 2;
    padding: 0.2em 0.6em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: canvas;
    color: canvastext;
    font-weight: 400;
    white-space: nowrap;
    /* A hint that is only invisible still widens what scrolls. */
    display: none;
  }
  .mark:is(:hover, :focus-visible) .hint {
    display: block;
  }
  .bare {
    border-color: transparent;
    background: none;
    color: var(--_muted);
    font-weight: 400;
  }
  .small {
    min-inline-size: 44px;
    padding: 0.1em 0.6em;
    font-weight: 400;
  }
  .page {
    display: grid;
    align-content: start;
    gap: 0.75em;
  }
  .page .headline {
    font-size: 1.4em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .overview > .overview {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(16em, 28%);
    gap: 1em 2.5em;
    align-items: start;
  }
  .stage table {
    inline-size: 100%;
    border-collapse: collapse;
    color: inherit;
    font: inherit;
  }
  .stage :is(td, th) {
    padding-block: 0;
    padding-inline: 0 0.9em;
    text-align: start;
    font-weight: 400;
    line-height: 1.15;
  }
  .stage tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .stage th[scope='row'] {
    padding-block: 0.1em;
    font-weight: 600;
  }
  .stage td.picture {
    inline-size: 42%;
    padding-block: 0.1em;
  }
  .stage :is(td.number, td .light, td:has(.differ)) {
    white-space: nowrap;
  }
  .stage td.number {
    text-align: end;
    font-weight: 600;
  }
  .agenda li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding-block: 0.15em;
    border-block-start: 1px solid var(--_line);
  }
  .agenda .small {
    border-color: transparent;
    text-align: start;
  }
  .moves {
    display: flex;
    flex: none;
  }
  kund-diagnos-plan {
    --kd-max-width: none;
  }
  /* The page has it as its own. */
  kund-diagnos-plan::part(title) {
    display: none;
  }
  .talk .statement {
    max-inline-size: 32em;
    font-size: 1.6em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  .talk .question {
    max-inline-size: 36em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_ink);
    font-size: 1.35em;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .talk :is(.chart, .scale, .ends, .histogram) {
    max-inline-size: 46em;
  }
  .histogram {
    display: flex;
    direction: ltr;
  }
  .histogram li {
    flex: 1;
    text-align: center;
    white-space: nowrap;
  }
  .histogram .chart {
    inline-size: 50%;
    block-size: 18vh;
    margin-inline: auto;
  }
  .figures .histogram .chart {
    block-size: 14vh;
  }
  .histogram span {
    display: block;
    font-weight: 600;
  }
  .histogram .value {
    font-weight: 400;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
  }
  .stage input {
    flex: none;
  }
  .stage :is(fieldset, .choices) label {
    flex-wrap: nowrap;
  }
  .stage fieldset label {
    align-items: flex-start;
    padding-block: 0.15em;
    line-height: 1.4;
  }
  legend {
    padding: 0;
  }
  .stage h2 {
    font-size: min(1.9em, 8vw);
    outline: none;
  }
  .stage h2 small {
    display: block;
    font-size: max(46%, 15px);
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  .stage h3 {
    margin-block-start: 0.75em;
  }
  .stage .columns {
    margin-block-start: 0.25em;
    line-height: 1.4;
  }
  .stage .columns h3:first-child,
  .outcome > h3 {
    margin-block-start: 0;
  }
  .stage .section {
    margin-block-start: 1.25em;
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
  .stage .verdict p {
    text-wrap: balance;
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
  .figures li > p:not(.ends) {
    margin-block-end: 0.4em;
    text-wrap: pretty;
  }
  .stage .customer-figures {
    margin-block: 0.4em 1em;
  }
  .stage .groups-axis {
    font-size: 0.9em;
  }
  .stage .light {
    vertical-align: bottom;
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
    footer.bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      /* Covers what scrolls under it, to the window's edges. */
      margin-inline: min(-4vw, -1 * env(safe-area-inset-left)) min(-4vw, -1 * env(safe-area-inset-right));
      padding-block-end: calc(var(--_room) + env(safe-area-inset-bottom));
      padding-inline: max(4vw, env(safe-area-inset-left)) max(4vw, env(safe-area-inset-right));
      background: inherit;
    }
  }
  @media (max-width: 60em) {
    .overview > .overview {
      grid-template-columns: minmax(0, 1fr);
    }
    .bar > div {
      flex-basis: 12em;
    }
    /* Side by side, with their words on two lines: below each other they would take a quarter of a phone. */
    .stage footer label {
      flex: 1 1 8em;
      flex-wrap: nowrap;
      column-gap: 0.4em;
      font-size: 0.875em;
      line-height: 1.25;
    }
    /* The clock. */
    .stage footer label:last-of-type {
      flex: none;
    }
  }
  @media (max-width: 40em) {
    .stage tr {
      display: grid;
      grid-template-columns: 1fr auto auto;
      align-items: center;
      row-gap: 0.1em;
      padding-block: 0.4em 0.1em;
    }
    .stage td.picture {
      grid-column: 1 / -1;
      inline-size: auto;
      order: 1;
      padding: 0;
    }
    .stage tfoot {
      display: none;
    }
    .bar {
      --_room: 0.25em;
      gap: 0 0.5em;
    }
    .bar > ol,
    .bar > div {
      flex-basis: 100%;
      gap: 0;
    }
    .bar > div {
      column-gap: 0.4em;
    }
    /* The steps take two lines, and what stands beside them takes none of its own. */
    header.bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    header.bar > ol {
      grid-row: 1 / 3;
    }
    header.bar > [role='status'] {
      grid-area: 2 / 2;
      padding-inline: 0.5em;
      justify-self: end;
    }
    header.bar > .bare {
      grid-area: 1 / 2;
      padding-inline: 0.5em;
    }
    /* Hints stand under the whole list, and wrap: the last mark has no room beside it. */
    .bar > ol {
      position: relative;
    }
    .mark {
      position: static;
    }
    .hint {
      white-space: normal;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
