// The page as text: the build writes it for the first time, and the page itself writes its copies, both from the same parts.

/** The parts that every copy has as they were built. */
export interface PageSource {
  /** The Content-Security-Policy, with the hashes of the two below. */
  readonly policy: string;
  readonly styles: string;
  readonly script: string;
}

/** The ids of the page's parts. */
export const PART_IDS = { styles: 'kd-styles', script: 'kd-script', round: 'kd-round' } as const;

const ROUND_START = '<script type="application/json" id="' + PART_IDS.round + '">';
const SCRIPT_END = '</script>';

const WITHOUT_SCRIPT = [
  '<main class="without-script">',
  '<h1>Öppna filen i en webbläsare</h1>',
  '<p>I en förhandsvisning, till exempel i ett mejl, fungerar den inte. Spara filen på enheten, och öppna den i Chrome, Edge, Firefox eller Safari.</p>',
  '<p lang="en">Save this file on your device, and open it in a browser. It does not work in a preview.</p>',
  '</main>',
];

/** Where a browser ends a script, or begins to read it otherwise. */
const ENDS_SCRIPT = /<\/script[\t\n\f\r />]|<!-{2}/i;
const ENDS_STYLES = /<\/style/i;

/**
 * The whole page. Its parts are plain strings: a minifier escapes in those what would end the script that this code is itself part of.
 *
 * @param source The parts as they were built.
 * @param title What the browser's tab says.
 * @param round What the copy carries, as plain JSON; `null` for a blank one.
 * @throws {Error} When a part would end its element early.
 */
export function pageText({ policy, styles, script }: PageSource, title: string, round: unknown): string {
  if (ENDS_SCRIPT.test(script)) throw new Error('The script has in it what ends a script.');
  if (ENDS_STYLES.test(styles)) throw new Error('The styles have in them what ends them.');
  return [
    '<!doctype html>',
    '<html lang="sv">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="' + escapeText(policy) + '">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    '<title>' + escapeText(title) + '</title>',
    '<link rel="icon" href="data:,">',
    '<style id="' + PART_IDS.styles + '">' + styles + '</style>',
    '</head>',
    '<body>',
    ...WITHOUT_SCRIPT,
    ROUND_START + escapeJson(round) + SCRIPT_END,
    '<script id="' + PART_IDS.script + '">' + script + SCRIPT_END,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Text for an element or an attribute in double quotes. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** JSON that cannot end its element, whatever is in it. */
const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * The JSON that a copy of the page carries, found in its text without parsing it as HTML.
 *
 * @returns `null` where the text is no such page.
 */
export function roundJsonIn(page: string): string | null {
  const from = page.indexOf(ROUND_START);
  const to = page.indexOf(SCRIPT_END, from);
  return from < 0 || to < 0 ? null : page.slice(from + ROUND_START.length, to);
}
