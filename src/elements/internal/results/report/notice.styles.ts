import { css } from 'lit';

/** Sentences about a report as a whole. */
export const noticeStyles = css`
  .empty {
    max-inline-size: 24em;
    margin-block: 1em;
    padding-block-start: 0.75em;
    border-block-start: 2px solid;
    font-size: 1.4em;
  }
  .inferable {
    margin-block-start: 0.75em;
  }
`;
