// What is shown of a group as a whole, in the order that it is read.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { mountGroup } from '../support/group-result.js';
import { press } from '../support/keyboard.js';
import { dialogOf, openMeeting } from '../support/meeting.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { count, multiplied, onFirst, person, times } from '../support/people.js';
import { all, nameOf, one, text } from '../support/see.js';
import { cells, rowNames, table } from '../support/tables.js';

const tag = 'kund-diagnos-group-result';

// Eight people: the first area 1+1+2+2+4+4+5+5 = 24, so 3.0; the rest 4. All: (24 + 9 · 32) / 80 = 3.9.
// The sum of squares about 3 is 20: sd √(20/7) = 1.69.
const eight = count(...onFirst('11224455'));

const areaNames = Object.values(kundorienteringSv.questions).map(({ name }) => name);
const section = (element: Element, name: string): Element =>
  one(element, 'heading', name).closest('section')!;
const areas = (element: Element) => table(element, 'Område för område');
const checkbox = (element: Element, name: string) => one(element, 'checkbox', name) as HTMLInputElement;
/** What a screen reader is told of without being asked; the meeting and the export have others. */
const announced = (element: Element) =>
  text(element.shadowRoot!.querySelector<HTMLElement>('.sheet > [role=status]')!);

/** An element as it is written in a page, and then given its figures. */
async function written(attributes: string, figures = eight) {
  const element = host(`<${tag} ${attributes}></${tag}>`).querySelector(tag)!;
  element.tally = figures;
  await drawn(element);
  return element;
}

