/**
 * Copies a text to the clipboard. Call it in a click handler, with a promise if the text takes time: browsers allow it only there.
 *
 * @returns False when the page is not in a secure context, or the browser denies it.
 * @throws The promise's rejection.
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
