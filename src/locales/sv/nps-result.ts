import { capitalize, formatNumber } from '../format.js';
import type { NpsResultStrings } from '../nps-result-strings.js';
import { plural } from '../plural.js';
import { inSentence } from './in-sentence.js';
import { formatCount, inWords } from './numbers.js';

const answers = (people: number): string => `${formatCount(people)} svar`;

/** The share of those asked who answered, with two digits: a few of very many are then never 0 %. */
const responseRate = (people: number, invited: number): string =>
  `${formatNumber('sv', (100 * people) / invited, { maximumSignificantDigits: 2 })}\u00a0%`;

export const npsResult: NpsResultStrings = {
  title: 'Skulle kunderna rekommendera oss?',
  nobody: 'Ingen kund har svarat än. Resultatet visas här när svaren kommer in.',
  tooFew: (responses, minimum, invited) =>
    `${capitalize(inWords(responses))}${invited === null ? '' : ` av ${formatCount(invited)}`} ${plural('sv', responses, { one: 'kund', other: 'kunder' })} har svarat. Resultatet visas när minst ${inWords(minimum)} har gjort det, så att ingens svar kan räknas ut.`,
  canBeInferred: 'Så små grupper visas att enskilda svar kan räknas ut av den som ser resultatet.',
  answered: (people, invited) =>
    invited === null
      ? answers(people)
      : `${answers(people)} av ${formatCount(invited)} tillfrågade (${responseRate(people, invited)})`,
  updated: (people, score) =>
    `Nu har ${formatCount(people)} kunder svarat.${score === null ? '' : ` NPS är ${score}.`}`,
  scale: 'på skalan −100 till 100',
  between: (low, high) => (low === high ? `kring ${low}` : `mellan ${low} och ${high}`),
  probably: (low, high) => (low === high ? `Troligen kring ${low}` : `Troligen mellan ${low} och ${high}`),
  intervalHint:
    'Spannet visar hur mycket slumpen kan betyda. Om de som svarade liknar övriga kunder ligger NPS för alla kunder inom det med 95 procents säkerhet.',
  lowResponse: 'De flesta av de tillfrågade svarade inte, och de kan tycka annorlunda.',
  scoreHint: 'NPS är andelen ambassadörer minus andelen kritiker.',
  kinds: { detractors: 'Kritiker', passives: 'Passiva', promoters: 'Ambassadörer' },
  kindScores: { detractors: '0–6', passives: '7–8', promoters: '9–10' },
  distribution: 'Så svarade kunderna',
  answers: 'Svar',
  score: 'NPS',
  interval: 'Troligen',
  people: 'Antal svar',
  share: 'Andel',
  since: (points, change, round, score, people) =>
    `${points === 0 ? 'Oförändrat' : `${change} poäng`} sedan ${inSentence(round)}, då NPS var ${score} (${people}).`,
  chance: {
    'more-than-chance': 'Skillnaden är större än slumpen förklarar.',
    'within-chance': 'Skillnaden är mindre än slumpen förklarar.',
    'too-few': 'Med färre än 30 svar i en av omgångarna går det inte att säga om det är mer än slump.',
  },
  changes: {
    'more-than-chance': 'mer än slump',
    'within-chance': 'kan vara slump',
    'too-few': 'för få svar för att säga',
  },
  comparedTo: 'Jämfört med alla övriga',
  fromOthers: {
    higher: 'Högre',
    lower: 'Lägre',
    'within-chance': 'Kan vara slump',
    'too-few': 'För få svar för att säga',
  },
  apart: {
    none: 'Ingen skillnad mellan två grupper är större än slumpen förklarar.',
    pair: (higher, lower) => `${higher} högre än ${lower}`,
    some: (pairs, others, isAll) =>
      `Grupp mot grupp, mer än slumpen förklarar: ${pairs}${others > 0 ? `, och ${formatCount(others)} till` : ''}.${isAll ? '' : ' Övriga skillnader kan vara slump.'}`,
    tooFew: 'Grupper med färre än 30 svar är för små för att jämföras.',
  },
  axisHint: 'Punkten är NPS, strecket det spann där den troligen ligger, med 95 procents säkerhet.',
  sortBySize: 'Ordna grupperna efter antal svar',
  sorted: (first) => `Först står ${first}.`,
  everyone: 'Alla',
  hiddenGroups: (names, minimum) =>
    `Visas inte: ${names}. En grupp döljs när den har inga svar eller färre än ${inWords(minimum)}, eller för att en sådan grupp annars skulle kunna räknas ut.`,
  rounds: 'Utvecklingen',
  round: 'Omgång',
  now: 'Nu',
  change: 'Ändring i poäng',
  asTable: 'Visa som tabell',
  hiddenReasons: {
    'too-few': 'för få svar för att visas',
    incompatible: 'en annan fråga eller version, går inte att jämföra',
  },
  comments: {
    title: 'Kundernas egna ord',
    hint: 'Ordnade efter betyg, inte efter när de skrevs.',
    search: 'Sök i kommentarerna',
    wrote: (comments, people) => `${formatCount(comments)} av ${formatCount(people)} skrev något`,
    hidden: (minimum) => `Kommentarerna visas när minst ${inWords(minimum)} har svarat så.`,
    none: 'Ingen skrev något.',
    noMatch: 'Ingen kommentar innehåller det.',
    found: (comments) =>
      plural('sv', comments, {
        one: 'En kommentar innehåller det.',
        other: `${capitalize(inWords(comments))} kommentarer innehåller det.`,
      }),
    more: (comments) => `Visa ${formatCount(comments)} till`,
    gave: (score) => `Gav ${score}:`,
  },
  export: {
    comments: 'Kommentarer',
    picture: 'Bild av NPS',
    roundsPicture: 'Bild av utvecklingen',
    groupsPicture: (breakdown) => `Bild: ${breakdown}`,
    files: { result: 'resultat', groups: 'grupper', rounds: 'omgångar', comments: 'kommentarer' },
  },
  tableStrings: {
    breakdown: 'Indelning',
    group: 'Grupp',
    everyone: 'Alla',
    round: 'Omgång',
    now: 'Nu',
    answers: 'Antal svar',
    invited: 'Antal tillfrågade',
    nps: 'NPS',
    low: 'Troligen lägst',
    high: 'Troligen högst',
    hidden: 'För få svar',
    answered: (value) => `Svarade ${value}`,
    kind: 'Svarade som',
    score: 'Betyg',
    comment: 'Kommentar',
  },
};
