import { attempt } from '../attempt.js';

/** Elements that show a language of their own inside their shadow root. */
const localized = new WeakSet<Node>();

/** Makes the elements inside this one take their language from where it takes its own. */
export function passLanguageOn(element: Element): void {
  localized.add(element);
}

/**
 * The element whose shadow tree a node is in; `undefined` outside one. `host` alone does not tell: forms and documents expose their named
 * controls and frames as properties, and one may be called "host".
 */
function shadowHostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  // Not `instanceof`: an element moved to another window has ancestors from another realm.
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as Partial<ShadowRoot>).host : undefined;
}

/** The nearest `lang` at or above an element, through shadow roots; empty when there is none. */
export function nearestLang(element: Element): string {
  const host = shadowHostOf(element);
  if (host && localized.has(host)) return nearestLang(host);
  const nearest = element.closest('[lang]:not([lang=""])');
  return nearest?.getAttribute('lang') ?? (host ? nearestLang(host) : '');
}

/** Makes tags comparable: case does not matter, and some systems write "en_US". */
const normalize = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/**
 * A tag as BCP 47 writes it: "en-US" for "EN_us".
 *
 * @throws {RangeError} when the text is not a language tag.
 */
export const canonical = (tag: string): string => new Intl.Locale(tag.replaceAll('_', '-')).toString();

/** "en-gb-oxendict", "en-gb", "en" */
const withFallbacks = (tag: string): string[] => {
  const subtags = normalize(tag).split('-');
  return subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
};

/**
 * The first of the wanted languages that is known, as itself or without its last subtags: "pt-BR" for "pt-BR", "en" for "en-GB". See
 * Lookup in RFC 4647.
 */
export function matchLanguage(wanted: readonly string[], known: readonly string[]): string | undefined {
  const byTag = new Map(known.map((tag) => [normalize(tag), tag]));
  return wanted
    .flatMap(withFallbacks)
    .map((tag) => byTag.get(tag))
    .find((tag) => tag !== undefined);
}

/**
 * The tag to format dates and numbers by: the first wanted tag in the language, with its region.
 *
 * @returns The language itself when there is none, or it is not a tag that the browser understands.
 */
export function formattingTag(wanted: readonly string[], language: string): string {
  const tag = wanted.find((candidate) => withFallbacks(candidate).includes(normalize(language)));
  return attempt(() => canonical(tag ?? '')) ?? language;
}

/** Calls back when a `lang` changes anywhere above an element, through shadow roots. Returns a function that stops it. */
export function observeLang(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  let node: Element | undefined = element;
  while (node) {
    observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    node = shadowHostOf(node);
  }
  return () => {
    observer.disconnect();
  };
}

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written; `undefined` where the browser does not know. */
export function directionOf(language: string): Direction | undefined {
  // Short cut for the library's own languages: `Intl.Locale` takes six milliseconds on a slow phone.
  if (/^(sv|en)\b/.test(language)) return 'ltr';
  // `getTextInfo` is missing from TypeScript's types and from some browsers. A custom instrument may have any text as its language.
  const locale: (Intl.Locale & { getTextInfo?(): { direction?: Direction } }) | null = attempt(
    () => new Intl.Locale(canonical(language)),
  );
  return locale?.getTextInfo?.().direction;
}
