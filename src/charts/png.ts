import type { Picture } from './shapes.js';
import { font, palette } from './svg-document.js';

/**
 * A picture as a PNG file, two dots a unit. Drawn shape by shape and never through an image, which a strict
 * Content-Security-Policy refuses.
 */
export function png({ width, height, shapes }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  const context = canvas.getContext('2d')!;
  for (const shape of shapes) {
    const { x = 0, y = 0, ink = 'text', opacity = 1 } = shape;
    context.setTransform(2, 0, 0, 2, 2 * x, 2 * y);
    context.fillStyle = palette[ink];
    context.globalAlpha = opacity;
    if ('d' in shape) context.fill(new Path2D(shape.d));
    else {
      context.font = `${shape.weight ?? 400} ${shape.size}px ${font}`;
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
