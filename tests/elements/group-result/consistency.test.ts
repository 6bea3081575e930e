// No two sentences about an area contradict each other, on the page (which is also printed) and on every page of the meeting.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupResult as strings } from '../../../src/locales/sv/group-result.js';
import { agreementOf } from '../../../src/report/group-report/agreement.ts';
import {
  groupReport,
  type CustomersInput,
  type Decisions,
  type GroupInput,
} from '../../../src/report/index.js';
import { mergeTallies, type TalliesByGroup, type Tally } from '../../../src/scoring/index.js';
import { claimsOf, contradictionsIn } from '../../support/claims.js';
import '../support/console.js';
import { mountGroup } from '../support/group-result.js';
import { addEveryArea, dialogOf, openMeeting, pageOf, shownArea, stageOf } from '../support/meeting.js';
import { settled, until } from '../support/mount.js';
import { count } from '../support/people.js';
import { all, text } from '../support/see.js';

/** Numbers from 0 to below `end` that look random and are the same each time: Park and Miller's generator. */
function randomNumbers(): (end: number) => number {
  let state = 13;
  return (end) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % end;
  };
}

/** Six people whose answers to each area are around a middle of its own, more or less widely. */
function group(random: (end: number) => number): string[] {
  const areas = kundorientering.questions.map(() => [1 + random(5), [0, 1, 2, 4][random(4)]!] as const);
  return Array.from({ length: 6 }, () =>
    areas
      .map(([middle, width]) => middle + random(width + 1) - Math.floor(width / 2))
      .map((answer) => Math.min(5, Math.max(1, answer)))
      .join(''),
  );
}

const kindsIn = (input: GroupInput): string[] =>
  groupReport(kundorientering, input).order.map((item) => `${item.light} ${agreementOf(item)}`);

/** Nothing, more detractors than promoters, and a figure of every area that has fallen. */
const saidByCustomers: (CustomersInput | null)[] = [
  null,
  { nps: { promoters: 20, passives: 20, detractors: 90 } },
  {
    kpis: [
      {
        figure: 'completion-rate',
        areas: kundorientering.questions.map(({ id }) => id),
        periods: [
          { numerator: 90, denominator: 100 },
          { numerator: 50, denominator: 100 },
        ],
      },
    ],
  },
];

/** Results with every light and every verdict between them, except a mean near an end, where answers cannot be far apart. */
function resultsOfEveryKind() {
  const random = randomNumbers();
  const seen = new Set<string>();
  const results: {
    tally: Tally;
    groups: TalliesByGroup;
    customers: CustomersInput | null;
    rounds: TalliesByGroup;
    previousDecisions: Decisions;
  }[] = [];
  for (let attempt = 0; attempt < 400; attempt++) {
    const [a, b] = [count(...group(random)), count(...group(random))];
    const customers = saidByCustomers[results.length % saidByCustomers.length]!;
    const input = {
      tally: mergeTallies(a, b),
      groups: { A: a, B: b },
      customers,
      rounds: { Våren: count(...group(random)) },
      previousDecisions: { chosen: kundorientering.questions.map(({ id }) => id), discussed: [] },
    };
    const kinds = kindsIn(input);
    if (kinds.every((kind) => seen.has(kind))) continue;
    for (const kind of kinds) seen.add(kind);
    results.push(input);
  }
  const missing = ['red', 'yellow', 'green']
    .flatMap((light) =>
      ['split', 'groups', 'high', 'moderate', 'low'].map((verdict) => `${light} ${verdict}`),
    )
    .filter((kind) => !seen.has(kind));
  expect(missing.filter((kind) => !/^(?:red|green) high$/u.test(kind))).to.deep.equal([]);
  return results;
}

describe('what is said of an area', () => {
  for (const [index, input] of resultsOfEveryKind().entries()) {
    it(`is of one piece on the page and in the meeting: result ${index + 1}`, async () => {
      const element = await mountGroup(input);
      const root = element.shadowRoot!;
      if (input.customers) await until(() => root.querySelector('[part=customers]'), 'the customers');
      const said = new Map<string, string[]>(
        Object.values(kundorienteringSv.questions).map(({ name }) => [name, []]),
      );
      const say = (words: string, area: string) => said.get(area)!.push(words);
      for (const row of root.querySelectorAll('[part~=area-row]')) {
        const name = row.querySelector<HTMLElement>('.name')!;
        const area = text(name);
        say(text(row), area);
        name.click();
        await settled(element);
        say(text(row.nextElementSibling!), area);
      }
      for (const card of root.querySelectorAll('[part~=first]')) {
        const area = [...said.keys()].find((name) => text(card).startsWith(name))!;
        say(text(card), area);
      }

      // The sentences that the page begins with, each of the areas that it names, or of all.
      const opening = [...root.querySelectorAll('.verdict :is(.headline, .further)')].flatMap((paragraph) =>
        text(paragraph).split(/(?<=\.) /u),
      );
      const openingOf = (area: string) =>
        opening.filter((sentence) => sentence.includes(area) || /på allt|Oförändrat/u.test(sentence));
      expect(
        opening.filter((sentence) => [...said.keys()].some((area) => sentence.includes(area))),
      ).not.to.deep.equal([]);

      await openMeeting(element);
      await addEveryArea(element);
      for (const item of groupReport(kundorientering, input).order) {
        const { name, discussion } = kundorienteringSv.questions[item.question as 'icp'];
        const next = () =>
          dialogOf(element).dispatchEvent(
            new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }),
          );
        next();
        await settled(element);
        expect([pageOf(element), shownArea(element).endsWith(name)]).to.deep.equal(['talk', true]);
        const talk = text(stageOf(element).querySelector('.page')!);
        // The page before the talk claims nothing; the one after it claims what the result page does.
        expect([...claimsOf([talk], strings)], talk).to.deep.equal([]);
        expect(talk).to.include(item.split ? discussion!.split : discussion!.question);
        next();
        await settled(element);
        expect([pageOf(element), shownArea(element).endsWith(name)]).to.deep.equal(['figures', true]);
        say(text(stageOf(element).querySelector('.page')!), name);
      }

      expect(all(element, 'dialog')).to.have.length(1);
      for (const [area, words] of said) {
        expect(words.length, area).to.be.within(3, 4);
        const sentences = [...words, ...openingOf(area)];
        expect(
          contradictionsIn(claimsOf(sentences, strings)),
          `${area}: ${sentences.join(' | ')}`,
        ).to.deep.equal([]);
        expect([...claimsOf(words, strings)], area).not.to.deep.equal([]);
      }
    });
  }
});
