// A group's plan of two actions, and what people do with it.
import type { KundDiagnosPlan, Plan, PlanAction } from '../../../src/elements/index.js';
import { mount, settled } from './mount.js';
import { one } from './see.js';

const TODAY = '2026-11-28';

export const action = (changes: Partial<PlanAction> = {}): PlanAction => ({
  id: 'a1',
  question: 'onboarding',
  light: 'red',
  text: 'Mät tid till värde',
  owner: 'Anna',
  due: '2026-12-12',
  status: 'planned',
  reason: null,
  checkIns: [],
  ...changes,
});

export const plan = (changes: Partial<Plan> = {}): Plan => ({
  kind: 'kund-diagnos-plan',
  format: 1,
  id: 'plan-1',
  revision: 1,
  instrument: 'kundorientering',
  version: 1,
  round: null,
  decided: '2026-11-14',
  actions: [
    action(),
    action({ id: 'a2', question: 'sla', light: 'yellow', text: 'Skriv ett SLA', owner: 'Omar' }),
  ],
  ...changes,
});

export const mountPlan = (
  properties: Partial<KundDiagnosPlan> = {},
  parent?: Element,
): Promise<KundDiagnosPlan> =>
  mount('kund-diagnos-plan', { today: TODAY, plan: plan(), ...properties }, parent);

/** The fields of the action about an area. */
export const areaOf = (element: Element, area: string): HTMLElement => one(element, 'group', area);

const FIELDS = {
  text: ['textbox', 'Vad ska göras?'],
  owner: ['combobox', 'Vem ansvarar?'],
  status: ['combobox', 'Status'],
  reason: ['textbox', 'Varför stoppas den?'],
  note: ['textbox', 'Hur går det?'],
} as const;

type Field = HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement;

/** A field of the action about an area. A day has no role of its own in every browser, and is found by its label. */
export function field(element: Element, area: string, name: keyof typeof FIELDS | 'due'): Field {
  const group = areaOf(element, area);
  if (name === 'due') return group.querySelector<Field>('input[type=date]')!;
  const [role, label] = FIELDS[name];
  return one(group, role, label) as Field;
}

/** Writes in a field without leaving it. */
export async function type(element: Element, control: Field, value: string): Promise<void> {
  control.focus();
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** Writes in a field, or chooses in it, and leaves it. */
export async function write(element: Element, control: Field, value: string): Promise<void> {
  await type(element, control, value);
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

/** A promise that a host settles when it likes. */
export function answer(): { promise: Promise<void>; yes: () => void; no: (reason?: Error) => void } {
  let yes!: () => void;
  let no!: (reason?: Error) => void;
  const promise = new Promise<void>((resolve, reject) => {
    yes = resolve;
    no = (reason = new Error('Servern svarar inte.')) => {
      reject(reason);
    };
  });
  return { promise, yes, no };
}
