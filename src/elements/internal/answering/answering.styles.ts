import { css } from 'lit';

/** The styles of what is answered on a scale, and of what is said of the answers. */
export const answeringStyles = css`
  .ends,
  .small,
  .mark {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .mark {
    margin-block-end: 0.3em;
    color: color-mix(in srgb, var(--_red) 60%, currentcolor);
    font-weight: 600;
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
    /* Without it the answer is printed white on white. */
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
  .error:has(p) {
    margin-block: 1em;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_red);
  }
  .error button {
    margin-block-start: 0.5em;
  }
  .stored {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: 0.2em 0.5em;
    margin-block-start: 1em;
  }
  .stored p {
    flex: 1 20em;
  }
  summary {
    align-content: center;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
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
