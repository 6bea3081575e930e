import type { SurveyStrings } from '../survey-strings.js';

export const survey: SurveyStrings = {
  nps: {
    question: (company) =>
      `Hur troligt är det att du skulle rekommendera ${company ?? 'oss'} till en vän eller kollega?`,
    lowest: 'inte alls troligt',
    highest: 'mycket troligt',
  },
  csat: {
    question: (company) => `Hur nöjd är du med ${company ?? 'oss'}?`,
    lowest: 'mycket missnöjd',
    highest: 'mycket nöjd',
  },
  ces: {
    question: (company, topic) =>
      `${company === null ? 'Det var' : `${company} gjorde det`} lätt för mig att ${topic ?? 'lösa mitt ärende'}.`,
    lowest: 'instämmer inte alls',
    highest: 'instämmer helt',
  },
  value: (value, _max, meaning) => (meaning ? `${value}, ${meaning}` : `${value}`),
  end: (value, meaning) => `${value} = ${meaning}`,
  preselected: (score) => `${score} är valt i länken. Svaret räknas först när du skickar det.`,
  restored: 'Ditt svar finns kvar sedan sist. Det är inte skickat än.',
  unanswered: 'Välj en siffra.',
  why: (score) => `Vad fick dig att välja ${score}?`,
  optional: (max) => `Frivilligt, högst ${max} tecken.`,
  remaining: (count) =>
    count === 0 ? 'Det finns inte plats för fler tecken.' : `Det finns plats för ${count} tecken till.`,
  submit: 'Skicka svaret',
  saving: 'Skickar ditt svar …',
  slow: 'Det tar längre tid än vanligt. Ditt svar ligger kvar här.',
  queued: (waiting) =>
    `Inte skickat än, sparat på den här enheten.${waiting > 1 ? ` ${waiting} svar väntar.` : ''}`,
  saved: 'Tack! Ditt svar är sparat.',
  failed: 'Vi vet inte om ditt svar har sparats.',
  notStored: 'Det kunde inte sparas på den här enheten.',
  answersKept: 'Försök igen: svaret räknas bara en gång och går inte längre att ändra.',
  retry: 'Försök igen',
  offline: 'Du är offline.',
  unhandled: 'Sidan kan inte ta emot svar än. Spara ditt svar som en fil, så går inget förlorat.',
  download: 'Spara som fil',
  draftStored:
    'Svaret ligger kvar i den här webbläsaren tills du har skickat det, i högst två veckor (i Safari en vecka). På en delad dator kan andra se det.',
  clear: 'Rensa svaret',
  confirmClear: 'Ja, rensa svaret',
  cleared: 'Svaret är rensat.',
};
