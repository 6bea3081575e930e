import { css } from 'lit';

export const adviceStyles = css`
  .section {
    margin-block-start: 2.5em;
  }
  .section > h3 + * {
    margin-block-start: 0.75em;
  }
  .rules {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.5em 2.5em;
  }
  .rules li {
    padding-block-start: 0.75em;
    border-block-start: 2px solid currentcolor;
    break-inside: avoid;
  }
  .rules .about {
    margin-block-end: 0.3em;
    font-size: 0.875em;
  }
  .steps {
    counter-reset: step;
  }
  .steps li {
    display: grid;
    grid-template-columns: 2em minmax(0, 1fr);
    padding-block: 0.6em;
    counter-increment: step;
    break-inside: avoid;
  }
  .steps li + li {
    border-block-start: 1px solid var(--_line);
  }
  .steps li::before {
    content: counter(step);
    color: var(--_accent);
    font-weight: 650;
  }
  .actions li {
    position: relative;
    padding-inline-start: 1.25em;
  }
  .actions li + li {
    margin-block-start: 0.3em;
  }
  .actions li::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
    color: var(--_muted);
  }
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.5em 1.5em;
    margin-block-start: 1em;
  }
  .figure {
    font-family: var(--_heading);
    font-size: 4em;
    font-weight: 600;
    line-height: 1;
    letter-spacing: -0.03em;
  }
  .figure small {
    margin-inline-start: 0.15em;
    color: var(--_muted);
    font-size: 0.3em;
    font-weight: 400;
    letter-spacing: 0;
  }
  .verdict .light {
    font-size: 1.2em;
  }
  @container (max-width: 24em) {
    .verdict {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
