// Calls that a DOM without a browser lacks, such as jsdom or happy-dom in a test. There each is a no-op.

/** Brings an element into sight, if it is not. */
export function scrollIntoView(
  element: Partial<Element> | null,
  block: ScrollLogicalPosition = 'nearest',
): void {
  element?.scrollIntoView?.({ block });
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
