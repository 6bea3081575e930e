import { expect } from 'chai';
import { spy } from 'sinon';
import '../../src/define/all.js';
import type { Groups } from '../../src/elements/index.js';
import { kundorienteringSv } from '../../src/instruments/kundorientering/sv.js';
import type { Tally } from '../../src/scoring/tally.js';
import { told } from './support/console.js';
import { host, imagesFailed, mount, settled, until } from './support/mount.js';
import { count } from './support/people.js';
import { all, nameOf, one, text } from './support/see.js';

/** So many people who all answered the same. */
const same = (people: number, digits: string) => Array<string>(people).fill(digits);
/** People who differ about the first area alone, and gave all the rest 4. */
const onFirst = (answers: string) => Array.from(answers, (digit) => `${digit}444444444`);

// Eight people: the first area 1+1+2+2+4+4+5+5 = 24, so 3.0; the rest 4. All: (24 + 9 · 32) / 80 = 3.9.
// The sum of squares about 3 is 20: sd √(20/7) = 1.69. People's means differ by a tenth of that: 0.17.
const eight = count(...onFirst('11224455'));

const section = (element: Element, heading: string): Element =>
  one(element, 'heading', heading).closest('section')!;
const table = (element: Element, name: string) => one(element, 'table', name) as HTMLTableElement;
/** What can be read in each cell, row by row. */
const cells = (of: HTMLTableElement) => [...of.rows].map((row) => [...row.cells].map(text));
const row = (of: HTMLTableElement, index: number) => cells(of)[index]!;
const firsts = (element: Element) =>
  all(section(element, 'Prata om det här först'), 'heading').slice(1).map(nameOf);

/** Everything that an element holds or shows, as far as a page can get at it. */
function everything(element: HTMLElement): string {
  const held = [...new Set([...Reflect.ownKeys(element), ...prototypeKeys(element)])].map((key) => {
    const value = Reflect.get(element, key) as unknown;
    return `${String(key)}: ${value instanceof Node ? '' : safely(value)}`;
  });
  return [element.outerHTML, element.shadowRoot!.innerHTML.replace(/lit\$\d+\$/gu, ''), ...held].join('\n');
}
const safely = (value: unknown) => {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
};
function prototypeKeys(element: object): PropertyKey[] {
  const keys: PropertyKey[] = [];
  for (
    let proto = Object.getPrototypeOf(element) as object;
    proto !== HTMLElement.prototype;
    proto = Object.getPrototypeOf(proto) as object
  ) {
    keys.push(...Reflect.ownKeys(proto));
  }
  return keys;
}

