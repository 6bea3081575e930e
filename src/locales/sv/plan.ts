import type { PlanStrings } from '../plan-strings.js';
import { capitalize, countedSentence, formatList } from '../format.js';
import { formatCount, inWords } from './numbers.js';

const withOwner = (action: string, owner: string | null): string =>
  owner === null ? action : `${action} (${owner})`;

const LACKING = {
  text: 'vad som ska göras',
  owner: 'vem som ansvarar',
  due: 'när det ska vara klart',
};
const emptyActions = (count: number): string =>
  count === 1
    ? 'En är inte beskriven än: beskriv den, eller ta bort den för att välja ett annat område.'
    : `${capitalize(inWords(count))} är inte beskrivna än: beskriv dem, eller ta bort en för att välja ett annat område.`;

export const plan: PlanStrings = {
  title: 'Handlingsplan',
  decided: (date) => `Bestämd ${date}`,
  fields: {
    area: 'Område',
    light: 'Läge',
    text: 'Vad ska göras?',
    owner: 'Vem ansvarar?',
    due: 'Klart senast',
    status: 'Status',
    reason: 'Varför stoppas den?',
    checkIns: 'Uppföljning',
  },
  statuses: { planned: 'Planerad', 'under-way': 'Pågår', done: 'Klar', stopped: 'Stoppad' },
  states: {
    late: (due) => `Försenad: skulle vara klar ${due}`,
    soon: (due) => `Ska vara klar ${due}`,
    later: (due) => `Ska vara klar ${due}`,
    undated: 'Utan datum',
    done: 'Klar',
    stopped: 'Stoppad',
  },
  missing: { text: 'Inte beskriven än', owner: 'Ingen ansvarig än', due: 'Inget datum än' },
  reasonNeeded: 'Skriv varför, så stoppas åtgärden.',
  suggestions: 'Förslag',
  splitSuggestion: 'Ta ett exempel från var sida: ett där det fungerar och ett där det inte gör det.',
  addFirst: 'En åtgärd, för området',
  addTo: 'En åtgärd till, för området',
  add: 'Lägg till',
  enough: (max, empty) =>
    empty === 0
      ? `Ni har ${inWords(max)} öppna åtgärder. Fler brukar inte bli gjorda: gör klart eller stoppa en innan ni lägger till nästa.`
      : `Här finns plats för ${inWords(max)} åtgärder, eftersom fler inte brukar bli gjorda. ${emptyActions(empty)}`,
  lacking: {
    title: 'Det här saknas än',
    action: (area, owner, fields) => {
      const words = fields.map((field) => LACKING[field]);
      return `${withOwner(area, owner)}: ${formatList('sv', words)}`;
    },
  },
  remove: 'Ta bort',
  removeAction: (action) => `Ta bort: ${action}`,
  removed: 'Åtgärden är borttagen.',
  undo: 'Ångra',
  note: 'Hur går det?',
  nextFollowUp: (date) => `Nästa uppföljning ${date}`,
  followUpDue: 'Dags att följa upp.',
  empty: 'Här finns ingen åtgärd än.',
  saving: 'Sparar …',
  saved: 'Sparat',
  stored: (revision) => `Planen är sparad, version ${formatCount(revision)}.`,
  proposed: 'Det här är ett förslag, och det är inte sparat än.',
  failed: 'Vi vet inte om ändringen har sparats.',
  unhandled: 'Sidan kan inte ta emot ändringar än. De finns bara här.',
  kept: 'Det ni har skrivit ligger kvar i den här webbläsaren.',
  retry: 'Försök igen',
  save: 'Spara',
  conflict: 'Någon annan har ändrat samtidigt. Välj vad som ska gälla.',
  theirs: (value) => `Den andra skrev: ${value}`,
  keepMine: 'Behåll min',
  takeTheirs: 'Ta den andras',
  restored: 'Det som inte hann sparas förra gången är tillbaka.',
  followUp: {
    title: 'Uppföljning',
    summary: (late, soon, waiting) => {
      const parts: [count: number, be: string][] = [
        [late, late === 1 ? 'är försenad' : 'är försenade'],
        [soon, `ska vara ${soon === 1 ? 'klar' : 'klara'} inom en vecka`],
        [waiting, 'ska följas upp'],
      ];
      return (
        countedSentence('sv', parts, inWords, ['åtgärd', 'åtgärder']) ??
        'Inget är försenat, och inget ska vara klart inom en vecka.'
      );
    },
    nothing: 'Det finns ingen plan att följa upp.',
    noOwner: 'Utan ansvarig',
  },
  promised: {
    title: 'Det här bestämde vi förra gången',
    then: 'Då',
    now: 'Nu',
    count: (count) => `${formatCount(count)} svar`,
    notShown: 'Området kan inte jämföras: för få svar någon av gångerna.',
    helpedMean: (mean, n) => `Hjälpte det? ${mean} av 5 (${formatCount(n)} svar)`,
    helpedTooFew: (minimum) => `Hjälpte det? Svaren visas när minst ${inWords(minimum)} har svarat.`,
  },
  helped: {
    title: 'Hjälpte det?',
    introduction: {
      purpose: 'Visar hur ni tycker att det gick med det som ni bestämde förra gången.',
      who: 'Alla i gruppen, var och en för sig',
      duration: 'Någon minut',
      how: 'Svara spontant utifrån hur det är i dag. Svaren räknas ihop för hela gruppen.',
    },
    statement: (action) => `Det här har hjälpt: ${action}`,
    lowest: 'Stämmer inte alls',
    highest: 'Stämmer helt',
    lights: {
      red: {
        all: 'Gruppen tycker inte att det har hjälpt. Ta reda på varför innan ni fortsätter.',
        one: 'Fråga vad som kom i vägen, och bestäm om ni ska göra på ett annat sätt eller sluta.',
      },
      yellow: {
        all: 'Gruppen tycker att det har hjälpt en del. Bestäm vad som ska bli bättre.',
        one: 'Behåll det som har fungerat, och välj en sak att ändra.',
      },
      green: {
        all: 'Gruppen tycker att det har hjälpt. Gör det till en vana.',
        one: 'Berätta för andra hur ni gjorde.',
      },
    },
  },
  export: {
    title: 'Ta med planen',
    calendar: 'Lägg i kalendern (ICS)',
    copy: 'Kopiera som text',
    print: 'Skriv ut',
    table: 'Kalkylblad (CSV)',
    data: 'Data (JSON)',
    copied: 'Planen är kopierad.',
    notCopied: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    noDates: 'Ingen åtgärd har något datum än.',
    file: 'handlingsplan',
    dueEvent: (action, owner) => `Ska vara klart: ${withOwner(action, owner)}`,
    followUpEvent: (action, owner) => `Följ upp: ${withOwner(action, owner)}`,
    closedEvent: (status, action, owner) => `${status}: ${withOwner(action, owner)}`,
  },
};
