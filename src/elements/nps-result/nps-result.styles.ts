import { css } from 'lit';

/** The result on its page: the score in large type, its sections, and the order of the groups. */
export const npsResultStyles = css`
  .sheet {
    --_passives: color-mix(in srgb, currentcolor 42%, transparent);
  }
  h2 small {
    font-size: 0.7em;
  }
  .section {
    margin-block-start: 2.75em;
  }
  .key,
  .hidden-groups {
    max-inline-size: 44em;
    margin-block-start: 0.75em;
    font-size: 0.875em;
  }
  .inferable {
    max-inline-size: 44em;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 2em;
    margin-block: 1em 1.25em;
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
    max-inline-size: 44em;
    margin-block-start: 1.25em;
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
  @container (max-width: 44em) {
    .score strong {
      font-size: 4em;
    }
  }
  @media print {
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
    .export,
    .tools,
    .search,
    details {
      display: none;
    }
  }
`;
