// The page of `kund-diagnos.html`, with the elements that it draws in it. It is opened from a disk, and has nothing but itself.
import '../../entries/define/kund-diagnos.js';
import '../../entries/define/kund-diagnos-group-result.js';
import '../../entries/define/kund-diagnos-meeting.js';
import '../../entries/define/kund-diagnos-plan.js';
import { render } from 'lit';
import { html } from '../../elements/internal/html.js';
import { OneFileApp } from './app.js';
import { languageFor, languages } from './languages.js';
import { PART_IDS, type PageSource } from './page-text.js';
import { parseRound } from './parse-round.js';
import type { Round } from './round.js';
import { PageView } from './view/page-view.js';
import type { PageWords } from './words.js';

const textOf = (id: string): string => document.getElementById(id)!.textContent;

/** The page's parts as they were built, from before anything has been drawn. */
const source: PageSource = {
  policy: document.querySelector<HTMLMetaElement>('meta[http-equiv]')!.content,
  styles: textOf(PART_IDS.styles),
  script: textOf(PART_IDS.script),
};

/** What this copy carries; `undefined` where it cannot be read. */
function carried(): Round | null | undefined {
  try {
    const round: unknown = JSON.parse(textOf(PART_IDS.round));
    return round === null ? null : parseRound(round);
  } catch {
    return undefined;
  }
}

/** Says that the page's data cannot be read. */
function renderBroken(page: HTMLElement, { broken }: PageWords): void {
  render(
    html`<main class="narrow">
      <h1>${broken.title}</h1>
      <p class="lead">${broken.text}</p>
    </main>`,
    page,
  );
}

const language = languageFor(navigator.languages);
const round = carried();
/** A browser's own saving may write down what was drawn, in place of the page as it was built. */
const root = document.querySelector('#page') ?? document.querySelector('main')!;
const page = document.createElement('div');
page.id = 'page';
root.replaceWith(page);

if (round === undefined) {
  document.documentElement.lang = language;
  renderBroken(page, languages[language]);
} else {
  const view = new PageView(page);
  const app: OneFileApp = new OneFileApp(source, round, language, (focusHeading) => {
    view.draw(app, focusHeading);
  });
  view.draw(app, false);

  addEventListener('beforeunload', (event) => {
    if (app.wouldLose) event.preventDefault();
  });
  // The browser would save the page without what has been answered.
  addEventListener('keydown', (event) => {
    const isSaving = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isSaving || !app.canSave || app.question) return;
    event.preventDefault();
    if (!event.repeat) void app.save(app.round!.purpose);
  });
  // Beside the place for them, files would be opened in place of the page.
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    void app.takeFiles(event.dataTransfer!.files);
  });
  // A browser may bring a page back as it was left, with somebody's answers on it.
  addEventListener('pageshow', (event) => {
    if (event.persisted && app.turn && !app.isOwnCopy) app.handOver();
  });
}
