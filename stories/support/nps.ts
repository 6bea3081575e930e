// What customers have answered: an autumn of 150 answers in four teams, and the rounds before it.

/** How many of each kind. */
export const kinds = (detractors: number, passives: number, promoters: number) => ({
  detractors,
  passives,
  promoters,
});

/** Answers 0–10. */
export const whole = [6, 2, 3, 4, 3, 9, 8, 22, 31, 34, 28];

const teams = {
  Malmö: [1, 0, 1, 1, 0, 2, 2, 7, 11, 15, 14],
  Lund: [4, 1, 1, 2, 2, 4, 4, 8, 9, 8, 4],
  Göteborg: [1, 1, 1, 1, 1, 2, 1, 5, 9, 9, 8],
  Kiruna: [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2],
};

export const breakdowns = {
  Team: teams,
  Kundsegment: { A: kinds(12, 20, 30), B: kinds(13, 20, 20), C: kinds(10, 13, 12) },
};

/** Li's three answers are hidden, and with them those of Ingen, since they could be worked out. */
export const small = {
  Ansvarig: {
    'Anna Berg': kinds(10, 20, 30),
    'Omar Haddad': kinds(20, 28, 30),
    Li: kinds(1, 1, 1),
    Ingen: kinds(4, 4, 1),
  },
};

export const rounds = [
  ['Hösten 2025', kinds(20, 40, 70)],
  ['Vintern 2026', null],
  ['Våren 2026', kinds(31, 43, 62)],
  ['Sommaren 2026', [10, 2, 3, 4, 3, 13, 12, 22, 31, 30, 20]],
] as const;

export const comments = [
  { score: 2, comment: 'Fel faktura, två gånger. Ingen svarade när jag ringde.' },
  { score: 6, comment: 'Dyrt jämfört med andra, och svårt att se vad vi betalar för.' },
  { score: 5, comment: '' },
  { score: 0, comment: 'Säljaren lovade något annat än det vi fick.' },
  { score: 8, comment: 'Helt okej. Priset är lite högt.' },
  { score: 7, comment: 'Bra system, men det tog tid att komma igång.' },
  { score: 10, comment: 'Snabb hjälp varje gång!' },
  { score: 9, comment: 'Ni ringde upp när jag hade klagat. Det var nytt.' },
];

/** What somebody may write who wants to break the page. */
export const hostileComments = [
  { score: 3, comment: '<img src=x onerror=alert(1)> <b>Fet</b> & <script>alert(1)</script>' },
  { score: 4, comment: '\u202eomvänt\u202c שלום עולם \u2066' },
  { score: 5, comment: 'x'.repeat(300) },
  { score: 10, comment: '😀'.repeat(400) },
];
