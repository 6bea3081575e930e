import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { PALETTE, svgFile } from '../../src/charts/svg-file.js';
import type { Picture } from '../../src/charts/shapes.js';

const picture: Picture = {
  width: 200,
  height: 100,
  shapes: [
    { d: 'M0 0h1v1h-1z' },
    { d: 'M1 1h1v1h-1z', x: 10, y: 20, ink: 'red', opacity: 0.15 },
    { text: 'Kundresor', size: 20 },
    { text: '3,5', x: 5, y: 6, size: 24, weight: 700, anchor: 'end', ink: 'accent' },
  ],
};

describe('a picture as an SVG file', () => {
  const file = svgFile(picture, 'Resultat');

  test('stands alone, with its size and its title', () => {
    expect(file).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" viewBox="0 0 200 100" width="200" height="100" /,
    );
    expect(file).toContain('><title>Resultat</title><');
    expect(file).toMatch(/<\/svg>$/);
  });

  test('has each shape at its place, in its colour', () => {
    expect(file).toContain(
      `<path transform="translate(0 0)" fill="${PALETTE.text}" fill-opacity="1" d="M0 0h1v1h-1z"/>`,
    );
    expect(file).toContain(
      `<path transform="translate(10 20)" fill="${PALETTE.red}" fill-opacity="0.15" d="M1 1h1v1h-1z"/>`,
    );
    expect(file).toContain(
      `<text transform="translate(0 0)" fill="${PALETTE.text}" fill-opacity="1" font-size="20" font-weight="400" text-anchor="start">Kundresor</text>`,
    );
    expect(file).toContain(
      `<text transform="translate(5 6)" fill="${PALETTE.accent}" fill-opacity="1" font-size="24" font-weight="700" text-anchor="end">3,5</text>`,
    );
  });

  test('has no style sheet and no script', () => {
    expect(file).not.toMatch(/style|script|url\(|href/);
  });

  test.each(['<script>alert(1)</script>', '</title><b>', 'R&D', '&lt;', '"quoted"', ']]>'])(
    'keeps markup as text: %s',
    (text) => {
      const made = svgFile({ width: 1, height: 1, shapes: [{ text, size: 1 }] }, text);
      const svg = parseFragment(made).childNodes[0] as DefaultTreeAdapterTypes.Element;
      expect(svg.childNodes).toHaveLength(2);
      for (const node of svg.childNodes as DefaultTreeAdapterTypes.Element[]) {
        expect(node.childNodes).toHaveLength(1);
        expect((node.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value).toBe(text);
      }
    },
  );

  test('has nothing that XML forbids', () => {
    const made = svgFile(
      { width: 1, height: 1, shapes: [{ text: 'a\u0000b\ud800c\uffffd\u0007', size: 1 }] },
      '',
    );
    expect(made).toContain('>a b c d <');
    expect(svgFile({ width: 1, height: 1, shapes: [{ text: 'Åre 🏔', size: 1 }] }, '')).toContain('>Åre 🏔<');
  });
});
