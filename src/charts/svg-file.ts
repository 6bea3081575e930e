import { FONT } from './font.js';
import type { Ink, Picture } from './shapes.js';

/** The light theme's colours: a picture in a file lies on white, whatever the page it came from looks like. */
export const PALETTE: Record<Ink, string> = {
  text: '#1c1c1c',
  line: '#8c8c8c',
  paper: '#fff',
  accent: '#17507c',
  below: '#8a3a6b',
  green: '#1b7f4b',
  yellow: '#b26a00',
  red: '#b3261e',
};

/** Text as XML may hold it: what would be markup becomes a character reference, and what XML forbids a space. */
const escapeXml = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A picture as an SVG file that stands alone. */
export function svgFile({ width, height, shapes }: Picture, title: string): string {
  const drawn = shapes.map((shape) => {
    const { x = 0, y = 0, ink = 'text', opacity = 1 } = shape;
    const look = `transform="translate(${x} ${y})" fill="${PALETTE[ink]}" fill-opacity="${opacity}"`;
    if ('d' in shape) return `<path ${look} d="${shape.d}"/>`;
    const { text, size, weight = 400, anchor = 'start' } = shape;
    return `<text ${look} font-size="${size}" font-weight="${weight}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}"><title>${escapeXml(title)}</title>${drawn.join('')}</svg>`;
}
