import { kundorientering, kundorienteringSv, type LocalizedInstrument } from '../../src/instruments/index.js';

/** A host's own instrument with advice and no next steps. */
export const withoutNextSteps = {
  ...kundorientering,
  nextSteps: [],
  texts: { sv: { ...kundorienteringSv, nextSteps: {}, measuredSteps: {} } },
} as LocalizedInstrument;

interface Texts {
  title: string;
  introduction: { purpose: string; who: string; duration: string; how: string };
  scale: { lowest: string; highest: string };
  actions: { red: string; yellow: string; green: string };
  questions: [name: string, statement: string, advice: string][];
}

/** A small instrument on a scale of seven, in one language. */
function small(language: string, { questions, ...texts }: Texts): LocalizedInstrument {
  const ids = questions.map((_, index) => `question-${index + 1}`);
  return {
    id: `small-${language}`,
    version: 1,
    scale: { min: 1, max: 7 },
    questions: ids.map((id) => ({ id })),
    thresholds: { green: 5, yellow: 3.5 },
    rules: [],
    nextSteps: [],
    texts: {
      [language]: {
        ...texts,
        questions: Object.fromEntries(
          questions.map(([name, statement, advice], index) => [
            ids[index]!,
            { name, statement, advice: { red: [advice], yellow: [advice], green: [advice] } },
          ]),
        ),
        rules: {},
        nextSteps: {},
      },
    },
  };
}

export const pulse = small('sv', {
  title: 'Månadens puls',
  introduction: {
    purpose: 'Se hur laget mår inför nästa månad.',
    who: 'Alla i laget',
    duration: 'En minut',
    how: 'Svara för dig själv. Sedan pratar ni om det tillsammans.',
  },
  scale: { lowest: 'Aldrig', highest: 'Alltid' },
  actions: { red: 'Prata om det i dag.', yellow: 'Prata om det den här veckan.', green: 'Fortsätt så.' },
  questions: [
    ['Fokus', 'Vi vet vad som är viktigast den här veckan.', 'Välj tre saker, och stryk resten.'],
    ['Takt', 'Vi hinner det vi har lovat.', 'Lova mindre nästa gång.'],
    ['Hjälp', 'Vi frågar varandra om hjälp.', 'Börja mötet med det som är svårt.'],
  ],
});

export const arabic = small('ar', {
  title: 'نبض الشهر',
  introduction: {
    purpose: 'لنرى كيف حال الفريق.',
    who: 'كل الفريق',
    duration: 'دقيقة واحدة',
    how: 'أجب بنفسك، ثم نتحدث معا.',
  },
  scale: { lowest: 'أبدا', highest: 'دائما' },
  actions: { red: 'تحدثوا اليوم.', yellow: 'تحدثوا هذا الأسبوع.', green: 'استمروا.' },
  questions: [
    ['التركيز', 'نحن نعرف ما هو الأهم هذا الأسبوع.', 'اختاروا ثلاثة أشياء.'],
    ['العملاء', 'نحن نعرف عملاءنا جيدا.', 'تحدثوا مع خمسة عملاء.'],
  ],
});
