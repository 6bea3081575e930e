import { css, type CSSResultGroup } from 'lit';
import { paperStyles } from '../styles/paper.styles.js';

const ownStyles = css`
  .section {
    margin-block-start: 2.5em;
  }
  .verdict {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    margin-block-start: 1em;
  }
  .verdict > div {
    flex: 1 15em;
  }
  .figure {
    font-size: 4em;
    line-height: 1;
  }
  .figure small {
    font-size: 30%;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.5em 2.5em;
    margin-block-start: 0.75em;
  }
  .columns > li {
    padding-block-start: 0.75em;
    border-block-start: max(2px, 0.08em) solid;
    break-inside: avoid;
  }
  .steps {
    margin-block-start: 0.75em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .steps li {
    padding: 0.3em;
  }
  .actions {
    padding-inline-start: 1.5em;
    list-style: '–  ';
  }
  .actions + p {
    margin-block-start: 0.75em;
  }
`;

/** A result with its proposals. */
export const adviceStyles: CSSResultGroup = [paperStyles, ownStyles];
