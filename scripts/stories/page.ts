// A page that shows one story at a time, as Storybook does, with the script file that is published.
/// <reference types="vite/client" />
import { nothing, render } from 'lit';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { deepElements } from '../../stories/support/actions.js';
import type { Walked } from '../../stories/support/conditions.js';
import { page, type Globals } from '../../stories/support/page.js';

type Cleanup = () => void;

interface Annotations {
  title?: string;
  component?: string;
  args?: object;
  globals?: Partial<Globals>;
  parameters?: Walked;
  beforeEach?: () => Cleanup;
  render?: (args: object) => unknown;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

/** What a walker needs to know of a story. */
export interface Story extends Walked {
  id: string;
  title: string;
  name: string;
  tag: string;
  /** Of a story that has its own. */
  theme: Globals['theme'] | null;
}

const modules = import.meta.glob<Record<string, Annotations>>('../../stories/*.stories.ts', { eager: true });

const stories = new Map(
  Object.values(modules).flatMap(({ default: meta = {}, ...exports }) =>
    Object.entries(exports).map(([key, story]) => [
      toId(meta.title!, storyNameFromExport(key)),
      { name: storyNameFromExport(key), meta, story: { ...meta, ...story } },
    ]),
  ),
);

const list = (): Story[] =>
  Array.from(stories, ([id, { name, meta, story }]) => ({
    id,
    title: meta.title!,
    name,
    tag: meta.component ?? '',
    theme: story.globals?.theme ?? null,
    ...story.parameters!,
  }));

/** The meeting inside a group's result is fetched when it is opened. */
const isAwaited = (element: HTMLElement): boolean =>
  element.localName.startsWith('kund-') &&
  !(element.localName === 'kund-diagnos-meeting' && element.getRootNode() instanceof ShadowRoot);

/** Waits until the elements show all that they are going to. */
async function settled(canvas: HTMLElement): Promise<void> {
  let elements: HTMLElement[] = [];
  for (;;) {
    const now = [...deepElements(canvas)].filter(isAwaited);
    if (now.length === elements.length && now.every((element, index) => element === elements[index])) break;
    elements = now;
    await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
    await Promise.all(elements.map((element) => (element as { updateComplete?: unknown }).updateComplete));
  }
  await new Promise(requestAnimationFrame);
}

let canvas = document.querySelector('main')!;
let cleanups: Cleanup[] = [];

function leave(): void {
  render(nothing, canvas);
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
  const next = document.createElement('main');
  canvas.replaceWith(next);
  canvas = next;
  scrollTo(0, 0);
}

async function show(id: string, globals: Globals): Promise<void> {
  leave();
  const { meta, story } = stories.get(id)!;
  document.documentElement.lang = globals.locale;
  const hooks = new Set([meta.beforeEach, story.beforeEach]);
  cleanups = [...hooks].flatMap((hook) => hook?.() ?? []);
  const template = story.render!({ ...meta.args, ...story.args });
  render(page(template, { ...globals, ...story.globals }), canvas);
  await settled(canvas);
  await story.play?.({ canvasElement: canvas });
  await settled(canvas);
}

/** Gives the story that is shown another theme. */
function setTheme(theme: Globals['theme']): void {
  canvas.firstElementChild!.className = `theme-${theme}`;
}

const api = { list, show, setTheme };
export type StoriesApi = typeof api;
Object.assign(globalThis, { stories: api });

const sheet = new CSSStyleSheet();
// The background that a browser gives a page: axe takes a page without one for white.
sheet.replaceSync('body { margin: 0; background: Canvas; color: CanvasText; }');
document.adoptedStyleSheets.push(sheet);
