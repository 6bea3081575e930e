import { css } from 'lit';

/** The styles of questions with a scale, and of messages about the answers. */
export const answeringStyles = css`
  .question {
    /* Limits the layout after an answer to its own statement. */
    contain: layout;
    padding-block: 1.75em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .area,
  .ends,
  .small,
  .mark {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .area,
  .mark {
    margin-block-end: 0.3em;
    font-weight: 600;
  }
  .area span {
    font-weight: 400;
  }
  .mark {
    color: color-mix(in srgb, var(--_red) 60%, currentcolor);
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.75em;
    padding: 0;
    font-size: 1.125em;
  }
  .points {
    display: flex;
    gap: 0.4em;
    max-inline-size: 28em;
  }
  .point {
    position: relative;
    flex: 1;
    display: grid;
    place-items: center;
    min-block-size: max(3em, 44px);
    font-weight: 600;
    /* Prints the answer's background; without it the answer would be white on white. */
    print-color-adjust: exact;
  }
  .point input {
    position: absolute;
    inset: 0;
    margin: 0;
    appearance: none;
    color: inherit;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
  }
  .point :enabled {
    cursor: pointer;
  }
  .point :enabled:hover {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .point span {
    position: relative;
    pointer-events: none;
  }
  .point :checked:checked {
    border: 3px solid var(--_ink);
    background: var(--_accent);
  }
  :checked + span {
    color: var(--_on-accent);
  }
  .point :disabled:not(:checked) {
    opacity: 0.5;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    max-inline-size: 32em;
    margin-block-start: 0.4em;
  }
  /* Scroll margin keeps the focused question clear of the sticky bar. */
  .point input,
  .error,
  .error * {
    scroll-margin-block: 8em;
  }
  .unanswered:has(a),
  .error:has(p) {
    margin-block: 1em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_red);
  }
  .error button {
    margin-block-start: 0.5em;
  }
  .unanswered a {
    display: block;
    padding-block: 0.6em;
  }
  .stored {
    margin-block-start: 1em;
  }
  .stored p {
    flex: 1 20em;
  }
  /* Lets the margins of an empty slot collapse with its neighbour's. */
  slot {
    display: block;
    margin-block: 1.5em;
  }
  slot[hidden] {
    display: none;
  }
  .unanswered a,
  summary {
    align-content: center;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
  }
  .bar,
  .bar div,
  .stored {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 0.2em 0.5em;
  }
  .bar {
    position: sticky;
    /* Overlaps the edge, so that rounding to pixels leaves no text visible below the bar. */
    inset-block-end: -1px;
    /* Covers the border of the last statement. */
    margin-block-start: -1px;
    /* Stays above the phone's own bar at the foot of the window. */
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
  @media (forced-colors: active) {
    .point * {
      forced-color-adjust: none;
    }
    .point :checked:checked {
      background: Highlight;
    }
    :checked + span {
      color: HighlightText;
    }
  }
`;
