// Queries by role and name, through every shadow root.
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';
import { until } from './mount.js';

// By what a node says of itself: in Firefox one that was in a frame may stay an instance of the classes of that window.
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const isSlot = (node: Node): node is HTMLSlotElement => isElement(node) && node.localName === 'slot';

/** The children of a node in the flat tree. */
function below(node: Node): readonly Node[] {
  if (isSlot(node) && node.assignedNodes().length > 0) return node.assignedNodes();
  const shadow = isElement(node) ? node.shadowRoot : null;
  return [...(shadow ?? node).childNodes];
}

/** Every element below a root that is shown, in reading order, through slots and shadow roots. */
function* shown(root: Node): Generator<Element> {
  for (const child of below(root)) {
    if (!isElement(child) || !isShown(child)) continue;
    yield child;
    yield* shown(child);
  }
}

const isShown = (element: Element) => {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
};

const isTold = (element: Element): boolean => !element.closest('[aria-hidden="true"]');

export const nameOf = (element: Element): string => computeAccessibleName(element);
export const descriptionOf = (element: Element): string => computeAccessibleDescription(element);

type Name = string | RegExp;
/** Computing a name is slow, so it is done only when a name is given. */
const hasName = (element: Element, name: Name | undefined): boolean => {
  if (name === undefined) return true;
  return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
};

/** All with a role, and a name if one is given. */
export const all = (root: Element, role: string, name?: Name): HTMLElement[] =>
  [...shown(root)].filter(
    (element): element is HTMLElement =>
      isTold(element) && getRole(element) === role && hasName(element, name),
  );

/** The only one; throws when there are several, or none. */
export function one(root: Element, role: string, name?: Name): HTMLElement {
  const found = all(root, role, name);
  if (found.length !== 1) {
    const there = all(root, role).map((element) => `"${nameOf(element)}"`);
    throw new Error(
      `Expected one ${role} named ${String(name)}, found ${found.length}. There: ${there.join(', ')}`,
    );
  }
  return found[0]!;
}

export const find = (root: Element, role: string, name?: Name): Promise<HTMLElement> =>
  until(() => all(root, role, name)[0], `a ${role} named ${String(name)}`);

/** Text as it is seen: a word joiner, which keeps a range on one line, is not. */
export const seen = (words: string): string => words.replace(/\u2060/gu, '');

/** Reads the text below any root of a page that stays as it is, and each node once. */
export function textReader(): (root: Element) => string {
  const textOfNode = new Map<Node, string>();
  const textOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
    if (isElement(node) && (!isShown(node) || node.localName === 'style')) return '';
    const known = textOfNode.get(node);
    if (known !== undefined) return known;
    const words = below(node).map(textOf).join(' ');
    textOfNode.set(node, words);
    return words;
  };
  return (root) => seen(textOf(root)).replace(/\s+/gu, ' ').trim();
}

/** The text below a root, including text for screen readers only, with white space collapsed. */
export const text = (root: Element): string => textReader()(root);

/** The focused element, through every shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const described = (element: Element | null | undefined) =>
  element ? `<${element.localName}> "${nameOf(element)}"` : 'nothing';

/**
 * Fails when the focus is elsewhere. (An assertion of Chai's would print both elements with everything that they refer to, which takes
 * minutes.)
 *
 * @param within True when the focus may be anywhere in the element.
 */
export function expectFocus(element: Element | null | undefined, within = false): void {
  const now = focused();
  const isThere = now === element || (within && !!now && !!element?.contains(now));
  if (!isThere)
    throw new Error(`Expected the focus on ${described(element)}, found it on ${described(now)}.`);
}
