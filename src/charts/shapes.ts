import type { TrafficLight } from '../scoring/instrument.js';

/** A shape's colour by name. On the page a class of that name colours it; a picture in a file has a palette. */
export type Ink = 'text' | 'line' | 'accent' | 'below' | 'paper' | TrafficLight;

interface Drawn {
  x?: number;
  y?: number;
  /** Default: `text`. */
  ink?: Ink;
  /** 0–1. Default: 1. */
  opacity?: number;
}

/** A filled outline: the `d` of an SVG path, moved to x and y. */
export interface Outline extends Drawn {
  d: string;
}

/** A line of text: x is its start, middle or end, and y its baseline. */
export interface Label extends Drawn {
  text: string;
  size: number;
  weight?: number;
  /** Default: `start`. */
  anchor?: 'middle' | 'end';
}

export type Shape = Outline | Label;

/** A chart as a list of shapes, for a page, a file or a canvas. */
export interface Picture {
  width: number;
  height: number;
  shapes: Shape[];
}

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;
