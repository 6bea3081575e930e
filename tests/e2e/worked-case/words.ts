// The words of the page, written down once more: a word that changes on the page is changed here on purpose.
import type { Spread, TrafficLight } from 'kund-diagnos/scoring';

export type Agreement = 'split' | 'groups' | Spread;

const counted = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** "a, b och c"; English has a comma before the "and" of three or more. */
const list = (items: readonly string[], and: string) =>
  items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')}${and === 'and' && items.length > 2 ? ',' : ''} ${and} ${items.at(-1)}`;

export interface Words {
  title: string;
  lights: Record<TrafficLight, string>;
  /** The one verdict on how alike the group sees an area. */
  agreement: Record<Agreement, string>;
  headline: {
    lights: (counts: Record<TrafficLight, number>) => string;
    /** The area to begin with, and why: it is alone with its light, or has one of the lowest means. */
    first: (area: string, light: TrafficLight, isAlone: boolean) => string;
    apart: Record<'split' | 'groups' | 'high', (areas: string) => string>;
    rise: (areas: string) => string;
    fall: (areas: string) => string;
  };
  mean: string;
  outOf: string;
  answered: (n: number, invited: number) => string;
  answers: (n: number) => string;
  sd: string;
  gave: (counts: readonly number[]) => string;
  areaTable: string;
  areaHeads: string[];
  figures: string;
  figureHeads: string[];
  groupTable: string;
  area: string;
  everyone: string;
  hidden: string;
  /** The line below the map of groups that names those that are hidden. */
  notShown: (groups: readonly string[]) => string;
  role: (name: string, mean: string, light: TrafficLight) => string;
  split: (below: number, above: number) => string;
  wide: (lowest: number, highest: number) => string;
  talkFirst: string;
  keepInMind: string;
  nextSteps: string;
  groupsDiffer: (roles: readonly string[]) => string;
  roles: (roles: readonly string[]) => string;
  mixedMean: (mean: string) => string;
  means: Record<TrafficLight, (mean: string) => string>;
  roundTable: string;
  roundHeads: (before: string, after: string) => string[];
  fromTo: (before: string, after: string) => string;
  since: (change: string | null, n: number) => string;
  meeting: {
    start: string;
    next: string;
    reveal: string;
    close: string;
    place: (number: number) => string;
    median: string;
    range: string;
    discussed: string;
    chosen: string;
    outcome: string;
  };
  file: { more: string; csv: string; json: string; copy: string };
  csv: {
    separator: string;
    heads: string[];
    everyone: string;
    all: string;
    spreads: Record<Spread, string>;
    decided: string;
    toWorkOn: string;
  };
}

/** The answers that were given, with how many gave each: "4 gav 3, 8 gav 4". */
const given = (counts: readonly number[], gave: string) =>
  counts.flatMap((count, index) => (count > 0 ? [`${count} ${gave} ${index + 1}`] : [])).join(', ');

