import type { Light } from '../scoring/instrument.js';

/** What a shape is drawn in. On the page the class of that name colours it; a picture on its own has a palette. */
export type Ink = 'text' | 'line' | 'accent' | 'below' | 'paper' | Light;

/** Where a shape lies, and what it is drawn in: `text` unless said. */
interface Drawn {
  x?: number;
  y?: number;
  ink?: Ink;
  opacity?: number;
}

/** A filled outline: the `d` of an SVG path, moved to x and y. */
export interface Outline extends Drawn {
  d: string;
}

/** A line of text: x is where it begins, is centred or ends, and y where its letters stand. */
export interface Label extends Drawn {
  text: string;
  size: number;
  weight?: number;
  anchor?: 'middle' | 'end';
}

export type Shape = Outline | Label;

/** A chart as what it is made of, fit for a page, a file and a canvas alike. */
export interface Picture {
  width: number;
  height: number;
  shapes: Shape[];
}

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** A line of text that keeps within its room: a long one is set smaller, and cut where it could not be read. */
export function fitted(room: number, label: Label): Label {
  // A letter is seldom wider than two thirds of its height, nor legible below 12.
  const most = Math.floor(room / 8);
  const text = label.text.length > most ? `${label.text.slice(0, most - 1)}…` : label.text;
  return { ...label, text, size: Math.min(label.size, (room / text.length) * 1.5) };
}
