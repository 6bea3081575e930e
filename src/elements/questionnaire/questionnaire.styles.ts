import { css } from 'lit';

export const questionnaireStyles = css`
  .question {
    /* An answer then only lays out its own statement. */
    contain: layout;
    padding-block: 1.75em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .area {
    margin-block-end: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .area span {
    font-weight: 400;
  }
  /* Scroll margin keeps the focused question clear of the sticky bar. */
  .point input,
  .error,
  .error * {
    scroll-margin-block: 8em;
  }
  .unanswered:has(a) {
    margin-block: 1em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_red);
  }
  .unanswered a {
    display: block;
    align-content: center;
    min-block-size: max(2.75em, 44px);
    padding-block: 0.6em;
  }
  /* The margins of an empty slot collapse with its neighbour's. */
  slot {
    display: block;
    margin-block: 1.5em;
  }
  slot[hidden] {
    display: none;
  }
  .bar,
  .bar div {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 0.2em 0.5em;
  }
  .bar {
    position: sticky;
    /* Overlaps the edge, so that a fractional pixel shows no text below the bar. */
    inset-block-end: -1px;
    /* Covers the border of the last statement. */
    margin-block-start: -1px;
    /* Above the phone's own bar at the foot of the window. */
    padding-block: 0.3em calc(0.3em + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }
  .bar .small {
    flex: 1;
    justify-content: start;
    min-inline-size: 6em;
    line-height: 1.3;
  }
  .bar p:not([role]):empty {
    display: none;
  }
  .bar button {
    padding-inline: 0.7em;
  }
  progress {
    inline-size: 100%;
    block-size: 0.4em;
    /* Covers the border of the bar. */
    margin-block-start: -0.36em;
    accent-color: var(--_accent);
  }
  /* On paper, zoomed in, or on a phone on its side the bar would cover the statements. */
  @media print, (max-height: 30em) {
    .bar {
      position: static;
    }
  }
`;
