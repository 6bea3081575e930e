import type { StatementTexts } from '../../texts.js';
import type { QuestionId } from '../instrument.js';

/** The texts for answering, in English. */
export const statements: StatementTexts<QuestionId> = {
  title: 'Diagnosis – Customer orientation (Light)',
  introduction: {
    purpose: 'See how much your customers’ voice and benefit shape what you decide, develop and deliver.',
    who: 'The management team: CEO, commercial, product and customer success',
    duration: '7–\u206010 minutes',
    how: 'Answer on your own, without overthinking, about how things are today. Then the group sees where it stands and where views differ, and decides where to start.',
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
      statement:
        'We have mapped our core customer journeys and know where they are painful and which moments matter most.',
    },
    voc: {
      name: 'VoC & insights',
      statement:
        'We systematically gather the voice of the customer (VoC) from interviews, NPS/CES surveys and support data, and share it with everyone.',
    },
    'closed-loop': {
      name: 'Closed loop',
      statement: 'Every piece of customer feedback gets an action, an owner and a reply (closed loop).',
    },
    'value-proposition': {
      name: 'Value proposition',
      statement: 'We test our value proposition on customers and keep it up to date.',
    },
    sla: {
      name: 'Sales–marketing–customer success (SLA)',
      statement:
        'We have a clear agreement (SLA) between sales, marketing and customer success on leads, hand-overs and response times.',
    },
    onboarding: {
      name: 'Onboarding & adoption',
      statement:
        'We have a structured programme that gets new customers to results fast, and we track it with set KPIs.',
    },
    retention: {
      name: 'Retention & churn',
      statement: 'We spot customers at risk in time and have clear routines (playbooks) for keeping them.',
    },
    pricing: {
      name: 'Pricing & packaging',
      statement: 'We set prices by customer value, A/B-\u2060test the price model and follow it up.',
    },
    governance: {
      name: 'Governance & KPIs',
      statement:
        'We track customer-value KPIs, e.g. NPS and how revenue from existing customers develops (NRR), in weekly and monthly reviews and set priorities by them.',
    },
  },
};
