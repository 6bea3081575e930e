import type { Picture } from './shapes.js';
import { FONT, PALETTE } from './svg-file.js';

const PIXELS_PER_UNIT = 2;

/**
 * A picture as a PNG file. It is drawn shape by shape and never through an image, which a strict Content-Security-Policy
 * refuses.
 */
export function pngFile({ width, height, shapes }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PIXELS_PER_UNIT * width;
  canvas.height = PIXELS_PER_UNIT * height;
  const context = canvas.getContext('2d')!;
  for (const shape of shapes) {
    const { x = 0, y = 0, ink = 'text', opacity = 1 } = shape;
    context.setTransform(PIXELS_PER_UNIT, 0, 0, PIXELS_PER_UNIT, PIXELS_PER_UNIT * x, PIXELS_PER_UNIT * y);
    context.fillStyle = PALETTE[ink];
    context.globalAlpha = opacity;
    if ('d' in shape) {
      context.fill(new Path2D(shape.d));
    } else {
      context.font = `${shape.weight ?? 400} ${shape.size}px ${FONT}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
      context.fillText(shape.text, 0, 0);
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((image) => {
      if (image) resolve(image);
      else reject(new Error('The browser has no room for so large a picture.'));
    });
  });
}
