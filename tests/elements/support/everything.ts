// Everything that an attacker can collect from a group's result.
import { stub } from 'sinon';
import { kundorientering } from '../../../src/instruments/index.js';
import { told } from './console.js';
import { printedFrame, printingDone, saved, stubClipboard, textOf } from './files.js';
import { dialogOf, escape, meetingIn, openMeeting } from './meeting.js';
import { settled, until } from './mount.js';
import { all, nameOf, textReader } from './see.js';
import type { KundDiagnosGroupResult } from '../../../src/elements/index.js';

/** Lines of text: what stands in one line belongs together. */
export type Lines = string[];

/** An element and those inside its shadow root that have one of their own, however deep. */
function* nested(element: Element): Generator<Element & { shadowRoot: ShadowRoot }> {
  if (!element.shadowRoot) return;
  yield element as Element & { shadowRoot: ShadowRoot };
  for (const inside of element.shadowRoot.querySelectorAll('*')) yield* nested(inside);
}

/** The text of every node, of every cell and row with what is in it, and every attribute. */
export function inTheDom(element: Element): Lines {
  return [...nested(element)].flatMap(({ shadowRoot }) => inShadowRoot(shadowRoot));
}

function inShadowRoot(root: ShadowRoot): Lines {
  const lines: Lines = [];
  // Reading rendered text is slow, so each node is read once, whatever it is a part of.
  const read = textReader();
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) lines.push(`${name}=${value}`);
    if (element.matches('th, td')) lines.push(read(element));
    if (element.matches('li, p, h2, h3, h4, summary, label, button, option, textarea')) {
      lines.push(read(element));
    }
    if (element instanceof HTMLTextAreaElement) lines.push(...element.value.split('\n'));
    if (element instanceof HTMLTableRowElement) {
      lines.push([...element.cells].map(read).join(';'));
    }
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) lines.push(walker.currentNode.nodeValue?.trim() ?? '');
  return lines;
}

/** Every property of an element, of those inside it and of their prototypes, recursively. */
export function inProperties(element: Element): Lines {
  return [...nested(element)].flatMap((each) => {
    const keys = new Set<PropertyKey>();
    let owner: object = each;
    while (owner !== HTMLElement.prototype) {
      for (const key of Reflect.ownKeys(owner)) keys.add(key);
      owner = Object.getPrototypeOf(owner) as object;
    }
    return [...keys].map((key) => `${each.localName} ${String(key)}: ${asText(Reflect.get(each, key))}`);
  });
}

/** Anything as JSON, also maps, sets and circular references; nodes are left to the DOM. */
function asText(value: unknown): string {
  const seen = new Set<unknown>();
  const json: unknown = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null) return typeof part === 'function' ? undefined : part;
    if (seen.has(part) || part instanceof Node || part instanceof CSSStyleSheet) return undefined;
    seen.add(part);
    return part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part;
  });
  return String(json);
}

/** Every event that leaves the element or one inside it while something is done with it: its type, and what it carries. */
export async function inEvents(element: Element, act: () => Promise<unknown>): Promise<Lines> {
  const lines: Lines = [];
  const isInside = (target: unknown) =>
    target instanceof Node && [...nested(element)].some(({ shadowRoot }) => shadowRoot.contains(target));
  const dispatching = stub(EventTarget.prototype, 'dispatchEvent').callsFake(function (
    this: EventTarget,
    event,
  ) {
    if (this === element || isInside(this)) {
      const carried = Reflect.ownKeys(event).map((key) => [key, Reflect.get(event, key) as unknown]);
      lines.push(`${event.type}: ${asText(carried)} ${asText((event as CustomEvent).detail)}`);
    }
    return dispatching.wrappedMethod.call(this, event);
  });
  try {
    await act();
  } finally {
    dispatching.restore();
  }
  return lines;
}

/** Every file that is offered, the text that is copied, and what is printed as slides. */
async function inExports(element: Element): Promise<Lines> {
  const lines: Lines = [];
  const clipboard = stubClipboard((copied) => Promise.resolve(void lines.push(...copied.split('\n'))));
  for (const button of all(element, 'button').map(nameOf)) {
    if (/\((CSV|JSON|SVG)\)$/u.test(button)) {
      const file = await textOf(await saved(element, button));
      // The shapes and labels of a picture stand in one line each.
      lines.push(...(button.endsWith('(JSON)') ? [file] : file.split(/\r\n|(?<=>)(?=<(?:path|text))/u)));
    }
    if (button.endsWith('(PDF)')) {
      const frame = await printedFrame(element, button);
      lines.push(...[...frame.contentDocument!.querySelectorAll('path, text')].map((each) => each.outerHTML));
      printingDone(frame);
    }
    if (/^(Kopiera|Copy)/u.test(button)) {
      const before = lines.length;
      all(element, 'button', button)[0]!.click();
      await until(() => lines.length > before, 'the summary');
    }
  }
  clipboard.restore();
  return lines;
}

/** Every page of the meeting, about every area. On the way an area is marked, and actions are chosen. */
async function inMeeting(element: Element): Promise<Lines> {
  const lines: Lines = [];
  await openMeeting(element);
  const addNext = () => dialogOf(element).querySelector<HTMLElement>('details .agenda button');
  for (let button = addNext(); button; button = addNext()) {
    button.click();
    await settled(element);
  }
  const lastPage = 2 * kundorientering.questions.length + 1;
  for (let page = 0; page <= lastPage; page++) {
    await settled(element);
    if (page === 2 || page === lastPage) {
      for (const box of all(dialogOf(element), 'checkbox') as HTMLInputElement[]) {
        // Ticks only, and never the clock, which would make one walk differ from the next.
        if (!box.checked && !/^(Klocka|Clock)/u.test(nameOf(box))) box.click();
      }
      await settled(element);
    }
    lines.push(...inTheDom(meetingIn(element)));
    // The key itself is tested elsewhere; a driver takes long for each.
    dialogOf(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
  }
  await escape(element);
  return lines;
}

/** All of a result; for one that is not shown, whatever there is. */
export async function everything(element: KundDiagnosGroupResult): Promise<Lines> {
  const lines: Lines = [];
  lines.push(
    ...(await inEvents(element, async () => {
      lines.push(...(await inExports(element)));
      // Every area open, and the answers in numbers as well as in charts.
      for (const name of element.shadowRoot!.querySelectorAll<HTMLElement>('button.name')) name.click();
      await settled(element);
      for (const box of all(element, 'checkbox')) {
        lines.push(...inTheDom(element));
        box.click();
        await settled(element);
      }
      if (element.report?.summary) lines.push(...(await inMeeting(element)));
      element.requestUpdate();
      await settled(element);
    })),
  );
  return [...lines, ...inTheDom(element), ...inProperties(element), ...told.warnings, ...told.errors];
}
