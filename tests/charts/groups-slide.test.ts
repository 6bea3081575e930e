import { describe, expect, test } from 'vitest';
import { groupsSlide, type GroupsSlideColumn } from '../../src/charts/groups-slide.js';
import { kundorientering } from '../../src/instruments/index.js';
import { summarize } from '../../src/scoring/index.js';
import { roles, twelve } from '../report/twelve.js';
import { isOutline, labelsIn, textsIn } from './drawn.js';

const summary = summarize<string>(kundorientering, twelve);
const sales = summarize<string>(kundorientering, roles.Sälj);
const mapOf = (columns: GroupsSlideColumn[], legend = '') =>
  groupsSlide(columns, {
    title: 'Titel',
    subtitle: 'Undertitel',
    legend,
    areas: kundorientering.questions.map(({ id }) => id),
    formatMean: (mean) => `≈${mean}`,
    lightLabels: { red: 'Röd', yellow: 'Gul', green: 'Grön' },
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

  test('has in each cell the mean and the shape of its light', () => {
    const means = textsIn(map).filter((text) => text.startsWith('≈'));
    expect(means).toHaveLength(20);
    expect(means.slice(0, 2)).toEqual(['≈3', '≈1.4']);
    // A shape beside each mean, and in the key.
    expect(map.shapes.filter(({ ink, opacity }) => ink === 'green' && opacity === undefined)).toHaveLength(
      19,
    );
  });

  test('tints a cell by its distance from everyone', () => {
    const cells = map.shapes.filter((shape) => isOutline(shape) && (shape.opacity ?? 1) <= 0.34);
    const tints = cells.filter(({ opacity }) => opacity !== 0.4).map(({ ink, opacity }) => [ink, opacity]);
    // Everyone, and then sales: 1.4 against 3.0 in the first area; in the others both have 4.
    expect(tints.slice(0, 4)).toEqual([
      ['line', 0.1],
      ['below', 0.34],
      ['line', 0.1],
      ['line', 0.1],
    ]);
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
      }
      expect(wide.width).toBeGreaterThanOrEqual(1280);
      expect(lefts.at(-1)! + 110).toBeLessThanOrEqual(wide.width - 56 + 1e-9);
    }
    expect(mapOf([{ name: 'En', summary }]).width).toBe(1280);
  });

  test('has no legend where there is nothing to explain', () => {
    const columns = [{ name: 'Alla', summary }];
    expect(textsIn(mapOf(columns, 'Förklaring')).at(-1)).toBe('Förklaring');
    expect(textsIn(mapOf(columns)).includes('')).toBe(false);
  });
});
