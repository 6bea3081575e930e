// The texts in exported pictures that are not on the page.
const inks = { dot: '#17507c', line: '#8c8c8c' };

export const pictureWords = {
  sv: {
    ...inks,
    areas: 'Bild av områdena',
    groups: 'Bild av grupperna',
    rounds: 'Bild av omgångarna',
    dots: 'Varje prick är ett svar. Formen under linjen är medelvärdet.',
    dotsAndBefore:
      'Varje prick är ett svar. Formen under linjen är medelvärdet, den lilla punkten förra omgångens.',
    moved: 'Liten punkt: förra omgången. Stor form: den här. Störst ändring överst.',
    hidden:
      'Grupper med färre än tre svar visas inte. Ibland döljs även en större grupp, så att de små inte kan räknas ut.',
  },
  en: {
    ...inks,
    areas: 'Picture of areas',
    groups: 'Picture of groups',
    rounds: 'Picture of rounds',
    dots: 'Each dot is one answer. The shape below the line is the mean.',
    dotsAndBefore:
      'Each dot is one answer. The shape below the line is the mean, the small point that of the round before.',
    moved: 'Small point: the round before. Large shape: this one. Biggest change first.',
    hidden:
      'Groups with fewer than three answers are not shown. Sometimes a larger group is hidden too, so that the small ones cannot be worked out.',
  },
};
