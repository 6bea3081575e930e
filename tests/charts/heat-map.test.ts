import { describe, expect, test } from 'vitest';
import { heatMap, type HeatMapColumn } from '../../src/charts/heat-map.js';
import { kundorientering } from '../../src/instruments/index.js';
import { summarize } from '../../src/scoring/index.js';
import { roles, twelve } from '../report/twelve.js';
import { isOutline, labelsIn, textsIn } from './drawn.js';

const summary = summarize<string>(kundorientering, twelve);
const sales = summarize<string>(kundorientering, roles.Sälj);
const mapOf = (columns: HeatMapColumn[], legend = '') =>
  heatMap(columns, {
    title: 'Titel',
    subtitle: 'Undertitel',
    legend,
    areas: kundorientering.questions.map(({ id }) => id),
    formatMean: (mean) => `≈${mean}`,
    lightLabels: { red: 'Röd', yellow: 'Gul', green: 'Grön' },
    hidden: 'För få',
    answered: (people) => `${people} svar`,
  });

describe('a heat map', () => {
  const map = mapOf([
    { name: 'Alla', summary },
    { name: 'Sälj', summary: sales },
  ]);

  test('has a column for each, with its name and how many answered', () => {
    const texts = textsIn(map);
    expect(texts.slice(2, 9)).toEqual(['Grön', 'Gul', 'Röd', 'Alla', '12 svar', 'Sälj', '5 svar']);
  });

  test('has in each cell the mean, and the light as a shape and a tint', () => {
    const means = textsIn(map).filter((text) => text.startsWith('≈'));
    expect(means).toHaveLength(20);
    expect(means.slice(0, 2)).toEqual(['≈3', '≈1.4']);
    const tints = map.shapes.filter(({ opacity }) => opacity === 0.15).map(({ ink }) => ink);
    expect(tints.slice(0, 3)).toEqual(['yellow', 'red', 'green']);
    expect(tints).toHaveLength(20);
    // A shape beside each mean, and in the key.
    expect(map.shapes.filter(({ ink, opacity }) => ink === 'green' && opacity === undefined)).toHaveLength(
      19,
    );
  });

  test('hatches what is hidden, and says so', () => {
    const hidden = mapOf([
      { name: 'Alla', summary },
      { name: 'Produkt', summary: null },
    ]);
    // Over the column, and in each of its cells.
    expect(textsIn(hidden).filter((text) => text === 'För få')).toHaveLength(11);
    expect(textsIn(hidden).filter((text) => text.startsWith('≈'))).toHaveLength(10);
    const hatched = hidden.shapes.filter((shape) => isOutline(shape) && /z.*z/.test(shape.d));
    expect(hatched).toHaveLength(10);
  });

  test('has no figure of what nobody answered', () => {
    const nobody = { ...summary, n: 0, questions: summary.questions.map((one) => ({ ...one, light: null })) };
    const empty = mapOf([{ name: 'Tom', summary: nobody }]);
    expect(textsIn(empty).filter((text) => text.startsWith('≈'))).toEqual([]);
  });

  test('is as wide as a slide, or wider where there are many columns, and none overlaps another', () => {
    for (const columns of [1, 2, 7, 8, 20]) {
      const wide = mapOf(
        Array.from({ length: columns }, (_, index) => ({ name: `Grupp ${index}`, summary })),
      );
      const lefts = labelsIn(wide)
        .filter(({ text }) => text.startsWith('Grupp'))
        .map(({ x }) => x!);
      const apart = lefts.slice(1).map((x, index) => x - lefts[index]!);
      for (const distance of apart) {
        expect(distance).toBeGreaterThanOrEqual(119.9);
        expect(distance).toBeLessThanOrEqual(180);
      }
      expect(wide.width).toBeGreaterThanOrEqual(1280);
      expect(lefts.at(-1)! + 110).toBeLessThanOrEqual(wide.width - 56 + 1e-9);
    }
    expect(mapOf([{ name: 'En', summary }]).width).toBe(1280);
  });

  test('hatching stays within its cell', () => {
    const { shapes } = mapOf([{ name: 'Produkt', summary: null }]);
    const { d } = shapes.find((shape) => isOutline(shape) && /z.*z/.test(shape.d)) as { d: string };
    for (const [, x, y, run] of d.matchAll(/M(\S+) (\S+?)l(\S+?) /g)) {
      const [from, top, length] = [Number(x), Number(y), Number(run)];
      // A column of 180 from 390, less the gap; a cell of 41 from 3 below the row's top, 184.
      expect(from).toBeGreaterThanOrEqual(390);
      expect(from + length).toBeLessThanOrEqual(390 + 170);
      expect(top).toBeLessThanOrEqual(187 + 41);
      expect(top - length).toBeGreaterThanOrEqual(187);
    }
  });

  test('has no legend where there is nothing to explain', () => {
    const columns = [{ name: 'Alla', summary }];
    expect(textsIn(mapOf(columns, 'Förklaring')).at(-1)).toBe('Förklaring');
    expect(textsIn(mapOf(columns)).includes('')).toBe(false);
  });
});
