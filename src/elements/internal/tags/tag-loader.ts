import { commonCatalog } from '../answering/answer-catalogs.js';
import { matchLanguage, nearestLang } from '../language/language.js';
import { onServer } from '../page/on-server.js';
import type { OnDemandPart } from './on-demand-part.js';

/** Fetches parts when their tags are on the page: those that are there already, and those that are added later. */
export function loadTags(parts: readonly OnDemandPart[]): void {
  if (onServer) return;
  const byTag = new Map(parts.map((part) => [part.tag, part]));
  const undefinedTags = parts.map(({ tag }) => `${tag}:not(:defined)`).join();
  const seen = new WeakSet<Element>();

  const loadFound = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>(undefinedTags)) {
      if (seen.has(element)) continue;
      seen.add(element);
      byTag
        .get(element.localName)
        ?.load()
        .catch(() => renderNotFetched(element));
    }
  };
  new MutationObserver(loadFound).observe(document, { subtree: true, childList: true });
  loadFound();
}

/** Shows a message in place of the element. If the element is defined later, it replaces the message as it does server markup. */
async function renderNotFetched(element: HTMLElement): Promise<void> {
  const wanted = [element.getAttribute('locale') ?? '', nearestLang(element)];
  const language = matchLanguage(wanted, commonCatalog.languages) ?? 'sv';
  // The strings may fail to load too. Swedish is in the script file.
  await commonCatalog.load(language).catch(() => null);
  const message = document.createElement('p');
  message.lang = commonCatalog.get(language) ? language : 'sv';
  message.role = 'alert';
  message.textContent = commonCatalog.get(message.lang)!.notFetched;
  (element.shadowRoot ?? element.attachShadow({ mode: 'open' })).replaceChildren(message);
}