describe('a group’s result', () => {
  it('says that nobody has answered, and waits', async () => {
    for (const nobody of [null, count()]) {
      expect(text(await mountGroup({ tally: nobody }))).to.equal(
        'Gruppens resultat Ingen har svarat än. Be gruppen svara: resultatet visas här när svaren kommer in.',
      );
    }
  });

  it('begins with the mean, its light, what to do, and how many answered', async () => {
    expect(text(await mountGroup({ tally: eight }))).to.include(
      `Gruppens resultat Medelvärde 3,9 av 5 Grön ${kundorienteringSv.actions.green} 8 svar Prata om det här först`,
    );
  });

  it('says how far apart people are, rounded, from ten people on', async () => {
    // People's means differ by a tenth of what they differ about the first area: √(18/9) and √(16/8), both 1.41, give 0.1.
    const spread = 'Personerna ligger typiskt 0,1 från medelvärdet (standardavvikelse i stickprov)';
    const ten = await mountGroup({ tally: count(...onFirst('2222244455')) });
    expect(text(ten)).to.include(`10 svar · ${spread}`);
    expect(ten.report!.summary!.sd).to.equal(0.1);
    const nine = await mountGroup({ tally: count(...onFirst('222224445')) });
    expect(text(nine)).not.to.include('ligger typiskt');
  });

  it('shows each area’s figures in a table', async () => {
    const [headings, first, second, ...others] = cells(areas(await mountGroup({ tally: eight })));
    expect(headings).to.deep.equal(['Område', 'Svar', 'Medel', 'Läge', 'Lägst–högst', 'Spridning']);
    expect(first).to.deep.equal([
      'ICP & segment',
      'Svar: 2 gav 1, 2 gav 2, 2 gav 4, 2 gav 5.',
      '3,0',
      'Gul',
      '1–5',
      'Ni ser mycket olika på det Standardavvikelse 1,7',
    ]);
    expect(second).to.deep.equal([
      'Kundresor & personas',
      'Svar: 8 gav 4.',
      '4,0',
      'Grön',
      'alla 4',
      'Ni ser ungefär likadant på det Standardavvikelse 0,0',
    ]);
    expect(others).to.have.length(8);
  });

  for (const [answers, words] of [
    ['33334444', 'Ni ser ungefär likadant på det'], // s² = 2/7 ≈ 0.29
    ['23334445', 'Ni ser lite olika på det'], // 6/7 ≈ 0.86
    ['22334455', 'Ni ser mycket olika på det'], // 10/7 ≈ 1.43
    ['1555', 'För få svar för att bedöma spridningen'],
  ] as const) {
    it(`says “${words}” of the answers ${answers}`, async () => {
      const element = await mountGroup({ tally: count(...onFirst(answers)), minimumGroupSize: 4 });
      expect(cells(areas(element))[1]!.at(-1)).to.match(new RegExp(`^${words}`, 'u'));
    });
  }

  it('says what to discuss first and why: a split group', async () => {
    const element = await mountGroup({ tally: eight });
    const priorities = section(element, 'Prata om det här först');
    expect(all(priorities, 'heading').slice(1).map(nameOf)).to.deep.equal([
      'ICP & segment Gul',
      'Kundresor & personas Grön',
      'VoC & insikter Grön',
    ]);
    const first = text(all(priorities, 'listitem')[0]!);
    expect(first).to.include('Ni är delade: fyra svarar 1–2, fyra svarar 4–5.');
    expect(first).to.include('Medelvärdet är 3,0: här finns mer att göra.');
    expect(first).to.include(kundorienteringSv.questions.icp.statement);
  });

  it('says why: answers far apart, and a low mean', async () => {
    // 1,1,1,1,3,3,3,5: mean 18/8 = 2.3. Only one is above the middle, so the group is not split.
    const element = await mountGroup({ tally: count(...onFirst('11113335')) });
    const first = text(all(section(element, 'Prata om det här först'), 'listitem')[0]!);
    expect(first).to.include('Svaren går från 1 till 5: ni beskriver helt olika verkligheter.');
    expect(first).to.include('Medelvärdet är 2,3: det fungerar inte i dag.');
  });

  it('says which rules apply, and the next steps in the order of need', async () => {
    const element = await mountGroup({ tally: count(...times(5, '4442424444')) });
    expect(all(section(element, 'Mönster i svaren'), 'heading').slice(1).map(nameOf)).to.deep.equal([
      'Insikt utan åtgärd',
      'Friktion mellan team',
      'Svagaste länken',
    ]);
    // The first is about closed-loop, which is red.
    const { nextSteps } = kundorienteringSv;
    expect(all(section(element, 'Nästa steg'), 'listitem').map(text)).to.deep.equal([
      nextSteps['nps-with-closed-loop'],
      nextSteps['customer-interviews'],
      nextSteps['onboarding-kpi'],
    ]);
  });

  it('speaks English', async () => {
    const element = await mountGroup({ tally: eight, locale: 'en' });
    expect(text(element)).to.match(/^The group’s result Mean 3\.9 out of 5 Green /u);
    expect(text(element)).to.include('You are split: four answered 1–2, four answered 4–5.');
    expect(text(element)).not.to.match(/[åäö]/iu);
    element.locale = 'sv';
    await until(() => text(element).startsWith('Gruppens resultat'), 'Swedish words');
  });

  it('does not grow with the people in it', async () => {
    const million = multiplied(count(...times(5, '3124543215')), 200_000);
    const element = await mountGroup({ tally: million });
    expect(text(element)).to.match(/\b1\s?000\s?000 svar/u);
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(700);
  });
});

describe('agreement as a whole', () => {
  // The first area: six 3 and six 4 by group, s² = 3/11 ≈ 0.27: low; 3.0 is yellow, 4.0 green. The third: six 1 and six 5.
  const groups = { Sälj: count(...times(6, '3414444444')), CS: count(...times(6, '4454444444')) };
  const twelve = count(...times(6, '3414444444'), ...times(6, '4454444444'));
  const spreads = (element: Element) => cells(areas(element)).map((row) => row.at(-1)!);

  it('is weighed against groups that see it differently', async () => {
    const [, first, second, third] = spreads(await mountGroup({ tally: twelve, groups }));
    expect(first).to.match(
      /^Ni ser ungefär likadant på det, men grupperna ser olika på det Standardavvikelse/u,
    );
    expect(second).to.match(/^Ni ser ungefär likadant på det Standardavvikelse/u);
    expect(third).to.match(/^Ni ser mycket olika på det Standardavvikelse/u);
  });

  it('stands by itself where there are no groups', async () => {
    expect(spreads(await mountGroup({ tally: twelve }))[1]).to.match(
      /^Ni ser ungefär likadant på det Standardavvikelse/u,
    );
  });
});

