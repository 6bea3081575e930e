import { FONT } from './font.js';
import type { Picture } from './shapes.js';
import { OUTLINE_WIDTH, PALETTE, YELLOW_OUTLINE } from './svg-file.js';

const PIXELS_PER_UNIT = 2;
/** How long a browser may take to encode a picture; some never answer. */
const ENCODING_TIMEOUT_MS = 15_000;
/** The top of every picture is blank. */
const BLANK_ROWS = 8;
/** Some browsers change a few pixels by a shade that nobody sees. */
const UNSEEN_DIFFERENCE = 4;

/** The browser's fingerprinting protection returns noise for a canvas. */
export class ProtectedCanvasError extends Error {}

/**
 * A picture as a PNG file. It is drawn shape by shape, not through an image, which a strict Content-Security-Policy blocks.
 *
 * @throws {ProtectedCanvasError} (as a rejection) when the browser returns noise in place of the picture.
 */
export async function pngFile(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS_PER_UNIT * picture.width;
  canvas.height = PIXELS_PER_UNIT * picture.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no room for so large a picture.');
  // Some browsers return noise, some a white picture. Draws in black and in white, and compares with what is read back.
  context.fillRect(0, 0, canvas.width, BLANK_ROWS);
  const black = context.getImageData(0, 0, canvas.width, BLANK_ROWS);
  draw(picture, context);
  const white = context.getImageData(0, 0, canvas.width, BLANK_ROWS);
  if (!isFilled(black, 0) || !isFilled(white, 255)) throw new ProtectedCanvasError();
  const encoded = new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  const image = await Promise.race([encoded, nothingAfter(ENCODING_TIMEOUT_MS)]);
  if (!image) throw new Error('The browser did not encode the picture.');
  return image;
}

function draw({ shapes }: Picture, context: CanvasRenderingContext2D): void {
  for (const shape of shapes) {
    const { x = 0, y = 0, ink = 'text', opacity = 1 } = shape;
    context.setTransform(PIXELS_PER_UNIT, 0, 0, PIXELS_PER_UNIT, PIXELS_PER_UNIT * x, PIXELS_PER_UNIT * y);
    context.fillStyle = PALETTE[ink];
    context.globalAlpha = opacity;
    if ('d' in shape) {
      const outline = new Path2D(shape.d);
      context.fill(outline);
      if (ink === 'yellow') {
        context.strokeStyle = YELLOW_OUTLINE;
        context.lineWidth = OUTLINE_WIDTH;
        context.lineJoin = 'round';
        context.stroke(outline);
      }
    } else {
      context.font = `${shape.weight ?? 400} ${shape.size}px ${FONT}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
      context.fillText(shape.text, 0, 0);
    }
  }
}

/** True when red, green and blue are this everywhere, and nothing is transparent. */
const isFilled = ({ data }: ImageData, expected: number): boolean =>
  data.every((value, index) => Math.abs(value - (index % 4 === 3 ? 255 : expected)) <= UNSEEN_DIFFERENCE);

const nothingAfter = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, null);
  });
