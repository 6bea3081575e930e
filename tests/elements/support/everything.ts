// Everything that can be got at of a group's result, as somebody who wants to know what is hidden would collect it.
import { stub } from 'sinon';
import { clipboardOf, saved, textOf } from './files.js';
import { settled, until } from './mount.js';
import { all, nameOf, text } from './see.js';
import type { KundDiagnosGroupResult } from '../../../src/elements/index.js';

/** Lines of text: what stands together there belongs together. */
export type Lines = string[];

/** The text of every node, of every cell and row with what is in it, and every attribute. */
export function inTheDom(root: ShadowRoot): Lines {
  const lines: Lines = [];
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) lines.push(`${name}=${value}`);
    if (element.matches('th, td, li, p, h2, h3, h4, summary, label, button, option')) {
      lines.push(text(element));
    }
    if (element instanceof HTMLTableRowElement) {
      lines.push([...element.cells].map(text).join(';'));
    }
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) lines.push(walker.currentNode.nodeValue?.trim() ?? '');
  return lines;
}

/** Every property that a page can read, its prototypes' too, as far down as it goes. */
export function inProperties(element: object): Lines {
  const keys = new Set<PropertyKey>();
  for (let of = element; of !== HTMLElement.prototype; of = Object.getPrototypeOf(of) as object) {
    for (const key of Reflect.ownKeys(of)) keys.add(key);
  }
  return [...keys].map((key) => `${String(key)}: ${written(Reflect.get(element, key))}`);
}

/** Anything as JSON, maps and sets and what refers to itself included; what belongs to the page is left to the DOM. */
function written(value: unknown): string {
  const seen = new Set<unknown>();
  const text: unknown = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null) return typeof part === 'function' ? undefined : part;
    if (seen.has(part) || part instanceof Node || part instanceof CSSStyleSheet) return undefined;
    seen.add(part);
    return part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part;
  });
  return String(text);
}

/** Every event that leaves the element while something is done with it: what kind, and what it carries. */
export async function inEvents(element: Element, act: () => Promise<unknown>): Promise<Lines> {
  const lines: Lines = [];
  const listening = stub(EventTarget.prototype, 'dispatchEvent').callsFake(function (
    this: EventTarget,
    event,
  ) {
    if (this === element || element.shadowRoot!.contains(this as Node)) {
      const carried = Reflect.ownKeys(event).map((key) => [key, Reflect.get(event, key) as unknown]);
      lines.push(`${event.type}: ${written(carried)} ${written((event as CustomEvent).detail)}`);
    }
    return listening.wrappedMethod.call(this, event);
  });
  try {
    await act();
  } finally {
    listening.restore();
  }
  return lines;
}

/** Every file that is offered, and the text that is copied. */
async function inExports(element: Element): Promise<Lines> {
  const lines: Lines = [];
  const copying = stub(navigator, 'clipboard').get(() =>
    clipboardOf((text) => Promise.resolve(void lines.push(...text.split('\n')))),
  );
  for (const button of all(element, 'button').map(nameOf)) {
    if (/\((CSV|JSON|SVG)\)$/u.test(button)) {
      const file = await textOf(await saved(element, button));
      // A picture's shapes and labels stand one to a line.
      lines.push(...(button.endsWith('(JSON)') ? [file] : file.split(/\r\n|(?<=>)(?=<(?:path|text))/u)));
    }
    if (/^(Kopiera|Copy)/u.test(button)) {
      const before = lines.length;
      all(element, 'button', button)[0]!.click();
      await until(() => lines.length > before, 'the summary');
    }
  }
  copying.restore();
  return lines;
}

export async function everything(element: KundDiagnosGroupResult): Promise<Lines> {
  const root = element.shadowRoot!;
  const lines: Lines = [];
  lines.push(
    ...(await inEvents(element, async () => {
      lines.push(...(await inExports(element)));
      // The answers in figures as well as in pictures.
      for (const box of all(element, 'checkbox')) {
        lines.push(...inTheDom(root));
        box.click();
        await settled(element);
      }
      element.requestUpdate();
      await settled(element);
    })),
  );
  return [...lines, ...inTheDom(root), ...inProperties(element)];
}
