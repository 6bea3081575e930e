import type { StatementTexts } from '../../texts.js';
import type { QuestionId } from '../instrument.js';

/** What is needed to answer, in English. */
export const statements: StatementTexts<QuestionId> = {
  title: 'Diagnosis – Customer orientation (Light)',
  introduction: {
    purpose: 'See how far the customer’s voice and value steer your decisions, development and delivery.',
    who: 'The management team: CEO, commercial, product and customer team',
    duration: '7–\u206010 minutes',
    how: 'Answer on your own and spontaneously, about how things are today. Then the group sees the mean and the spread, talks about the differences and decides what to do first.',
  },
  scale: { lowest: 'Not true at all', highest: 'Completely true' },
  questions: {
    icp: {
      name: 'ICP & segments',
      statement:
        'We have defined our ideal customer profile (ICP) and our segments, and base decisions on them.',
    },
    journeys: {
      name: 'Customer journeys & personas',
      statement: 'We have mapped our core customer journeys and know the pain points and moments of truth.',
    },
    voc: {
      name: 'VoC & insights',
      statement:
        'We systematically gather the voice of the customer (VoC) from interviews, NPS/CES surveys and support data, and share it with everyone.',
    },
    'closed-loop': {
      name: 'Closed loop',
      statement:
        'We have a routine for customer feedback (closed loop): an action, an owner and a reply to the customer.',
    },
    'value-proposition': {
      name: 'Value proposition',
      statement: 'We test our value message on customers and keep it up to date.',
    },
    sla: {
      name: 'Sales–marketing–customer team (SLA)',
      statement:
        'We have a clear agreement (SLA) between sales, marketing and the customer team on leads, hand-overs and response times.',
    },
    onboarding: {
      name: 'Onboarding & adoption',
      statement:
        'We have a structured programme that makes customers succeed fast, and we measure it with set KPIs.',
    },
    retention: {
      name: 'Retention & churn',
      statement:
        'We see in time which customers may leave us and have clear routines (playbooks) for keeping them.',
    },
    pricing: {
      name: 'Pricing & packaging',
      statement: 'We set prices by customer value, A/B-\u2060test the price model and follow it up.',
    },
    governance: {
      name: 'Governance & KPIs',
      statement:
        'We follow customer-value KPIs, e.g. NPS and revenue from existing customers (NRR), in weekly and monthly reviews and prioritise by them.',
    },
  },
};
