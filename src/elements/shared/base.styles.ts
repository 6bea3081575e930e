import { css } from 'lit';

/**
 * What all elements share: the theme and a clean floor to stand on. Each `--kd-…` token is read where it is used and
 * has its default here, so that a page may set it anywhere above the element. Lines and quiet text are mixed from the
 * page's own text colour, and so fit any page.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--kd-accent, light-dark(#17507c, #9ccbf0));
    --_on-accent: var(--kd-on-accent, light-dark(#fff, #0c1d2b));
    --_surface: var(--kd-surface, Canvas);
    --_line: var(--kd-line, color-mix(in srgb, currentcolor 22%, transparent));
    --_control: var(--kd-control, color-mix(in srgb, currentcolor 55%, transparent));
    --_muted: var(--kd-muted, color-mix(in srgb, currentcolor 80%, transparent));
    --_tint: color-mix(in srgb, var(--_accent) 9%, transparent);
    --_green: var(--kd-green, light-dark(#1b7f4b, #6ccf98));
    --_yellow: var(--kd-yellow, light-dark(#b26a00, #f0b552));
    --_red: var(--kd-red, light-dark(#b3261e, #ff9a8f));
    --_radius: var(--kd-radius, 0.5em);
    --_heading: var(--kd-heading-font, inherit);
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    box-sizing: border-box;
    max-inline-size: var(--kd-max-width, 46em);
    container-type: inline-size;
    cursor: auto;
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    font-variant-numeric: tabular-nums;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-family: var(--_heading);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    font-size: 1.6em;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1.2em;
  }
  h4 {
    font-size: 1em;
  }
  .quiet {
    color: var(--_muted);
  }
  .stack > * + * {
    margin-block-start: 0.75em;
  }
  button,
  .button {
    min-block-size: 2.75rem;
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 1.4em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentcolor);
  }
  button.plain {
    background: transparent;
    color: inherit;
    border-color: var(--_control);
  }
  button.plain:hover {
    background: var(--_tint);
  }
  button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .light {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-weight: 600;
    white-space: nowrap;
  }
  .light svg {
    flex: none;
    inline-size: 0.95em;
    block-size: 0.95em;
  }
  .green {
    color: var(--_green);
  }
  .yellow {
    color: var(--_yellow);
  }
  .red {
    color: var(--_red);
  }
  @media print {
    button {
      display: none;
    }
  }
`;