describe('the weakest link', () => {
  const weakestLink = kundorienteringSv.rules['weakest-link'];

  for (const value of ['1', '3', '5']) {
    it(`is none of them, and none is listed, when every area is level at ${value}`, async () => {
      for (const [locale, words, next] of [
        ['sv', 'Svagaste länken Inget område sticker ut som det svagaste.', ' Nästa steg'],
        ['en', 'Weakest link No area stands out as the weakest.', ' Next steps'],
      ] as const) {
        const group = await mountGroup({ tally: count(...times(8, value.repeat(10))), locale });
        expect(text(group)).to.include(words + next);
        const own = await mount('kund-diagnos-result', { response: person(value.repeat(10)), locale });
        expect(text(own)).to.include(words);
      }
    });
  }

  it('is said mildly where it is green', async () => {
    const element = await mountGroup({ tally: count(...times(8, '5555555554')) });
    const rules = text(section(element, 'Mönster i svaren'));
    expect(rules).to.include(`Svagaste länken Styrning & KPI:er ${weakestLink.green}`);
    expect(rules).not.to.include(weakestLink.text);
  });

  it('is each of those that share the last place, by name', async () => {
    const element = await mountGroup({ tally: count(...times(8, '3333333334')) });
    const names = `${areaNames.slice(0, 8).join(', ')} och ${areaNames[8]}`;
    expect(text(section(element, 'Mönster i svaren'))).to.include(
      `Svagaste länken ${names} ${weakestLink.text}`,
    );
  });
});

describe('the order of the areas', () => {
  // Eight who agree on all but two areas: the third is red, the fifth is yellow and split.
  const figures = count(...Array.from('11224455', (digit) => `4424${digit}44444`));
  const byDiscussion = [
    areaNames[2],
    areaNames[4],
    ...areaNames.filter((_, index) => index !== 2 && index !== 4),
  ];
  const choice = (element: Element) => checkbox(element, 'Ordna efter vad ni bör prata om');

  it('is the instrument’s, until somebody chooses by key what to discuss first, which is announced once', async () => {
    const element = await mountGroup({ tally: figures });
    expect(rowNames(areas(element))).to.deep.equal(areaNames);
    expect(choice(element).checked).to.equal(false);
    choice(element).focus();
    await press(' ');
    await settled(element);
    expect(rowNames(areas(element))).to.deep.equal(byDiscussion);
    expect(announced(element)).to.equal('Först står VoC & insikter.');
    await press(' ');
    await settled(element);
    expect(rowNames(areas(element))).to.deep.equal(areaNames);
    expect(announced(element)).to.equal('Först står ICP & segment.');
  });

  it('can be set by the page, before and after', async () => {
    const element = await written('sort="discussion"', figures);
    expect(rowNames(areas(element))).to.deep.equal(byDiscussion);
    expect(choice(element).checked).to.equal(true);
    element.setAttribute('sort', 'instrument');
    await settled(element);
    expect(rowNames(areas(element))).to.deep.equal(areaNames);
    expect(choice(element).checked).to.equal(false);
    expect(announced(element)).to.equal('');
  });

  it('is the instrument’s, with one warning, when the page asks for another', async () => {
    for (let copy = 0; copy < 2; copy++) {
      expect(rowNames(areas(await written('sort="worst"', figures)))).to.deep.equal(areaNames);
    }
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: sort="worst" is neither instrument nor discussion; instrument is used instead.',
    ]);
  });
});

