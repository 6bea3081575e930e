// Printed pages.
import type { Page } from 'playwright-core';

/** A PDF's own list of pages says how many there are. */
export const pagesIn = (pdf: Buffer): number =>
  Number(/\/Type\s*\/Pages\b[^>]*\/Count\s+(\d+)/.exec(pdf.toString('latin1'))?.[1]);

/** The text of a page in print, through every shadow root: a line for each element. Leaves the page in print media. */
export async function onPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const lines: string[] = [];
    const read = (element: Element) => {
      const nodes = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
      const below = nodes.length > 0 ? nodes : (element.shadowRoot ?? element).childNodes;
      const own = [...below].filter((node) => node instanceof Text).map(({ data }) => data);
      const line = own.join('').replaceAll(/\s+/g, ' ').trim();
      if (line && element.checkVisibility()) lines.push(line);
      for (const node of below) if (node instanceof Element) read(node);
    };
    read(document.body);
    return lines;
  });
}
