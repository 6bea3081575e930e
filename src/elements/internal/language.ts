/** The nearest `lang` at or above an element, through shadow roots; empty when there is none. */
export function nearestLang(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof HTMLElement && node.lang) return node.lang;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return '';
}

/** The first of the wanted languages that is known, as itself ("pt-BR") or without its region ("en" for "en-GB"). */
export function matchLanguage(
  wanted: readonly string[],
  isKnown: (language: string) => boolean,
): string | undefined {
  return wanted.flatMap((language) => [language, language.split('-')[0]!]).find(isKnown);
}

/** Calls back when a `lang` changes anywhere above an element, through shadow roots. Returns a function that stops it. */
export function observeLang(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  let node: Element | undefined = element;
  while (node) {
    const root = node.getRootNode();
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    node = (root as Partial<ShadowRoot>).host;
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
  // Newer than the types of TypeScript, and than some browsers.
  const locale: Intl.Locale & { getTextInfo?(): { direction?: Direction } } = new Intl.Locale(language);
  return locale.getTextInfo?.().direction;
}
