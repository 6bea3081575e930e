import { css } from 'lit';

/** A traffic light, wherever it is shown. */
export const lightStyles = css`
  .light {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-weight: 600;
  }
  .light svg {
    flex: none;
    inline-size: 0.95em;
  }
  .green {
    fill: var(--_green);
  }
  .yellow {
    fill: var(--_yellow);
  }
  .red {
    fill: var(--_red);
  }
`;
