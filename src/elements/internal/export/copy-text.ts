/**
 * Copies a text. Call it in the handler of a press, with a promise if the text takes time: browsers allow copying only then.
 *
 * @returns False when the page is not in a secure context, or the browser denies it.
 * @throws What the promise rejects with.
 */
export async function copyText(page: Document, text: Promise<string>): Promise<boolean> {
  // Only the window that was pressed in may copy.
  const { navigator: browser, ClipboardItem: Item } = page.defaultView!;
  try {
    const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
    // A rejection is reported where the text is awaited.
    blob.catch(() => null);
    await browser.clipboard.write([new Item({ 'text/plain': blob })]);
    return true;
  } catch {
    await text;
    return false;
  }
}
