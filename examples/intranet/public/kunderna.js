// Shows what customers said in the latest quarter that has ended, and the figures of the business system.
import { request } from './anrop.js';
import { quarterName, withPeriodNames } from './kvartal.js';

const latest = document.querySelector('#latest');
const answers = document.querySelector('kund-diagnos-nps-result');
const figures = document.querySelector('kund-diagnos-kpis');

function show({ quarter, minimum, tally, rounds, breakdowns, comments, figures: series }) {
  const name = quarterName(quarter);
  latest.textContent = tally
    ? `Svaren är från ${name}.`
    : `Färre än ${minimum} kunder svarade under ${name}, för få för att visas.`;
  answers.hidden = tally === null;
  answers.setAttribute('minimum-group-size', minimum);
  answers.setAttribute('round', name);
  answers.rounds = rounds.map(([earlier, counts]) => [quarterName(earlier), counts]);
  answers.breakdowns = breakdowns;
  answers.comments = comments;
  answers.tally = tally;
  const known = series.filter(({ periods }) => periods.some((period) => period !== null));
  figures.figures = withPeriodNames(known);
  figures.hidden = known.length === 0;
}

try {
  show(await request('/api/customers'));
} catch (error) {
  latest.textContent = error.message;
}
