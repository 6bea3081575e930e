import { css } from 'lit';

/** Tables of figures, with hairlines between their rows. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    /* A page in quirks mode would reset these. */
    color: inherit;
    font: inherit;
  }
  th,
  td {
    text-align: start;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    vertical-align: bottom;
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
`;
