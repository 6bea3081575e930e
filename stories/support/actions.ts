// A person's actions, for the `play` functions: clicks and keys. Each waits until its target is seen.

export type Step = (canvas: HTMLElement) => unknown;

/** A `play` function that takes one step after the other. */
export const steps =
  (...all: Step[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const step of all) await step(canvasElement);
  };

/** The elements in a root, and in every shadow root below it. */
export function* deepElements(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}

const GIVE_UP_AFTER_MS = 30_000;

/** The first element that matches and can be seen, once there is one. */
async function find(canvas: HTMLElement, selector: string, text = /(?:)/): Promise<HTMLElement> {
  const isWanted = (element: HTMLElement) =>
    element.matches(selector) && text.test(element.textContent) && element.checkVisibility();
  for (const started = Date.now(); Date.now() - started < GIVE_UP_AFTER_MS;) {
    for (const element of deepElements(canvas)) if (isWanted(element)) return element;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Nothing that can be seen matches ${selector} ${String(text)}.`);
}

export const see =
  (selector: string, text?: RegExp): Step =>
  (canvas) =>
    find(canvas, selector, text);

export const click =
  (selector: string, text?: RegExp): Step =>
  async (canvas) => {
    const element = await find(canvas, selector, text);
    element.scrollIntoView({ block: 'nearest' });
    element.click();
  };

/** Writes in a field, and leaves it; or chooses in one. */
export const write =
  (selector: string, text: string): Step =>
  async (canvas) => {
    const field = (await find(canvas, selector)) as
      HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

/** Presses a key on what has the focus. */
export const key =
  (name: string): Step =>
  () => {
    let target = document.activeElement ?? document.body;
    while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
    press(target, name);
  };

export const begin = click('[part=start]');

/** Answers statement after statement with a digit. */
export const answer =
  (digits: string, first = 1): Step =>
  async (canvas) => {
    let position = first;
    for (const digit of digits) {
      const radio = await find(canvas, `.question:nth-child(${position++}) input`);
      radio.focus();
      press(radio, digit);
    }
  };

export const submit = click('[part=submit]');

/** Leaves the page and opens it again: another element with the same attributes. */
export const openAgain =
  (selector: string): Step =>
  async (canvas) => {
    const element = await find(canvas, selector);
    element.replaceWith(element.cloneNode(true));
    scrollTo(0, 0);
  };
