import { css, type CSSResultGroup } from 'lit';
import { disclosureStyles } from '../results/styles/disclosure.styles.js';

const ownStyles = css`
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
  textarea {
    inline-size: 100%;
    margin-block-start: 0.5em;
    padding: 0.75em;
    background: none;
    color: inherit;
    font: inherit;
  }
`;

/** The buttons that make files, and the outcome of the latest press. */
export const exportSectionStyles: CSSResultGroup = [disclosureStyles, ownStyles];
