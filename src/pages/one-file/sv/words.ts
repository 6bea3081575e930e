import { plural } from '../../../locales/plural.js';
import type { FileOutcome, Refusal } from '../arriving-files.js';
import type { PageWords } from '../words.js';

const answers = (count: number): string => plural('sv', count, { one: 'ett svar', other: `${count} svar` });
const people = (count: number): string => (count === 1 ? 'en person' : `${count} personer`);

const seasons = ['Vintern', 'Våren', 'Sommaren', 'Hösten'] as const;

const refusals: Readonly<Record<Refusal, string>> = {
  duplicate: 'Svaren finns redan här, och räknas en gång.',
  conflicting: 'Svar med samma nummer finns redan här, men med andra siffror. De första gäller.',
  unreadable: 'Filen går inte att läsa. Be om den på nytt.',
  'too-large': 'För stor för att vara en svarsfil.',
  'not-answers': 'Det här är ingen svarsfil.',
  incomplete: 'Alla påståenden är inte besvarade med 1–5. Be om filen på nytt.',
  'other-instrument': 'Svaren gäller ett annat formulär.',
  'other-version': 'Svaren gäller en annan version av formuläret. Skicka ut en ny kopia av den här sidan.',
  'no-answers-in-page': 'En kopia av sidan, utan enskilda svar i.',
};

function outcome({ taken, refusals: reasons }: FileOutcome): string {
  const unique = [...new Set(reasons)].map((reason) => refusals[reason]);
  if (reasons.length === 0) return taken === 1 ? 'Mottagen.' : `${taken} svar mottagna.`;
  if (taken === 0 && reasons.length === 1) return unique[0]!;
  return [`${taken} mottagna, ${reasons.length} inte.`, ...unique].join(' ');
}

