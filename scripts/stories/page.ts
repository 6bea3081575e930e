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

const modules = import.meta.glob<Record<string, Annotations>>('../../stories/*.stories.ts', { eager: true });

const stories = Object.values(modules).flatMap(({ default: meta = {}, ...exports }) =>
  Object.entries(exports).map(([key, story]) => {
    const name = storyNameFromExport(key);
    return { id: toId(meta.title!, name), name, meta, story: { ...meta, ...story } };
  }),
);

/** A story as a walker needs it. */
const list = () =>
  stories.map(({ id, name, meta, story }) => ({
    id,
    title: meta.title!,
    name,
    tag: meta.component ?? '',
    hasTheme: story.globals?.theme !== undefined,
    ...story.parameters!,
  }));

export type Story = ReturnType<typeof list>[number];

/** The meeting inside a group's result is fetched when it is opened. */
const isAwaited = (element: HTMLElement): boolean =>
  element.localName.startsWith('kund-') &&
  !(element.localName === 'kund-diagnos-meeting' && element.getRootNode() instanceof ShadowRoot);

/** Waits until the elements show all that they are going to. */
async function settled(canvas: HTMLElement): Promise<void> {
  const seen = new Set<HTMLElement>();
  const unseen = () =>
    [...deepElements(canvas)].filter((element) => isAwaited(element) && !seen.has(element));
  for (let elements = unseen(); elements.length > 0; elements = unseen()) {
    for (const element of elements) {
      await customElements.whenDefined(element.localName);
      await (element as { updateComplete?: unknown }).updateComplete;
      seen.add(element);
    }
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
  const { meta, story } = stories.find((each) => each.id === id)!;
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

function adopt(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

/** Overrides text spacing in the page and in every shadow root, as a person's own tool does (WCAG 1.4.12). */
function spaceText(): void {
  const roots = Array.from(deepElements(canvas), ({ shadowRoot }) => shadowRoot ?? []).flat();
  for (const root of [document, ...roots]) {
    adopt(
      root,
      `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
       p { margin-block-end: 2em !important; }`,
    );
  }
}

// Sets the browser's default background, since axe assumes white for a page without one.
adopt(document, 'body { margin: 0; background: Canvas; color: CanvasText; }');

const api = { list, show, setTheme, spaceText };
export type StoriesApi = typeof api;
Object.assign(globalThis, { stories: api });
