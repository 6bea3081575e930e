import type { InstrumentTexts, QuestionTexts } from '../../texts.js';
import type { NextStepId, QuestionId, RuleId } from '../instrument.js';

/** Advice on each area by its light, in English. */
export const advice: Record<QuestionId, QuestionTexts['advice']> = {
  icp: {
    red: [
      'Describe the ideal customer on one page, based on the ten who gain most from you. It takes an afternoon, and you are done when everyone in management describes the same customer.',
      'Divide customers into 3–\u20605 segments by value and need, not just by industry. The segments hold when every customer belongs in one of them.',
    ],
    yellow: [
      'State in every proposal which segment it is for. In a month, read your last five decisions: can you tell who they were for?',
      'Measure effects per segment rather than for an average customer. Start with a single measure.',
    ],
    green: [
      'Have every team show a decision shaped by the ideal customer profile.',
      'Once a year, check the profile against the customers who stayed and grew.',
    ],
  },
  journeys: {
    red: [
      'Draw the most important customer journey in a day, with sales, product and customer success. You are done when you agree on the three places where it is most painful.',
      'Have three new customers tell you, step by step, how they became customers, and mark on the map where they got stuck.',
    ],
    yellow: [
      'Add third parties, and what happens before and after customers deal with you.',
      'Name an owner for every moment of truth, measure the experience there and compare in three months.',
    ],
    green: [
      'Take new colleagues through the customer journey in their first week.',
      'Redraw the map every year with a few customers, because the journey changes.',
    ],
  },
  voc: {
    red: [
      'Interview two customers a week for five weeks, with open questions that do not lead the answer. After ten conversations you can see what keeps coming back.',
      'Gather interviews, surveys and support data in one place that everyone can reach. You have succeeded when someone outside customer success has used it within a month.',
    ],
    yellow: [
      'Replace questions such as “Was it good?” with a 1–\u20605 scale whose ends are named.',
      'Treat figures as hypotheses, and check one a month in conversations with customers. Stop gathering what nobody has used in a year.',
    ],
    green: [
      'Tell the whole company every month what customers have taught you and what you changed.',
      'Have every manager sit in on a customer interview each quarter.',
    ],
  },
  'closed-loop': {
    red: [
      'Put all feedback in one shared list where each item has an owner and a date. A spreadsheet is enough to start today.',
      'Call every dissatisfied customer within two working days. After a month, count how many you reached.',
    ],
    yellow: [
      'Find out whether several customers have the same problem before you build anything.',
      'Measure every week what share of customers get a reply, and how fast.',
    ],
    green: [
      'Tell customers and colleagues what the feedback has led to.',
      'Ask those who got a reply whether the problem is solved. Only then is it closed for the customer.',
    ],
  },
  'value-proposition': {
    red: [
      'Describe the customer’s benefit in one sentence. Show it to five people who are not customers yet: can they say in their own words what they would get?',
      'Have your three latest customers tell you why they chose you, and use their words.',
    ],
    yellow: [
      'Let customers react early to sketches and prototypes, while change is cheap.',
      'Update the proposition every quarter, based on deals won and lost. Track whether the share won goes up.',
    ],
    green: [
      'Gather customer stories that all teams can tell.',
      'Test the proposition in one more segment, the way you tested it in the first.',
    ],
  },
  sla: {
    red: [
      'Agree on what a qualified lead is and who owns each step. One meeting of two hours is usually enough.',
      'Write a one-page SLA: leads, hand-overs, response times and owners. It works when nobody has to ask who has the customer.',
    ],
    yellow: [
      'Review every month how the SLA is kept, and fix the biggest gap.',
      'Have customers who were just handed over tell you what they had to explain twice.',
    ],
    green: [
      'Use the same model between customer success and product.',
      'Once a year, strike from the SLA what everyone does anyway.',
    ],
  },
  onboarding: {
    red: [
      'Decide what the customer’s first real result is, and measure the time to it for your ten latest customers. That is your baseline.',
      'Give every new customer a contact person and a plan for the first 30 days.',
    ],
    yellow: [
      'Sit beside two new customers as they get started, and simplify the step where they get stuck. Measure the time to a result again in a month.',
      'Measure usage per segment after 30, 60 and 90 days.',
    ],
    green: [
      'Make the start that works best the template for more segments.',
      'Have customers who got started fast show new ones how they did it.',
    ],
  },
  retention: {
    red: [
      'Assess the risk for every customer whose contract ends within 90 days, and call those most at risk this week.',
      'Find out why the last five customers left. Have someone other than their salesperson ask.',
    ],
    yellow: [
      'Choose three warning signs, such as falling usage, and act before the customer gives notice.',
      'Write a playbook for every sign: who does what, and when? After six months, see how many of those customers are still with you.',
    ],
    green: [
      'Tell sales and product what makes customers stay.',
      'Check every quarter that the signs still point to the right customers.',
    ],
  },
  pricing: {
    red: [
      'Ask customers in every segment what it would cost them to do without you. Ten conversations give a first measure of the value.',
      'Name an owner for the price model, and discuss it in the management team every quarter.',
    ],
    yellow: [
      'A/B-\u2060test one change at a time, in one segment, and decide beforehand what counts as better.',
      'Track discounts, deals won and customers lost (churn) per package.',
    ],
    green: [
      'Give all salespeople worked examples of the value behind the price.',
      'Review the packages when customers use you in new ways, not just when costs rise.',
    ],
  },
  governance: {
    red: [
      'Choose three customer-value KPIs and name an owner for each. Start with ones that you can measure already.',
      'Give customer figures the same weight as financial ones in every management meeting. After three meetings, count the decisions they have led to.',
    ],
    yellow: [
      'Measure whether customers are better off, not just your own response times and costs.',
      'End every meeting with a decision, an owner and a date, and begin the next one there.',
    ],
    green: [
      'Show all employees the customer figures and the decisions they have led to.',
      'Have one team at a time tell management what their customer figures mean.',
    ],
  },
};

