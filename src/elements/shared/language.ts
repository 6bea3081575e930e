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
  wanted: readonly (string | null)[],
  known: (language: string) => boolean,
): string | undefined {
  return wanted
    .filter((language) => language !== null)
    .flatMap((language) => [language, language.split('-')[0] ?? ''])
    .find(known);
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Tells when a `lang` anywhere in the document changes. Returns the way to stop listening. */
export function onLangChange(listener: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const tell of listeners) tell();
  });
  if (listeners.size === 0) observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
