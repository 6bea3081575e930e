import { supportsAdoptingStyleSheets } from 'lit';

/** Gives a shadow root its styles in another document: a style sheet that a script has made belongs to one document. */
export function adoptStylesAnew(root: ShadowRoot, styles: readonly { readonly cssText: string }[]): void {
  // A document without a window shows nothing. Where a root has <style> elements instead, they have moved with it.
  const page = root.ownerDocument.defaultView;
  if (!page || !supportsAdoptingStyleSheets) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
