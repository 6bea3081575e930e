// How a person answers, and how a host stores.
import type { Draft } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { on } from './events.js';
import { settled } from './mount.js';
import { all, one } from './see.js';

export const areas: string[] = kundorientering.questions.map(({ id }) => id);

/** The answers that a person gives with one digit a statement. */
export const answersOf = (digits: string): Record<string, number> =>
  Object.fromEntries(Array.from(digits, (digit, index) => [areas[index]!, Number(digit)]));

/** What `kd-draft` gave after these answers, from the first statement on. */
export const draftOf = (digits: string, more: Partial<Draft> = {}): Draft => ({
  draft: 1,
  id: 'a',
  instrument: 'kundorientering',
  version: 1,
  answers: answersOf(digits),
  ...more,
});

/** The statements' groups that are shown, in order. */
export const groups = (root: Element): HTMLElement[] =>
  all(root, 'group').filter((group) => group.matches('fieldset'));

/** The points of one statement, lowest first. */
export const radios = (group: Element): HTMLInputElement[] => all(group, 'radio') as HTMLInputElement[];

/** What is chosen, statement by statement; 0 where nothing is. */
export const chosen = (root: Element): number[] =>
  groups(root).map((group) => Number(radios(group).find(({ checked }) => checked)?.value ?? 0));

/** Clicks one digit a statement, from the first on. */
export async function answer(root: Element, digits: string): Promise<void> {
  for (const [index, digit] of Array.from(digits).entries()) {
    radios(groups(root)[index]!)[Number(digit) - 1]!.click();
  }
  await settled(root);
}

export const sendButton = (root: Element): HTMLButtonElement =>
  one(root, 'button', /^(Skicka in svaren|Försök igen|Send answers|Try again)$/u) as HTMLButtonElement;

export async function send(root: Element): Promise<void> {
  sendButton(root).click();
  await settled(root);
}

/** One attempt to save, settled by the test. */
export interface Save {
  response: QuestionnaireResponse;
  resolve: (value?: unknown) => void;
  reject: (reason?: unknown) => void;
}

/** A host that stores; gives each time that the answers are sent. */
export function storing(): Save[] {
  const saves: Save[] = [];
  on('kd-submit', (event) => {
    event.waitUntil(
      new Promise((resolve, reject) => {
        saves.push({ response: event.response, resolve, reject });
      }),
    );
  });
  return saves;
}
