// How a person answers, and how a host stores.
import type { Draft } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/kundorientering/instrument.js';
import { questionnaire as en } from '../../../src/locales/en/questionnaire.js';
import { questionnaire as sv } from '../../../src/locales/sv/questionnaire.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { on } from './events.js';
import { pause, settled } from './mount.js';
import { all, one, text } from './see.js';

/** The strings, by language. */
export const strings = { sv, en };

const questionIds: string[] = kundorientering.questions.map(({ id }) => id);

/** One digit a statement. */
export const TEN_ANSWERS = '3324543215';
export const NO_ANSWERS = '0000000000';

/** The answers that one digit a statement gives. */
export const answersOf = (digits: string): Record<string, number> =>
  Object.fromEntries(Array.from(digits, (digit, index) => [questionIds[index]!, Number(digit)]));

/** The draft from `kd-draft` after these answers, from the first statement on. */
export const draftOf = (digits: string, more: Partial<Draft> = {}): Draft => ({
  draft: 1,
  id: 'a',
  instrument: 'kundorientering',
  version: 1,
  answers: answersOf(digits),
  ...more,
});

/** The fieldsets of the statements that are shown, in order. */
export const groups = (root: Element): HTMLElement[] =>
  all(root, 'group').filter((group) => group.matches('fieldset'));

/** The radio buttons of one statement, the lowest first. */
export const radios = (group: Element): HTMLInputElement[] => all(group, 'radio') as HTMLInputElement[];

/** The chosen answers, one digit a statement; 0 for none. */
export const chosen = (root: Element): string =>
  groups(root)
    .map((group) => radios(group).find(({ checked }) => checked)?.value ?? '0')
    .join('');

/** Clicks one digit a statement, from the first on. */
export async function answer(root: Element, digits: string): Promise<void> {
  const shown = groups(root);
  for (const [index, digit] of Array.from(digits).entries()) {
    radios(shown[index]!)[Number(digit) - 1]!.click();
  }
  await settled(root);
}

const submitNames = [sv, en].flatMap(({ submit, retry }) => [submit, retry]);

export const submitButton = (root: Element): HTMLButtonElement =>
  one(root, 'button', new RegExp(`^(${submitNames.join('|')})$`, 'u')) as HTMLButtonElement;

export async function submit(root: Element): Promise<void> {
  submitButton(root).click();
  await settled(root);
}

/** Waits until the outcome of a save is rendered. */
export async function flush(root: Element): Promise<void> {
  await pause();
  await settled(root);
}

/** The texts of the polite and of the assertive live region. */
export const statusOf = (root: Element): string => text(one(root, 'status'));
export const alertOf = (root: Element): string => text(one(root, 'alert'));

export const isLocked = (root: Element): boolean => groups(root).every((group) => group.matches(':disabled'));

/** One attempt to save, which the test settles. */
export interface Save {
  response: QuestionnaireResponse;
  resolve: (value?: unknown) => void;
  reject: (reason?: unknown) => void;
}

/** A host that stores. Returns a list of its saves, which grows each time that answers are submitted. */
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

/** Makes the browser report that it is offline, or online again. */
export function connect(onLine: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true });
  dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}

/** True when the browser would ask before the page is left. */
export function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});
