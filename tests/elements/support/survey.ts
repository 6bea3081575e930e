// How a customer answers, and how a host stores.
import type { AnswerEventMap } from '../../../src/elements/events/answer-events.js';
import type { SurveyDraft, SurveyId, SurveyResponse } from '../../../src/elements/index.js';
import { survey as en } from '../../../src/locales/en/survey.js';
import { survey as sv } from '../../../src/locales/sv/survey.js';
import { host, mount, settled } from './mount.js';
import { all, one, text } from './see.js';

/** The strings, by language. */
export const strings = { sv, en };

export const TAGS = ['kund-diagnos-nps', 'kund-diagnos-csat', 'kund-diagnos-ces'] as const;
export type Tag = (typeof TAGS)[number];
export type Asked = HTMLElementTagNameMap[Tag];

export const surveyOf = (tag: Tag): SurveyId => tag.replace('kund-diagnos-', '') as SurveyId;

export const ask = (properties: Partial<HTMLElementTagNameMap['kund-diagnos-nps']> = {}, parent?: Element) =>
  mount('kund-diagnos-nps', { company: 'Nordkraft', ...properties }, parent);

/** What a page of 320 px has room for between margins of 16 px. */
export function narrow(): HTMLElement {
  const root = host('');
  root.style.width = '288px';
  return root;
}

/** The points, the lowest first. */
export const points = (element: Element): HTMLInputElement[] => all(element, 'radio') as HTMLInputElement[];

/** What is marked; `null` where nothing is. */
export const marked = (element: Element): string | null =>
  points(element).find(({ checked }) => checked)?.value ?? null;

export async function choose(element: Element, score: number): Promise<void> {
  points(element)
    .find(({ value }) => value === String(score))!
    .click();
  await settled(element);
}

export const field = (element: Element): HTMLTextAreaElement =>
  one(element, 'textbox') as HTMLTextAreaElement;

export async function write(element: Element, reason: string): Promise<void> {
  const textarea = field(element);
  textarea.value = reason;
  textarea.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settled(element);
}

export const sendButton = (element: Element): HTMLButtonElement | undefined =>
  all(element, 'button', /^(Skicka svaret|Send answer|Försök igen|Try again)$/u)[0] as
    HTMLButtonElement | undefined;

export async function send(element: Element): Promise<void> {
  sendButton(element)!.click();
  await settled(element);
}

/** What is announced when the person has a moment, and what is announced at once. */
export const statusOf = (element: Element): string => all(element, 'status').map(text).join(' ').trim();
export const alertOf = (element: Element): string => all(element, 'alert').map(text).join(' ');

/** One attempt to save, which the test settles. */
export interface Save {
  response: SurveyResponse;
  resolve: (value?: unknown) => void;
  reject: (reason?: unknown) => void;
}

/** A host that stores. Returns a list of its saves, which grows each time that an answer is sent. */
export function storing(element: Asked): Save[] {
  const saves: Save[] = [];
  listen(element, 'kd-submit', (event) => {
    event.waitUntil(
      new Promise((resolve, reject) => {
        saves.push({ response: event.response, resolve, reject });
      }),
    );
  });
  return saves;
}

type Events = AnswerEventMap<SurveyResponse, SurveyDraft>;

export function listen<K extends keyof Events>(
  element: Asked,
  type: K,
  listener: (event: Events[K]) => void,
): void {
  element.addEventListener(type, listener as EventListener);
}

/** Collects an element's events of one type. */
export function hear<K extends keyof Events>(element: Asked, type: K): Events[K][] {
  const heard: Events[K][] = [];
  listen(element, type, (event) => heard.push(event));
  return heard;
}
