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
  known: (language: string) => boolean,
): string | undefined {
  return wanted.flatMap((language) => [language, language.split('-')[0]!]).find(known);
}

/** Tells when a `lang` changes anywhere above an element, through shadow roots. Returns the way to stop listening. */
export function onLangChange(element: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
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

/** Which way a language is written: "ltr" or "rtl"; undefined where the browser does not know: an empty `dir`, which is the page's. */
export function directionOf(language: string): Direction | undefined {
  // The library's own need no asking, and a slow phone takes six milliseconds to answer.
  if (/^(sv|en)\b/.test(language)) return 'ltr';
  // Newer than the types of TypeScript, and than some browsers.
  const locale: Intl.Locale & { getTextInfo?(): { direction?: Direction } } = new Intl.Locale(language);
  return locale.getTextInfo?.().direction;
}
