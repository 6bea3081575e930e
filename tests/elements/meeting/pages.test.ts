// The pages of the meeting: the overview, an area to talk about, its figures, and the decisions.
import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-meeting.js';
import { kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import type { GroupInput } from '../../../src/report/index.js';
import '../support/console.js';
import { inTheDom } from '../support/everything.js';
import { press } from '../support/keyboard.js';
import {
  addEveryArea,
  dialogOf,
  mountOpen,
  OVERVIEW,
  pageOf,
  reportOf,
  shownArea,
  stageOf,
  team,
} from '../support/meeting.js';
import { settled } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { all, nameOf, one, seen, text } from '../support/see.js';
import { pointerTargets } from '../support/targets.js';

const { questions } = kundorienteringSv;
const page = (element: Element) => stageOf(element).querySelector('.page')!;

describe('the overview', () => {
  it('says in its heading where the group stands and what to begin with, and below it where it differs and what has changed', async () => {
    const rounds = { Våren: count(...times(12, '4442442444')) };
    const element = await mountOpen({ report: reportOf({ ...team(), rounds }) });
    // Closed-loop and onboarding were 2.0 and are 3.0; no area has fallen.
    expect(shownArea(element)).to.equal(OVERVIEW);
    expect(text(page(element))).to.include(
      `${OVERVIEW} Mest delade om Closed-loop. Störst lyft sedan våren: Closed-loop och Onboarding & adoption, +1,0.`,
    );
  });

  it('has every area in a table, in the order to talk about them, with answers, mean and light', async () => {
    const element = await mountOpen();
    const table = one(dialogOf(element), 'table', 'Överblick');
    const headings = [...table.querySelectorAll('th[scope=col]')].map(text);
    expect(headings).to.deep.equal(['Område', 'Svar', 'Medel', 'Läge']);
    const rows = all(table, 'row').slice(1, 11).map(text);
    expect(rows).to.have.length(10);
    expect(rows.slice(0, 3)).to.deep.equal([
      `Closed-loop Svar: 5 gav 1, 5 gav 5. 3,0 Gul`,
      `Onboarding & adoption Svar: 10 gav 3. 3,0 Gul`,
      `ICP & segment Svar: 10 gav 4. 4,0 Grön`,
    ]);
  });
});

describe('the first step of an area', () => {
  it('has its statement, the answers, and one question to talk about', async () => {
    const element = await mountOpen({}, 'onboarding');
    const { name, statement, discussion } = questions.onboarding;
    expect(text(page(element))).to.equal(
      [
        `Område 2 av 3 ${name}`,
        statement,
        'Svar: 10 gav 3.',
        '1 2 3 4 5',
        '1 Stämmer inte alls',
        'Stämmer helt 5',
        discussion!.question,
      ]
        .map(seen)
        .join(' '),
    );
  });

  it('has another question where the group is split, which lets both sides be heard', async () => {
    const element = await mountOpen({}, 'closed-loop');
    const { discussion } = questions['closed-loop'];
    expect(text(page(element))).to.include(discussion!.split);
    expect(text(page(element))).not.to.include(discussion!.question);
  });

  it('has a question of its own in every area, in both languages', async () => {
    for (const [locale, texts] of [
      ['sv', kundorienteringSv],
      ['en', kundorienteringEn],
    ] as const) {
      const element = await mountOpen({ locale });
      await addEveryArea(element);
      const asked = new Set<string>();
      await press('PageDown');
      while (pageOf(element) !== 'outcome') {
        asked.add(text(page(element).querySelector('.question')!));
        await press('PageDown', 'PageDown');
      }
      const own = Object.entries(texts.questions).map(([id, { discussion }]) =>
        id === 'closed-loop' ? discussion!.split : discussion!.question,
      );
      expect(asked).to.deep.equal(new Set(own.map(seen)));
    }
  });

  it('has a column for each value in a large group, with its share', async () => {
    const leaders = times(10, '4441443444');
    const sales = times(30, '4445443444');
    const element = await mountOpen(
      { report: reportOf({ tally: count(...leaders, ...sales) }) },
      'closed-loop',
    );
    const columns = [...page(element).querySelectorAll('.histogram li')];
    expect(columns.map(text)).to.deep.equal(['25 % 1', '0 % 2', '0 % 3', '0 % 4', '75 % 5']);
    const heights = columns.map((column) => column.querySelector('rect')!.getBoundingClientRect().height);
    expect(heights[0]! / heights[4]!).to.be.closeTo(1 / 3, 0.01);
    expect(heights.slice(1, 4)).to.deep.equal([0, 0, 0]);
  });

  // A group of eleven, and one of forty-four.
  const uneven: GroupInput[] = [1, 4].map((factor) => {
    const leaders = times(5 * factor, '1111111111');
    const others = [...times(3 * factor, '5555555555'), ...times(3 * factor, '2222222222')];
    return {
      tally: count(...leaders, ...others),
      groups: { Ledning: count(...leaders), Sälj: count(...others) },
      rounds: { Våren: count(...times(4, '1111111111'), ...times(6, '2222222222')) },
    };
  });

  /** Anything that reveals a mean: its number, its light in words or colour, those of the groups, and its change. */
  const tellsOfMeans =
    /\d[,.]\d|medel|\bmeans?\b|snitt|\b(grön|gul|röd|rött|green|yellow|red)(t|a)?\b|Ledning|Sälj|sedan|since/iu;
  const telling = (lines: readonly string[]) => lines.filter((line) => tellsOfMeans.test(line));

  /** Everything on the stage: each node's text, each attribute, and each name that is computed. */
  function toldOn(element: Element): string[] {
    const names = [...stageOf(element).querySelectorAll('*')].map(nameOf);
    // A statement or a question is not about the answers; paths are compared below.
    const own = new Set(
      [kundorienteringSv, kundorienteringEn].flatMap((texts) =>
        Object.values(texts.questions).flatMap(({ name, statement, discussion }) => [
          name,
          statement,
          discussion!.question,
          discussion!.split,
        ]),
      ),
    );
    const isDrawing = (line: string) => /^(d|transform|viewBox|width|height|x|y)=/u.test(line);
    return [...inTheDom(element), ...names]
      .filter((line) => !isDrawing(line) && !/^(style|id)=/u.test(line))
      .map((line) => [...own].reduce((rest, words) => rest.replaceAll(words, ''), line));
  }

  for (const locale of ['sv', 'en']) {
    for (const [index, input] of uneven.entries()) {
      it(`never says its mean or light, in ${locale}, of a ${['small', 'large'][index]!} group`, async () => {
        const element = await mountOpen({ locale, report: reportOf(input) });
        await addEveryArea(element);
        await press('PageDown');
        for (let area = 0; area < 10; area++) {
          expect(pageOf(element)).to.equal('talk');
          const where = shownArea(element);
          expect(telling(toldOn(element)), where).to.deep.equal([]);
          // The dots, their line and the hairlines, or the columns: no shape at the mean, and none of a light.
          const shapes = [...page(element).querySelectorAll('svg > *')];
          const answers = index === 0 ? 11 : 5;
          expect(shapes.filter((shape) => shape.matches('.accent'))).to.have.length(answers);
          expect(shapes, where).to.have.length(answers + (index === 0 ? 2 : 0));
          await press('PageDown');
          expect(pageOf(element)).to.equal('figures');
          expect(telling(toldOn(element)).length, `what it is told by, at ${where}`).to.be.greaterThan(3);
          expect(page(element).querySelectorAll('svg > *').length).to.be.greaterThan(shapes.length);
          await press('PageDown');
        }
      });
    }
  }

  // Only its driver exposes the accessibility tree.
  if (navigator.userAgent.includes('Chrome/')) {
    it('has nothing of the mean in the tree that assistive technology is given', async () => {
      // Its types say that it returns nothing.
      const snapshot = a11ySnapshot as unknown as () => Promise<unknown>;
      const tree = async () => JSON.stringify(await snapshot());
      const element = await mountOpen({ report: reportOf(uneven[0]!) }, 'icp');
      const talk = await tree();
      expect(talk).to.include(questions.icp.statement);
      expect(talk).not.to.match(tellsOfMeans);
      await press('PageDown');
      await settled(element);
      // 26 / 11 = 2.36.
      expect(await tree()).to.match(/Medelvärde.*2,4/u);
    });
  }
});

describe('the second step of an area', () => {
  it('says everything about it in words', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await press('PageDown');
    const words = text(stageOf(element));
    // Closed-loop: 1,1,1,1,1 of one role and 5,5,5,5,5 of the other: 30/10 = 3.0, sd √(40/9) = 2.11.
    for (const part of [
      '10 svar',
      'Medelvärde 3,0 av 5 Gul',
      'Median 3,0',
      'Lägst–högst 1–5',
      'Svar: 5 gav 1, 5 gav 5.',
      '1 Stämmer inte alls',
      'Stämmer helt 5',
      'Ledning 1,0',
      'Sälj 5,0',
      'Ni är delade i två läger: fem svarar 1–2, fem svarar 4–5.',
      'Så svarar grupperna: Ledning 1,0 (röd) och Sälj 5,0 (grön).',
      'Medelvärdet är 3,0, men det är ett snitt av olika bilder.',
      ...questions['closed-loop'].advice.yellow,
    ]) {
      expect(words).to.include(seen(part));
    }
    const numbers = stageOf(element).querySelector('details')!;
    expect(numbers.open).to.equal(false);
    expect(text(numbers.querySelector('summary')!)).to.equal('Visa siffror');
    expect(numbers.textContent).to.match(/Standardavvikelse 2,1/u);
  });

  it('has the statement under its name, smaller than in the first step', async () => {
    const element = await mountOpen({}, 'closed-loop');
    const statement = () => page(element).querySelector<HTMLElement>('h2 + .statement')!;
    const sizeOf = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
    const first = sizeOf(statement());
    await press('PageDown');
    expect(pageOf(element)).to.equal('figures');
    expect(text(statement())).to.equal(seen(questions['closed-loop'].statement));
    expect(sizeOf(statement())).to.be.below(first);
  });

  it('asks a split group for an example from each side before any other advice', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await press('PageDown');
    const advice = [...page(element).querySelectorAll('.actions li')].map(text);
    expect(advice[0]).to.match(/^Be om två exempel innan ni går vidare/u);
    expect(advice.slice(1)).to.deep.equal(questions['closed-loop'].advice.yellow.map(seen));
    expect(text(page(element))).to.match(/När ni är överens om läget/u);
    await press('PageDown', 'PageDown');
    expect([...page(element).querySelectorAll('.actions li')].map(text)).to.deep.equal(
      questions.onboarding.advice.yellow.map(seen),
    );
    expect(text(page(element))).not.to.match(/När ni är överens om läget|två exempel/u);
  });

  it('says how the area has moved since the round before', async () => {
    const rounds = { Våren: count(...times(12, '4442443444')) };
    const element = await mountOpen({ report: reportOf({ ...team(), rounds }) }, 'closed-loop');
    await press('PageDown');
    // 3.0 now, 2.0 then.
    expect(text(stageOf(element))).to.include('+1,0 sedan våren (12 svar)');
    await press('PageDown', 'PageDown');
    expect(text(stageOf(element))).to.match(/oförändrat sedan våren/u);
  });

  it('says what became of an area that was chosen in the round before', async () => {
    const rounds = { Våren: count(...times(12, '4442443444')) };
    const previousDecisions = { chosen: ['closed-loop'], discussed: ['closed-loop', 'onboarding'] };
    const element = await mountOpen({ report: reportOf({ ...team(), rounds }), previousDecisions });
    await press('PageDown', 'PageDown');
    expect(text(page(element))).to.include('Ni valde det här förra gången: 2,0 → 3,0.');
    await press('PageDown', 'PageDown');
    expect(text(page(element)), 'of one that was not').not.to.include('förra gången');
    element.previousDecisions = null;
    await settled(element);
    await press('PageUp', 'PageUp');
    expect(text(page(element)), 'once it is taken back').not.to.include('förra gången');
  });

  it('says nothing of what was chosen before where there is no round to compare with', async () => {
    const previousDecisions = { chosen: ['closed-loop'], discussed: [] };
    const element = await mountOpen({ previousDecisions });
    await press('PageDown', 'PageDown');
    expect(text(page(element))).not.to.include('förra gången');
  });

  it('has columns with shares, and the mean on the same axis, in a large group', async () => {
    const people = [...times(10, '4441443444'), ...times(30, '4445443444')];
    const element = await mountOpen({ report: reportOf({ tally: count(...people) }) }, 'closed-loop');
    await press('PageDown');
    const columns = [...page(element).querySelectorAll('.histogram li')];
    expect(columns.map(text)).to.deep.equal(['25 % 1', '0 % 2', '0 % 3', '0 % 4', '75 % 5']);
    const mark = page(element).querySelector('.histogram ~ svg path')!.getBoundingClientRect();
    const centre = (box: DOMRect) => (box.left + box.right) / 2;
    const [first, last] = [columns[0]!, columns[4]!].map((column) => centre(column.getBoundingClientRect()));
    // 4.0 is three quarters of the way from 1 to 5.
    expect((centre(mark) - first!) / (last! - first!)).to.be.closeTo(0.75, 0.01);
  });
});

describe('every page', () => {
  it('has targets of 44 px', async () => {
    const element = await mountOpen({ decisions: { chosen: ['icp'], discussed: [] } });
    for (const details of stageOf(element).querySelectorAll('details')) details.open = true;
    let found = 0;
    for (;;) {
      const { all: targets, small } = pointerTargets();
      expect(small, shownArea(element)).to.deep.equal([]);
      found += targets.length;
      if (pageOf(element) === 'outcome') break;
      await press('PageDown');
    }
    expect(found).to.be.greaterThan(70);
  });

  it('has one heading of the second level, and none that is skipped', async () => {
    const element = await mountOpen({ decisions: { chosen: ['icp'], discussed: [] } });
    for (;;) {
      const [first, ...others] = all(dialogOf(element), 'heading').map(({ localName }) => localName);
      expect(first).to.equal('h2');
      expect(
        others.filter((level) => level !== 'h3'),
        shownArea(element),
      ).to.deep.equal([]);
      if (pageOf(element) === 'outcome') break;
      await press('PageDown');
    }
  });
});
