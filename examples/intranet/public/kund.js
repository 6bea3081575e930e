// Asks a customer the question, and posts the answer with the code of their link.
import { post } from './anrop.js';

const question = document.querySelector('kund-diagnos-nps');

// A browser never sends the part after # to a server.
const code = new URLSearchParams(location.hash.slice(1)).get('kod');
// A button in a letter may carry the answer. It is marked, and counts when the customer sends it.
const score = new URLSearchParams(location.search).get('score');

question.hidden = code === null;
document.querySelector('#lank').hidden = code !== null;
if (score !== null) question.setAttribute('score', score);

question.addEventListener('kd-submit', (event) => {
  // Letters and digits alone: a header takes nothing but ASCII.
  const authorization = `Bearer ${code.replaceAll(/[^a-z\d]/gi, '') || '-'}`;
  event.waitUntil(post('/api/customers', event.response, { authorization }));
});
