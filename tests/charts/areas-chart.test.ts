import { describe, expect, test } from 'vitest';
import { areasChart } from '../../src/charts/areas-chart.js';
import { kundorientering } from '../../src/instruments/index.js';
import { summarize, type Tally } from '../../src/scoring/index.js';
import { count, people, twelve } from '../report/twelve.js';
import { isOutline, labelsIn, textsIn } from './drawn.js';

const chartOf = (tally: Tally) => {
  const { questions } = summarize<string>(kundorientering, tally);
  return areasChart(questions, kundorientering.scale, {
    title: 'Titel',
    subtitle: 'Undertitel',
    legend: 'Förklaring',
    areas: questions.map(({ id }) => `Område ${id}`),
    formatMean: (mean) => `≈${mean}`,
    lightLabels: { red: 'Röd', yellow: 'Gul', green: 'Grön' },
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
    expect(chart.shapes.filter(({ ink }) => ink === 'yellow')).toHaveLength(1);
    expect(chart.shapes.filter(({ ink }) => ink === 'green')).toHaveLength(9);
  });

  test('has dots up to twelve answers, and bars above', () => {
    const dots = chartOf(twelve).shapes.filter(({ ink }) => ink === 'accent');
    expect(dots).toHaveLength(120);
    const bars = chartOf(many).shapes.filter((shape) => isOutline(shape) && shape.ink === 'below');
    // Two shades below the middle in each row, and their key.
    expect(bars).toHaveLength(22);
  });

  test('has the values of the scale above, one a column', () => {
    for (const chart of [chartOf(twelve), chartOf(many)]) {
      const values = labelsIn(chart).filter(({ anchor }) => anchor === 'middle');
      expect(values.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
      const apart = values.slice(1).map(({ x }, index) => x! - values[index]!.x!);
      expect(new Set(apart)).toEqual(new Set([104]));
    }
  });

  test('has a title, a subtitle and a legend', () => {
    const texts = textsIn(chartOf(twelve));
    expect(texts.slice(0, 2)).toEqual(['Titel', 'Undertitel']);
    expect(texts.at(-1)).toBe('Förklaring');
  });
});

test('words of a host’s own for the lights keep within the slide', () => {
  const { questions } = summarize<string>(kundorientering, twelve);
  const long = 'Ett mycket långt ord för ett läge som ingen trodde';
  const chart = areasChart(questions, kundorientering.scale, {
    title: 'Titel',
    subtitle: 'Undertitel',
    legend: 'Förklaring',
    areas: questions.map(({ id }) => `Område ${id}`),
    formatMean: (mean) => `≈${mean}`,
    lightLabels: { red: long, yellow: long, green: long },
  });
  const labels = labelsIn(chart).filter(({ text }) => text.startsWith('Ett'));
  expect(labels).toHaveLength(10);
  // A letter counts as 0.7 of its height.
  for (const { text, size, x } of labels)
    expect(x! + text.length * size * 0.7).toBeLessThanOrEqual(1280 - 56);
});
