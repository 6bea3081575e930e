import type { Instrument } from '../../scoring/instrument.js';

export type QuestionId =
  | 'icp'
  | 'journeys'
  | 'voc'
  | 'closed-loop'
  | 'value-proposition'
  | 'sla'
  | 'onboarding'
  | 'retention'
  | 'pricing'
  | 'governance';
export type RuleId = 'insight-without-loop' | 'onboarding-first' | 'friction-between-teams' | 'weakest-link';
export type NextStepId = 'customer-interviews' | 'nps-with-closed-loop' | 'onboarding-kpi';

/**
 * Diagnos – Kundorientering (Light), version 1: ten statements on how far the customer's voice and value shape a company's
 * decisions. Facts and rules only; the wording is in `kundorienteringSv` and `kundorienteringEn`.
 *
 * @example
 * kundorientering.questions.length; // 10
 */
export const kundorientering: Instrument<QuestionId, RuleId, NextStepId> = {
  id: 'kundorientering',
  version: 1,
  scale: { min: 1, max: 5 },
  questions: [
    { id: 'icp' },
    { id: 'journeys' },
    { id: 'voc' },
    { id: 'closed-loop' },
    { id: 'value-proposition' },
    { id: 'sla' },
    { id: 'onboarding' },
    { id: 'retention' },
    { id: 'pricing' },
    { id: 'governance' },
  ],
  thresholds: { green: 3.5, yellow: 2.5 },
  rules: [
    {
      id: 'insight-without-loop',
      when: {
        all: [
          { question: 'voc', aheadOf: 'closed-loop' },
          { question: 'closed-loop', light: ['red', 'yellow'] },
        ],
      },
      questions: ['closed-loop'],
      postpones: ['customer-interviews'],
    },
    { id: 'onboarding-first', when: { question: 'onboarding', light: ['red', 'yellow'] } },
    { id: 'friction-between-teams', when: { question: 'sla', light: ['red', 'yellow'] } },
    { id: 'weakest-link', when: { weakest: true } },
  ],
  nextSteps: [
    { id: 'customer-interviews', questions: ['voc', 'journeys'] },
    {
      id: 'nps-with-closed-loop',
      questions: ['closed-loop', 'governance'],
      figures: ['nps', 'ces-mean', 'ces-share'],
    },
    { id: 'onboarding-kpi', questions: ['onboarding'], figures: ['time-to-value'] },
  ],
};