describe('a group’s result', () => {
  it('says that nobody has answered, and waits', async () => {
    for (const tally of [null, count()]) {
      const element = await mount('kund-diagnos-group-result', { tally });
      expect(text(element)).to.equal(
        'Gruppens resultat Ingen har svarat än. Be gruppen svara: resultatet visas här när svaren kommer in.',
      );
    }
  });

  it('begins with the mean, its light, what to do, and how many answered', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: eight });
    expect(text(element)).to.include(
      `Gruppens resultat Medelvärde 3,9 av 5 Grön ${kundorienteringSv.actions.green} 8 svar · Personerna ligger typiskt 0,2 från medelvärdet (standardavvikelse i stickprov)`,
    );
  });

  it('shows each area’s figures in a table', async () => {
    const areas = table(await mount('kund-diagnos-group-result', { tally: eight }), 'Område för område');
    expect(areas.rows).to.have.length(11);
    expect(row(areas, 0).map((cell) => cell.replace(/\s*1 2 3 4 5$/u, ''))).to.deep.equal([
      'Område',
      'Svar',
      'Medel',
      'Läge',
      'Lägst–högst',
      'Spridning',
    ]);
    expect(row(areas, 1).map(withoutLabel)).to.deep.equal([
      'ICP & segment',
      'Svar: 2 gav 1, 2 gav 2, 2 gav 4, 2 gav 5.',
      '3,0',
      'Gul',
      '1–5',
      'Ni ser mycket olika på det Standardavvikelse 1,7',
    ]);
    expect(row(areas, 2).map(withoutLabel)).to.deep.equal([
      'Kundresor & personas',
      'Svar: 8 gav 4.',
      '4,0',
      'Grön',
      'alla 4',
      'Ni är eniga Standardavvikelse 0,0',
    ]);
    expect([...areas.querySelectorAll('th[scope=row]')].map(text)).to.deep.equal(
      Object.values(kundorienteringSv.questions).map(({ name }) => name),
    );
  });

  for (const [answers, word] of [
    ['33334444', 'Ni är eniga'], // s² = 2/7 ≈ 0.29
    ['23334445', 'Ni ser lite olika på det'], // 6/7 ≈ 0.86
    ['22334455', 'Ni ser mycket olika på det'], // 10/7 ≈ 1.43
    ['1555', 'För få svar för att bedöma spridningen'],
  ] as const) {
    it(`says “${word}” of the answers ${answers}`, async () => {
      const element = await mount('kund-diagnos-group-result', {
        tally: count(...onFirst(answers)),
        minimumGroupSize: 4,
      });
      expect(row(table(element, 'Område för område'), 1)[5]).to.match(new RegExp(`^${word}`, 'u'));
    });
  }

  it('draws a dot for each answer up to twelve, and shares above that', async () => {
    for (const [people, dots, bars] of [
      [12, 12, 0],
      [13, 0, 5],
    ] as const) {
      const element = await mount('kund-diagnos-group-result', {
        tally: count(...same(people, '3124543215')),
      });
      const picture = table(element, 'Område för område').rows[1]!.querySelector('svg')!;
      expect(picture.getAttribute('aria-hidden')).to.equal('true');
      // One mark is the mean's, or the line in the middle.
      expect(picture.querySelectorAll('path.accent:not([fill-opacity])')).to.have.length(dots);
      expect(picture.querySelectorAll('path[fill-opacity]')).to.have.length(bars);
      expect(row(table(element, 'Område för område'), 1)[1]).to.equal(`Svar: ${people} gav 3.`);
    }
  });

  it('draws a bar as wide as its share, on either side of the middle', async () => {
    const tally = count(...same(10, '1444444444'), ...same(4, '3444444444'), ...same(6, '5444444444'));
    const element = await mount('kund-diagnos-group-result', { tally });
    const outlines = table(element, 'Område för område').rows[1]!.querySelectorAll('path[fill-opacity]');
    // Where each begins, and how far it goes to the right.
    const bars = [...outlines].map((bar) =>
      /^M(\S+) \S+h(\S+)v/u.exec(bar.getAttribute('d')!)!.slice(1).map(Number),
    );
    // A hundred a side: 10 of 20 are half of it, and half of the middle's 4 lies to the left.
    const [lowest, , middle, , highest] = bars;
    expect(lowest).to.deep.equal([40, 50]);
    expect(middle).to.deep.equal([90, 20]);
    expect(highest).to.deep.equal([110, 30]);
  });

  it('says what to talk about first and why: a split group', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: eight });
    expect(firsts(element)).to.deep.equal([
      'ICP & segment Gul',
      'Kundresor & personas Grön',
      'VoC & insikter Grön',
    ]);
    const first = text(element.shadowRoot!.querySelector('[part~=first]')!);
    expect(first).to.include('Ni är delade: fyra svarar 1–2, fyra svarar 4–5.');
    expect(first).to.include('Medelvärdet är 3,0: här finns mer att göra.');
    expect(first).to.include(kundorienteringSv.questions.icp.statement);
  });

  it('says why: answers far apart, and a low mean', async () => {
    // 1,1,1,1,3,3,3,5: mean 18/8 = 2.3, one above the middle alone, so not split.
    const element = await mount('kund-diagnos-group-result', { tally: count(...onFirst('11113335')) });
    const first = text(element.shadowRoot!.querySelector('[part~=first]')!);
    expect(first).to.include('Svaren går från 1 till 5: ni beskriver olika vardagar.');
    expect(first).to.include('Medelvärdet är 2,3: här är det bråttom.');
  });

  it('says which rules apply, and the next steps in the order of need', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: count(...same(5, '4442424444')) });
    expect(all(section(element, 'Att tänka på'), 'heading').slice(1).map(nameOf)).to.deep.equal([
      'Insikt utan åtgärd',
      'Friktion mellan team',
      'Svagaste länken',
    ]);
    expect(text(section(element, 'Nästa steg'))).to.match(
      /^Nästa steg Mät NPS eller kundens ansträngning \(CES\) varje kvartal/u,
    );
  });

  it('speaks English', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: eight, locale: 'en' });
    expect(text(element)).to.match(/^The group’s result Mean 3\.9 out of 5 Green /u);
    expect(text(element)).to.include('You are split: four answered 1–2, four answered 4–5.');
    expect(text(element)).not.to.match(/[åäö]/iu);
    element.locale = 'sv';
    await until(() => text(element).startsWith('Gruppens resultat'), 'Swedish words');
  });

  it('follows its figures, and is not touched by what the host does to its own', async () => {
    const tally = structuredClone(eight) as { questions: Record<string, number[]> } & Tally;
    const element = await mount('kund-diagnos-group-result', { tally });
    tally.questions['icp']!.fill(0);
    element.minimumGroupSize = 4;
    await settled(element);
    expect(element.tally).to.deep.equal(eight);
    expect(row(table(element, 'Område för område'), 1)[2]).to.match(/3,0$/u);
    element.tally = count(...same(6, '5555555555'));
    await settled(element);
    expect(text(element)).to.include('5,0 av 5');
    element.tally = null;
    await settled(element);
    expect(text(element)).to.match(/Ingen har svarat än/u);
  });

  it('does not grow with the people in it', async () => {
    const million = structuredClone(count(...same(5, '3124543215')));
    const many = {
      ...million,
      responses: 1_000_000,
      questions: Object.fromEntries(
        Object.entries(million.questions).map(([id, counts]) => [id, counts.map((each) => each * 200_000)]),
      ),
      squaredTotals: million.squaredTotals * 200_000,
    };
    const element = await mount('kund-diagnos-group-result', { tally: many });
    expect(text(element)).to.match(/\b1\s?000\s?000 svar/u);
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(700);
  });
});

