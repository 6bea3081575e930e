import { attempt } from '../attempt.js';

/** Elements that show a language of their own inside their shadow root. */
const localized = new WeakSet<Node>();

/** Has the elements inside this one take their language from where it takes its own. */
export function passLanguageOn(element: Element): void {
  localized.add(element);
}

/**
 * The element whose shadow tree a node is in; `undefined` outside one. Not judged by `host` alone: a form and a document have the controls
 * and frames in them as properties, and one may be called "host".
 */
function shadowHostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  // A number, since an element that was moved to another window has ancestors of another realm.
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as Partial<ShadowRoot>).host : undefined;
}

/** The nearest `lang` at or above an element, through shadow roots; empty when there is none. */
export function nearestLang(element: Element): string {
  const host = shadowHostOf(element);
  if (host && localized.has(host)) return nearestLang(host);
  const nearest = element.closest('[lang]:not([lang=""])');
  return nearest?.getAttribute('lang') ?? (host ? nearestLang(host) : '');
}

/** Tags are compared without regard to case; some systems write "en_US". */
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
 * The tag to format dates and numbers by: the first of the wanted that is in the language, with its region.
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
  // The library's own languages take a short cut: a slow phone needs six milliseconds to answer.
  if (/^(sv|en)\b/.test(language)) return 'ltr';
  // Newer than the types of TypeScript, and than some browsers. A host's own instrument may have anything for a language.
  const locale: (Intl.Locale & { getTextInfo?(): { direction?: Direction } }) | null = attempt(
    () => new Intl.Locale(canonical(language)),
  );
  return locale?.getTextInfo?.().direction;
}
