import { css } from 'lit';

export const exportStyles = css`
  @media print {
    :host {
      display: none;
    }
  }
`;
