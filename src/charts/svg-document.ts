import type { Ink, Picture } from './shapes.js';

/** The light theme's colours: a picture on its own lies on white, whatever the page it came from looks like. */
export const palette: Record<Ink, string> = {
  text: '#1c1c1c',
  line: '#8c8c8c',
  paper: '#fff',
  accent: '#17507c',
  below: '#8a3a6b',
  green: '#1b7f4b',
  yellow: '#b26a00',
  red: '#b3261e',
};

export const font = 'system-ui,Segoe UI,Arial,sans-serif';

/** Text as XML may hold it: what would be markup is written as a number, and a space stands for what XML forbids. */
const xml = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A picture as an SVG file that needs nothing beside it. */
export function svgDocument({ width, height, shapes }: Picture, title: string): string {
  const drawn = shapes.map((shape) => {
    const { x = 0, y = 0, ink = 'text', opacity = 1 } = shape;
    const look = `transform="translate(${x} ${y})" fill="${palette[ink]}" fill-opacity="${opacity}"`;
    return 'd' in shape
      ? `<path ${look} d="${shape.d}"/>`
      : `<text ${look} font-size="${shape.size}" font-weight="${shape.weight ?? 400}" text-anchor="${shape.anchor ?? 'start'}">${xml(shape.text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${font}"><title>${xml(title)}</title>${drawn.join('')}</svg>`;
}
