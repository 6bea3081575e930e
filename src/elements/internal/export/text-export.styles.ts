import { css } from 'lit';

export const textExportStyles = css`
  .export .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.75em;
  }
  .export button {
    padding-inline: 1em;
    font-size: 0.875em;
    font-weight: 400;
  }
  @media print {
    .export {
      display: none;
    }
  }
`;
