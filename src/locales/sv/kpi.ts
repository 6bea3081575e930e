import { capitalize } from '../format.js';
import { figureNames } from './figure-names.js';
import type { KpiStrings } from '../kpi-strings.js';
import { inWords } from './numbers.js';

/** "En siffra", "Två siffror". */
const figures = (count: number): string =>
  `${capitalize(inWords(count))} ${count === 1 ? 'siffra' : 'siffror'}`;

export const kpi: KpiStrings = {
  names: figureNames,
  definitions: {
    nps: 'Andelen som svarade 9–10 minus andelen som svarade 0–6 på frågan hur troligt det är att de rekommenderar oss, 0–10. Kunder som inte har svarat räknas inte.',
    csat: 'Andelen som svarade 4 eller 5 på frågan hur nöjda de är, 1–5. Kunder som inte har svarat räknas inte.',
    'ces-mean':
      'Medelvärdet av hur väl kunderna instämmer i att vi gjorde det lätt för dem, 1–7. Högre är lättare. Kunder som inte har svarat räknas inte.',
    'ces-share':
      'Andelen som svarade 5–7 på hur väl de instämmer i att vi gjorde det lätt för dem. Kunder som inte har svarat räknas inte.',
    'customer-satisfaction-index':
      'Medelvärdet av tre frågor, omräknade till 0–100: nöjd på det hela taget, jämfört med förväntningarna och jämfört med det ideala. Bara kunder som har svarat på alla tre räknas.',
    'weighted-customer-satisfaction-index':
      'Tre frågor, omräknade till 0–100 och sammanvägda med egna vikter: nöjd på det hela taget, jämfört med förväntningarna och jämfört med det ideala. Går inte att jämföra med index som har andra vikter.',
    retention:
      'Andelen av kunderna vid periodens början som är kvar vid dess slut. Kunder som har tillkommit under perioden räknas inte.',
    churn:
      'Andelen av kunderna vid periodens början som har lämnat oss under perioden. Kunder som både har tillkommit och lämnat under perioden räknas inte.',
    'annual-churn':
      'Andelen av kunderna som skulle lämna oss på ett år om alla månader vore som den här. Räknad som ränta på ränta, inte som tolv gånger månaden.',
    'net-revenue-retention':
      'Vad kunderna från periodens början betalar nu, i procent av vad de betalade då. Kunder som har tillkommit eller kommit tillbaka räknas inte.',
    'gross-revenue-retention':
      'Hur stor del som är kvar av det som kunderna betalade vid periodens början. Ingen kund räknas för mer än den betalade då, och kunder som har tillkommit eller kommit tillbaka räknas inte.',
    'customer-lifetime-value':
      'Marginalen från en genomsnittlig kund fram till att kunden lämnar oss, om marginal och avhopp förblir som nu. Kostnaden för att vinna kunden är inte avdragen, och framtida pengar är inte diskonterade.',
    'discounted-lifetime-value':
      'Marginalen från en genomsnittlig kund fram till att kunden lämnar oss, där senare pengar är mindre värda. Marginalen från den innevarande perioden räknas inte.',
    'discounted-lifetime-value-initial':
      'Marginalen från en genomsnittlig kund fram till att kunden lämnar oss, där senare pengar är mindre värda. Marginalen från den innevarande perioden räknas med.',
    'acquisition-cost':
      'Kostnaden för marknadsföring och försäljning per ny kund. Kostnader för befintliga kunder räknas inte.',
    'ltv-to-cac': 'Hur många gånger om en kund ger tillbaka vad det kostade att vinna den.',
    'time-to-value':
      'Antalet dagar tills hälften av kunderna har fått ut det värde som de kom för. Kunder som inte är där än räknas som längre än alla andra.',
    'revenue-share-of-existing':
      'Andelen av periodens intäkter som kommer från dem som redan var kunder när perioden började.',
    'handling-time-median':
      'Hälften av ärendena tar högst så lång tid, från öppnat till stängt. Öppna ärenden som har angetts räknas som längre än alla andra.',
    'handling-time-p90':
      'Nio av tio ärenden tar högst så lång tid, från öppnat till stängt. Öppna ärenden som har angetts räknas som längre än alla andra.',
    'completion-rate':
      'Andelen av dem som har påbörjat steget som har slutfört det. Kunder som aldrig påbörjade det räknas inte.',
  },
  title: 'Kundernas siffror',
  empty: 'Ingen siffra är bevakad än.',
  summary: {
    fallen: (count, names) => `${figures(count)} har fallit: ${names}.`,
    risen: (count, names) => `${figures(count)} har stigit, där lägre är bättre: ${names}.`,
    below: (count, names) => `${figures(count)} ligger under sin gräns: ${names}.`,
    above: (count, names) => `${figures(count)} ligger över sin gräns: ${names}.`,
    falling: (count, names) => `${figures(count)} har sjunkit två gånger i rad: ${names}.`,
    rising: (count, names) => `${figures(count)} har stigit två gånger i rad, där lägre är bättre: ${names}.`,
    'too-few': (count, names) => `${figures(count)} bygger på för få för att bedömas: ${names}.`,
    'not-tested': (count, names) =>
      `För ${figures(count).toLowerCase()} går det inte att säga om en ändring är slump: ${names}.`,
    'nothing-before': (count, names) => `${figures(count)} har inget att jämföras med än: ${names}.`,
    'no-value': (count, names) => `${figures(count)} har inget värde: ${names}.`,
    steady: (count, isAll) => {
      if (count === 1) return isAll ? 'Siffran är stabil.' : 'En är stabil.';
      return isAll ? `Alla ${inWords(count)} siffror är stabila.` : `Övriga ${inWords(count)} är stabila.`;
    },
  },
  calm: 'Ingen siffra varnar.',
  rejected: (count) => `${figures(count)} har fel i underlaget och visas inte.`,
  statuses: {
    fallen: 'Har fallit',
    risen: 'Har stigit',
    below: 'Under gränsen',
    above: 'Över gränsen',
    falling: 'Sjunker',
    rising: 'Stiger',
    steady: 'Stabil',
    'too-few': 'För få för att bedöma',
    'nothing-before': 'Inget att jämföra med',
    'no-value': 'Inget värde',
  },
  notTested: {
    amounts: {
      status: 'Inte bedömd: räknas i pengar',
      sentence:
        'Siffran räknas i pengar, där några få stora kunder kan avgöra. Hur mycket slumpen betyder syns inte i summorna, så en enskild ändring säger inget säkert.',
    },
    'count-unknown': {
      status: 'Inte bedömd: okänt antal',
      sentence:
        'Det är inte känt hur många siffran bygger på, och därför inte hur mycket slumpen betyder. En enskild ändring säger inget säkert.',
    },
    'spread-unknown': {
      status: 'Inte bedömd: okänd spridning',
      sentence:
        'Det är inte känt hur mycket värdena bakom siffran skiljer sig åt, och därför inte hur mycket slumpen betyder. En enskild ändring säger inget säkert.',
    },
  },
  warnings: {
    fallen: (from, to) => `Fallet är större än slumpen förklarar: från ${from} till ${to}.`,
    risen: (from, to) => `Uppgången är större än slumpen förklarar: från ${from} till ${to}.`,
    below: (limit, now) => `Ligger under gränsen ${limit}: nu ${now}.`,
    above: (limit, now) => `Ligger över gränsen ${limit}: nu ${now}.`,
    falling: (from, to) => `Har sjunkit två gånger i rad: från ${from} till ${to}.`,
    rising: (from, to) => `Har stigit två gånger i rad: från ${from} till ${to}.`,
  },
  caution: 'Det kan vara slump. Följ siffran.',
  steady: 'Ingen försämring utöver vad slumpen förklarar.',
  reasons: {
    'too-few': (counts) =>
      `För få för att säga om siffran har ändrats (n\u00a0${counts}). Det behövs minst 30 i varje period.`,
    'nothing-before': 'Det finns inget värde från perioden före att jämföra med.',
  },
  nothing: {
    'no-denominator': { short: 'Inget att räkna på', sentence: 'Det finns inget att räkna på i perioden.' },
    'not-yet-known': { short: 'Inte känt än', sentence: 'Värdet är inte känt än.' },
    unknown: { short: 'Inget värde', sentence: 'Perioden har inget värde.' },
  },
  units: {
    percent: (number) => `${number}\u00a0%`,
    ratio: (number) => `${number}\u00a0gånger`,
    minutes: (number, value) => `${number}\u00a0${value === 1 ? 'minut' : 'minuter'}`,
    hours: (number, value) => `${number}\u00a0${value === 1 ? 'timme' : 'timmar'}`,
    days: (number, value) => `${number}\u00a0${value === 1 ? 'dag' : 'dagar'}`,
  },
  unitNames: {
    percent: '%',
    points: 'poäng',
    money: 'belopp',
    ratio: 'gånger',
    minutes: 'minuter',
    hours: 'timmar',
    days: 'dagar',
  },
  scale: (min, max) => `på skalan ${min} till ${max}`,
  count: (n) => `n\u00a0${n}`,
  withCount: (value, n) => `${value} (n\u00a0${n})`,
  valueSegment: (segment) => `segment ${segment}`,
  target: (target, lowerIsBetter) => `Mål: ${lowerIsBetter ? 'högst' : 'minst'} ${target}`,
  isMet: (isMet) => (isMet ? 'nått' : 'inte nått'),
  limit: (limit, lowerIsBetter) => `Gräns: ${lowerIsBetter ? 'högst' : 'minst'} ${limit}`,
  lowerIsBetter: 'Lägre är bättre',
  areas: 'Hör till',
  period: (number) => `Period ${number}`,
  now: 'Nu',
  line: (periods, withoutValue, from, to, low, high) =>
    `${capitalize(inWords(periods))} perioder${withoutValue ? `, varav ${inWords(withoutValue)} utan värde` : ''}: från ${from} till ${to}. Lägst ${low}, högst ${high}.`,
  more: 'Vad siffran räknar, och period för period',
  columns: {
    figure: 'Siffra',
    segment: 'Segment',
    period: 'Period',
    value: 'Värde',
    unit: 'Enhet',
    n: 'Antal',
    target: 'Mål',
    limit: 'Gräns',
    status: 'Bedömning',
    areas: 'Områden',
    definition: 'Vad den räknar',
  },
  export: {
    title: 'Ta med siffrorna',
    copy: 'Kopiera som text',
    print: 'Skriv ut',
    csv: 'Kalkylblad (CSV)',
    json: 'Data (JSON)',
    copied: 'Siffrorna är kopierade.',
    notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    file: 'kundsiffror',
  },
};
