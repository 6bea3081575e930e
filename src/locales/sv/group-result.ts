import { capitalize } from '../format.js';
import type { GroupResultStrings } from '../group-result-strings.js';
import { formatAnswered, formatCount, inWords } from './numbers.js';

const lights = { green: 'grön', yellow: 'gul', red: 'röd' };

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
  canBeInferred: 'Gruppen är så liten att enskilda svar kan räknas ut av den som ser resultatet.',
  answered: (people, invited = null) =>
    invited === null ? `${formatCount(people)} svar` : `${formatAnswered(people, invited)} har svarat`,
  updated: (people, invited, mean) =>
    `Nu har ${formatAnswered(people, invited)} svarat.${mean === null ? '' : ` Medelvärdet är ${mean}.`}`,
  mean: 'Medelvärde',
  outOf: (max) => `av ${max}`,
  betweenPeople: (sd) => `Personerna ligger typiskt ${sd} från medelvärdet (standardavvikelse i stickprov)`,
  spread: {
    low: 'Ni ser ungefär likadant på det',
    moderate: 'Ni ser lite olika på det',
    high: 'Ni ser mycket olika på det',
  },
  noSpread: 'För få svar för att bedöma spridningen',
  butGroups: ', men grupperna ser olika på det',
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
    split: (countBelow, below, countAbove, above) =>
      `Ni är delade: ${inWords(countBelow)} svarar ${below}, ${inWords(countAbove)} svarar ${above}.`,
    highSpread: (lowest, highest) =>
      `Svaren går från ${lowest} till ${highest}: ni beskriver helt olika verkligheter.`,
    groups: (groups) => `Grupperna ser olika på det: ${groups}.`,
  },
  groupLight: (name, mean, light) => `${name} ${mean} (${lights[light]})`,
  actions: 'Förslag till åtgärder',
  areas: 'Område för område',
  areasHint: (dots) =>
    dots
      ? 'Varje prick är ett svar. Pilen visar medelvärdet.'
      : 'Staplarna visar andelen svar under, i och över mitten av skalan.',
  sortByDiscussion: 'Ordna efter vad ni bör prata om',
  showNumbers: 'Visa siffror',
  sorted: (first) => `Först står ${first}.`,
  columns: {
    area: 'Område',
    answers: 'Svar',
    mean: 'Medel',
    light: 'Läge',
    spread: 'Spridning',
    range: 'Lägst–högst',
    sd: 'Standardavvikelse',
  },
  groups: 'Grupp för grupp',
  groupsHint: (minimum) =>
    `Grupper med färre än ${inWords(minimum)} svar visas inte. Ibland döljs även en större grupp, så att de små inte kan räknas ut.`,
  everyone: 'Alla',
  rounds: 'Omgång för omgång',
  roundsHint: 'Medelvärdet uppifrån och ned: först den äldsta omgången, sist den här.',
  now: 'Nu',
  change: 'Ändring',
  fromTo: (before, now) => `Från ${before} till ${now}.`,
  since: (change, round) =>
    `${change} sedan ${round.replace(/^.(?=\p{Ll})/u, (first) => first.toLowerCase())}`,
  hiddenReasons: {
    'too-few': 'för få svar för att visas',
    incompatible: 'ett annat formulär eller en annan version, går inte att jämföra',
  },
  hidden: 'För få svar',
  rules: 'Mönster i svaren',
  nextSteps: 'Nästa steg',
};
