import { css } from 'lit';

/**
 * The styles that all elements share: the theme, and a reset. Each `--kd-…` token is read here and has its default here, so that a page may set it
 * anywhere above the element. Lines and quiet text are mixed from the page's own text colour, and so fit any page.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--kd-accent, light-dark(#17507c, #9ccbf0));
    --_on-accent: var(--kd-on-accent, light-dark(#fff, #0c1d2b));
    --_line: var(--kd-line, color-mix(in srgb, currentcolor 22%, transparent));
    --_control: var(--kd-control, color-mix(in srgb, currentcolor 60%, transparent));
    --_muted: var(--kd-muted, color-mix(in srgb, currentcolor 80%, transparent));
    /* The accent where it must also stand out on a dark page that does not set color-scheme. */
    --_ink: color-mix(in srgb, var(--_accent) 70%, currentcolor);
    --_green: var(--kd-green, light-dark(#1b7f4b, #6ccf98));
    --_yellow: var(--kd-yellow, light-dark(#f0ad1e, #f0b552));
    /* Yellow is too light for white: its outline gives it contrast. */
    --_yellow-outline: color-mix(in srgb, var(--_yellow) 35%, currentcolor);
    --_red: var(--kd-red, light-dark(#b3261e, #ff9a8f));
    --_radius: var(--kd-radius, 0.5em);
    /* The page may hide the element, or lay it out otherwise; "frame" is laid out either way. */
    display: block;
  }
  :host([hidden]:not([hidden='until-found' i])) {
    display: none !important;
  }
  /* A grid gives the size container inside its width in a column that is sized by its content. */
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .root {
    position: relative;
    max-inline-size: var(--kd-max-width, 46em);
    contain-intrinsic-inline-size: var(--kd-max-width, 46em);
    container-type: inline-size;
  }
  .root,
  dialog {
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  * {
    box-sizing: border-box;
  }
  /* Slotted content keeps the page's direction. */
  ::slotted(:dir(rtl)) {
    direction: rtl;
  }
  ::slotted(:dir(ltr)) {
    direction: ltr;
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
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-family: var(--kd-heading-font, inherit);
    line-height: 1.25;
  }
  h2 {
    font-size: 1.6em;
  }
  h3 {
    font-size: 1.2em;
  }
  .quiet,
  dt {
    color: var(--_muted);
  }
  button {
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
    filter: brightness(1.2);
  }
  /* Opacity would fade the focus ring too. */
  button:disabled,
  [aria-disabled='true'] {
    border-color: transparent;
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  /* Sticky content is opaque, in the page's colour. */
  .surface {
    background: var(--kd-surface, Canvas);
  }
  /* Follows the text colour on a dark page that does not set color-scheme. */
  @supports (color: oklch(from currentcolor l c h)) {
    .surface {
      background: var(--kd-surface, oklch(from currentcolor calc(1 - 0.82 * round(l)) 0 0));
    }
  }
  .plain {
    background: none;
    color: inherit;
    border-color: var(--_control);
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    /* A light and a dark ring: one of them is visible on any page. */
    box-shadow: 0 0 0 2px var(--_on-accent);
  }
  /* Focused by script, to be read out. */
  [tabindex]:focus {
    outline: 0;
    box-shadow: none;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    /* Stays inside the container when it is at the edge of one. */
    margin-inline-start: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    /* Some browsers do not break a grid between pages. */
    .frame {
      display: block;
    }
    .root {
      max-inline-size: none;
    }
    /* Hide status messages and buttons in print. */
    button,
    .stored.small,
    [role='status'],
    slot[name='thanks'] {
      display: none;
    }
    :focus-visible {
      outline: 0;
      box-shadow: none;
    }
  }
`;
