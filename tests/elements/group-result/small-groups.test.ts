// Figures hidden by the least group size are nowhere: not on the page, nor in any property, event or file. An attacker searches them all.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { KundDiagnosGroupResult, TalliesByGroup, Tally } from '../../../src/elements/index.js';
import { attack } from '../support/attack.js';
import { told } from '../support/console.js';
import { everything, inEvents, inProperties, inTheDom, type Lines } from '../support/everything.js';
import { mountGroup, type GroupResultProperties } from '../support/group-result.js';
import { meetingIn, openMeeting } from '../support/meeting.js';
import { host, settled, until } from '../support/mount.js';
import { count, published, times } from '../support/people.js';
import { all, one, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const tag = 'kund-diagnos-group-result';
const GROUPS = 'Grupp för grupp';
const ROUNDS = 'Omgång för omgång';

const four = ['1234512345', '5555555555', '1111111111', '2222222222'];
const five = [...four, '3333333333'];
const two = ['4343434343', '2323232323'];
const alone = '5151515151';
const eight = count(...five, ...two, alone);
const names = ['Ledning', 'Sälj', 'Kundteam'];
const groups = { Ledning: count(...five), Sälj: count(...two), Kundteam: count(alone) };
const limit = 5;

const shown = (properties: GroupResultProperties = {}) => mountGroup({ tally: eight, groups, ...properties });
/** The line that names the hidden groups. */
const hiddenLine = (element: Element) =>
  text(one(element, 'heading', GROUPS).closest('section')!.querySelector('p')!);
const headings = (element: Element, name = GROUPS) => cells(table(element, name))[0]!;

/** Everything except Lit's random markers and the browser's blob URLs. */
async function comparable(element: KundDiagnosGroupResult): Promise<Lines> {
  return (await everything(element)).map((line) =>
    line.replace(/lit\$\d+\$/gu, '').replace(/blob:\S+/gu, ''),
  );
}

describe('a group too small to be shown', () => {
  it('is told of by its number alone', async () => {
    const element = await mountGroup({ tally: count(...four), groups: { Sälj: count(four[0]!) } });
    expect(text(element)).to.equal(
      'Gruppens resultat Fyra har svarat. Resultatet visas när minst fem har gjort det, så att ingens svar kan räknas ut. Be gärna fler svara.',
    );
    expect(element.tally).to.equal(null);
    expect(element.groups).to.deep.equal([]);
    expect(element.report).to.deep.include({ responses: 4, summary: null, groups: [], order: [], rules: [] });
    const lines = await everything(element);
    expect(attack(lines, names, limit)).to.deep.equal([]);
    // The name of an area begins like that of the group.
    expect(lines.join()).not.to.match(/squaredTotals|Sälj(?!–)/u);
  });

  it('looks and is the same whatever its people answered', async () => {
    const one = await comparable(await mountGroup({ tally: count(...four) }));
    const other = await comparable(await mountGroup({ tally: count(...times(4, '3333333333')) }));
    expect(one).to.deep.equal(other);
  });

  it('leaves nothing of a larger one behind', async () => {
    const element = await shown({ groups: { 'zq-everyone': eight } });
    expect((await everything(element)).join()).to.match(/\[\d+(,\d+){4}\].*zq-/su);
    element.tally = count(...four);
    await settled(element);
    expect(text(element)).to.match(/^Gruppens resultat Fyra har svarat\./u);
    expect((await everything(element)).join()).not.to.match(/\[\d+(,\d+){4}\]|zq-/u);
  });

  it('is shown from the limit on', async () => {
    const element = await mountGroup({ tally: count(...five) });
    expect(text(element)).to.include('5 svar');
    expect(table(element, 'Område för område').rows).to.have.length(11);
  });

  it('has the limit that the host sets, and what was discarded does not come back', async () => {
    const element = await mountGroup({ tally: count(...four), minimumGroupSize: 4 });
    expect(text(element)).to.include('4 svar');
    element.minimumGroupSize = 10;
    await settled(element);
    expect(text(element)).to.include('Fyra har svarat. Resultatet visas när minst tio har gjort det');
    expect(element.tally).to.equal(null);
    element.minimumGroupSize = 1;
    await settled(element);
    expect(text(element)).to.match(/^Gruppens resultat Fyra har svarat\./u);
    expect(element.tally).to.equal(null);
  });

  it('hides everything where the host writes more people than there are', async () => {
    const element = await mountGroup({ tally: count(...five) });
    element.setAttribute('minimum-group-size', '99999999999');
    await settled(element);
    expect(text(element)).to.match(/^Gruppens resultat Fem har svarat\./u);
    expect(element.tally).to.equal(null);
  });

  it('says that answers can be inferred where the limit no longer protects anybody', async () => {
    const warning = 'Så små grupper visas att enskilda svar kan räknas ut';
    for (const [minimumGroupSize, warns] of [
      [2, true],
      [3, false],
    ] as const) {
      const element = await mountGroup({ tally: count(...four), minimumGroupSize });
      expect(text(element).includes(warning)).to.equal(warns);
    }
  });

  it('keeps to fewer than were invited, also after another change', async () => {
    const element = await mountGroup({ tally: count(...four), invited: 12 });
    expect(text(element)).to.include('Fyra av tolv har svarat.');
    element.invited = 3;
    await settled(element);
    expect(text(element)).to.match(/^Gruppens resultat Fyra har svarat\./u);
    expect(told.warnings).to.have.length(1);
  });

  for (const size of ['0', '-5', '2.5', 'many']) {
    it(`keeps the limit of five, with one warning, when the host writes ${size}`, async () => {
      for (let copy = 0; copy < 2; copy++) {
        const element = host(`<${tag} minimum-group-size="${size}"></${tag}>`).querySelector(tag)!;
        element.tally = count(...four);
        await until(() => text(element).includes('Fyra har svarat'), 'the number alone');
        expect(text(element)).to.include('minst fem');
      }
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(
        /^kund-diagnos: minimum-group-size=".*" is not a whole number from 1; 5 is used/u,
      );
    });
  }
});

describe('a hidden group', () => {
  it('is said to be so, with its figures and its size left out', async () => {
    const big = [...five, ...times(5, '4444444444')];
    const [three, others] = [times(3, '1212121212'), times(2, '5555555555')];
    const element = await mountGroup({
      tally: count(...big, ...three, ...others),
      groups: { Sälj: count(...big), CS: count(...three), Ledning: count(...others) },
    });
    expect(headings(element)).to.deep.equal(['Område', 'Alla15 svar', 'Sälj10 svar']);
    for (const row of cells(table(element, GROUPS)).slice(1)) expect(row).to.have.length(3);
    expect(hiddenLine(element)).to.match(/^Visas inte: CS och Ledning\. /u);
    expect(element.groups).to.deep.equal([
      ['Sälj', published(count(...big))],
      ['CS', null],
      ['Ledning', null],
    ]);
  });

  it('takes a larger group along, when it could be worked out from the rest', async () => {
    const element = await shown();
    expect(all(element, 'table', GROUPS), 'no table of everyone alone').to.deep.equal([]);
    // Ledning has enough answers: the reason is not only that a group has too few.
    expect(hiddenLine(element)).to.equal(
      'Visas inte: Ledning, Sälj och Kundteam. En grupp döljs när den har färre än fem svar, eller för att en sådan grupp annars skulle kunna räknas ut.',
    );
    expect(element.groups).to.deep.equal(names.map((name) => [name, null]));
  });

  it('does not come back when the limit is lowered, nor one that was taken along', async () => {
    const element = await shown();
    for (const minimumGroupSize of [2, 1]) {
      element.minimumGroupSize = minimumGroupSize;
      await settled(element);
      expect(element.groups).to.deep.equal(names.map((name) => [name, null]));
    }
    expect(attack(await everything(element), names, limit)).to.deep.equal([]);
  });

  it('can be those who are in no group: the whole minus what is shown must not point them out', async () => {
    const element = await shown({ groups: { Ledning: groups.Ledning } });
    expect(element.groups).to.deep.equal([['Ledning', null]]);
    expect(all(element, 'table', GROUPS)).to.deep.equal([]);
    expect(hiddenLine(element)).to.match(/^Visas inte: Ledning\. /u);
  });
});

describe('an earlier round that may not be shown', () => {
  const [spring, autumn] = [count(...times(6, '1333333333')), count(...times(5, '2333333333'))];
  const rounds = { 'Våren 2026': spring, 'Hösten 2026': autumn };
  const words = (element: Element) => text(one(element, 'heading', ROUNDS).closest('section')!);

  it('is named with the reason, and nothing of it is shown or kept', async () => {
    const element = await mountGroup({
      tally: eight,
      rounds: { 'Våren 2025': count(...four), 'Hösten 2025': null, ...rounds },
    });
    expect(words(element)).to.match(
      / Våren 2025: för få svar för att visas Hösten 2025: för få svar för att visas$/u,
    );
    expect(headings(element, ROUNDS)).to.have.length(6);
    expect(element.rounds).to.deep.equal([
      ['Våren 2025', null],
      ['Hösten 2025', null],
      ['Våren 2026', published(spring)],
      ['Hösten 2026', published(autumn)],
    ]);
    expect(told.warnings).to.deep.equal([]);
  });

  it('leaves no trace of what its people answered, or of how many they were', async () => {
    const withSmall = async (small: Tally) =>
      comparable(await mountGroup({ tally: eight, rounds: { ...rounds, small } }));
    expect(await withSmall(count(...four))).to.deep.equal(await withSmall(count(...times(2, '1234512345'))));
  });

  it('is discarded when the limit is raised, and does not come back', async () => {
    // Also beside a whole that is too small itself.
    for (const tally of [eight, count(...four)]) {
      const element = await mountGroup({ tally, rounds });
      expect(element.rounds.map(([, round]) => round?.responses)).to.deep.equal([6, 5]);
      for (const minimumGroupSize of [6, 1]) {
        element.minimumGroupSize = minimumGroupSize;
        await settled(element);
        expect(element.rounds).to.deep.equal([
          ['Våren 2026', published(spring)],
          ['Hösten 2026', null],
        ]);
        expect(element.report!.rounds.map(({ summary }) => summary?.n)).to.deep.equal([6, undefined]);
      }
    }
    expect(words(await mountGroup({ tally: eight, rounds, minimumGroupSize: 6 }))).to.include(
      'Hösten 2026: för få svar för att visas',
    );
  });
});

describe('eight people in groups of five, two and one, at a limit of five', () => {
  it('give an attacker nothing about fewer than five', async () => {
    const lines = await everything(await shown());
    // The search covers the page, an open area, a property, the meeting, an event, each kind of file, slides, and the copied text.
    for (const seen of [
      'Visas inte: Ledning, Sälj och Kundteam.',
      'Visa i mötet',
      `${tag} report: {"instrument"`,
      'kund-diagnos-meeting report: {"instrument"',
      'kund-diagnos-export report: {"instrument"',
      'Område 1 av 10',
      'kd-decisions-change: ',
      'Alla;ICP & segment;8;',
      '"kind": "kund-diagnos-group-result"',
      '</title>',
      'text-anchor="start">Område för område</text>',
      '1. ',
    ]) {
      expect(
        lines.some((line) => line.includes(seen)),
        seen,
      ).to.equal(true);
    }
    expect(attack(lines, names, limit)).to.deep.equal([]);
    expect(lines.join()).not.to.include('squaredTotals');
    expect(told.warnings).to.deep.equal([]);
  });

  it('give the same to see, whoever was in which group', async () => {
    const before = await comparable(await shown());
    const partings: TalliesByGroup[] = [
      { Ledning: count(...five.slice(1), alone), Sälj: count(...two), Kundteam: count(five[0]!) },
      { Ledning: count(...five), Sälj: count(alone), Kundteam: count(...two) },
      new Map([
        ['Ledning', count(...two)],
        ['Sälj', count(alone)],
        ['Kundteam', count(...five)],
      ]),
      names.map((name) => [name, null] as const),
    ];
    for (const other of partings) {
      expect(await comparable(await shown({ groups: other }))).to.deep.equal(before);
    }
    // Control: visible figures are found.
    const others = await comparable(await shown({ tally: count(...five, ...two, '5151515152') }));
    expect(others).not.to.deep.equal(before);
  });

  it('give an attacker nothing in English, nor beside an earlier round of four', async () => {
    const rounds = { Spring: count(...four), Autumn: eight };
    const lines = await everything(await shown({ locale: 'en', rounds }));
    expect(attack(lines, [...names, 'Spring'], limit)).to.deep.equal([]);
    expect(lines.join()).not.to.include('squaredTotals');
  });

  it('leave in no event, however their figures change', async () => {
    const element = await mountGroup();
    const lines = await inEvents(element, async () => {
      element.groups = groups;
      element.tally = eight;
      await settled(element);
      element.minimumGroupSize = 3;
      element.groups = null;
      await settled(element);
    });
    expect(lines).to.deep.equal([]);
  });
});

describe('sixteen people in groups of six, five, three and two, at a limit of five', () => {
  const six = ['3434343434', ...five];
  const other = ['4444444444', '2222222222', '1212121212', '3131313131', '5454545454'];
  const three = ['5555511111', '1111155555', '3333333334'];
  const all = {
    Ledning: count(...six),
    Produkt: count(...other),
    Sälj: count(...three),
    Kundteam: count(...two),
  };

  it('give figures of two groups, and an attacker nothing of the rest but that they are five together', async () => {
    const element = await shown({ tally: count(...six, ...other, ...three, ...two), groups: all });
    expect(element.groups[0]![1]).not.to.equal(null);
    const lines = await everything(element);
    expect(lines.some((line) => line.startsWith('Ledning;ICP & segment;6;'))).to.equal(true);
    expect(attack(lines, ['Sälj', 'Kundteam'], limit)).to.deep.equal([]);
    // Control: at a higher limit the same attack finds the five by subtraction.
    expect(attack(lines, [], 6).join()).to.include('a tally: 5 by subtraction');
  });
});

describe('a leak', () => {
  it('is found when the limit is not kept', async () => {
    const lines = await everything(await shown({ minimumGroupSize: 1 }));
    const found = attack(lines, [], limit).join('\n');
    expect(found).to.match(/counts of 1: /u);
    expect(found).to.include('a tally: 2 by subtraction');
  });

  /** As it would stand in a report. */
  const summary = ({ questions, responses: n }: Tally) => ({
    n,
    questions: Object.entries(questions).map(([id, counts]) => ({ id, n, counts })),
  });
  const sr = () => Object.assign(document.createElement('span'), { className: 'sr', textContent: '2 svar' });
  const dom = (element: Element) => Promise.resolve(inTheDom(element));
  const properties = (element: Element) => Promise.resolve(inProperties(element));
  const line = (text: unknown) => () =>
    Promise.resolve([typeof text === 'string' ? text : JSON.stringify(text)]);

  const planted: Record<string, (element: KundDiagnosGroupResult) => Promise<Lines>> = {
    'in words for a screen reader': (element) => {
      const paragraphs = [...element.shadowRoot!.querySelectorAll('p')];
      const line = paragraphs.find(({ textContent }) => textContent.includes('Visas inte'))!;
      line.replaceChildren('Visas inte: Sälj ', sr());
      return dom(element);
    },
    'in an attribute': (element) => {
      element.shadowRoot!.querySelector('table')!.setAttribute('data-groups', 'Sälj:2');
      return dom(element);
    },
    'in the meeting': async (element) => {
      await openMeeting(element);
      const heading = meetingIn(element).shadowRoot!.querySelector('h2')!;
      heading.append('Sälj: ', sr());
      return dom(element);
    },
    'in the export': (element) => {
      const { shadowRoot } = element.shadowRoot!.querySelector('kund-diagnos-export')!;
      shadowRoot!.querySelector('button')!.title = 'Sälj:2';
      return dom(element);
    },
    'in a property': (element) => {
      Object.assign(element, { cache: new Map([['Sälj', groups.Sälj]]) });
      return properties(element);
    },
    'in a property, of those who are not hidden alone': (element) => {
      Object.assign(element, { largest: groups.Ledning });
      return properties(element);
    },
    'in a property of the meeting, as a summary of those who are not hidden alone': (element) => {
      Object.assign(meetingIn(element), { largest: summary(groups.Ledning) });
      return properties(element);
    },
    'in a property of the export, as a number of people': (element) => {
      const sizes = new Map([['Sälj', 2]]);
      Object.assign(element.shadowRoot!.querySelector('kund-diagnos-export')!, { sizes });
      return properties(element);
    },
    'in an event': (element) =>
      inEvents(element, async () => {
        element.dispatchEvent(new CustomEvent('kd-shown', { detail: { groups } }));
        await settled(element);
      }),
    'in an event of the meeting': (element) =>
      inEvents(element, async () => {
        meetingIn(element).dispatchEvent(new CustomEvent('kd-opened', { detail: { Sälj: 2 } }));
        await settled(element);
      }),
    'in a table': line('Kundteam;ICP & segment;1;5;Grön;;;5;5;5;0;0;0;0;1'),
    'in a document, by name': line({ groups: { Kundteam: groups.Kundteam } }),
    'in a document, in pairs': line({ groups: [['Kundteam', published(groups.Kundteam)]] }),
    'in a report, by its size': line({ groups: [{ name: 'Kundteam', summary: { n: 1, questions: [] } }] }),
    'in a report, by its mean': line({ order: [{ groups: [{ name: 'Kundteam', rounded: 3 }] }] }),
    'in a picture': line('<text x="390" y="150">Kundteam 1 svar</text>'),
    'in a sentence': line('Så svarar grupperna: Sälj 3,3 (gul) och Kundteam 3,0 (gul).'),
    'on an axis': line('Kundteam 3,0'),
    'in a slide': line('<text transform="translate(390 150)" font-size="18">Kundteam 3,0</text>'),
  };
  for (const [where, plant] of Object.entries(planted)) {
    it(`is found ${where}`, async () => {
      const element = await shown();
      const clean = [...inTheDom(element), ...inProperties(element)];
      expect(attack(clean, names, limit)).to.deep.equal([]);
      expect(attack([...clean, ...(await plant(element))], names, limit)).not.to.deep.equal([]);
    });
  }
});
