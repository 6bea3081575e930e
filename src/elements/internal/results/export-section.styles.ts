import { css } from 'lit';

/** The buttons that make files, and what is said of them. */
export const exportSectionStyles = css`
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10.5em, 1fr));
    gap: 0.5em;
    margin-block: 0.75em;
  }
  .ways button {
    padding-inline: 1em;
    font-size: 0.875em;
    font-weight: 400;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  textarea {
    inline-size: 100%;
    margin-block-start: 0.5em;
    padding: 0.75em;
    background: none;
    color: inherit;
    font: inherit;
  }
`;
