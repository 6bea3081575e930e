import { describe, expect, test } from 'vitest';
import { areasSlide } from '../../src/charts/areas-slide.js';
import { kundorientering } from '../../src/instruments/index.js';
import { summarize, type Tally } from '../../src/scoring/index.js';
import { count, people, twelve } from '../report/twelve.js';
import { isOutline, labelsIn, textsIn } from './drawn.js';

const chartOf = (
  tally: Tally,
  difference: number | null = null,
  lightLabels = { red: 'Röd', yellow: 'Gul', green: 'Grön' },
) => {
  const { questions } = summarize<string>(kundorientering, tally);
  const rows = questions.map((question) => ({
    question,
    means: {
      now: { rounded: question.rounded!, light: question.light! },
      before: difference === null ? null : question.rounded! - difference,
    },
    difference,
  }));
  return areasSlide(rows, kundorientering.scale, {
    title: 'Titel',
    subtitle: 'Undertitel',
    legend: 'Förklaring',
    areas: questions.map(({ id }) => `Område ${id}`),
    formatMean: (mean) => `≈${mean}`,
    formatChange: (change) => `Δ${change}`,
    lightLabels,
  });
};
const many = count(...people('1'.repeat(13)));

describe('a chart of the areas', () => {
  test('is one slide with a row for each area, in the order given', () => {
    const chart = chartOf(twelve);
    expect(chart.width).toBe(1280);
    const areas = labelsIn(chart).filter(({ text }) => text.startsWith('Område'));
    expect(areas.map(({ text }) => text)).toEqual(kundorientering.questions.map(({ id }) => `Område ${id}`));
    const rows = areas.map(({ y }) => y!);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(chart.height).toBeGreaterThan(rows.at(-1)!);
  });

  test('has each area’s mean, and its light in shape and word', () => {
    const chart = chartOf(twelve);
    expect(textsIn(chart).filter((text) => text.startsWith('≈'))).toEqual([
      '≈3',
      ...Array<string>(9).fill('≈4'),
    ]);
    expect(textsIn(chart).filter((text) => text === 'Gul')).toHaveLength(1);
    // At the mean, and beside the word.
    expect(chart.shapes.filter(({ ink }) => ink === 'yellow')).toHaveLength(2);
    expect(chart.shapes.filter(({ ink }) => ink === 'green')).toHaveLength(18);
  });

  test('has dots up to twelve answers, and bars above', () => {
    const dots = chartOf(twelve).shapes.filter(({ ink }) => ink === 'accent');
    expect(dots).toHaveLength(120);
    // All ten areas have one value each.
    expect(chartOf(many).shapes.filter((shape) => isOutline(shape) && shape.ink === 'accent')).toHaveLength(
      10,
    );
  });

  test('has the change since the round before, where there is one', () => {
    expect(textsIn(chartOf(twelve)).filter((text) => text.startsWith('Δ'))).toEqual([]);
    expect(textsIn(chartOf(twelve, 0.5)).filter((text) => text === 'Δ0.5')).toHaveLength(10);
  });

  test('stays within the slide', () => {
    for (const { x = 0 } of labelsIn(chartOf(twelve, 0.5))) expect(x).toBeLessThanOrEqual(1280 - 56);
  });

  test('has the values of the scale above, one a column', () => {
    for (const chart of [chartOf(twelve), chartOf(many)]) {
      const values = labelsIn(chart).filter(({ anchor }) => anchor === 'middle');
      expect(values.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
      const apart = values.slice(1).map(({ x }, index) => x! - values[index]!.x!);
      expect(new Set(apart)).toEqual(new Set([116]));
    }
  });

  test('has a title, a subtitle and a legend', () => {
    const texts = textsIn(chartOf(twelve));
    expect(texts.slice(0, 2)).toEqual(['Titel', 'Undertitel']);
    expect(texts.at(-1)).toBe('Förklaring');
  });
});

test('words of a host’s own for the lights keep within the slide', () => {
  const long = 'Ett mycket långt ord för ett läge som ingen trodde';
  const chart = chartOf(twelve, 0.5, { red: long, yellow: long, green: long });
  const labels = labelsIn(chart).filter(({ text }) => text.startsWith('Ett'));
  expect(labels).toHaveLength(10);
  // A letter counts as 0.7 of its height.
  for (const { text, size, x } of labels)
    expect(x! + text.length * size * 0.7).toBeLessThanOrEqual(1280 - 56);
});
