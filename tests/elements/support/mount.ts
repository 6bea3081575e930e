// Puts elements on the page as a host does, and takes everything away again after each test.
import { restore } from 'sinon';

const roots: Element[] = [];
const page = document.documentElement;

afterEach(() => {
  restore();
  for (const root of roots.splice(0)) root.remove();
  for (const attribute of ['lang', 'style']) page.removeAttribute(attribute);
  localStorage.clear();
});

/** Adds a host's own part of the page. Text that is meant as markup, such as a form around an element. */
export function host(markup: string): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = markup;
  document.body.append(root);
  roots.push(root);
  return root;
}

type Tags = HTMLElementTagNameMap;

/** An element with these properties set, on the page, and drawn. */
export async function mount<T extends keyof Tags>(
  tag: T,
  properties: Partial<Tags[T]> = {},
  parent: Element = host(''),
): Promise<Tags[T]> {
  const element = Object.assign(document.createElement(tag), properties);
  parent.append(element);
  await drawn(element);
  return element;
}

/** Waits until an element, and what is in it, has been drawn with its words. */
export async function drawn(element: Element): Promise<void> {
  await until(() => element.shadowRoot?.querySelector('.root'), 'the element to be drawn');
  await settled(element);
}

/** Waits until what has been asked of an element shows, in it and in the elements inside it. */
export async function settled(element: Element): Promise<void> {
  if ('updateComplete' in element) await element.updateComplete;
  for (const inside of element.shadowRoot?.querySelectorAll('*') ?? []) {
    if ('updateComplete' in inside) await settled(inside);
  }
}

/** Less than a test's own limit, so that it is said what was waited for. */
const patience = 120_000;
const realSetTimeout = setTimeout.bind(globalThis);

/** Waits until something is there, and gives it back. Goes by the real clock, also when a test has stopped its own. */
export async function until<T>(look: () => T, what: string): Promise<NonNullable<T>> {
  const started = performance.now();
  for (;;) {
    const seen = look();
    if (seen) return seen;
    if (performance.now() - started > patience) throw new Error(`Waited in vain for ${what}.`);
    await pause(5);
  }
}

/** Lets everything that is under way on the page happen. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, ms));

/** Waits until any image that was asked for before has failed: two others have been asked for since, one after the other. */
export async function imagesFailed(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const src = `no-such-image-${crypto.randomUUID()}`;
    await new Promise((resolve) => Object.assign(new Image(), { src, onerror: resolve }));
  }
}
