import { css } from 'lit';

/** The comments of each kind, and the search among them. */
export const npsCommentStyles = css`
  .search {
    max-inline-size: 24em;
    margin-block-start: 0.75em;
  }
  .search label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .found {
    min-block-size: 1.5em;
  }
  .comments {
    margin-block-start: 1.5em;
    padding-block-start: 0.75em;
    border-block-start: 3px solid var(--_passives);
  }
  .comments.detractors {
    border-color: var(--_red);
  }
  .comments.promoters {
    border-color: var(--_green);
  }
  h4 {
    font-size: 1.05em;
  }
  h4 small {
    font-weight: 400;
  }
  .comments li {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .grade {
    font-weight: 600;
  }
  blockquote {
    max-inline-size: 40em;
    margin: 0;
    /* Marks that are stacked on a letter stay in their comment. */
    overflow: clip;
    white-space: pre-line;
    text-align: start;
  }
  .comments button {
    margin-block-start: 0.75em;
  }
  @media (forced-colors: active) {
    .comments.detractors {
      border-color: CanvasText;
    }
    .comments.promoters {
      border-color: Highlight;
    }
  }
`;
