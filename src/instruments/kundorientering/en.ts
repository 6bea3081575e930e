import type { InstrumentTexts } from '../texts.js';
import type { AreaId, NextStepId, RuleId } from './facts.js';

/** The words of `kundorientering` in English, the same in meaning as the Swedish. */
export const kundorienteringEn: InstrumentTexts<AreaId, RuleId, NextStepId> = {
  title: 'Diagnosis – Customer orientation (Light)',
  introduction: {
    purpose:
      'The diagnosis shows how far the customer’s voice and value steer your decisions, development and delivery.',
    who: 'The management team: leadership, commercial, product and customer success',
    duration: '7–10 minutes',
    how: 'Answer alone and spontaneously, about how things are today. The group then compares mean and spread, talks about the differences and decides what to do first.',
  },
  scale: { lowest: 'Does not fit at all', highest: 'Fits completely' },
  actions: {
    red: 'Urgent focus: make an action plan within 30 days and follow it up every week.',
    yellow: 'Prioritise improvement: decide on 2–3 concrete actions.',
    green: 'Stable: keep strengthening the way you work, and spread it.',
  },
  questions: {
    icp: {
      name: 'ICP & segments',
      statement:
        'We have defined our ideal customer profile (ICP) and our segments, and we base decisions on them.',
      advice: {
        red: [
          'Describe the ideal customer on one page, based on the ten who gain most from you.',
          'Divide customers into 3–5 segments by value and need, not just by industry.',
        ],
        yellow: [
          'State in every proposal which segment the decision is for.',
          'Measure the effect per segment instead of assuming an average customer.',
        ],
        green: ['Have every team show one decision that the profile has steered.'],
      },
    },
    journeys: {
      name: 'Customer journeys & personas',
      statement: 'We have mapped our core customer journeys and know the pain points and moments of truth.',
      advice: {
        red: [
          'Draw the most important journey together with sales, product and the customer team.',
          'Interview five customers about the journey and mark where it hurts.',
        ],
        yellow: [
          'Add outside actors and what happens before and after the customer meets you.',
          'Name an owner for each moment of truth and measure the customer’s experience.',
        ],
        green: ['Take every new colleague through the customer journey.'],
      },
    },
    voc: {
      name: 'VoC & insights',
      statement:
        'We gather customer insights systematically – interviews, NPS/CES, support data – and share them with everyone.',
      advice: {
        red: [
          'Book two customer interviews a week and ask open questions that do not lead the answer.',
          'Gather interviews, survey answers and support cases where everyone can reach them.',
        ],
        yellow: [
          'Replace questions such as “Was it good?” with a 1–5 scale whose ends are named.',
          'Treat the figures as hypotheses and test them in interviews.',
          'Stop collecting data that nobody uses.',
        ],
        green: ['Tell the whole company every month what customers have taught you.'],
      },
    },
    'closed-loop': {
      name: 'Closed loop',
      statement: 'We have a routine for customer feedback: an action, an owner and a reply to the customer.',
      advice: {
        red: [
          'Give every piece of feedback an owner and a date in one shared list.',
          'Call every dissatisfied customer within two working days.',
        ],
        yellow: [
          'Check that the problem is real and shared by several customers before you build.',
          'Measure every week how many customers have had a reply, and how fast.',
        ],
        green: ['Tell customers and colleagues what you have changed thanks to the feedback.'],
      },
    },
    'value-proposition': {
      name: 'Value proposition',
      statement: 'We test our value message on customers and keep it up to date.',
      advice: {
        red: [
          'Describe the customer’s benefit in one sentence and test it on five customers.',
          'Ask five new customers why they chose you, and use their words.',
        ],
        yellow: [
          'Invite customers early and let them react to sketches and prototypes.',
          'Update the message every quarter with lessons from deals won and lost.',
        ],
        green: ['Collect customer stories that carry the message, so that all teams say the same.'],
      },
    },
    sla: {
      name: 'Sales–marketing–customer team (SLA)',
      statement:
        'We have a clear SLA between sales, marketing and the customer team for leads, hand-overs and response times.',
      advice: {
        red: [
          'Agree on what a qualified lead is and who owns it at each step.',
          'Write a one-page SLA: leads, hand-overs, response times and owners.',
        ],
        yellow: [
          'Review every month how the SLA is kept and fix the biggest deviation.',
          'Ask customers how the hand-over went; response time does not say it all.',
        ],
        green: ['Use the same model for hand-overs between the customer team and product.'],
      },
    },
    onboarding: {
      name: 'Onboarding & adoption',
      statement: 'We help customers succeed fast with a structured programme, measured with set KPIs.',
      advice: {
        red: [
          'Decide what the customer’s first real result is, and measure the time to it.',
          'Give every new customer a plan for the first 30 days and a named contact.',
        ],
        yellow: [
          'Simplify the step where most new customers get stuck.',
          'Measure usage per segment after 30, 60 and 90 days.',
        ],
        green: ['Make the start that works best the template for more segments.'],
      },
    },
    retention: {
      name: 'Retention & churn',
      statement: 'We spot risks in time and have clear playbooks for keeping customers.',
      advice: {
        red: [
          'List the customers whose contracts end within 90 days and assess the risk for each.',
          'Ask the last five customers who left you why they did.',
        ],
        yellow: [
          'Choose three warning signs, such as falling usage, and act before the customer leaves.',
          'Write a playbook for each sign: who does what, and when?',
        ],
        green: ['Tell sales and product which efforts made customers stay.'],
      },
    },
    pricing: {
      name: 'Pricing & packaging',
      statement: 'We set prices by customer value, A/B-test the price model and follow it up.',
      advice: {
        red: [
          'Ask ten customers what they would do without you, and what that would cost.',
          'Name an owner and discuss pricing in the management team every quarter.',
        ],
        yellow: [
          'A/B-test one change at a time, in one segment.',
          'Measure discounts, deals won and churn per package.',
        ],
        green: ['Give all salespeople worked examples that show the value behind the price.'],
      },
    },
    governance: {
      name: 'Governance & KPIs',
      statement:
        'We follow customer-value KPIs (e.g. NPS, NRR, LTV/CAC) in weekly and monthly reviews and prioritise by them.',
      advice: {
        red: [
          'Choose three customer-value KPIs and name an owner for each.',
          'Give customer figures the same weight as financial ones in every management meeting.',
        ],
        yellow: [
          'Replace measures that only look inward with ones that show if customers are better off.',
          'End every review with a decision, an owner and a date.',
        ],
        green: ['Show everyone the customer figures and the decisions they have led to.'],
      },
    },
  },
  rules: {
    'insight-without-loop': {
      title: 'Insight without a loop',
      text: 'You gather more than you act on, so insights have little effect. Get the flow of actions in place first.',
    },
    'onboarding-first': {
      title: 'Onboarding first',
      text: 'Onboarding is the earliest driver of customer value. As long as it is not green, NRR is held back.',
      red: 'Onboarding is the earliest driver of customer value, and it is red. Start here, for NRR is hit hard.',
    },
    'friction-between-teams': {
      title: 'Friction between teams',
      text: 'An SLA between sales, marketing and the customer team lowers friction. Check every month that it is kept.',
    },
    'weakest-link': {
      title: 'Weakest link',
      text: 'The lowest result limits the whole. Effort spent elsewhere gives less until it has been lifted.',
    },
  },
  nextSteps: {
    'customer-interviews':
      'Hold ten customer interviews in two weeks and sum up the top five insights with actions.',
    'nps-with-closed-loop':
      'Measure NPS/CES every quarter, close the loop with customers and name an owner for every action.',
    'onboarding-kpi': 'Define an onboarding KPI (time to value) and pilot one improvement.',
  },
};
