import { css } from 'lit';

export const diagnosStyles = css`
  .lead {
    margin-block-start: 0.6em;
    font-size: 1.2em;
  }
  dl {
    margin-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    flex: 0 0 9em;
    font-weight: 600;
  }
  dd {
    flex: 1 15em;
  }
  /* Lets the margin of an empty slot collapse with its neighbour's. */
  slot {
    display: block;
    margin-block-end: 1.5em;
  }
  [part='start'],
  .restart {
    margin-block-start: 1.5em;
  }
`;
