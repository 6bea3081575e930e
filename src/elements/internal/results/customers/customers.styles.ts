import { css } from 'lit';

/** Customers' figures, wherever they are shown. */
export const customersStyles = css`
  .differ {
    margin-inline-start: 0.5em;
    font-weight: 700;
  }
  .customer-figures > li + li {
    margin-block-start: 0.8em;
  }
  .figure-line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    line-height: 1.3;
  }
  .figure-line strong {
    font-size: 1.25em;
    font-weight: 600;
    white-space: nowrap;
  }
  .figure-line > :first-child {
    flex: 1;
    min-inline-size: min-content;
  }
  .figure-line .value {
    display: inline-flex;
    align-items: center;
    gap: 0.75em;
    margin-inline-start: auto;
  }
  .own-scale {
    display: flex;
    align-items: center;
    gap: 0.5em;
    direction: ltr;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .own-scale .chart {
    flex: 1;
    min-inline-size: 0;
  }
  .customer-figures .quiet {
    font-size: 0.875em;
    line-height: 1.4;
  }
  .customer-figures .changed {
    font-weight: 600;
    line-height: 1.4;
  }
`;
