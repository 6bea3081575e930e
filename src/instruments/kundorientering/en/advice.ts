import type { InstrumentTexts, QuestionTexts } from '../../texts.js';
import type { NextStepId, QuestionId, RuleId } from '../instrument.js';

/** What is said about each area by its light, in English. */
export const advice: Record<QuestionId, QuestionTexts['advice']> = {
  icp: {
    red: [
      'Describe the ideal customer on one page, based on the ten who gain most from you.',
      'Divide customers into 3–\u20605 segments by value and need.',
    ],
    yellow: [
      'State in every proposal which segment it is for.',
      'Measure the effect per segment, not for an average customer.',
    ],
    green: ['Have every team show a decision shaped by the ideal customer profile.'],
  },
  journeys: {
    red: [
      'Draw the most important customer journey with sales, product and the customer team.',
      'Ask five customers where the customer journey hurts.',
    ],
    yellow: [
      'Add outside actors and what happens before and after customers meet you.',
      'Name an owner for every moment of truth and measure the experience.',
    ],
    green: ['Take every new colleague through the customer journey.'],
  },
  voc: {
    red: [
      'Interview two customers a week without leading questions.',
      'Gather interviews, surveys and support data where everyone can reach them.',
    ],
    yellow: [
      'Replace “Was it good?” with a 1–\u20605 scale whose ends are named.',
      'Test the figures in interviews and stop gathering what nobody uses.',
    ],
    green: ['Tell everyone every month what customers have taught you.'],
  },
  'closed-loop': {
    red: [
      'Give every piece of feedback an owner and a date in a shared list.',
      'Call every dissatisfied customer within two days.',
    ],
    yellow: [
      'Check that several customers have the same problem before you build.',
      'Measure how many customers get a reply, and how fast.',
    ],
    green: ['Tell customers and colleagues what the feedback has led to.'],
  },
  'value-proposition': {
    red: [
      'Describe the customer’s benefit in one sentence and test it on five customers.',
      'Ask five customers why they chose you, and use their words.',
    ],
    yellow: [
      'Let customers react early to sketches and prototypes.',
      'Update the message every quarter, based on deals won and lost.',
    ],
    green: ['Gather customer stories that all teams can tell.'],
  },
  sla: {
    red: [
      'Agree on what a qualified lead is and name an owner for every step.',
      'Write a one-page SLA for leads, hand-overs and response times.',
    ],
    yellow: [
      'Check every month that the SLA is kept and fix the biggest deviation.',
      'Ask five customers how the hand-over went.',
    ],
    green: ['Use the same model between the customer team and product.'],
  },
  onboarding: {
    red: [
      'Define the customer’s first result and measure the time to it.',
      'Give every new customer a contact person and a plan for 30 days.',
    ],
    yellow: [
      'Simplify the step where most customers get stuck.',
      'Measure usage per segment after 30 and 90 days.',
    ],
    green: ['Use the same programme in more segments.'],
  },
  retention: {
    red: [
      'Assess the risk for every customer whose contract ends within 90 days.',
      'Ask five customers why they left you.',
    ],
    yellow: [
      'Choose three warning signs to act on, e.g. falling usage.',
      'Write a playbook for every sign: who does what, and when?',
    ],
    green: ['Tell sales and product what makes customers stay.'],
  },
  pricing: {
    red: [
      'Ask five customers what it would cost to do without you.',
      'Name an owner for the price model and follow it up every quarter.',
    ],
    yellow: [
      'A/B-\u2060test one change at a time, in one segment.',
      'Measure discounts, deals won and customers lost (churn) per package.',
    ],
    green: ['Give sales worked examples of the value behind the price.'],
  },
  governance: {
    red: [
      'Choose three customer-value KPIs and name an owner for each.',
      'Give customer figures the same weight as financial ones in every management meeting.',
    ],
    yellow: [
      'Measure whether customers are better off, not just your response times.',
      'End every meeting with a decision, an owner and a date.',
    ],
    green: ['Tell everyone which decisions the customer figures have led to.'],
  },
};

/** What is said about a result, in English. */
export const recommendations: Pick<
  InstrumentTexts<QuestionId, RuleId, NextStepId>,
  'actions' | 'rules' | 'nextSteps'
> = {
  actions: {
    red: 'Urgent: make an action plan within 30 days and follow it up every week.',
    yellow: 'Prioritise improvement: decide on 2–\u20603 concrete actions.',
    green: 'Stable: keep strengthening the way you work, and spread it.',
  },
  rules: {
    'insight-without-loop': {
      title: 'Insight without a loop',
      text: 'Insights that lead to no action have little effect. Get the flow of actions in place before gathering more.',
    },
    'onboarding-first': {
      title: 'Early value',
      text: 'Onboarding is the earliest driver of value. Revenue from existing customers (NRR) suffers until this area is green.',
      red: 'Onboarding is the earliest driver of value, and this area is red. Revenue from existing customers (NRR) suffers badly.',
    },
    'friction-between-teams': {
      title: 'Friction between teams',
      text: 'An SLA between sales, marketing and the customer team lowers friction. Check every month that it is kept.',
    },
    'weakest-link': {
      title: 'Weakest link',
      text: 'Whatever is lowest holds back the whole. Once it improves, other efforts have more effect too.',
      all: 'No area stands out as the weakest.',
      green: 'Even the lowest area is green.',
    },
  },
  nextSteps: {
    'customer-interviews':
      'Interview ten customers in two weeks and sum up the top five insights, each with an action.',
    'nps-with-closed-loop':
      'Measure NPS or customer effort (CES) every quarter, close the loop with customers and name an owner for every action.',
    'onboarding-kpi': 'Define an onboarding KPI (time to value) and pilot one improvement.',
  },
};
