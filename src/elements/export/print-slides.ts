import { FONT } from '../../charts/font.js';
import { appearanceOf } from '../../charts/svg-file.js';
import type { Picture } from '../../charts/shapes.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Each slide fills a page of its own shape. A constructed style sheet is allowed under a strict CSP. */
const STYLES = `
  @page { size: 1280px 720px; margin: 0 }
  body { margin: 0 }
  svg { display: block; inline-size: 1280px; block-size: 720px; break-after: page; print-color-adjust: exact }
  svg:last-child { break-after: auto }
`;

/**
 * Opens the browser's print dialog with one slide a page, which most browsers save as one PDF.
 *
 * The slides are in a frame of their own, so that neither the surrounding page nor its styles are printed.
 */
export async function printSlides(document: Document, slides: readonly Picture[]): Promise<void> {
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position:fixed;inset-inline-start:-9999px;inline-size:1280px;block-size:720px;border:0';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  try {
    await printIn(frame, slides);
  } catch (error) {
    frame.remove();
    throw error;
  }
}

async function printIn(frame: HTMLIFrameElement, slides: readonly Picture[]): Promise<void> {
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) throw new Error('The page allows no frames.');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLES);
  view.document.adoptedStyleSheets = [sheet];
  view.document.body.append(...slides.map((slide) => drawSlide(view.document, slide)));
  // Waits for one paint before printing. Safari throttles animation frames of an off-screen iframe to one every ten seconds.
  const { defaultView } = frame.ownerDocument;
  await new Promise((resolve) => defaultView!.requestAnimationFrame(resolve));
  view.addEventListener('afterprint', () => {
    frame.remove();
  });
  view.print();
}

function drawSlide(document: Document, { width, height, shapes }: Picture): SVGSVGElement {
  const slide = document.createElementNS(SVG, 'svg');
  slide.setAttribute('viewBox', `0 0 ${width} ${height}`);
  slide.setAttribute('font-family', FONT);
  for (const shape of shapes) {
    const drawn = document.createElementNS(SVG, 'd' in shape ? 'path' : 'text');
    for (const [name, value] of Object.entries(appearanceOf(shape))) drawn.setAttribute(name, value);
    if ('text' in shape) drawn.textContent = shape.text;
    slide.append(drawn);
  }
  return slide;
}
