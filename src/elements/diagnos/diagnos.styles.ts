import { css } from 'lit';

export const diagnosStyles = css`
  .lead {
    margin-block-start: 0.6em;
    font-size: 1.2em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  dl {
    margin-block: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  dl div {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0 1.5em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-weight: 600;
  }
  .dash {
    display: inline-block;
    inline-size: 1.5em;
    margin-inline: 0.4em;
    border-block-start: 1px solid currentcolor;
    vertical-align: middle;
  }
  ::slotted([slot='privacy']) {
    margin-block-end: 1.5em !important;
  }
  kund-diagnos-questionnaire {
    margin-block-start: 1.5em;
  }
  .thanks {
    margin-block-end: 1.5em;
    font-weight: 600;
  }
  @container (max-width: 30em) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
