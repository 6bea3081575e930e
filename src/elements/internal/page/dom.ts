// DOM calls that jsdom and happy-dom lack. There each is a no-op.

import { attempt } from '../attempt.js';

/** Scrolls an element into view, if it is not. */
export function scrollIntoView(
  element: Partial<Element> | null,
  block: ScrollLogicalPosition = 'nearest',
): void {
  element?.scrollIntoView?.({ block });
}

/** The focused element in the same tree; `null` when there is none, or it is unknown. */
export function focusedBeside(element: Element): HTMLElement | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  // happy-dom throws in a shadow root.
  return attempt(() => root.activeElement as HTMLElement | null);
}

/** Opens a modal dialog. */
export function showModal(dialog: HTMLDialogElement): void {
  if ((dialog as Partial<HTMLDialogElement>).showModal) dialog.showModal();
  else dialog.open = true;
}

/** Closes a dialog. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if ((dialog as Partial<HTMLDialogElement>).close) {
    dialog.close();
  } else {
    dialog.open = false;
    dialog.dispatchEvent(new Event('close'));
  }
}

/** Prints the element's window, which may differ from the script's. */
export const printPage = ({ ownerDocument }: Element): void =>
  (ownerDocument.defaultView as Partial<Window> | null)?.print?.();
