// A team of ten in two roles, and its meeting. They are split about closed-loop, and onboarding is weak.
import type {
  KundDiagnosGroupResult,
  KundDiagnosMeeting,
  TalliesByGroup,
  Tally,
} from '../../../src/elements/index.js';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupReport, type GroupInput, type GroupReport } from '../../../src/report/index.js';
import { mountGroup, type GroupResultProperties } from './group-result.js';
import { press } from './keyboard.js';
import { host, settled, until } from './mount.js';
import { count, times } from './people.js';
import { all, one, text } from './see.js';

// A browser enters full screen in its own time, and only after a real press: a test says what the browser answers.
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

/** The areas' names by id. */
export const areaNames = new Map(
  Object.entries(kundorienteringSv.questions).map(([id, { name }]) => [id, name]),
);

/** The headings of a meeting about the team: its overview, the first two areas of its agenda, and the end. */
export const OVERVIEW = '2 gula, 8 gröna. Börja med Closed-loop: gult, och ni är delade.';
export const FIRST = 'Område 1 av 3 Closed-loop';
export const SECOND = 'Område 2 av 3 Onboarding & adoption';
export const OUTCOME = 'Det här har vi bestämt';
export const PLAN = 'Vem gör vad, och när?';

/** The team's figures. */
export function team(each = 5): { tally: Tally; groups: TalliesByGroup } {
  const [leaders, sales] = [times(each, '4441443444'), times(each, '4445443444')];
  return {
    tally: count(...leaders, ...sales),
    groups: { Ledning: count(...leaders), Sälj: count(...sales) },
  };
}

export const reportOf = (input: GroupInput): GroupReport => groupReport(kundorientering, input);

export const mountTeam = (
  properties: GroupResultProperties = {},
  each = 5,
): Promise<KundDiagnosGroupResult> => mountGroup({ ...team(each), ...properties });

/** A meeting of its own, as a host places it beside a button of its own. */
export async function mountMeeting(
  properties: Partial<KundDiagnosMeeting> = {},
): Promise<KundDiagnosMeeting> {
  const element = Object.assign(document.createElement('kund-diagnos-meeting'), {
    report: reportOf(team()),
    ...properties,
  });
  host('<button>Till mötet</button>').append(element);
  await settled(element);
  return element;
}

/** A meeting that has been opened. */
export async function mountOpen(
  properties: Partial<KundDiagnosMeeting> = {},
  area?: string,
): Promise<KundDiagnosMeeting> {
  const element = await mountMeeting(properties);
  await element.open(area);
  await opened(element);
  return element;
}

/** The meeting itself, or that of a group's result. */
export const meetingIn = (element: Element): KundDiagnosMeeting =>
  element.shadowRoot!.querySelector('kund-diagnos-meeting') ?? (element as unknown as KundDiagnosMeeting);

const find = (element: Element, selector: string): HTMLElement | null =>
  meetingIn(element).shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const dialogOf = (element: Element) => find(element, 'dialog') as HTMLDialogElement;

export const isOpen = (element: Element): boolean => find(element, 'dialog[open]') !== null;

/** The part that fills the screen. */
export const stageOf = (element: Element): HTMLElement => find(element, '[part~=meeting]')!;

export async function opened(element: Element): Promise<void> {
  await until(() => isOpen(element) && heading(element), 'the meeting');
  await settled(element);
}

export async function openMeeting(element: Element): Promise<void> {
  one(element, 'button', /^(Starta mötet|Start the meeting)$/u).click();
  await opened(element);
}

export async function escape(element: Element): Promise<void> {
  await press('Escape');
  await until(() => !isOpen(element), 'the meeting to close');
}

/** The heading of the page that is shown. */
export const heading = (element: Element): HTMLElement | undefined =>
  all(dialogOf(element), 'heading').find((each) => each.matches('h2'));

export const shownArea = (element: Element): string => text(heading(element)!);

/** Where the meeting has stopped. */
export function pageOf(element: Element): string {
  const pages = [...stageOf(element).querySelectorAll('.page')];
  return pages.map((page) => page.className.replace('page ', '')).join();
}

/** Has the meeting talk about every area, from its overview. */
export async function addEveryArea(element: Element): Promise<void> {
  for (;;) {
    const [add] = all(dialogOf(element), 'button', /^(Lägg till|Add) /u).filter((each) =>
      each.matches('button'),
    );
    if (!add) return;
    add.click();
    await settled(element);
  }
}

/** The status message about saving the decisions. */
export const saveStatusOf = (element: Element): string => text(all(dialogOf(element), 'status').at(-1)!);

/** Ticks or unticks a box at the figures of an area. */
export async function mark(element: Element, name: 'discussed' | 'chosen'): Promise<HTMLInputElement> {
  const labels = { discussed: /^Vi har pratat om det här/u, chosen: /^Det här ska vi arbeta med/u };
  const box = one(dialogOf(element), 'checkbox', labels[name]) as HTMLInputElement;
  box.click();
  await settled(element);
  return box;
}
