// A plan as the page sends it.
import type { Plan, PlanAction } from 'kund-diagnos/report';

export const action = (id: string, more: Partial<PlanAction> = {}): PlanAction => ({
  id,
  question: 'closed-loop',
  light: 'red',
  text: `Gör ${id}`,
  owner: 'Anna',
  due: '2026-12-28',
  status: 'planned',
  reason: null,
  checkIns: [],
  ...more,
});

export const planOf = (revision: number, more: Partial<Plan> = {}): Plan => ({
  kind: 'kund-diagnos-plan',
  format: 1,
  id: 'plan-1',
  revision,
  instrument: 'kundorientering',
  version: 1,
  round: 'Omgång 1',
  decided: '2026-11-28',
  actions: [action('ring'), action('fraga', { question: 'onboarding' })],
  ...more,
});