/** The texts about a result, in English. */
export const recommendations: Pick<
  InstrumentTexts<QuestionId, RuleId, NextStepId>,
  'actions' | 'rules' | 'nextSteps' | 'measuredSteps'
> = {
  actions: {
    red: 'Urgent: make an action plan within 30 days and follow it up every week.',
    yellow: 'Prioritise improvement: decide on 2–\u20603 concrete actions.',
    green: 'Stable: keep strengthening the way you work, and spread it.',
  },
  rules: {
    'insight-without-loop': {
      title: 'Insight without action',
      text: 'Insights that lead to no action have little effect. Fix follow-through before you gather more.',
      postponed: 'Hold off on this until you follow through on the feedback you already have.',
    },
    'onboarding-first': {
      title: 'Early value',
      text: 'Onboarding is what first gives customers value. Until this area is green, you risk losing revenue from existing customers (NRR).',
      red: 'Onboarding is what first gives customers value, and this area is red. Start here: the risk of losing revenue from existing customers (NRR) is high.',
    },
    'friction-between-teams': {
      title: 'Friction between teams',
      text: 'An SLA between sales, marketing and customer success reduces friction. Check every month that it is kept.',
    },
    'weakest-link': {
      title: 'Weakest link',
      text: 'The weakest area often holds the others back. Once it improves, other efforts tend to pay off more too.',
      all: 'No area stands out as the weakest.',
      green: 'Even the lowest area is green.',
    },
  },
  nextSteps: {
    'customer-interviews':
      'Interview ten customers in two weeks and sum up the top five insights, each with an action.',
    'nps-with-closed-loop':
      'Measure NPS or how easy you are to deal with (CES) every quarter, close the loop with customers and name an owner for every action.',
    'onboarding-kpi': 'Define an onboarding KPI (time to value) and pilot one improvement.',
  },
  measuredSteps: {
    'nps-with-closed-loop':
      'Go through what customers answered in NPS or CES, close the loop with them and name an owner for every action.',
    'onboarding-kpi': 'Find out what lengthens time to value the most, and pilot one improvement.',
  },
};
