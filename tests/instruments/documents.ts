import type { Condition, TrafficLight } from '../../src/scoring/instrument.js';

/** An instrument as JSON gives it: every field can be spoilt. */
export interface Document {
  id: string;
  version: number;
  scale: { min: number; max: number };
  questions: { id: string }[];
  thresholds: { green: number; yellow: number };
  rules: { id: string; when: Condition; questions?: string[] }[];
  nextSteps: { id: string; questions: string[] }[];
  texts: Record<string, Words>;
}

interface Words {
  title: string;
  introduction: { purpose: string; who: string; duration: string; how: string };
  scale: { lowest: string; highest: string };
  actions: Record<TrafficLight, string>;
  questions: Record<string, { name: string; statement: string; advice: Record<TrafficLight, string[]> }>;
  rules: Record<string, { title: string; text: string; red?: string }>;
  nextSteps: Record<string, string>;
}

/** A small sound instrument: two questions on a scale of seven, one rule, one next step, two languages. */
export function pulse(): Document {
  return document(['focus', 'pace'], ['sv', 'en']);
}

/** 300 questions in 20 languages. */
export function large(): Document {
  const questions = Array.from({ length: 300 }, (_, i) => `question-${i + 1}`);
  const languages = ['sv', 'en', 'en-GB', 'nb', 'nn', 'da', 'fi', 'is', 'de', 'nl'];
  const more = ['fr', 'es', 'it', 'pt-BR', 'pl', 'zh-Hant', 'ja', 'ar', 'sr-Latn', 'se'];
  return document(questions, [...languages, ...more]);
}

function document(questions: string[], languages: string[]): Document {
  const first = questions[0]!;
  return {
    id: 'pulse',
    version: 1,
    scale: { min: 1, max: 7 },
    questions: questions.map((id) => ({ id })),
    thresholds: { green: 5, yellow: 3.5 },
    rules: [{ id: 'talk', when: { question: first, light: ['red', 'yellow'] }, questions: [first] }],
    nextSteps: [{ id: 'plan', questions: [first] }],
    texts: Object.fromEntries(languages.map((language) => [language, words(questions)])),
  };
}

function words(questions: string[]): Words {
  return {
    title: 'Pulse',
    introduction: { purpose: 'To see.', who: 'All', duration: '1 minute', how: 'Alone, then together.' },
    scale: { lowest: 'Never', highest: 'Always' },
    actions: { red: 'Stop.', yellow: 'Slow down.', green: 'Go on.' },
    questions: Object.fromEntries(
      questions.map((id) => [
        id,
        {
          name: id,
          statement: `We have ${id}.`,
          advice: { red: ['Begin.'], yellow: ['Go on.'], green: ['Share.'] },
        },
      ]),
    ),
    rules: { talk: { title: 'Talk', text: 'Talk about it.', red: 'Talk about it today.' } },
    nextSteps: { plan: 'Plan it.' },
  };
}
