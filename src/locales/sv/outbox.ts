import { plural } from '../plural.js';
import type { OutboxStrings } from '../outbox-strings.js';

function reason(status: number): string {
  if (status === 403) return 'Servern säger att svaret inte får lämnas härifrån.';
  if (status === 404 || status === 405 || status === 410) return 'Adressen som ska ta emot svar finns inte.';
  if (status === 413) return 'Svaret är för stort för servern.';
  return `Servern gav inget skäl (kod ${status}).`;
}

export const outbox: OutboxStrings = {
  waiting: (count) =>
    plural('sv', count, { one: 'Ett svar är inte skickat än', other: `${count} svar är inte skickade än` }),
  waitingHint: (count) =>
    plural('sv', count, {
      one: 'Det är sparat på den här enheten och skickas av sig självt när sidan är öppen och det finns anslutning. Stäng gärna sidan, men rensa inte webbläsarens data innan svaret är skickat.',
      other:
        'De är sparade på den här enheten och skickas av sig själva när sidan är öppen och det finns anslutning. Stäng gärna sidan, men rensa inte webbläsarens data innan svaren är skickade.',
    }),
  sendNow: 'Skicka nu',
  sending: 'Skickar …',
  download: 'Spara som fil',
  file: 'svar-som-inte-skickats',
  sent: 'Allt som väntade är skickat.',
  responseSent: 'Svaret är skickat.',
  notSent: 'Det gick inte att skicka nu.',
  offline: 'Du är offline.',
  rejected: (count) =>
    plural('sv', count, { one: 'Ett svar togs inte emot', other: `${count} svar togs inte emot` }),
  rejectedHint: (count) =>
    plural('sv', count, {
      one: 'Det ligger kvar på den här enheten och skickas inte igen av sig självt. Spara det som fil och lämna filen till den som ansvarar för frågorna, eller försök igen när hindret är borta.',
      other:
        'De ligger kvar på den här enheten och skickas inte igen av sig själva. Spara dem som filer och lämna filerna till den som ansvarar för frågorna, eller försök igen när hindret är borta.',
    }),
  response: (number) => `Svar ${number}`,
  buttonFor: (button, number) => `${button}, svar ${number}`,
  reason,
  retry: 'Försök igen',
  rejectedAgain: 'Svaret togs inte emot nu heller.',
  remove: 'Ta bort',
  removeHint: 'Svaret finns bara här. Är det borttaget går det inte att få tillbaka.',
  confirmRemove: 'Ja, ta bort svaret',
  removed: 'Svaret är borttaget.',
  notRemoved: 'Det gick inte att ta bort svaret.',
  unavailable:
    'Den här webbläsaren låter inte sidan spara något. Svar som skickas in utan anslutning kan inte ligga kvar här.',
};
