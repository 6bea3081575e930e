import { css } from 'lit';

/** The styles of charts on the page. */
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
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    font-size: 0.875em;
  }
  .marks > span {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .marks .chart {
    flex: none;
    inline-size: 0.85em;
    overflow: visible;
  }
  .grid {
    stroke: var(--_line);
  }
  .chart .accent {
    fill: var(--_ink);
  }
  .groups-axis {
    display: block;
    overflow: visible;
    direction: ltr;
    fill: currentcolor;
    font-size: 0.875em;
    font-weight: 600;
  }
  .groups-axis .grid {
    stroke: var(--_control);
    stroke-width: max(1px, 0.06em);
  }
`;
