import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { themes, type ThemeName } from './themes.js';

export interface Globals {
  theme: ThemeName;
  locale: 'sv' | 'en';
}

// A strict policy refuses a style element, and lets a script make a style sheet.
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  Object.entries(themes)
    .map(([name, styles]) => `@scope (.theme-${name}) { ${styles} }`)
    .join('\n'),
);
document.adoptedStyleSheets.push(sheet);

/** A host's page around a story. */
export const page = (story: unknown, { theme, locale }: Globals): TemplateResult => html`
  <div class="theme-${theme}">
    <div class="page" lang=${locale}>${keyed(locale, story)}</div>
  </div>
`;