describe('groups beside each other', () => {
  const sales = same(6, '2444444444');
  const success = same(6, '5444444444');
  const twelve = count(...sales, ...success);
  const both = { Sälj: count(...sales), CS: count(...success) };

  it('stand in a table, area by group, each with its figure and light', async () => {
    const groups = table(
      await mount('kund-diagnos-group-result', { tally: twelve, groups: both }),
      'Grupp för grupp',
    );
    expect(row(groups, 0)).to.deep.equal(['Område', 'Alla 12 svar', 'Sälj 6 svar', 'CS 6 svar']);
    // (6 · 2 + 6 · 5) / 12 = 3.5.
    expect(row(groups, 1)).to.deep.equal(['ICP & segment', '3,5 Grön', '2,0 Röd', '5,0 Grön']);
    expect(row(groups, 2)).to.deep.equal(['Kundresor & personas', '4,0 Grön', '4,0 Grön', '4,0 Grön']);
    // (42 + 9 · 48) / 120 = 3.95; 38 and 41 tenths.
    expect(row(groups, 11)).to.deep.equal(['Medelvärde', '4,0 Grön', '3,8 Grön', '4,1 Grön']);
  });

  it('may come before the whole: they wait for it, unseen', async () => {
    const element = await mount('kund-diagnos-group-result', { groups: both });
    await settled(element);
    expect(text(element)).to.include('Ingen har svarat än');
    expect(element.groups).to.deep.equal({});
    element.tally = twelve;
    await settled(element);
    expect(row(table(element, 'Grupp för grupp'), 0)).to.deep.equal([
      'Område',
      'Alla 12 svar',
      'Sälj 6 svar',
      'CS 6 svar',
    ]);
  });

  it('are named where they see an area differently', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: twelve, groups: both });
    expect(text(section(element, 'Prata om det här först'))).to.include(
      'Grupperna ser olika på det: Sälj 2,0 (röd) och CS 5,0 (grön).',
    );
  });

  it('are left out where there are none', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: twelve });
    expect(all(element, 'heading', 'Grupp för grupp')).to.deep.equal([]);
  });

  it('are shown as text, whatever their names hold', async () => {
    const name = '<img src="x" onerror="document.title = \'broken\'">';
    const before = document.title;
    const element = await mount('kund-diagnos-group-result', {
      tally: twelve,
      groups: { [name]: both.Sälj, constructor: both.CS },
    });
    await imagesFailed();
    expect(document.title).to.equal(before);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(row(table(element, 'Grupp för grupp'), 0)).to.deep.equal([
      'Område',
      'Alla 12 svar',
      `${name} 6 svar`,
      'constructor 6 svar',
    ]);
  });

  it('are refused, with one warning, when they overlap', async () => {
    const overlapping = { Sälj: count(...sales, ...success), CS: count(...success) };
    const element = await mount('kund-diagnos-group-result', { tally: twelve, groups: overlapping });
    expect(told.warnings).to.have.length(1);
    expect(told.warnings[0]).to.match(
      /expected groups that together hold at most the 12 people of the whole, got 18/u,
    );
    // Not a word of why that would not be true, such as that too few have answered.
    expect(text(element)).to.equal('Gruppens resultat Resultatet kan inte visas just nu.');
  });

  it('are refused when they belong to another instrument', async () => {
    const other = { ...both.CS, version: 2 };
    const element = await mount('kund-diagnos-group-result', { tally: twelve, groups: { CS: other } });
    expect(told.warnings[0]).to.match(/the result cannot be shown: .*version/u);
    expect(text(element)).to.equal('Gruppens resultat Resultatet kan inte visas just nu.');
  });
});

