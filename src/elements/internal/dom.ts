// DOM calls that jsdom and happy-dom lack. There each is a no-op.

/** Scrolls an element into view, if it is not. */
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

/** Prints the window that an element is in, which may be another than the script's. */
export const printPage = ({ ownerDocument }: Element): void =>
  (ownerDocument.defaultView as Partial<Window> | null)?.print?.();
