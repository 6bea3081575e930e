import { css } from 'lit';

/** What charts on the page need. */
export const chartStyles = css`
  /* Charts run from left to right, whatever the direction of the text. */
  .scale {
    display: flex;
    direction: ltr;
  }
  .scale span {
    flex: 1;
    text-align: center;
  }
  .chart {
    display: block;
    inline-size: 100%;
    block-size: auto;
    fill: currentcolor;
  }
  .chart .line {
    fill: var(--_control);
  }
  .grid {
    stroke: var(--_line);
  }
  .trend {
    fill: none;
    stroke: var(--_control);
    stroke-width: 2;
  }
  .chart .accent {
    fill: var(--_ink);
  }
  .chart .below {
    fill: color-mix(in srgb, light-dark(#8a3a6b, #eda6d0) 70%, currentcolor);
  }
`;
