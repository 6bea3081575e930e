import { css } from 'lit';

/** The bars above and below a page, and the marks of its steps. */
export const barStyles = css`
  .bar,
  .bar > :is(ol, div),
  .mark {
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
  .mark {
    position: relative;
    column-gap: 0.5em;
    min-inline-size: 44px;
    min-block-size: 44px;
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
  /* The footer sticks where it leaves room for the content. */
  @media (min-height: 44em) {
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
`;