export const words: PageWords = {
  page: 'Kundorientering',
  cancel: 'Avbryt',
  places: { label: 'Steg', answer: 'Svara', collect: 'Samla', result: 'Resultat' },
  roundName: (month, year) => `${seasons[Math.floor((month % 12) / 3)]!} ${year}`,
  start: {
    title: 'Hur väl styr kunden det ni gör?',
    lead: 'Var och en svarar på tio påståenden. Sedan ser ni tillsammans vad ni är eniga om, var ni ser olika och vad ni ska börja med.',
    leading: {
      title: 'Jag leder omgången',
      text: 'Samla svaren, visa gruppens resultat, håll mötet och gör planen.',
      button: 'Starta en omgång',
    },
    answering: {
      title: 'Jag ska svara',
      text: 'Svara i din egen kopia, och skicka en fil till den som leder. Det tar 7–10 minuter.',
      button: 'Börja svara',
    },
    where: 'Allt finns i den här filen',
    whereText:
      'Sidan behöver inget nät och inget konto. Den skickar ingenting, och sparar ingenting i webbläsaren. Det som svaras finns bara på sidan tills någon sparar en fil.',
  },
  turn: {
    titleFirst: 'Lämna över till den första',
    titleNext: 'Lämna över till nästa person',
    text: 'Svara för dig själv. När du är klar försvinner dina svar från skärmen, innan nästa person tar över.',
    privacy: (minimum) =>
      `Dina svar läggs på den här sidan, utan namn. De visas aldrig för sig: gruppens resultat kommer först när minst ${minimum} har svarat. Den som leder kan spara sidan som en fil, och en fil går att läsa för den som har den.`,
    begin: 'Det är min tur',
    cancel: 'Avbryt utan att lämna svar',
    discard: {
      title: 'Avbryta?',
      text: 'Det du har svarat tas bort.',
      yes: 'Ja, ta bort mina svar',
    },
    answered:
      'Det här är ditt eget resultat. När du har läst klart: lämna över. Då försvinner det från skärmen, och kan inte hämtas fram igen.',
    handOver: 'Klar, lämna över',
  },
  own: {
    privacy:
      'Dina svar blir en fil på din enhet: tio siffror och ett slumpat nummer, inget namn. Du skickar den själv till den som leder, som kan läsa siffrorna i filen och ser vem den kommer från.',
    privacyMinimum: (minimum) => `Gruppens resultat visas först när minst ${minimum} har svarat.`,
    title: 'Ett steg kvar: skicka filen',
    send: (fileName) =>
      `${fileName} ligger bland det du har hämtat. Skicka den till den som leder omgången, till exempel som bilaga i ett mejl. Radera den sedan.`,
    again: 'Hämta filen igen',
    remove: 'Ta bort svaren från sidan',
    removing: 'Svaren försvinner också när du stänger sidan. Filen finns kvar tills du raderar den.',
    removed: 'Svaren är borta från sidan.',
  },
  collect: {
    title: 'Samla svaren',
    answered: (answered, invited) =>
      invited === null ? 'har svarat' : `av ${Math.max(invited, answered)} har svarat`,
    enough: (minimum) => `Det räcker för ett resultat, som visas från ${minimum} svar.`,
    lacking: (lacking, minimum) => `${lacking} till behövs: resultatet visas från ${minimum} svar.`,
    round: 'Omgången',
    name: 'Namn',
    date: 'Dag',
    invited: 'Hur många ska svara?',
    invitedHint: 'Kan lämnas tomt.',
    minimum: 'Resultatet visas från',
    minimumHint: 'Antal svar. Lägst 3, och under 5 bara om alla har gått med på det.',
    minimumTold: 'Antal svar. Kan höjas, men inte sänkas: det har lovats dem som svarar.',
    raising: (minimum) => ({
      title: `Visa resultatet först från ${minimum} svar?`,
      text: 'Gränsen går inte att sänka igen, eftersom den lovas dem som svarar.',
      yes: `Ja, från ${minimum} svar`,
    }),
    promised: (minimum) => ({
      title: `Visa resultatet först från ${minimum} svar?`,
      text: 'Det har lovats dem vars svar finns i filerna. Gränsen går inte att sänka igen. Om du avbryter tas inget ur filerna emot.',
      yes: `Ja, från ${minimum} svar`,
    }),
    raised: (minimum) =>
      `Resultatet visas nu först från ${minimum} svar: det har lovats dem vars svar finns i filerna.`,
    ways: 'Så svarar ni',
    here: 'I tur och ordning här',
    hereText: 'En i taget, på den här skärmen. Mellan två personer finns inga svar kvar på den.',
    hereButton: 'Lämna över skärmen',
    apart: 'Var och en för sig',
    apartText:
      'Spara en tom kopia och mejla den till alla. Den som svarat skickar tillbaka en fil, som du släpper här nedanför.',
    apartButton: 'Spara en kopia att skicka ut',
    files: 'Svarsfiler',
    drop: 'Släpp filerna här',
    choose: 'Välj filer',
    outcomes: 'Filer som har kommit',
    outcome,
    toResult: 'Till resultatet',
    received: (taken, refused) =>
      [
        taken > 0 && plural('sv', taken, { one: 'Ett svar mottaget.', other: `${taken} svar mottagna.` }),
        refused > 0 &&
          plural('sv', refused, { one: 'En fil avvisades.', other: `${refused} filer avvisades.` }),
      ]
        .filter(Boolean)
        .join(' '),
  },
  result: {
    title: 'Gruppens resultat',
    nobody: 'Ingen har svarat än.',
    show: (answered) => `Visa resultatet av ${answers(answered)}`,
    showing: (answered, minimum) => ({
      title: `Visa resultatet av ${answers(answered)}?`,
      text: `Vänta tills alla har svarat. Svar som kommer senare räknas in först när de är minst ${minimum}, annars skulle skillnaden visa vad just de svarade.`,
      yes: 'Ja, visa resultatet',
    }),
    pending: (pending, lacking) =>
      lacking > 0
        ? `${plural('sv', pending, { one: 'Ett svar har', other: `${pending} svar har` })} kommit sedan resultatet visades. ${lacking} till behövs innan de kan räknas in.`
        : `${pending} svar har kommit sedan resultatet visades.`,
    update: 'Räkna in dem',
    after: 'Efter mötet',
    forGroup: 'En kopia till gruppen',
    forGroupText: 'Resultatet, besluten och planen. Inga enskilda svar, och inga som inte har visats.',
    forGroupButton: 'Spara för gruppen',
    tooFew: 'För få svar för gränsen.',
  },
  keep: {
    title: 'Svaren och filen',
    where:
      'De enskilda svaren finns på den här sidan, utan namn, och i de kopior som du sparar. Den som har en sådan kopia, eller någons svarsfil, kan läsa dem. I webbläsaren sparas ingenting.',
    whereGroup:
      'Den här kopian innehåller summor, beslut och plan. Inga enskilda svar finns i den. Radera filen när ni inte behöver den.',
    all: 'En kopia med allt',
    allText:
      'Till dig som leder, för att fortsätta senare. Den innehåller de enskilda svaren: mejla den inte vidare.',
    allButton: 'Spara med allt',
    sums: 'Bara summorna',
    sumsText:
      'Tar bort de enskilda svaren, och behåller hur många som svarade vad. Gör det när resultatet är visat. Sedan kan inga fler svar räknas in.',
    sumsButton: 'Behåll bara summorna',
    sumsLater: 'Går när resultatet har visats.',
    toSums: (pending) => ({
      title: 'Behålla bara summorna?',
      text: `De enskilda svaren tas bort från sidan.${
        pending > 0
          ? ` ${answers(pending)[0]!.toUpperCase()}${answers(pending).slice(1)} som inte är inräknade går förlorade.`
          : ''
      } Kopior som redan är sparade, och svarsfilerna, raderar du själv.`,
      yes: 'Ja, ta bort de enskilda svaren',
    }),
    delete: 'Radera',
    deleteText:
      'Tar bort svar, resultat, beslut och plan från sidan. Filer som är sparade raderar du där de ligger: kopior, svarsfiler, mejlen de kom i, och papperskorgen.',
    deleteButton: 'Radera alla svar',
    deleting: (answered) => ({
      title: `Radera svaren från ${people(answered)}?`,
      text: 'Resultatet, besluten och planen försvinner också. Det går inte att ångra.',
      yes: 'Ja, radera',
    }),
    save: 'Spara',
    unsaved: 'Finns bara på sidan',
    saved: 'Sparat',
    keepsSaving: (fileName) => `Ändringar sparas i ${fileName}.`,
  },
  notices: {
    savedAs: (fileName) => `Sparad som ${fileName}.`,
    offered: (fileName) => `${fileName} ligger bland det du har hämtat.`,
    notSaved: 'Det gick inte att spara. Försök igen.',
    deleted: 'Svaren är raderade från sidan.',
    onlySums: 'Sidan har bara summorna kvar. Spara den, och radera äldre kopior.',
    handedOver: (answered) => `Svaren är mottagna. ${answered} har svarat.`,
    discarded: 'Inga svar lämnades.',
    planned: 'Planen finns bara på sidan. Spara en kopia.',
  },
  uses: { lead: 'alla svar', answer: 'att svara i', group: 'för gruppen' },
  broken: {
    title: 'Kopian är skadad',
    text: 'Det som är sparat i den går inte att läsa, kanske för att filen har ändrats eller kommit från en annan version. Öppna en annan kopia. Den här filen ändras inte.',
  },
};
