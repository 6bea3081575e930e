import { expect, test } from 'vitest';
import { roundsSlide } from '../../src/charts/rounds-slide.js';
import { textsIn } from './drawn.js';

test('a chart of rounds has for each area both means, the change, and a mark for each round', () => {
  const chart = roundsSlide(
    [
      { means: { now: { rounded: 2.8, light: 'yellow' }, before: 2 }, difference: 0.8 },
      { means: { now: { rounded: 3.5, light: 'green' }, before: 3.6 }, difference: -0.1 },
    ],
    { min: 1, max: 5 },
    {
      title: 'Titel',
      subtitle: '',
      legend: 'Förklaring',
      areas: ['SLA', 'Pris'],
      formatMean: (mean) => `≈${mean}`,
      formatChange: (difference) => `Δ${difference}`,
    },
  );
  const texts = textsIn(chart);
  expect(texts).toEqual(expect.arrayContaining(['SLA', '≈2 → ≈2.8', 'Δ0.8', 'Pris', '≈3.6 → ≈3.5', 'Δ-0.1']));
  expect(texts.slice(2, 7)).toEqual(['1', '2', '3', '4', '5']);
  const inks = chart.shapes.map(({ ink }) => ink);
  expect([inks.includes('yellow'), inks.includes('green')]).toEqual([true, true]);
  expect(chart.width).toBe(1280);
});
