import { css } from 'lit';

/** The heading of content that is unfolded. */
export const disclosureStyles = css`
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
`;
