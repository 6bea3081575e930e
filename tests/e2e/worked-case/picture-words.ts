// What stands in the pictures that are taken along, beside the words that the page has too.
const inks = { dot: '#17507c', pointer: '#1c1c1c', hatch: '#8c8c8c' };

export const pictureWords = {
  sv: {
    ...inks,
    areas: 'Bild av områdena',
    groups: 'Bild av grupperna',
    rounds: 'Bild av omgångarna',
    dots: 'Varje prick är ett svar. Pilen visar medelvärdet.',
    hidden:
      'Grupper med färre än tre svar visas inte. Ibland döljs även en större grupp, så att de små inte kan räknas ut.',
  },
  en: {
    ...inks,
    areas: 'Picture of areas',
    groups: 'Picture of groups',
    rounds: 'Picture of rounds',
    dots: 'Each dot is one answer. The arrow marks the mean.',
    hidden:
      'Groups with fewer than three answers are not shown. Sometimes a larger group is hidden too, so that the small ones cannot be worked out.',
  },
};
