import 'kund-diagnos/kund-diagnos.js';
import { postTo } from 'kund-diagnos/storage';

const main = document.querySelector('main');
const buttons = document.querySelectorAll('button');

/** @param {HTMLButtonElement} pressed */
async function show(pressed) {
  for (const button of buttons) button.ariaPressed = String(button === pressed);
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(pressed.value));
  main?.replaceChildren(template.content.cloneNode(true));
  // What the page knows of those who are signed in.
  const questions = document.querySelector('kund-diagnos');
  if (questions) questions.segments = { role: 'Kundteam' };
  const result = document.querySelector('kund-diagnos-group-result');
  if (!result) return;
  const response = await fetch('/api/group');
  Object.assign(result, await response.json());
}

document.addEventListener('kd-submit', postTo('/api/responses'));
for (const button of buttons) button.addEventListener('click', () => show(button));
const [first] = buttons;
if (first) await show(first);