export const sv: Words = {
  title: 'Gruppens resultat',
  lights: { green: 'Grön', yellow: 'Gul', red: 'Röd' },
  agreement: {
    split: 'Delade i två läger',
    groups: 'Grupperna svarar olika',
    high: 'Ni ser mycket olika',
    moderate: 'Ni ser lite olika',
    low: 'Ni ser ungefär likadant',
  },
  headline: {
    lights: ({ red, yellow, green }) =>
      `${red} ${red === 1 ? 'rött' : 'röda'}, ${yellow} ${yellow === 1 ? 'gult' : 'gula'}, ${green} ${green === 1 ? 'grönt' : 'gröna'}.`,
    first: (area, light, isAlone) => {
      const [one, others] = { red: ['rött', 'röda'], yellow: ['gult', 'gula'], green: ['grönt', 'gröna'] }[
        light
      ];
      return `Börja med ${area}: ${isAlone ? `det enda ${others}` : `${one}, ett av de lägsta`}.`;
    },
    apart: {
      split: (about) => `Mest delade om ${about}.`,
      groups: (about) => `Grupperna svarar mest olika om ${about}.`,
      high: (about) => `Ni ser mest olika på ${about}.`,
    },
    rise: (about) => `Störst lyft sedan omgång 1: ${about}.`,
    fall: (about) => `Störst tapp: ${about}.`,
  },
  mean: 'Medelvärde',
  outOf: 'av 5',
  answered: (n, invited) => `${n} av ${invited} har svarat`,
  answers: (n) => `${n} svar`,
  sd: 'Standardavvikelse',
  gave: (counts) => `Svar: ${given(counts, 'gav')}.`,
  areaTable: 'Område för område',
  areaHeads: ['Område', 'Svar', 'Medel', 'Läge', 'Samsyn'],
  figures: 'Visa siffror',
  figureHeads: [
    'Område',
    'Svar 1',
    'Svar 2',
    'Svar 3',
    'Svar 4',
    'Svar 5',
    'Medel',
    'Läge',
    'Median',
    'Lägst–högst',
    'Standardavvikelse',
  ],
  groupTable: 'Grupp för grupp',
  area: 'Område',
  everyone: 'Alla',
  hidden: 'För få svar',
  notShown: (groups) =>
    `Visas inte: ${list(groups, 'och')}. En grupp döljs när den har färre än tre svar, eller för att en sådan grupp annars skulle kunna räknas ut.`,
  role: (name, mean, light) => `${name} ${mean} (${{ green: 'grön', yellow: 'gul', red: 'röd' }[light]})`,
  split: (below, above) =>
    `Ni är delade i två läger: ${counted.sv[below]} svarar 1–2, ${counted.sv[above]} svarar 4–5.`,
  wide: (lowest, highest) =>
    `Svaren går från ${lowest} till ${highest}: ni beskriver helt olika verkligheter.`,
  groupsDiffer: (roles) => `Grupperna svarar olika: ${list(roles, 'och')}.`,
  roles: (roles) => `Så svarar grupperna: ${list(roles, 'och')}.`,
  mixedMean: (mean) => `Medelvärdet är ${mean}, men det är ett snitt av olika bilder.`,
  means: {
    red: (mean) => `Medelvärdet är ${mean}: det fungerar inte i dag.`,
    yellow: (mean) => `Medelvärdet är ${mean}: här finns mer att göra.`,
    green: (mean) => `Medelvärdet är ${mean}: det fungerar väl.`,
  },
  talkFirst: 'Prata om det här först',
  keepInMind: 'Mönster i svaren',
  nextSteps: 'Nästa steg',
  roundTable: 'Omgång för omgång',
  roundHeads: (before, after) => ['Område', 'Medel', 'Ändring', before, after],
  fromTo: (before, after) => `Från ${before} till ${after}.`,
  since: (change, n) => `${change ?? 'oförändrat'} sedan omgång 1 (${n} svar)`,
  meeting: {
    start: 'Starta mötet',
    next: 'Nästa',
    reveal: 'Visa resultatet',
    close: 'Stäng',
    place: (number) => `Område ${number} av 10`,
    median: 'Median',
    range: 'Lägst–högst',
    discussed: 'Vi har pratat om det här',
    chosen: 'Det här ska vi arbeta med',
    outcome: 'Det här har vi bestämt',
  },
  file: {
    more: 'Fler format',
    csv: 'Kalkylblad (CSV)',
    json: 'Data (JSON)',
    copy: 'Kopiera sammanfattningen',
  },
  csv: {
    separator: ';',
    heads: [
      ...['Omgång', 'Grupp', 'Område', 'Antal svar', 'Medelvärde', 'Läge', 'Standardavvikelse', 'Spridning'],
      ...['Median', 'Lägst', 'Högst', 'Svarade 1', 'Svarade 2', 'Svarade 3', 'Svarade 4', 'Svarade 5'],
    ],
    everyone: 'Alla',
    all: 'Alla områden',
    spreads: { low: 'Låg', moderate: 'Måttlig', high: 'Hög' },
    decided: 'Bestämt',
    toWorkOn: 'Ska vi arbeta med',
  },
};

