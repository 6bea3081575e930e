import { css } from 'lit';

/** The pictures: the three parts, the columns of answers, and scores with their intervals on an axis or as a line of rounds. */
export const npsChartStyles = css`
  svg {
    display: block;
    direction: ltr;
  }
  .detractors {
    fill: var(--_red);
  }
  .passives {
    fill: var(--_passives);
  }
  .promoters {
    fill: var(--_green);
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.75em 1em;
    margin-block-start: 0.6em;
  }
  .parts li > * {
    display: block;
  }
  .parts strong {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.3;
  }
  .parts li > :last-child {
    font-size: 0.875em;
  }
  .parts span > span {
    white-space: nowrap;
  }
  .swatch {
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.15em;
  }

  .columns-chart {
    display: grid;
    grid-template-columns: repeat(11, minmax(0, 1fr));
    margin-block-start: 0.5em;
    direction: ltr;
  }
  .columns-chart > div {
    text-align: center;
  }
  .columns-chart svg {
    overflow: visible;
    border-block-end: 1px solid var(--_control);
  }
  .columns-chart text {
    fill: currentcolor;
    font-size: 0.8em;
  }
  .columns-chart b {
    font-weight: 600;
  }
  .columns-chart > p {
    margin: 0.25em 12% 0 0;
    padding-block-start: 0.25em;
    border-block-start: 3px solid var(--_passives);
    font-size: 0.875em;
  }
  .columns-chart > p.detractors {
    grid-column: span 7;
    margin-inline-end: 1.5%;
    border-color: var(--_red);
  }
  .columns-chart > p.passives {
    grid-column: span 2;
    margin-inline-end: 5%;
  }
  .columns-chart > p.promoters {
    grid-column: span 2;
    margin-inline-end: 0;
    border-color: var(--_green);
  }

  .range,
  .plot,
  .ticks {
    overflow: visible;
    fill: currentcolor;
  }
  .axis,
  .names {
    font-size: 0.8em;
  }
  .axis text,
  .ticks text {
    fill: var(--_muted);
  }
  .grid {
    stroke: var(--_line);
  }
  .zero {
    stroke: var(--_control);
    stroke-width: 1.5;
  }
  .interval {
    stroke: var(--_ink);
    stroke-width: 0.35em;
    stroke-opacity: 0.4;
  }
  .joined {
    stroke: var(--_ink);
    stroke-width: 0.15em;
  }
  /* Across a round that is not shown nobody knows where the line goes. */
  .joined.across {
    stroke-dasharray: 0.1em 0.4em;
    stroke-linecap: round;
  }
  circle {
    fill: var(--_ink);
  }
  .line-chart {
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr);
    column-gap: 0.75em;
    margin-block: 0.5em 1.5em;
    direction: ltr;
  }
  .plot text {
    font-weight: 600;
  }
  .names {
    grid-column: 2;
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    text-align: center;
  }
  .names span {
    padding-inline: 0.25em;
    hyphens: auto;
  }

  @container (max-width: 44em) {
    .parts {
      column-gap: 0.5em;
    }
    .parts span {
      font-size: 0.875em;
    }
    .parts span > span {
      font-size: 1em;
    }
    /* The bar above has the names. */
    .columns-chart > p {
      font-size: 0;
    }
    /* The first and the last name say where the line goes; the table has the others. */
    .names:has(:nth-child(4)) {
      display: flex;
      justify-content: space-between;
      gap: 1em;
      text-align: start;
    }
    .names:has(:nth-child(4)) span:not(:first-child, :last-child) {
      display: none;
    }
    .names:has(:nth-child(4)) span:last-child {
      text-align: end;
    }
  }

  @container (max-width: 19em) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .detractors {
      fill: CanvasText;
    }
    .passives {
      fill: GrayText;
    }
    .promoters {
      fill: Highlight;
    }
    .columns-chart > p.detractors {
      border-color: CanvasText;
    }
    .columns-chart > p.promoters {
      border-color: Highlight;
    }
    .columns-chart text,
    .plot text,
    .range text,
    .ticks text {
      fill: CanvasText;
    }
    .grid,
    .zero {
      stroke: GrayText;
    }
    .interval,
    .joined {
      stroke: CanvasText;
      stroke-opacity: 1;
    }
    .interval {
      stroke-width: 0.2em;
    }
    circle {
      fill: CanvasText;
    }
  }

  @media print {
    svg,
    .columns-chart {
      print-color-adjust: exact;
    }
  }
`;