describe('figures that cannot be', () => {
  for (const [what, tally] of [
    ['of another instrument', { ...eight, instrument: 'pulse' }],
    ['with a question left out', { ...eight, questions: { icp: [1, 2, 3, 1, 1] } }],
    ['with fewer than nobody', { ...eight, questions: { ...eight.questions, icp: [-1, 3, 2, 2, 2] } }],
    ['that are no figures', 'hello'],
  ] as const) {
    it(`are not shown ${what}: the console says why`, async () => {
      const element = await mount('kund-diagnos-group-result', { tally: tally as unknown as Tally });
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(/^kund-diagnos: the result cannot be shown: /u);
      expect(text(element)).to.equal('Gruppens resultat Resultatet kan inte visas just nu.');
      expect(element.tally).to.equal(null);
    });
  }
});

describe('a group too small to be shown', () => {
  const four = ['1234512345', '5555555555', '1111111111', '2222222222'];

  it('is told apart by its number alone', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: count(...four),
      groups: { Sälj: count(four[0]!) },
    });
    expect(text(element)).to.equal(
      'Gruppens resultat Fyra har svarat. Resultatet visas när minst fem har gjort det, så att ingens svar kan räknas ut. Be gärna fler svara.',
    );
    expect(element.tally).to.equal(null);
    expect(element.groups).to.deep.equal({});
  });

  it('looks and is the same whatever its people answered', async () => {
    const one = await mount('kund-diagnos-group-result', { tally: count(...four) });
    const other = await mount('kund-diagnos-group-result', { tally: count(...same(4, '3333333333')) });
    expect(everything(one)).to.equal(everything(other));
  });

  it('is shown from the limit on', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: count(...four, '3333333333') });
    expect(text(element)).to.include('5 svar');
    expect(table(element, 'Område för område').rows).to.have.length(11);
  });

  it('has the limit that the host sets', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: count(...four), minimumGroupSize: 4 });
    expect(text(element)).to.include('4 svar');
    element.minimumGroupSize = 10;
    await settled(element);
    expect(text(element)).to.include('Fyra har svarat. Resultatet visas när minst tio har gjort det');
    expect(element.tally).to.equal(null);
    // What was let go does not come back.
    element.minimumGroupSize = 1;
    await settled(element);
    expect(text(element)).not.to.match(/\d/u);
  });

  it('stays told when the limit is raised: the group is not empty', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: count(...four) });
    element.minimumGroupSize = 6;
    await settled(element);
    expect(text(element)).to.include('Fyra har svarat. Resultatet visas när minst sex har gjort det');
  });

  it('is named in words when the limit no longer protects it', async () => {
    const warning = 'Gruppen är så liten att enskilda svar kan räknas ut';
    for (const [minimumGroupSize, said] of [
      [2, true],
      [3, false],
    ] as const) {
      const element = await mount('kund-diagnos-group-result', { tally: count(...four), minimumGroupSize });
      expect(text(element).includes(warning)).to.equal(said);
    }
  });

  for (const size of ['0', '-5', '2.5', 'many']) {
    it(`keeps the limit of five, with one warning, when the host writes ${size}`, async () => {
      const markup = `<kund-diagnos-group-result minimum-group-size="${size}"></kund-diagnos-group-result>`;
      for (let copy = 0; copy < 2; copy++) {
        const element = host(markup).querySelector('kund-diagnos-group-result')!;
        element.tally = count(...four);
        await until(() => text(element).includes('Fyra har svarat'), 'the number alone');
        expect(text(element)).to.include('minst fem');
      }
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(
        /^kund-diagnos: minimum-group-size=".*" is no whole number from 1; 5 is used/u,
      );
    });
  }
});

