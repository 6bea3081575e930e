import { css } from 'lit';

/** Content for paper alone: the date of a result, and sentences in place of what cannot be unfolded there. */
export const paperStyles = css`
  @media not print {
    .paper {
      display: none;
    }
  }
`;
