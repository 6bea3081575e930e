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
    overflow: visible;
  }
  .green {
    fill: var(--_green);
  }
  .yellow {
    fill: var(--_yellow);
    stroke: var(--_yellow-outline);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .red {
    fill: var(--_red);
  }
`;
