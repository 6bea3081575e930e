import type { CustomerStrings } from '../customer-strings.js';
import { capitalize } from '../format.js';
import { figureNames } from './figure-names.js';
import { formatCount, inWords } from './numbers.js';

export const customers: CustomerStrings = {
  title: 'Er bild och kundernas',
  hint: 'Två bilder, var och en på sin egen skala. De räknas inte ihop.',
  own: 'Så ser ni på er',
  customers: 'Så ser kunderna på er',
  noArea: 'Inget enskilt område',
  names: figureNames,
  interval: (low, high) => `mellan ${low} och ${high}`,
  counted: {
    answers: (count) => `${formatCount(count)} svar`,
    customers: (count) => `${formatCount(count)} ${count === 1 ? 'kund' : 'kunder'}`,
    cases: (count) => `${formatCount(count)} ${count === 1 ? 'ärende' : 'ärenden'}`,
    unknown: (count) => `n\u00a0=\u00a0${formatCount(count)}`,
  },
  tooFew: 'för få för att säga något säkert',
  notTested: {
    amounts: 'inte bedömd: räknas i pengar',
    'count-unknown': 'inte bedömd: okänt antal',
    'spread-unknown': 'inte bedömd: okänd spridning',
  },
  hidden: 'för få för att visas',
  noValue: 'Inget värde än',
  units: {
    minutes: (count) => (count === 1 ? 'minut' : 'minuter'),
    hours: (count) => (count === 1 ? 'timme' : 'timmar'),
    days: (count) => (count === 1 ? 'dag' : 'dagar'),
  },
  before: (value, period) => `${period ?? 'förra perioden'}: ${value}`,
  target: (value) => `mål ${value}`,
  changes: {
    fallen: (from, to) => `har fallit från ${from} till ${to}, mer än slumpen förklarar`,
    risen: (from, to) => `har stigit från ${from} till ${to}, mer än slumpen förklarar`,
    below: (from, to) => `ligger under er gräns: ${to} mot ${from}`,
    above: (from, to) => `ligger över er gräns: ${to} mot ${from}`,
    falling: (from, to) => `har sjunkit två gånger i rad, från ${from} till ${to}`,
    rising: (from, to) => `har ökat två gånger i rad, från ${from} till ${to}`,
  },
  is: (value, about) => (about ? `är ${value} (${about})` : `är ${value}`),
  ownNps: (said) => `Kundernas NPS ${said}.`,
  changed: {
    fallen: (from) => `har fallit från ${from}`,
    risen: (from) => `har stigit från ${from}`,
    below: (limit) => `ligger under er gräns, ${limit}`,
    above: (limit) => `ligger över er gräns, ${limit}`,
  },
  changedMany: (figures) => `${capitalize(inWords(figures))} av kundernas siffror har gått åt fel håll.`,
  moreDetractors: 'Fler kritiker än ambassadörer.',
  differ: 'Kunderna ger en annan bild',
  differOn: (areas) => `Kunderna ger en annan bild av ${areas}.`,
  differOnMany: (areas) => `Kunderna ger en annan bild av ${inWords(areas)} områden som ni ser som gröna.`,
  ownMean: (mean) => `Medelvärdet är ${mean}: så ser ni på det själva.`,
  firstReason: 'grönt, men kunderna ger en annan bild',
  discussFirstHint:
    'Rött först, sedan grönt där kunderna ger en annan bild, sedan gult och annat grönt. Inom samma färg det ni är mest oense om.',
  advice:
    'Be två eller tre kunder som är missnöjda eller har lämnat er berätta varför, innan ni bestämmer er för vilken bild som stämmer.',
  table: {
    customers: 'Kunderna',
    figure: 'Kundernas siffra',
    value: 'Värde',
    unit: 'Enhet',
    low: 'Osäkerhet från',
    high: 'Osäkerhet till',
    n: 'Antal bakom siffran',
    says: 'Vad den säger',
  },
};