describe('what is hidden', () => {
  const five = ['1234512345', '5555555555', '1111111111', '2222222222', '3333333333'];
  const [two, alone] = [['4343434343', '2323232323'], ['5151515151']];
  const everyone = count(...five, ...two, ...alone);

  it('is said to be so, with its figures and its size left out', async () => {
    const big = [...five, ...same(5, '4444444444')];
    const element = await mount('kund-diagnos-group-result', {
      tally: count(...big, ...same(3, '1212121212'), ...same(2, '5555555555')),
      groups: {
        Sälj: count(...big),
        CS: count(...same(3, '1212121212')),
        Ledning: count(...same(2, '5555555555')),
      },
    });
    const groups = table(element, 'Grupp för grupp');
    expect(row(groups, 0)).to.deep.equal([
      'Område',
      'Alla 15 svar',
      'Sälj 10 svar',
      'CS För få svar',
      'Ledning För få svar',
    ]);
    for (const cellsOfRow of cells(groups).slice(1)) {
      expect(cellsOfRow.slice(3)).to.deep.equal(['För få svar', 'För få svar']);
    }
    expect(element.groups['CS']).to.equal(null);
    expect(Object.keys(element.groups)).to.deep.equal(['Sälj', 'CS', 'Ledning']);
  });

  it('takes a larger group along, when it could be worked out from the rest', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: everyone,
      groups: { Sälj: count(...five), CS: count(...two), Ledning: count(...alone) },
    });
    expect(row(table(element, 'Grupp för grupp'), 0)).to.deep.equal([
      'Område',
      'Alla 8 svar',
      'Sälj För få svar',
      'CS För få svar',
      'Ledning För få svar',
    ]);
    expect(element.groups).to.deep.equal({ Sälj: null, CS: null, Ledning: null });
  });

  it('counts those who are in no group: the whole minus what is shown must not point them out', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: everyone,
      groups: { Sälj: count(...five) },
    });
    expect(element.groups).to.deep.equal({ Sälj: null });
    expect(row(table(element, 'Grupp för grupp'), 1)[2]).to.equal('För få svar');
  });

  // The whole is the same each time; only who was in which hidden group differs.
  const partings: [string, Groups][] = [
    ['as they were', { Sälj: count(...five), CS: count(...two), Ledning: count(...alone) }],
    [
      'with the two exchanged',
      { Sälj: count(...five.slice(1), alone[0]!), CS: count(...two), Ledning: count(five[0]!) },
    ],
    ['in other sizes', { Sälj: count(...five), CS: count(...alone), Ledning: count(...two) }],
    ['hidden by the host', { Sälj: count(...five), CS: null, Ledning: null }],
  ];
  for (const [what, groups] of partings.slice(1)) {
    it(`leaves no trace in what the element shows or holds: ${what}`, async () => {
      const before = await mount('kund-diagnos-group-result', { tally: everyone, groups: partings[0]![1] });
      const after = await mount('kund-diagnos-group-result', { tally: everyone, groups });
      expect(everything(before)).to.equal(everything(after));
    });
  }

  it('is looked for with something that finds what is shown', async () => {
    const shown = count(...five, ...two, ...alone);
    const other = count(...five, ...two, '5151515152');
    const element = await mount('kund-diagnos-group-result', { tally: shown });
    expect(everything(element)).not.to.equal(
      everything(await mount('kund-diagnos-group-result', { tally: other })),
    );
    expect(everything(element)).to.include('"squaredTotals"');
  });

  it('leaves in no event: the element has none', async () => {
    const dispatch = spy(EventTarget.prototype, 'dispatchEvent');
    try {
      const element = await mount('kund-diagnos-group-result', {
        tally: everyone,
        groups: { Sälj: count(...five), CS: count(...two) },
      });
      element.groups = {};
      await settled(element);
      const said = dispatch.thisValues.filter(
        (target) => target === element || element.shadowRoot!.contains(target as Node),
      );
      expect(said).to.deep.equal([]);
    } finally {
      dispatch.restore();
    }
  });
});

/** In a narrow window a cell says itself what its column says in a wide one. */
function withoutLabel(cell: string): string {
  return cell.replace(/^(Medel|Lägst–högst) /u, '');
}
