import { plural } from '../plural.js';
import type { QuestionnaireStrings } from '../questionnaire-strings.js';

export const questionnaire: QuestionnaireStrings = {
  introduction: { who: 'Vem svarar', duration: 'Tid', how: 'Så går det till', scale: 'Skalan' },
  start: 'Börja',
  resume: 'Fortsätt',
  value: (value, max, meaning) => `${value} av ${max}${meaning ? `, ${meaning}` : ''}`,
  progress: (answered, total) => `${answered} av ${total} besvarade`,
  position: (number, total) => `Påstående ${number} av ${total}`,
  restored: (answered, total) => `${answered} av ${total} svar finns kvar sedan sist`,
  submit: 'Skicka in svaren',
  unansweredCount: (count) =>
    plural('sv', count, { one: 'Ett påstående saknar svar', other: `${count} påståenden saknar svar` }),
  validationMessage: 'Svara på det som återstår.',
  unanswered: 'Saknar svar',
  saving: 'Sparar dina svar …',
  slow: 'Det tar längre tid än vanligt. Svaren ligger kvar här.',
  queued: (waiting) =>
    `Inte skickat än, sparat på den här enheten.${waiting > 1 ? ` ${waiting} svar väntar.` : ''}`,
  saved: 'Tack! Dina svar är sparade.',
  resultNotFetched: 'Dina svar är sparade, men resultatet kunde inte hämtas.',
  failed: 'Vi vet inte om dina svar har sparats.',
  notStored: 'De kunde inte sparas på den här enheten.',
  answersKept: 'Försök igen: svaren räknas bara en gång och går inte längre att ändra.',
  retry: 'Försök igen',
  restart: 'Låt nästa person svara',
  offline: 'Du är offline.',
  unhandled: 'Sidan kan inte ta emot svar än. Spara dina svar som en fil, så går inget förlorat.',
  download: 'Spara som fil',
  draftStored:
    'Svaren ligger kvar i den här webbläsaren tills du har skickat in dem, i högst två veckor (i Safari en vecka). På en delad dator kan andra se dem.',
  clear: 'Rensa svaren',
  confirmClear: 'Ja, rensa svaren',
  cleared: 'Svaren är rensade.',
};
