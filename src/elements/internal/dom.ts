// Calls that a DOM without a browser lacks, such as jsdom or happy-dom in a test. There each is a no-op.

import { attempt } from './attempt.js';

/** Brings an element into sight, if it is not. */
export function scrollIntoView(
  element: Partial<Element> | null,
  block: ScrollLogicalPosition = 'nearest',
): void {
  element?.scrollIntoView?.({ block });
}

/** The focused element in the tree that an element is in; `null` for none, and where it cannot be told. */
export function focusedBeside(element: Element): HTMLElement | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  // happy-dom throws in a shadow root.
  return attempt(() => root.activeElement as HTMLElement | null);
}

/** Opens a dialog over everything else. */
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

/** Opens the window that an element is in for printing: it may have been moved to another than the script's. */
export const printPage = ({ ownerDocument }: Element): void =>
  (ownerDocument.defaultView as Partial<Window> | null)?.print?.();
