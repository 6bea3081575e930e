// A saved picture as somebody sees it: opened on a page of its own, and read by where things are.
import type { Page } from 'playwright-core';

/** A line of text or a form, with where it stands and what it is drawn in. */
export interface Part {
  /** Empty for a form. */
  text: string;
  form: 'circle' | 'triangle' | 'square' | null;
  ink: string;
  /** A ground behind something else, or a line. */
  faint: boolean;
  left: number;
  /** In the middle of it. */
  x: number;
  y: number;
}

/** Everything that is drawn in an SVG file. */
export async function partsOf(page: Page, svg: string): Promise<Part[]> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    if (parsed.localName !== 'svg') throw new Error('This is no SVG file.');
    const drawing = document.importNode(parsed, true);
    document.body.replaceChildren(drawing);
    const origin = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll<SVGGeometryElement | SVGTextElement>('text, path')].map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      let form: Part['form'] = null;
      if (each instanceof SVGGeometryElement) {
        // A triangle is wide below, a circle nowhere reaches its corners.
        const box = each.getBBox();
        const fills = (down: number) =>
          each.isPointInFill({ x: box.x + box.width * 0.04, y: box.y + box.height * down });
        form = fills(0.04) ? 'square' : fills(0.97) ? 'triangle' : 'circle';
      }
      return {
        text: each.textContent,
        form,
        ink: each.getAttribute('fill')!,
        faint: Number(each.getAttribute('fill-opacity')) < 1,
        left: left - origin.left,
        x: left - origin.left + width / 2,
        y: top - origin.top + height / 2,
      };
    });
  }, svg);
}

/** The parts beside each of the names that stand below each other, and the words that stand above or below them all. */
export function byRow(
  parts: readonly Part[],
  names: readonly string[],
): { rows: Part[][]; around: string[] } {
  const heads = names.map((name) => {
    const found = parts.filter(({ text }) => text === name);
    if (found.length !== 1) throw new Error(`“${name}” stands ${found.length} times in the picture.`);
    return found[0]!;
  });
  const heights = heads.map(({ y }) => y);
  const half = (Math.max(...heights) - Math.min(...heights)) / (heads.length - 1) / 2;
  const rows = heads.map((head) =>
    parts.filter((part) => part !== head && Math.abs(part.y - head.y) < half).sort((a, b) => a.left - b.left),
  );
  const inside = new Set([...heads, ...rows.flat()]);
  const around = parts.filter((part) => part.text && !inside.has(part)).map(({ text }) => text);
  return { rows, around };
}

interface Likeness {
  width: number;
  height: number;
  /** The part of the picture that is not white: 0–1. */
  inked: number;
  /** The largest difference between the two: the mean of a square of 16 × 16 pixels, 0–255. */
  apart: number;
}

/** Compares a PNG file with an SVG file that the same browser draws in its size. */
export async function likeness(page: Page, png: Buffer, svg: string): Promise<Likeness> {
  const urls = [
    `data:image/png;base64,${png.toString('base64')}`,
    `data:image/svg+xml,${encodeURIComponent(svg)}`,
  ];
  return page.evaluate(async (sources) => {
    const [image, drawing] = await Promise.all(
      sources.map(async (src) => {
        const picture = Object.assign(new Image(), { src });
        await picture.decode();
        return picture;
      }),
    );
    const { naturalWidth: width, naturalHeight: height } = image!;
    // As whole pixels: most are equal, and the rest are compared channel by channel.
    const [ours, theirs] = [image!, drawing!].map((picture) => {
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      context.drawImage(picture, 0, 0, width, height);
      return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    });
    const side = 16;
    const across = Math.ceil(width / side);
    const squares = new Float64Array(across * Math.ceil(height / side));
    let inked = 0;
    for (let pixel = 0; pixel < ours!.length; pixel++) {
      const [a, b] = [ours![pixel]!, theirs![pixel]!];
      if (a !== 0xffffffff) inked++;
      if (a === b) continue;
      const square = Math.floor(pixel / width / side) * across + Math.floor((pixel % width) / side);
      for (let bits = 0; bits < 32; bits += 8) {
        squares[square]! += Math.abs(((a >>> bits) & 255) - ((b >>> bits) & 255)) / (4 * side * side);
      }
    }
    return { width, height, inked: inked / (width * height), apart: Math.max(...squares) };
  }, urls);
}
