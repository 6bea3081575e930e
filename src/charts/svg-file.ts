import { FONT } from './font.js';
import type { Ink, Picture, Shape } from './shapes.js';

/** The light theme's colours: a picture in a file is on white, whatever the page looks like. */
export const PALETTE: Record<Ink, string> = {
  text: '#1c1c1c',
  line: '#8c8c8c',
  paper: '#fff',
  accent: '#17507c',
  below: '#8a3a6b',
  green: '#1b7f4b',
  yellow: '#f0ad1e',
  red: '#b3261e',
};

/** Yellow is too light for white: its outline gives it contrast. */
export const YELLOW_OUTLINE = '#6b4c08';
export const OUTLINE_WIDTH = 1.4;

/** Escapes text for XML: markup becomes character references, and characters that XML forbids become spaces. */
const escapeXml = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A shape's appearance as attributes of its SVG element. */
export function appearanceOf(shape: Shape): Record<string, string> {
  const { x = 0, y = 0, ink = 'text', opacity = 1 } = shape;
  const look = {
    transform: `translate(${x} ${y})`,
    fill: PALETTE[ink],
    'fill-opacity': String(opacity),
    ...(ink === 'yellow' && {
      stroke: YELLOW_OUTLINE,
      'stroke-width': String(OUTLINE_WIDTH),
      'stroke-linejoin': 'round',
    }),
  };
  if ('d' in shape) return { ...look, d: shape.d };
  const { size, weight = 400, anchor = 'start' } = shape;
  return { ...look, 'font-size': String(size), 'font-weight': String(weight), 'text-anchor': anchor };
}

/** A picture as a self-contained SVG file. */
export function svgFile({ width, height, shapes }: Picture, title: string): string {
  const drawn = shapes.map((shape) => {
    const look = Object.entries(appearanceOf(shape))
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ');
    return 'd' in shape ? `<path ${look}/>` : `<text ${look}>${escapeXml(shape.text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}"><title>${escapeXml(title)}</title>${drawn.join('')}</svg>`;
}
