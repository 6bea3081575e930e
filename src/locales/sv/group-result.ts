import type { TrafficLight } from '../../scoring/instrument.js';
import { capitalize, countedSentence } from '../format.js';
import type { GroupResultStrings } from '../group-result-strings.js';
import { plural } from '../plural.js';
import { inSentence } from './in-sentence.js';
import { formatAnswered, formatCount, inWords } from './numbers.js';

const lights = { green: 'grön', yellow: 'gul', red: 'röd' };
/** An area has the neuter. */
const ofAreas = {
  green: { one: 'grönt', other: 'gröna' },
  yellow: { one: 'gult', other: 'gula' },
  red: { one: 'rött', other: 'röda' },
};

const andOrBut = (light: TrafficLight): string => (light === 'green' ? 'men' : 'och');

/** "1 rött, 6 gula, 3 gröna." */
const sentence = (parts: readonly string[]): string => `${parts.join(', ')}.`;

export const groupResult: GroupResultStrings = {
  title: 'Gruppens resultat',
  otherBreakdown:
    'Grupperna är de som visades först. En annan indelning av samma personer visas inte bredvid dem, eftersom enskilda svar då kan räknas ut.',
  nobody: 'Ingen har svarat än. Be gruppen svara: resultatet visas här när svaren kommer in.',
  tooFew: (responses, minimum, invited) => {
    const people = invited === null ? '' : ` av ${inWords(invited)}`;
    const ask = invited === null || invited >= minimum ? ' Be gärna fler svara.' : '';
    return `${capitalize(inWords(responses))}${people} har svarat. Resultatet visas när minst ${inWords(minimum)} har gjort det, så att ingens svar kan räknas ut.${ask}`;
  },
  canBeInferred: 'Så små grupper visas att enskilda svar kan räknas ut av den som ser resultatet.',
  answered: (people, invited = null) =>
    invited === null ? `${formatCount(people)} svar` : `${formatAnswered(people, invited)} har svarat`,
  updated: (people, invited, mean) =>
    `Nu har ${formatAnswered(people, invited)} svarat.${mean === null ? '' : ` Medelvärdet är ${mean}.`}`,
  mean: 'Medelvärde',
  outOf: (max) => `av ${max}`,
  headline: {
    lights: (lights) =>
      sentence(lights.map(([light, areas]) => `${areas} ${plural('sv', areas, ofAreas[light])}`)),
    apart: {
      split: (areas) => `Mest delade om ${areas}.`,
      groups: (areas) => `Grupperna svarar mest olika om ${areas}.`,
      high: (areas) => `Ni ser mest olika på ${areas}.`,
    },
    alike: 'Ni ser ungefär likadant på allt.',
    rise: (areas, round) => `Störst lyft sedan ${inSentence(round)}: ${areas}.`,
    fall: (areas, round) => `Störst tapp${round === null ? '' : ` sedan ${inSentence(round)}`}: ${areas}.`,
    unchanged: (round) => `Oförändrat sedan ${inSentence(round)}.`,
    first: (area, reason) => `Börja med ${area}${reason === null ? '' : `: ${reason}`}.`,
    firstReasons: {
      only: (light) => `det enda ${ofAreas[light].other}`,
      split: (light) => `${ofAreas[light].one}, ${andOrBut(light)} ni är delade`,
      groups: (light) => `${ofAreas[light].one}, ${andOrBut(light)} grupperna svarar olika`,
      high: (light) => `${ofAreas[light].one}, ${andOrBut(light)} ni ser mycket olika`,
      lowest: (light) => `${ofAreas[light].one}, med lägst medelvärde`,
      'among-lowest': (light) => `${ofAreas[light].one}, ett av de lägsta`,
    },
    promised: (done, open, stopped) =>
      countedSentence(
        'sv',
        [
          [done, done === 1 ? 'är klar' : 'är klara'],
          [open, open === 1 ? 'är inte klar' : 'är inte klara'],
          [stopped, stopped === 1 ? 'är stoppad' : 'är stoppade'],
        ],
        inWords,
        ['åtgärd från förra gången', 'åtgärder från förra gången'],
      ),
  },
  agreement: {
    split: 'Delade i två läger',
    groups: 'Grupperna svarar olika',
    high: 'Ni ser mycket olika',
    moderate: 'Ni ser lite olika',
    low: 'Ni ser ungefär likadant',
  },
  agreementHints: {
    split: 'minst en fjärdedel svarade under mitten av skalan, och minst en fjärdedel över',
    groups: 'minst en grupp får en annan färg än alla tillsammans',
  },
  noAgreement: 'För få svar för att säga',
  range: (lowest, highest) => (lowest === highest ? `alla ${lowest}` : `${lowest}–${highest}`),
  distribution: (answers) =>
    `Svar: ${answers.map(({ value, count }) => `${formatCount(count)} gav ${value}`).join(', ')}.`,
  discussFirst: 'Prata om det här först',
  discussFirstHint: 'Rött före gult före grönt, och inom samma färg det ni är mest oense om.',
  startMeeting: 'Starta mötet',
  meetingNotFetched: 'Mötet kunde inte öppnas. Ladda om sidan.',
  reasons: {
    light: (light, mean) =>
      ({
        red: `Medelvärdet är ${mean}: det fungerar inte i dag.`,
        yellow: `Medelvärdet är ${mean}: här finns mer att göra.`,
        green: `Medelvärdet är ${mean}: det fungerar väl.`,
      })[light],
    meanOfDifferences: (mean) => `Medelvärdet är ${mean}, men det är ett snitt av olika bilder.`,
    split: (countBelow, below, countAbove, above) =>
      `Ni är delade i två läger: ${inWords(countBelow)} svarar ${below}, ${inWords(countAbove)} svarar ${above}.`,
    highSpread: (lowest, highest) =>
      `Svaren går från ${lowest} till ${highest}: ni beskriver helt olika verkligheter.`,
    groups: (groups) => `Så svarar grupperna: ${groups}.`,
    groupsDiffer: (groups) => `Grupperna svarar olika: ${groups}.`,
  },
  groupLight: (name, mean, light) => `${name} ${mean} (${lights[light]})`,
  actions: 'Förslag till åtgärder',
  splitAdvice:
    'Be om två exempel innan ni går vidare: ett från någon som ser att det fungerar, och ett från någon som inte gör det.',
  onceAgreed: 'När ni är överens om läget:',
  areas: 'Område för område',
  areasHint: (dots, hasEarlierRound) =>
    `${dots ? 'Varje prick är ett svar.' : 'Staplarna visar andelen svar.'} Formen under linjen är medelvärdet${hasEarlierRound ? ', den lilla punkten förra omgångens' : ''}.`,
  marks: { dot: 'ett svar', column: 'andel av svaren', mean: 'medelvärde', before: 'förra omgången' },
  showInMeeting: 'Visa i mötet',
  chosenBefore: (before, now) => `Ni valde det här förra gången: ${before} → ${now}.`,
  decided: 'Det här har vi bestämt',
  noAction: 'Ingen åtgärd vald än.',
  sortByDiscussion: 'Ordna efter vad ni bör prata om',
  showNumbers: 'Visa siffror',
  sorted: (first) => `Först står ${first}.`,
  columns: {
    area: 'Område',
    answers: 'Svar',
    mean: 'Medel',
    light: 'Läge',
    agreement: 'Samsyn',
    median: 'Median',
    range: 'Lägst–högst',
    sd: 'Standardavvikelse',
  },
  groups: 'Grupp för grupp',
  groupsHint: (minimum) =>
    `Grupper med färre än ${inWords(minimum)} svar visas inte. Ibland döljs även en större grupp, så att de små inte kan räknas ut.`,
  hiddenGroups: (names, minimum) =>
    `Visas inte: ${names}. En grupp döljs när den har färre än ${inWords(minimum)} svar, eller för att en sådan grupp annars skulle kunna räknas ut.`,
  everyone: 'Alla',
  rounds: 'Omgång för omgång',
  roundsHint: 'Liten punkt: förra omgången. Stor form: den här. Störst ändring överst.',
  now: 'Nu',
  change: 'Ändring',
  fromTo: (before, now) => `Från ${before} till ${now}.`,
  since: (change, round) => `${change ?? 'oförändrat'} sedan ${inSentence(round)}`,
  unfold: 'Visa',
  fold: 'Dölj',
  hiddenReasons: {
    'too-few': 'för få svar för att visas',
    incompatible: 'ett annat formulär eller en annan version, går inte att jämföra',
  },
  hidden: 'För få svar',
  rules: 'Mönster i svaren',
  nextSteps: 'Nästa steg',
};
