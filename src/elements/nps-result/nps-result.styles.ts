import { css } from 'lit';

export const npsResultStyles = css`
  .root {
    max-inline-size: none;
    contain-intrinsic-inline-size: var(--kd-max-width, 64em);
  }
  /* Type grows with the width, so that a projected page can be read across a room. The limit lets zooming still double it. */
  .sheet {
    max-inline-size: var(--kd-max-width, 64em);
    font-size: clamp(1em, 1.25cqi, 2.5em);
  }
  .sheet > h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.6em;
  }
  h2 small {
    font-size: 0.7em;
    font-weight: 400;
  }
  .empty {
    max-inline-size: 24em;
    margin-block: 1em;
    padding-block-start: 0.75em;
    border-block-start: 2px solid;
    font-size: 1.4em;
  }
  .section {
    margin-block-start: 2.75em;
  }
  .key,
  .hidden-groups,
  .inferable {
    max-inline-size: 44em;
    margin-block-start: 0.75em;
    font-size: 0.875em;
  }
  .inferable {
    font-size: 1em;
  }
  /* On paper nothing else says when this was so. */
  @media not print {
    .paper {
      display: none;
    }
  }

  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 2em;
    margin-block: 1em 1.75em;
  }
  .headline > div {
    flex: 1 16em;
  }
  .score {
    line-height: 1;
  }
  .score small {
    display: block;
    font-size: 1em;
  }
  .score strong {
    font-size: 5em;
    font-weight: 600;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .probably {
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  /* A line breaks between them. */
  .headline .quiet > span {
    display: inline-block;
  }
  .since {
    margin-block-start: 0.5em;
  }

  .sheet {
    --_passives: color-mix(in srgb, currentcolor 42%, transparent);
  }
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
    gap: 0.5em 2em;
    margin-block-start: 0.6em;
  }
  .parts li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: baseline;
    column-gap: 0.5em;
  }
  .parts li > :last-child {
    grid-column: 2 / -1;
    font-size: 0.875em;
  }
  .swatch {
    inline-size: 0.8em;
    block-size: 0.8em;
    overflow: visible;
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

  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  th {
    font-weight: 600;
    text-align: start;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  th,
  td {
    padding: 0.35em 0.75em 0.35em 0;
  }
  td:last-child {
    padding-inline-end: 0;
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  .counts {
    max-inline-size: 24em;
  }
  .score-cell {
    font-weight: 600;
  }
  .everyone > * {
    border-block-end: 2px solid var(--_control);
  }
  /* The same columns in every breakdown. */
  .groups {
    table-layout: fixed;
  }
  .groups th:first-child {
    inline-size: 20%;
  }
  .groups .picture {
    inline-size: 31%;
    padding-inline: 1.5em;
  }
  .groups .number {
    inline-size: 7%;
  }
  .groups th:nth-child(4) {
    inline-size: 18%;
  }
  thead > tr > * {
    vertical-align: bottom;
  }
  .interval-cell {
    white-space: nowrap;
  }
  .label,
  .narrow {
    display: none;
  }
  .apart {
    max-inline-size: 44em;
    margin-block: 0.25em 0.75em;
  }
  .tools {
    margin-block-start: 1.75em;
  }
  .tools + .section {
    margin-block-start: 1em;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 44px;
    cursor: pointer;
  }
  input[type='checkbox'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
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
  .change {
    display: inline-block;
    min-inline-size: 2.5em;
    font-weight: 600;
  }

  .search {
    max-inline-size: 24em;
    margin-block-start: 0.75em;
  }
  .search label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .found {
    min-block-size: 1.5em;
  }
  .comments {
    margin-block-start: 1.5em;
    padding-block-start: 0.75em;
    border-block-start: 3px solid var(--_passives);
  }
  .comments.detractors {
    border-color: var(--_red);
  }
  .comments.promoters {
    border-color: var(--_green);
  }
  h4 {
    font-size: 1.05em;
  }
  h4 small {
    font-weight: 400;
  }
  .comments li {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .grade {
    font-weight: 600;
  }
  blockquote {
    max-inline-size: 40em;
    margin: 0;
    /* Marks that are stacked on a letter stay in their comment. */
    overflow: clip;
    white-space: pre-line;
    text-align: start;
  }
  .comments button {
    margin-block-start: 0.75em;
  }

  @container (max-width: 44em) {
    .score strong {
      font-size: 4em;
    }
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
    .groups thead th,
    .rounds thead tr {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .groups :is(tbody, thead, tr),
    .groups,
    .rounds :is(tbody, tr),
    .rounds {
      display: block;
    }
    .groups tbody tr,
    .rounds tbody tr {
      display: grid;
      grid-template:
        'name score' 'picture picture' 'interval count' 'compared compared' / minmax(0, 1fr)
        auto;
      align-items: baseline;
      gap: 0 1em;
      padding-block: 0.5em;
    }
    .groups tbody > tr > *,
    .rounds tbody > tr > * {
      display: block;
      padding: 0;
      text-align: start;
    }
    .groups tbody > tr > :is(th, .number, .picture),
    .groups thead .picture {
      display: block;
      inline-size: auto;
    }
    tbody th {
      grid-area: name;
    }
    .everyone > * {
      border: 0;
    }
    .groups .everyone {
      border-block-end: 2px solid var(--_control);
    }
    .groups tr .picture {
      grid-area: picture;
      padding-inline: 1em;
    }
    .groups tbody tr :is(.score-cell, .count-cell),
    .rounds tbody tr :is(.score-cell, .count-cell) {
      text-align: end;
    }
    .score-cell {
      grid-area: score;
      font-size: 1.2em;
    }
    .score-cell .label {
      display: inline;
      margin-inline-end: 0.4em;
      color: var(--_muted);
      font-size: 0.75em;
      font-weight: 400;
    }
    .narrow {
      display: inline;
    }
    /* The table below has the numbers that there is no room for. */
    .plot:has(circle:nth-of-type(7)) .between {
      display: none;
    }
    .wide {
      display: none;
    }
    .interval-cell {
      grid-area: interval;
      white-space: normal;
    }
    .count-cell {
      grid-area: count;
    }
    .compared-cell {
      grid-area: compared;
      color: var(--_muted);
    }
    .hidden-cell {
      grid-area: picture;
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
    /* The bar above has the names. */
    .columns-chart > p {
      font-size: 0;
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
    .comments.detractors,
    .columns-chart > p.detractors {
      border-color: CanvasText;
    }
    .comments.promoters,
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
    /* Small enough for the tables to keep their columns on A4: the container queries are in em. */
    .root {
      font-size: 0.75em;
    }
    .sheet {
      max-inline-size: none;
      color: #000;
      color-scheme: light;
    }
    .section {
      margin-block-start: 1.6em;
    }
    .section:not(:has(.comments)) {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    svg,
    .columns-chart {
      print-color-adjust: exact;
    }
    .export,
    .tools,
    .search,
    details {
      display: none;
    }
  }
`;