describe('the answers in numbers', () => {
  it('take the place of the charts, one key away, and go again', async () => {
    const element = await mountGroup({ tally: eight });
    const charts = () => areas(element).querySelectorAll('svg.chart');
    expect(charts()).to.have.length(10);
    checkbox(element, 'Visa siffror').focus();
    await press(' ');
    await settled(element);
    expect(charts()).to.have.length(0);
    expect(
      cells(areas(element))
        .slice(0, 3)
        .map((row) => row.slice(0, 7)),
    ).to.deep.equal([
      ['Område', 'Svar 1', 'Svar 2', 'Svar 3', 'Svar 4', 'Svar 5', 'Medel'],
      ['ICP & segment', '2', '2', '0', '2', '2', '3,0'],
      ['Kundresor & personas', '0', '0', '0', '8', '0', '4,0'],
    ]);
    await press(' ');
    await settled(element);
    expect(charts()).to.have.length(10);
  });

  it('are there above twelve answers too, written as in the language', async () => {
    const element = await mountGroup({ tally: multiplied(count('1234512345'), 20_000), locale: 'en' });
    checkbox(element, 'Show numbers').click();
    await settled(element);
    expect(cells(table(element, 'Area by area'))[1]!.slice(0, 6)).to.deep.equal([
      'ICP & segments',
      '20,000',
      '0',
      '0',
      '0',
      '0',
    ]);
  });
});

describe('how many of those asked have answered', () => {
  const people = (n: number) => count(...times(n, '3434343434'));

  it('is said beside the mean', async () => {
    const element = await written('invited="12"');
    expect(text(element)).to.include('8 av 12 har svarat');
    element.locale = 'en';
    await until(() => text(element).includes('8 of 12 have answered'), 'English words');
    element.removeAttribute('invited');
    await settled(element);
    expect(text(element)).to.include('8 responses');
  });

  it('may be everybody', async () => {
    expect(text(await mountGroup({ tally: eight, invited: 8 }))).to.include('8 av 8 har svarat');
    expect(told.warnings).to.deep.equal([]);
  });

  it('is said while too few have answered', async () => {
    for (const [locale, n, words] of [
      ['sv', 3, 'Tre av tolv har svarat. Resultatet visas när minst fem'],
      ['en', 3, 'Three of twelve people have answered. The result is shown once at least five'],
      ['en', 1, 'One of twelve people has answered.'],
    ] as const) {
      expect(text(await mountGroup({ tally: people(n), invited: 12, locale }))).to.include(words);
    }
  });

  it('asks for more answers only where those who were asked can reach the limit', async () => {
    for (const [invited, asks] of [
      [null, true],
      [5, true],
      [4, false],
      [3, false],
    ] as const) {
      for (const [locale, words] of [
        ['sv', 'räknas ut. Be gärna fler svara.'],
        ['en', 'worked out. Ask more people to answer.'],
      ] as const) {
        const element = await mountGroup({ tally: people(3), invited, locale });
        expect(text(element).includes(words), `${invited} ${locale}`).to.equal(asks);
      }
    }
  });

  for (const invited of ['7', '-1', '12.5', 'twelve']) {
    it(`is left out, with one warning, when eight and then nine have answered and ${invited} were asked`, async () => {
      const element = await written(`invited="${invited}"`);
      expect(text(element)).to.include('8 svar');
      element.tally = people(9);
      await settled(element);
      expect(text(element)).to.include('9 svar');
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(/^kund-diagnos: .*invited/u);
    });
  }
});

