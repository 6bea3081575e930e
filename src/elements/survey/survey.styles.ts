import { css } from 'lit';

export const surveyStyles = css`
  legend {
    margin-block-end: 1em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .mark,
  .note {
    margin-block: 0 0.75em;
  }
  .note {
    margin-block: 0.75em 0;
  }
  .nps,
  textarea {
    max-inline-size: 36em;
  }
  .nps + .ends,
  .stored {
    /* As wide in its smaller letters. */
    max-inline-size: calc(36em / 0.875);
  }
  /* Two rows, 0–5 and 6–10, or 1–4 and 5–7, where the points in one would be smaller than a thumb. */
  .nps,
  .ces {
    display: grid;
    grid-template-columns: repeat(6, minmax(44px, 1fr));
    gap: 0.25em;
  }
  .ces {
    grid-template-columns: repeat(4, minmax(44px, 1fr));
  }
  @container (min-width: 23em) {
    .ces {
      grid-template-columns: repeat(7, 1fr);
    }
  }
  @container (min-width: 36em) {
    .nps {
      grid-template-columns: repeat(11, 1fr);
    }
  }
  .ends {
    margin-block-start: 0.6em;
  }
  /* A preselected value has the ring without the fill: nobody has answered yet. */
  .preselected .point :checked:checked {
    background: none;
  }
  .preselected :checked + span {
    color: inherit;
  }
  .why {
    display: grid;
    gap: 0.4em;
    margin-block-start: 1.75em;
  }
  label[for] {
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 6em;
    padding: 0.6em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    field-sizing: content;
    max-block-size: 60vh;
    resize: vertical;
  }
  textarea:read-only,
  textarea:disabled {
    border-color: var(--_line);
    color: var(--_muted);
    resize: none;
  }
  [part='submit'] {
    margin-block-start: 1.25em;
  }
  .status:not(:empty) {
    margin-block-start: 1em;
  }
  .saved.status {
    margin-block-start: 0;
    font-size: 1.25em;
    font-weight: 600;
  }
  @media print {
    .thanks,
    .why .small {
      display: none;
    }
  }
`;
