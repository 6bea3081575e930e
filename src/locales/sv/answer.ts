import type { Strings } from '../strings.js';

export const sv: Strings = {
  introduction: { who: 'Vem svarar', duration: 'Tid', how: 'Så går det till', scale: 'Skalan' },
  start: 'Börja',
  resume: 'Fortsätt',
  point: (value, max, meaning) => `${value} av ${max}${meaning ? `, ${meaning}` : ''}`,
  progress: (answered, total) => `${answered} av ${total} besvarade`,
  previous: 'Föregående',
  next: 'Nästa',
  submit: 'Skicka in svaren',
  missing: (count) => (count === 1 ? 'Ett påstående saknar svar' : `${count} påståenden saknar svar`),
  unanswered: 'Saknar svar',
  saving: 'Sparar dina svar …',
  slow: 'Det tar längre tid än vanligt. Dina svar ligger kvar här.',
  saved: 'Tack! Dina svar är sparade.',
  failed: 'Svaren kunde inte sparas.',
  kept: 'Svaren ligger kvar. De kan ha kommit fram ändå och går därför inte att ändra.',
  retry: 'Försök igen',
  offline: 'Du är inte uppkopplad, men du kan svara ändå.',
  unhandled: 'Sidan är inte klar att ta emot svar. Spara svaren som en fil, så går inget förlorat.',
  download: 'Spara som fil',
  draftKept:
    'Dina svar ligger kvar i den här webbläsaren tills de är sparade. På en delad dator kan andra se dem.',
  lights: { green: 'Grön', yellow: 'Gul', red: 'Röd' },
  result: {
    title: 'Ditt resultat',
    mean: 'Medelvärde',
    outOf: (max) => `av ${max}`,
    areas: 'Område för område',
    rules: 'Att tänka på',
    nextSteps: 'Nästa steg',
  },
};
