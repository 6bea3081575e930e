import { css } from 'lit';

export const planStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .actions,
  .actions-read {
    padding: 0;
    list-style: none;
  }
  .action,
  .people > li {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 2px solid;
    break-inside: avoid;
  }
  .area {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    font-size: 1.1em;
  }
  .number {
    color: var(--_muted);
  }
  p.what {
    white-space: pre-line;
  }
  h2 small {
    display: inline-block;
  }
  /* A light and its figure stay on one line. */
  .area > span {
    display: inline-flex;
    gap: 0.6em;
    white-space: nowrap;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
    gap: 1em;
    margin-block-start: 0.75em;
  }
  .wide,
  .owner,
  .field:has(.conflict) {
    grid-column: 1 / -1;
  }
  .field {
    min-inline-size: 0;
  }
  label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }
  option {
    background: canvas;
    color: canvastext;
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
  }
  .hint,
  .notes {
    margin-block-start: 0.25em;
    font-size: 0.875em;
  }
  .then-now {
    margin-block: 0.5em;
  }
  .then-now div,
  .figure-of-round {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
  }
  .then-now dt {
    min-inline-size: 2.4em;
  }
  .then-now strong {
    font-size: 1.3em;
  }
  .notes li {
    margin-block-start: 0.25em;
  }
  .suggestions {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .suggestions button {
    padding: 0.6em 0.9em;
    font-size: 0.9375em;
    font-weight: 400;
    text-align: start;
  }
  .remove {
    margin-block-start: 0.75em;
    margin-inline-start: -0.75em;
    padding-inline: 0.75em;
    border-color: transparent;
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
  }
  .export {
    margin-block-start: 1em;
  }
  .removed,
  .add,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .removed,
  .add,
  .enough {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .add {
    align-items: end;
  }
  .add .field {
    flex: 1 14em;
    max-inline-size: 24em;
  }
  .conflict {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_accent);
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    min-block-size: 2.75em;
    margin-block-start: 1em;
  }
  /* A region that says nothing takes no room, not even a gap. */
  .status > :empty {
    margin-inline-end: -1em;
  }
  /* In sight, wherever somebody is writing. */
  .status.surface {
    position: sticky;
    inset-block-end: calc(var(--_kd-foot, 0px) - 1px);
    z-index: 1;
    padding-block: 0.5em calc(0.5em + env(safe-area-inset-bottom));
    border-block-start: 2px solid var(--_red);
  }
  .summary {
    margin-block-start: 0.25em;
    font-size: 1.2em;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em 2em;
    margin-block-start: 0.75em;
  }
  .line + .line {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .line .fields {
    margin-block-start: 0;
  }
  .line .area {
    font-size: 0.9375em;
  }
  .line .area strong {
    color: var(--_muted);
    font-weight: 400;
  }
  .closed {
    margin-block-start: 0;
  }
  summary {
    display: list-item;
    min-block-size: 44px;
    padding-block: 0.6em;
    cursor: pointer;
  }
  .closed .fields {
    margin-block: 0.75em;
  }
  .lacking {
    margin-block-start: 1em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_line);
  }
  .lacking p {
    font-weight: 600;
  }
  .state {
    margin-block-start: 0.25em;
    font-weight: 600;
  }
  .late .state::before {
    content: '!';
    display: inline-block;
    inline-size: 1.4em;
    block-size: 1.4em;
    margin-inline-end: 0.5em;
    border: 2px solid var(--_red);
    border-radius: 50%;
    line-height: 1.15em;
    text-align: center;
  }
  @container (min-width: 30em) {
    .action .fields {
      grid-template-columns: 4fr 3fr 3fr;
    }
    .owner:not(:has(.conflict)) {
      grid-column: auto;
    }
  }
  @container (min-width: 56em) {
    fieldset {
      position: relative;
    }
    .action .fields {
      grid-template-columns: 5fr 3fr 2fr 2fr;
    }
    .action .what:not(:has(.conflict)) {
      grid-column: auto;
    }
    .action .remove {
      position: absolute;
      inset-block-start: -0.5em;
      inset-inline-end: -0.75em;
      margin: 0;
    }
  }
  @container (min-width: 40em) {
    .line {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .remove {
      margin-inline: 0;
    }
  }
  @media print {
    .screen,
    .lacking,
    .status,
    .line .fields {
      display: none;
    }
  }
`;
