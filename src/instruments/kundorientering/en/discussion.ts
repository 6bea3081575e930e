import type { QuestionTexts } from '../../texts.js';
import type { QuestionId } from '../instrument.js';

/** Questions for a group to talk about in each area, in English. */
export const discussion: Record<QuestionId, NonNullable<QuestionTexts['discussion']>> = {
  icp: {
    question: 'Which customer did we last say no to, and why?',
    split: 'Who is our ideal customer? Have two of you answer separately.',
  },
  journeys: {
    question: 'Where in the journey do things most often go wrong, and how do we know?',
    split: 'Which customer journey were you thinking of when you answered?',
  },
  voc: {
    question: 'What have customers taught us in the past month that changed a decision?',
    split: 'Who here hears from customers every week, and who hears it second-hand?',
  },
  'closed-loop': {
    question: 'What happened to the latest piece of feedback that a customer gave us?',
    split: 'Follow one piece of feedback from two sides: what happened to it, and who was told?',
  },
  'value-proposition': {
    question: 'What do customers say they are buying, in their own words?',
    split: 'Say what we offer in one sentence each. What differs?',
  },
  sla: {
    question: 'What did the latest customer to be handed over have to explain all over again?',
    split: 'How does the hand-over work, seen from your side? Let both sides tell.',
  },
  onboarding: {
    question: 'How long does it take a new customer to get their first result?',
    split: 'Take the latest new customer: when did each of us think that they were up and running?',
  },
  retention: {
    question: 'Which customer did we nearly lose, and when did we notice?',
    split: 'Which customers are at risk right now? Compare your lists.',
  },
  pricing: {
    question: 'When did we last change a price because the value to the customer had changed?',
    split: 'What would the customer say that the price is based on? What do we say?',
  },
  governance: {
    question: 'Which decision turned out differently because of what a customer figure showed?',
    split: 'Which customer figures does each of us see, and how often?',
  },
};
