import { capital } from '../format.js';
import type { GroupStrings } from '../group-strings.js';

const words = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const inWords = (count: number) => words[count] ?? String(count);
const number = (value: number) => value.toLocaleString('sv');
const of = (people: number, invited: number | null) =>
  number(people) + (invited ? ` av ${number(invited)}` : '');
const lights = { green: 'grön', yellow: 'gul', red: 'röd' };

export const groupSv: GroupStrings = {
  title: 'Gruppens resultat',
  nobody: 'Ingen har svarat än. Be gruppen svara: resultatet visas här när svaren kommer in.',
  tooFew: (responses, minimum, invited) =>
    `${capital(inWords(responses))}${invited ? ` av ${inWords(invited)}` : ''} har svarat. Resultatet visas när minst ${inWords(minimum)} har gjort det, så att ingens svar kan räknas ut.${!invited || invited >= minimum ? ' Be gärna fler svara.' : ''}`,
  canBeInferred: 'Gruppen är så liten att enskilda svar kan räknas ut av den som ser resultatet.',
  answered: (people, invited) => (invited ? `${of(people, invited)} har svarat` : `${number(people)} svar`),
  updated: (people, invited, mean) =>
    `Nu har ${of(people, invited)} svarat.${mean ? ` Medelvärdet är ${mean}.` : ''}`,
  mean: 'Medelvärde',
  outOf: (max) => `av ${max}`,
  betweenPeople: (sd) => `Personerna ligger typiskt ${sd} från medelvärdet (standardavvikelse i stickprov)`,
  spread: {
    low: 'Ni är eniga',
    moderate: 'Ni ser lite olika på det',
    high: 'Ni ser mycket olika på det',
  },
  noSpread: 'För få svar för att bedöma spridningen',
  butGroups: ', men grupperna ser olika på det',
  range: (lowest, highest) => (lowest === highest ? `alla ${lowest}` : `${lowest}–${highest}`),
  distribution: (answers) =>
    `Svar: ${answers.map(({ value, count }) => `${number(count)} gav ${value}`).join(', ')}.`,
  talkFirst: 'Prata om det här först',
  talkFirstHint:
    'Rött före gult före grönt. Inom samma färg: först där ni är delade, sedan där ni ser mycket olika på det, sedan det lägsta medelvärdet.',
  reasons: {
    light: (light, mean) =>
      ({
        red: `Medelvärdet är ${mean}: här är det bråttom.`,
        yellow: `Medelvärdet är ${mean}: här finns mer att göra.`,
        green: `Medelvärdet är ${mean}: det fungerar väl.`,
      })[light],
    split: (countBelow, below, countAbove, above) =>
      `Ni är delade: ${inWords(countBelow)} svarar ${below}, ${inWords(countAbove)} svarar ${above}.`,
    highSpread: (lowest, highest) =>
      `Svaren går från ${lowest} till ${highest}: ni beskriver olika vardagar.`,
    groups: (groups) => `Grupperna ser olika på det: ${groups}.`,
  },
  groupLight: (name, mean, light) => `${name} ${mean} (${lights[light]})`,
  actions: 'Förslag till åtgärder',
  areas: 'Område för område',
  areasHint: (dots) =>
    dots
      ? 'Varje prick är ett svar. Pilen visar medelvärdet.'
      : 'Staplarna visar andelen svar under, i och över mitten av skalan.',
  discussion: 'Det ni bör prata om står först',
  figures: 'Svaren i siffror',
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
  missing: {
    small: 'för få svar för att visas',
    incompatible: 'ett annat formulär eller en annan version, går inte att jämföra',
  },
  hidden: 'För få svar',
  rules: 'Att tänka på',
  nextSteps: 'Nästa steg',
  takeAlong: {
    title: 'Ta med resultatet',
    print: 'Skriv ut',
    copy: 'Kopiera sammanfattningen',
    copied: 'Sammanfattningen är kopierad.',
    notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    failed: 'Det gick inte. Försök igen.',
    table: 'Kalkylblad',
    data: 'Data',
    areas: 'Bild av områdena',
    groups: 'Bild av grupperna',
    rounds: 'Bild av omgångarna',
  },
  meeting: {
    place: (number, total) => `Område ${number} av ${total}`,
    start: 'Starta mötet',
    close: 'Stäng',
    median: 'Median',
    discussed: 'Vi har pratat om det här',
    chosen: 'Vi arbetar med det här',
    many: (chosen) => `Ni har valt ${inWords(chosen)}. Två eller tre är vad som brukar bli gjort.`,
    outcome: 'Sammanfattning',
    none: 'Inget än.',
    done: 'Klart',
    failed: 'Mötet kunde inte öppnas. Ladda om sidan.',
    stopped: 'Mötet stängdes: de nya siffrorna kan inte visas.',
  },
};
