// How a page is looked at: the screen, what the person has asked the browser for, the language, the theme.

/**
 * @typedef {object} Condition
 * @property {import('playwright-core').BrowserContextOptions} [context] the screen and the person's settings
 * @property {string} [lang] the page's language; Swedish unless said
 * @property {string} [theme] a class of page.css
 * @property {boolean} [spacing] text spacing overridden, as WCAG 1.4.12 has it
 * @property {boolean} [printed] as pages of A4
 * @property {boolean} [window] only what the window shows, since its height is what matters
 */

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true };
const laptop = { viewport: { width: 1280, height: 800 } };

/** @type {Record<string, Condition>} */
export const conditions = {
  phone: { context: phone },
  'phone, as the window shows it': { context: phone, window: true },
  '320 px': { context: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1.5 } },
  laptop: { context: laptop },
  projector: { context: { viewport: { width: 1920, height: 1080 } } },
  '4K': { context: { viewport: { width: 3840, height: 2160 } } },
  'zoom 400 %': { context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, window: true },
  'text spacing': { context: phone, spacing: true },
  dark: { context: { ...phone, colorScheme: 'dark' } },
  'dark laptop': { context: { ...laptop, colorScheme: 'dark' } },
  'reduced motion': { context: { ...phone, reducedMotion: 'reduce' } },
  'forced colours': { context: { ...phone, forcedColors: 'active', colorScheme: 'dark' } },
  'forced colours laptop': { context: { ...laptop, forcedColors: 'active', colorScheme: 'dark' } },
  print: { context: laptop, printed: true },
  English: { context: phone, lang: 'en' },
  'English laptop': { context: laptop, lang: 'en' },
  brand: { context: phone, theme: 'brand' },
  'brand laptop': { context: laptop, theme: 'brand' },
  'high contrast': { context: phone, theme: 'contrast' },
  'high contrast laptop': { context: laptop, theme: 'contrast' },
};

const reset =
  '* { letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5; } p { margin-block-end: 2em; }';

/** Overrides text spacing in every shadow root, as a person's own tool does. */
export const spaceText = (page) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(';', ' !important;'));
    const visit = (root) => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) visit(shadowRoot);
    };
    visit(document);
  }, reset);