export const en: Words = {
  title: 'The group’s result',
  lights: { green: 'Green', yellow: 'Yellow', red: 'Red' },
  agreement: {
    split: 'Split in two camps',
    groups: 'The groups differ',
    high: 'Your views differ a lot',
    moderate: 'Your views differ a little',
    low: 'You mostly agree',
  },
  headline: {
    lights: ({ red, yellow, green }) => `${red} red, ${yellow} yellow, ${green} green.`,
    first: (area, light, isAlone) =>
      `Start with ${area}: ${isAlone ? `the only ${light} one` : `${light}, one of the lowest`}.`,
    apart: {
      split: (about) => `Most split on ${about}.`,
      groups: (about) => `The groups differ most on ${about}.`,
      high: (about) => `Views differ most on ${about}.`,
    },
    rise: (about) => `Biggest rise since Omgång 1: ${about}.`,
    fall: (about) => `Biggest drop: ${about}.`,
  },
  mean: 'Mean',
  outOf: 'out of 5',
  answered: (n, invited) => `${n} of ${invited} have answered`,
  answers: (n) => `${n} responses`,
  sd: 'Standard deviation',
  gave: (counts) => `Answers: ${given(counts, 'gave')}.`,
  areaTable: 'Area by area',
  areaHeads: ['Area', 'Answers', 'Mean', 'Status', 'Agreement'],
  figures: 'Show numbers',
  figureHeads: [
    'Area',
    'Answers 1',
    'Answers 2',
    'Answers 3',
    'Answers 4',
    'Answers 5',
    'Mean',
    'Status',
    'Median',
    'Range',
    'Standard deviation',
  ],
  groupTable: 'Group by group',
  area: 'Area',
  everyone: 'Everyone',
  hidden: 'Too few answers',
  notShown: (groups) =>
    `Not shown: ${list(groups, 'and')}. A group is hidden when it has fewer than three answers, or because such a group could otherwise be worked out.`,
  role: (name, mean, light) => `${name} ${mean} (${light})`,
  split: (below, above) =>
    `You are split in two camps: ${counted.en[below]} answered 1–2, ${counted.en[above]} answered 4–5.`,
  wide: (lowest, highest) =>
    `Answers run from ${lowest} to ${highest}: you are describing different realities.`,
  groupsDiffer: (roles) => `The groups differ: ${list(roles, 'and')}.`,
  roles: (roles) => `How the groups answered: ${list(roles, 'and')}.`,
  mixedMean: (mean) => `The mean is ${mean}, but it averages different views.`,
  means: {
    red: (mean) => `The mean is ${mean}: it does not work today.`,
    yellow: (mean) => `The mean is ${mean}: there is more to do here.`,
    green: (mean) => `The mean is ${mean}: it works well.`,
  },
  talkFirst: 'Talk about this first',
  keepInMind: 'Patterns in the answers',
  nextSteps: 'Next steps',
  roundTable: 'Round by round',
  roundHeads: (before, after) => ['Area', 'Mean', 'Change', before, after],
  fromTo: (before, after) => `From ${before} to ${after}.`,
  since: (change, n) => `${change ?? 'unchanged'} since Omgång 1 (${n} responses)`,
  meeting: {
    start: 'Start the meeting',
    next: 'Next',
    reveal: 'Show the result',
    close: 'Close',
    place: (number) => `Area ${number} of 10`,
    median: 'Median',
    range: 'Range',
    discussed: 'We have talked about this',
    chosen: 'We will work on this',
    outcome: 'What we have decided',
  },
  file: { more: 'More formats', csv: 'Spreadsheet (CSV)', json: 'Data (JSON)', copy: 'Copy the summary' },
  csv: {
    separator: ',',
    heads: [
      ...['Round', 'Group', 'Area', 'Answers', 'Mean', 'Status', 'Standard deviation', 'Spread'],
      ...[
        'Median',
        'Lowest',
        'Highest',
        'Answered 1',
        'Answered 2',
        'Answered 3',
        'Answered 4',
        'Answered 5',
      ],
    ],
    everyone: 'Everyone',
    all: 'All areas',
    spreads: { low: 'Low', moderate: 'Moderate', high: 'High' },
    decided: 'Decided',
    toWorkOn: 'To work on',
  },
};
