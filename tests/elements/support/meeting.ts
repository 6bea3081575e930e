// A team of ten in two roles, and its meeting. They are at odds about closed-loop, and onboarding is weak.
import type { KundDiagnosGroupResult } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/kundorientering/sv.js';
import { press } from './keyboard.js';
import { mount, settled, until } from './mount.js';
import { count } from './people.js';
import { all, one, text } from './see.js';

// The full screen comes and goes in its own time, and only where a key was really pressed: tests of it say what it answers.
const prototype = Element.prototype as { requestFullscreen: unknown };
const real = prototype.requestFullscreen;

export function answerFullscreen(answer: ((this: Element) => Promise<void>) | undefined): void {
  prototype.requestFullscreen = answer;
}

beforeEach(() => {
  answerFullscreen(() => Promise.reject(new TypeError('Not here')));
});

afterEach(() => {
  prototype.requestFullscreen = real;
});

const times = (people: number, digits: string) => Array<string>(people).fill(digits);

/** Areas' ids and names. */
export const names = new Map(Object.entries(kundorienteringSv.questions).map(([id, { name }]) => [id, name]));

export async function mountTeam(
  properties: Partial<KundDiagnosGroupResult> = {},
  each = 5,
): Promise<KundDiagnosGroupResult> {
  const [leaders, sales] = [times(each, '4441443444'), times(each, '4445443444')];
  return mount('kund-diagnos-group-result', {
    tally: count(...leaders, ...sales),
    groups: { Ledning: count(...leaders), Sälj: count(...sales) },
    ...properties,
  });
}

export const dialogOf = (element: Element): HTMLDialogElement => element.shadowRoot!.querySelector('dialog')!;

export const isOpen = (element: Element): boolean => !!element.shadowRoot!.querySelector('dialog[open]');

/** What fills the screen. */
export const meetingOf = (element: Element): HTMLElement =>
  dialogOf(element).querySelector<HTMLElement>('[part~=meeting]')!;

export async function openMeeting(element: Element): Promise<void> {
  one(element, 'button', /^(Starta mötet|Start the meeting)$/u).click();
  await until(() => isOpen(element), 'the meeting');
  await settled(element);
}

export async function escape(element: Element): Promise<void> {
  await press('Escape');
  await until(() => !isOpen(element), 'the meeting to close');
}

/** The heading of the page that is shown. */
export const heading = (element: Element): HTMLElement =>
  all(dialogOf(element), 'heading').find((each) => each.matches('h2'))!;

export const shownArea = (element: Element): string => text(heading(element));
