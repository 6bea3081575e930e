import type { Label, Outline, Picture, Shape } from '../../src/charts/shapes.js';

/** The texts in a picture. */
export const labelsIn = ({ shapes }: Picture): Label[] =>
  shapes.filter((shape): shape is Label => 'text' in shape);
export const textsIn = (picture: Picture): string[] => labelsIn(picture).map(({ text }) => text);

export const isOutline = (shape: Shape): shape is Outline => 'd' in shape;

/** The corner and the size of a box, as `box` draws it. */
export function boxOf({ d }: Outline): { x: number; y: number; width: number; height: number } {
  const [, x, y, width, height] = /^M(\S+) (\S+)h(\S+)v(\S+)h/.exec(d)!;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}