describe('an instrument of one’s own', () => {
  /** With or without next steps and advice. */
  function own(bare: boolean) {
    const instrument = pulse();
    if (bare) {
      instrument.nextSteps = [];
      for (const texts of Object.values(instrument.texts)) {
        texts.nextSteps = {};
        for (const question of Object.values(texts.questions)) {
          question.advice = { red: [], yellow: [], green: [] };
        }
      }
    }
    const responses = [2, 3, 4, 5, 6, 7].map((pace, index) => ({
      id: String(index),
      instrument: instrument.id,
      version: instrument.version,
      answers: { focus: 7, pace },
    }));
    return { instrument, responses };
  }

  const headings = (root: Element) => all(root, 'heading').map(nameOf);

  for (const bare of [false, true]) {
    const [has, there] = bare ? ['none', 'no'] : ['next steps and advice', 'a'];
    it(`that has ${has} has ${there} heading for them`, async () => {
      const { instrument, responses } = own(bare);
      const element = await mountGroup({ instrument, tally: tally(instrument, responses) });
      expect(headings(element).includes('Nästa steg')).to.equal(!bare);

      await openMeeting(element);
      expect(headings(dialogOf(element)).includes('Förslag till åtgärder')).to.equal(!bare);
      await press('End');
      expect(headings(dialogOf(element))).to.include('Det här har vi bestämt');
      expect(headings(dialogOf(element)).includes('Nästa steg')).to.equal(!bare);

      const result = await mount('kund-diagnos-result', { instrument, response: responses[0]! });
      expect(headings(result).includes('Nästa steg')).to.equal(!bare);
    });
  }
});

describe('the width of the column', () => {
  const three = ['3124543215', '5124543215', '1444444444'];
  const [leaders, sales, success] = three.map((digits) => count(...times(6, digits))) as [
    typeof eight,
    typeof eight,
    typeof eight,
  ];

  /** The element in a column of a page. It goes by its own width, not the window's. */
  async function inColumn(width: number) {
    const column = host('');
    column.style.inlineSize = `${width}px`;
    const properties = {
      tally: count(...three.flatMap((digits) => times(6, digits))),
      groups: { Ledning: leaders, Sälj: sales, CS: success },
      rounds: { 'Våren 2026': count(...times(6, '2222222222')) },
    };
    return mountGroup(properties, column);
  }

  it('when narrow hides nothing to the side, each figure says whose it is, and choices fit a thumb', async () => {
    const element = await inColumn(320);
    expect(element.scrollWidth).to.be.at.most(320);
    const heatMap = table(element, 'Grupp för grupp');
    expect(heatMap.parentElement!.scrollWidth).to.be.at.most(heatMap.parentElement!.clientWidth);
    const column = element.getBoundingClientRect();
    for (const cell of element.shadowRoot!.querySelectorAll('td')) {
      const { left, right } = cell.getBoundingClientRect();
      expect(left).to.be.at.least(column.left);
      expect(right).to.be.at.most(column.right);
    }
    expect([...heatMap.rows[1]!.cells].map(text)).to.deep.equal([
      'ICP & segment',
      'Alla 3,0 Gul',
      'Ledning 3,0 Gul',
      'Sälj 5,0 Grön',
      'CS 1,0 Röd',
    ]);
    expect(text(heatMap.rows[0]!)).to.equal('Alla 18 svar Ledning 6 svar Sälj 6 svar CS 6 svar');
    const [, , spring] = table(element, 'Omgång för omgång').rows[1]!.cells;
    expect(text(spring!)).to.equal('Våren 2026, 6 svar 2,0 Röd');
    for (const name of ['Ordna efter vad ni bör prata om', 'Visa siffror']) {
      const label = checkbox(element, name).closest('label')!;
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('when wide makes the type larger, up to what zooming can still double', async () => {
    const element = await inColumn(1000);
    const sizes = [1000, 1920, 3840, 6000].map((width) => {
      element.parentElement!.style.inlineSize = `${width}px`;
      return Number.parseFloat(getComputedStyle(areas(element)).fontSize);
    });
    const [page, projector, wall, wider] = sizes as [number, number, number, number];
    expect(page).to.equal(16);
    expect(projector).to.be.within(23, 24);
    expect([wall, wider]).to.deep.equal([40, 40]);
  });
});
