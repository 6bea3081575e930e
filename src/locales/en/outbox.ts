import { plural } from '../plural.js';
import type { OutboxStrings } from '../outbox-strings.js';

function reason(status: number): string {
  if (status === 403) return 'The server says that the response may not be handed in from here.';
  if (status === 404 || status === 405 || status === 410)
    return 'The address that should receive responses does not exist.';
  if (status === 413) return 'The response is too large for the server.';
  return `The server gave no reason (code ${status}).`;
}

export const outbox: OutboxStrings = {
  waiting: (count) =>
    plural('en', count, {
      one: 'One response has not been sent yet',
      other: `${count} responses have not been sent yet`,
    }),
  waitingHint: (count) =>
    plural('en', count, {
      one: 'It is saved on this device, and is sent by itself when this page is open and there is a connection. You can close the page, but do not clear the browser’s data before the response has been sent.',
      other:
        'They are saved on this device, and are sent by themselves when this page is open and there is a connection. You can close the page, but do not clear the browser’s data before the responses have been sent.',
    }),
  sendNow: 'Send now',
  sending: 'Sending…',
  download: 'Save as a file',
  file: 'unsent-responses',
  sent: 'Everything that was waiting has been sent.',
  responseSent: 'The response has been sent.',
  notSent: 'It could not be sent now.',
  offline: 'You are offline.',
  rejected: (count) =>
    plural('en', count, { one: 'One response was rejected', other: `${count} responses were rejected` }),
  rejectedHint: (count) =>
    plural('en', count, {
      one: 'It stays on this device, and is not sent again by itself. Save it as a file and give the file to whoever is responsible for the questions, or try again once the problem is solved.',
      other:
        'They stay on this device, and are not sent again by themselves. Save them as files and give the files to whoever is responsible for the questions, or try again once the problem is solved.',
    }),
  response: (number) => `Response ${number}`,
  buttonFor: (button, number) => `${button}, response ${number}`,
  reason,
  retry: 'Try again',
  rejectedAgain: 'The response was rejected this time, too.',
  remove: 'Remove',
  removeHint: 'The response is only here. Once it is removed, it cannot be brought back.',
  confirmRemove: 'Yes, remove the response',
  removed: 'The response has been removed.',
  notRemoved: 'The response could not be removed.',
  unavailable:
    'This browser does not let the page save anything. Responses that are submitted without a connection cannot be kept here.',
};
