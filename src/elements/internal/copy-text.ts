/**
 * Copies a text. Call it at once after a press: a browser lets a page copy only then, and takes a promise of the text.
 *
 * @returns False where the page has no secure address, or the browser does not allow it.
 * @throws What the promise rejects with.
 */
export async function copyText(page: Document, text: Promise<string>): Promise<boolean> {
  // A browser lets only the window that was pressed in copy.
  const { navigator: browser, ClipboardItem: Item } = page.defaultView!;
  try {
    const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
    // A text that could not be made is reported where it is awaited.
    blob.catch(() => null);
    await browser.clipboard.write([new Item({ 'text/plain': blob })]);
    return true;
  } catch {
    await text;
    return false;
  }
}
