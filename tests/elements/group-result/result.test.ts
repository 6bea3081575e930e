// The result of the whole group, in reading order.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { mountGroup } from '../support/group-result.js';
import { press } from '../support/keyboard.js';
import { dialogOf, escape, meetingIn, opened, openMeeting, shownArea } from '../support/meeting.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { count, multiplied, onFirst, person, times } from '../support/people.js';
import { all, descriptionOf, expectFocus, nameOf, one, seen, text } from '../support/see.js';
import { cells, rowNames, table } from '../support/tables.js';
import { pointerTargets } from '../support/targets.js';

const tag = 'kund-diagnos-group-result';

// Eight people: the first area 1+1+2+2+4+4+5+5 = 24, so 3.0; the rest 4. All: (24 + 9 · 32) / 80 = 3.9.
// The sum of squares about 3 is 20: sd √(20/7) = 1.69.
const eight = count(...onFirst('11224455'));

const areaNames = Object.values(kundorienteringSv.questions).map(({ name }) => name);
const section = (element: Element, name: string): Element =>
  one(element, 'heading', name).closest('section')!;
const areas = (element: Element) => table(element, 'Område för område');
const checkbox = (element: Element, name: string) => one(element, 'checkbox', name) as HTMLInputElement;
/** The text of the result's live region. The meeting and the export have their own. */
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

  it('begins with sentences on where the group stands, what to begin with and where it differs, and then, smaller, the mean', async () => {
    const element = await mountGroup({ tally: eight });
    expect(text(element)).to.include(
      'Gruppens resultat 1 gult, 9 gröna. Börja med ICP & segment: det enda gula. Mest delade om ICP & segment. Medelvärde 3,9 av 5 Grön 8 svar Starta mötet',
    );
    const sizeOf = (part: string) =>
      Number.parseFloat(getComputedStyle(element.shadowRoot!.querySelector(part)!).fontSize);
    expect(sizeOf('[part=headline] > p')).to.be.greaterThan(sizeOf('[part=mean]'));
  });

  it('says which round it is of, beside the heading', async () => {
    const element = await mountGroup({ tally: eight, round: 'Hösten 2026' });
    expect(text(one(element, 'heading', /^Gruppens resultat/u))).to.equal('Gruppens resultat Hösten 2026');
    element.round = null;
    await settled(element);
    expect(text(one(element, 'heading', /^Gruppens resultat/u))).to.equal('Gruppens resultat');
  });

  it('gives out how far apart people are, rounded, from ten people on, and does not show it', async () => {
    // People's means differ by a tenth of what they differ about the first area: √(18/9) and √(16/8), both 1.41, give 0.1.
    const ten = await mountGroup({ tally: count(...onFirst('2222244455')) });
    expect(ten.report!.summary!.sd).to.equal(0.1);
    expect(text(ten)).not.to.match(/0,1|standardavvikelse/iu);
    const nine = await mountGroup({ tally: count(...onFirst('222224445')) });
    expect(nine.report!.summary!.sd).to.equal(null);
  });

  it('shows every area in one table: its answers, its mean, its light, and one verdict', async () => {
    const [headings, first, second, ...others] = cells(areas(await mountGroup({ tally: eight })));
    expect(headings).to.deep.equal(['Område', 'Svar', 'Medel', 'Läge', 'Samsyn']);
    expect(first).to.deep.equal([
      'ICP & segment',
      'Svar: 2 gav 1, 2 gav 2, 2 gav 4, 2 gav 5.',
      '3,0',
      'Gul',
      'Delade i två läger',
    ]);
    expect(second).to.deep.equal([
      'Kundresor & personas',
      'Svar: 8 gav 4.',
      '4,0',
      'Grön',
      'Ni ser ungefär likadant',
    ]);
    expect(others).to.have.length(8);
  });

  it('says above the table what its marks mean, and what the scale’s ends are', async () => {
    const { lowest, highest } = kundorienteringSv.scale;
    const ends = `1 ${lowest} – 5 ${highest}`;
    for (const [properties, words, marks] of [
      // The lights of its means, and no others.
      [{ tally: eight }, 'ett svar medelvärde', ['accent', 'yellow', 'green']],
      [
        { tally: multiplied(eight, 2), rounds: { Våren: eight } },
        'andel av svaren medelvärde förra omgången',
        ['accent', 'yellow', 'green', 'line'],
      ],
    ] as const) {
      const element = await mountGroup(properties);
      const key = areas(element).previousElementSibling!;
      expect(text(key)).to.equal(`${words} ${ends}`);
      const shapes = [...key.querySelectorAll('path')].map((path) => path.getAttribute('class'));
      expect(shapes).to.deep.equal(marks);
      // Numbers explain themselves.
      checkbox(element, 'Visa siffror').click();
      await settled(element);
      expect(text(key)).to.equal(ends);
    }
  });

  for (const [answers, words] of [
    ['33334444', 'Ni ser ungefär likadant'], // s² = 2/7 ≈ 0.29
    ['23334445', 'Ni ser lite olika'], // 6/7 ≈ 0.86
    ['11333355', 'Delade i två läger'], // 16/7 ≈ 2.29, and a quarter on either side
    ['11113335', 'Ni ser mycket olika'], // 15.5/7 ≈ 2.21, and one of eight above the middle
    ['1555', 'För få svar för att säga'],
  ] as const) {
    it(`says “${words}” of the answers ${answers}`, async () => {
      const element = await mountGroup({ tally: count(...onFirst(answers)), minimumGroupSize: 4 });
      expect(cells(areas(element))[1]!.at(-1)).to.equal(words);
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
    expect(first).to.include('Ni är delade i två läger: fyra svarar 1–2, fyra svarar 4–5.');
    // A mean of two pictures says nothing of how it works.
    expect(first).to.include('Medelvärdet är 3,0, men det är ett snitt av olika bilder.');
    expect(first).to.include(kundorienteringSv.questions.icp.statement);
  });

  it('says why: answers far apart, and a low mean', async () => {
    // 1,1,1,1,3,3,3,5: mean 18/8 = 2.3. Only one is above the middle, so the group is not split.
    const element = await mountGroup({ tally: count(...onFirst('11113335')) });
    const first = text(all(section(element, 'Prata om det här först'), 'listitem')[0]!);
    expect(first).to.include('Svaren går från 1 till 5: ni beskriver helt olika verkligheter.');
    expect(first).to.include('Medelvärdet är 2,3, men det är ett snitt av olika bilder.');
  });

  it('says why: a low mean that the group agrees about', async () => {
    const element = await mountGroup({ tally: count(...onFirst('22222222')) });
    const first = text(all(section(element, 'Prata om det här först'), 'listitem')[0]!);
    expect(first).to.include('Medelvärdet är 2,0: det fungerar inte i dag.');
    expect(first).not.to.include('olika');
  });

  it('says which rules apply, and the next steps in the order of need, what a rule postpones last', async () => {
    const element = await mountGroup({ tally: count(...times(5, '4442424444')) });
    expect(all(section(element, 'Mönster i svaren'), 'heading').slice(1).map(nameOf)).to.deep.equal([
      'Insikt utan åtgärd',
      'Friktion mellan team',
      'Svagaste länken',
    ]);
    // The first is about closed-loop, which is red. Interviews collect more of what nobody takes care of yet.
    const { nextSteps, rules } = kundorienteringSv;
    expect(all(section(element, 'Nästa steg'), 'listitem').map(text)).to.deep.equal([
      nextSteps['nps-with-closed-loop'],
      nextSteps['onboarding-kpi'],
      `${nextSteps['customer-interviews']} ${rules['insight-without-loop'].postponed}`,
    ]);
  });

  it('speaks English', async () => {
    const element = await mountGroup({ tally: eight, locale: 'en' });
    expect(text(element)).to.match(
      /^The group’s result 1 yellow, 9 green\. .*ICP & segments\. Mean 3\.9 out of 5 Green 8 responses Start the meeting /u,
    );
    expect(text(element)).to.include('You are split in two camps: four answered 1–2, four answered 4–5.');
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

describe('the headline', () => {
  const headline = (element: Element) => text(element.shadowRoot!.querySelector('[part=headline]')!);
  const level = times(6, '3333333333');

  it('says that the group sees everything alike, and that nothing has changed', async () => {
    const rounds = { 'Våren 2026': count(...level) };
    expect(headline(await mountGroup({ tally: count(...level), rounds }))).to.equal(
      '10 gula. Börja med ICP & segment. Ni ser ungefär likadant på allt. Oförändrat sedan våren 2026.',
    );
  });

  it('says where groups differ when nobody is split', async () => {
    // 3 and 4: yellow and green, each group of one mind.
    const groups = { Sälj: count(...times(6, '3444444444')), CS: count(...times(6, '4444444444')) };
    const tally = count(...times(6, '3444444444'), ...times(6, '4444444444'));
    expect(headline(await mountGroup({ tally, groups }))).to.equal(
      '10 gröna. Börja med ICP & segment: grönt, med lägst medelvärde. Grupperna svarar mest olika om ICP & segment.',
    );
    expect(headline(await mountGroup({ tally }))).not.to.include('Grupperna');
  });

  it('says where answers are far apart when nobody is split and no groups differ', async () => {
    expect(headline(await mountGroup({ tally: count(...onFirst('11113335')) }))).to.equal(
      '1 rött, 9 gröna. Börja med ICP & segment: det enda röda. Ni ser mest olika på ICP & segment.',
    );
  });

  it('says what has risen and fallen most since the latest round that may be shown', async () => {
    // The first area from 3.0 to 4.0; the second from 4.0 to 3.0.
    const rounds = {
      Start: count(...times(6, '1133333333')),
      'Våren 2026': count(...times(6, '3433333333')),
      'Sommaren 2026': count(...times(4, '1133333333')),
    };
    expect(headline(await mountGroup({ tally: count(...times(6, '4333333333')), rounds }))).to.equal(
      '9 gula, 1 grönt. Börja med Kundresor & personas: gult, ett av de lägsta. Ni ser ungefär likadant på allt. Störst lyft sedan våren 2026: ICP & segment, +1,0. Störst tapp: Kundresor & personas, −1,0.',
    );
  });

  it('names the area to begin with at once, and why: the first of those to discuss', async () => {
    const element = await mountGroup({ tally: count(...onFirst('11113335')) });
    const opening = () => text(element.shadowRoot!.querySelector('[part=headline] > p')!);
    expect(opening()).to.equal('1 rött, 9 gröna. Börja med ICP & segment: det enda röda.');
    expect(text(element.shadowRoot!.querySelector('[part~=first] h4')!)).to.include('ICP & segment');
    element.locale = 'en';
    await until(() => opening().endsWith('Start with ICP & segments: the only red one.'), 'English');
  });

  it('speaks English', async () => {
    const rounds = { 'Spring 2026': count(...times(6, '2233333333')) };
    const element = await mountGroup({ tally: count(...level), rounds, locale: 'en' });
    expect(headline(element)).to.match(/^10 yellow\. .*spring 2026.*ICP & segments and .*, \+1\.0\.$/iu);
  });
});

describe('the one verdict on how alike an area is seen', () => {
  // The first area: six 3 and six 4 by group, s² = 3/11 ≈ 0.27: low; 3.0 is yellow, 4.0 green. The third: six 1 and six 5.
  const groups = { Sälj: count(...times(6, '3414444444')), CS: count(...times(6, '4454444444')) };
  const twelve = count(...times(6, '3414444444'), ...times(6, '4454444444'));
  const verdicts = (element: Element) => cells(areas(element)).map((row) => row.at(-1)!);

  it('is that the group is split, before that its groups differ, before the spread', async () => {
    expect(verdicts(await mountGroup({ tally: twelve, groups })).slice(1, 4)).to.deep.equal([
      'Grupperna svarar olika',
      'Ni ser ungefär likadant',
      'Delade i två läger',
    ]);
  });

  it('is explained below the table where it is of a split or of groups, and only there', async () => {
    const split =
      'Delade i två läger: minst en fjärdedel svarade under mitten av skalan, och minst en fjärdedel över.';
    const differ = 'Grupperna svarar olika: minst en grupp får en annan färg än alla tillsammans.';
    const below = (element: Element) => {
      const next = areas(element).nextElementSibling;
      return next ? [...next.children].map(text) : [];
    };
    const element = await mountGroup({ tally: twelve, groups });
    expect(below(element)).to.deep.equal([split, differ]);
    // The verdicts give way to numbers.
    checkbox(element, 'Visa siffror').click();
    await settled(element);
    expect(below(element)).to.deep.equal([]);
    expect(below(await mountGroup({ tally: twelve }))).to.deep.equal([split]);
    expect(below(await mountGroup({ tally: count(...onFirst('23334445')) }))).to.deep.equal([]);
  });

  it('goes by the spread where there are no groups', async () => {
    expect(verdicts(await mountGroup({ tally: twelve }))[1]).to.equal('Ni ser ungefär likadant');
  });

  it('is not contradicted where the area is opened, or among those to discuss first', async () => {
    const element = await mountGroup({ tally: twelve, groups });
    for (const name of ['ICP & segment', 'VoC & insikter']) one(areas(element), 'button', name).click();
    await settled(element);
    const details = [...areas(element).querySelectorAll('.details')].map(text);
    const firsts = all(section(element, 'Prata om det här först'), 'listitem').map(text);
    for (const words of [details[0]!, ...firsts.filter((each) => each.startsWith('ICP'))]) {
      expect(words).to.include('Grupperna svarar olika:');
      expect(words).not.to.match(/likadant|delade|helt olika/u);
    }
    for (const words of [details[1]!, ...firsts.filter((each) => each.startsWith('VoC'))]) {
      expect(words).to.include('Ni är delade i två läger:');
      expect(words).not.to.match(/likadant|Grupperna svarar olika|helt olika/u);
    }
  });
});

describe('an area that is opened', () => {
  const sales = count(...times(6, '1444444444'));
  const success = count(...times(6, '5444444444'));
  const properties = {
    tally: count(...times(6, '1444444444'), ...times(6, '5444444444')),
    groups: { Sälj: sales, CS: success },
    rounds: { 'Våren 2026': count(...times(6, '2444444444')) },
  };
  const { icp, journeys } = kundorienteringSv.questions;
  const details = (element: Element) => [...areas(element).querySelectorAll<HTMLElement>('.details')];

  it('opens in place, by key, and closes again with the focus where it was', async () => {
    const element = await mountGroup(properties);
    const name = one(areas(element), 'button', icp.name);
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    expect(details(element)).to.deep.equal([]);
    name.focus();
    await press('Enter');
    await settled(element);
    expect(name.getAttribute('aria-expanded')).to.equal('true');
    const [row] = details(element);
    expect(row!.previousElementSibling).to.equal(name.closest('tr'));
    expectFocus(name);
    await press(' ');
    await settled(element);
    expect(name.getAttribute('aria-expanded')).to.equal('false');
    expect(details(element)).to.deep.equal([]);
    expectFocus(name);
  });

  it('says the statement, the groups on the axis, why to talk about it, what has changed, and what can be done', async () => {
    const element = await mountGroup(properties);
    one(areas(element), 'button', icp.name).click();
    await settled(element);
    const words = text(details(element)[0]!);
    for (const each of [
      icp.statement,
      'Svar: 6 gav 1, 6 gav 5.',
      'Sälj 1,0 och CS 5,0.',
      'Ni är delade i två läger: sex svarar 1–2, sex svarar 4–5.',
      'Så svarar grupperna: Sälj 1,0 (röd) och CS 5,0 (grön).',
      '+1,0 sedan våren 2026 (6 svar)',
      ...icp.advice.yellow.map(seen),
    ]) {
      expect(words).to.include(each);
    }
    // Two examples come before advice that half of the group would find no use for.
    expect(words.indexOf('Be om två exempel innan ni går vidare')).to.be.within(
      0,
      words.indexOf(seen(icp.advice.yellow[0]!)),
    );
    expect(words).to.include('När ni är överens om läget');
    expect([...details(element)[0]!.querySelectorAll('.groups-axis text')].map(text)).to.deep.equal([
      'Sälj 1,0',
      'CS 5,0',
    ]);
  });

  it('has its advice alone where the group is of one mind, and no picture that the row has already', async () => {
    const element = await mountGroup({ tally: eight });
    one(areas(element), 'button', journeys.name).click();
    await settled(element);
    const [row] = details(element);
    expect(all(row!, 'listitem').slice(2).map(text)).to.deep.equal(journeys.advice.green.map(seen));
    expect(text(row!)).not.to.match(/två exempel|överens om läget/u);
    expect(row!.querySelectorAll('svg')).to.have.length(0);
  });

  it('says what became of it when it was chosen after the round before', async () => {
    const previousDecisions = { chosen: ['icp'], discussed: [] };
    const element = await mountGroup({ ...properties, previousDecisions });
    for (const { name } of [icp, journeys]) one(areas(element), 'button', name).click();
    await settled(element);
    const [chosen, other] = details(element).map(text);
    expect(chosen).to.include('Ni valde det här förra gången: 2,0 → 3,0.');
    expect(other).not.to.include('förra gången');
    element.previousDecisions = null;
    await settled(element);
    expect(text(areas(element))).not.to.include('förra gången');
    element.previousDecisions = previousDecisions;
    element.rounds = null;
    await settled(element);
    expect(text(areas(element)), 'there is nothing to compare with').not.to.include('förra gången');
  });

  it('stays open when the order changes, in numbers, and when new figures come', async () => {
    const element = await mountGroup(properties);
    one(areas(element), 'button', journeys.name).click();
    for (const change of [
      () => {
        checkbox(element, 'Ordna efter vad ni bör prata om').click();
      },
      () => {
        checkbox(element, 'Visa siffror').click();
      },
      () => {
        element.tally = { ...properties.tally };
      },
    ]) {
      change();
      await settled(element);
      expect(details(element)).to.have.length(1);
      const { previousElementSibling: row } = details(element)[0]!;
      expect(text(row!)).to.match(/^Kundresor & personas/u);
      const widths = [row!, details(element)[0]!].map((each) =>
        [...(each as HTMLTableRowElement).cells].reduce((sum, { colSpan }) => sum + colSpan, 0),
      );
      expect(widths[0], 'as many columns as the row above').to.equal(widths[1]);
    }
  });

  it('opens the meeting at it, also where it is not among the first', async () => {
    const element = await mountGroup(properties);
    const last = areaNames.at(-1)!;
    one(areas(element), 'button', last).click();
    await settled(element);
    const show = one(details(element)[0]!, 'button', 'Visa i mötet');
    show.click();
    await opened(element);
    expect(shownArea(element)).to.include(last);
    await escape(element);
    expectFocus(show);
  });
});

describe('what the meeting decided', () => {
  const decisions = {
    chosen: ['sla', 'icp'],
    discussed: ['icp'],
    actions: [
      { question: 'icp', text: 'Skriv ned idealkunden.' },
      { question: 'icp', text: 'Säg nej till en kund.' },
    ],
  };

  it('is shown as soon as there is something, each area with its light and what will be done', async () => {
    const element = await mountGroup({ tally: eight, decisions });
    const part = section(element, 'Det här har vi bestämt');
    expect(part.getAttribute('part')).to.equal('decisions');
    expect([...part.querySelectorAll('.columns > li')].map(text)).to.deep.equal([
      'Sälj–marknad–kundteam (SLA) Grön Ingen åtgärd vald än.',
      'ICP & segment Gul Skriv ned idealkunden. Säg nej till en kund.',
    ]);
    element.decisions = { chosen: [], discussed: ['icp'] };
    await settled(element);
    expect(all(element, 'heading', 'Det här har vi bestämt')).to.deep.equal([]);
  });

  it('stands above what to discuss first, and puts the next steps for the chosen areas first', async () => {
    const level = count(...times(8, '3333333333'));
    const { nextSteps } = kundorienteringSv;
    const element = await mountGroup({ tally: level, decisions: { chosen: ['onboarding'], discussed: [] } });
    const headings = all(element, 'heading').map(nameOf);
    expect(headings.indexOf('Det här har vi bestämt')).to.be.within(
      0,
      headings.indexOf('Prata om det här först'),
    );
    const steps = () => all(section(element, 'Nästa steg'), 'listitem').map(text);
    expect(steps()[0]).to.equal(nextSteps['onboarding-kpi']);
    element.decisions = { chosen: [], discussed: [] };
    await settled(element);
    expect(steps()[0]).not.to.equal(nextSteps['onboarding-kpi']);
  });

  it('is what the meeting last said, at once', async () => {
    const element = await mountGroup({ tally: eight });
    const told = new CustomEvent('kd-decisions-change', { bubbles: true, composed: true });
    Object.assign(told, { decisions });
    Object.assign(meetingIn(element), { decisions }).dispatchEvent(told);
    await settled(element);
    expect(text(section(element, 'Det här har vi bestämt'))).to.include('Skriv ned idealkunden.');
    expect(element.decisions).to.deep.equal(decisions);
  });

  it('is left out, with one warning, when it is about another instrument', async () => {
    const element = await mountGroup({ tally: eight, decisions: { chosen: ['pace'], discussed: [] } });
    expect(all(element, 'heading', 'Det här har vi bestämt')).to.deep.equal([]);
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: decisions.chosen.0: expected the id of a question. It is not shown.',
    ]);
  });

  it('is as text, whatever was written', async () => {
    const markup = '<img src="x" onerror="document.title = 1">';
    const element = await mountGroup({
      tally: eight,
      decisions: { chosen: ['icp'], discussed: [], actions: [{ question: 'icp', text: markup }] },
    });
    expect(text(section(element, 'Det här har vi bestämt'))).to.include(markup);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
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
    expect(cells(areas(element)).slice(0, 3)).to.deep.equal([
      [
        ...['Område', 'Svar 1', 'Svar 2', 'Svar 3', 'Svar 4', 'Svar 5', 'Medel', 'Läge'],
        ...['Median', 'Lägst–högst', 'Standardavvikelse'],
      ],
      // The sum of squares about 3 is 20: √(20/7) = 1.69.
      ['ICP & segment', '2', '2', '0', '2', '2', '3,0', 'Gul', '3,0', '1–5', '1,7'],
      ['Kundresor & personas', '0', '0', '0', '8', '0', '4,0', 'Grön', '4,0', 'alla 4', '0,0'],
    ]);
    expect(text(areas(element))).not.to.include('Delade i två läger');
    expect(text(areas(element).closest('section')!)).not.to.include('prick');
    await press(' ');
    await settled(element);
    expect(charts()).to.have.length(10);
  });

  it('have no standard deviation of one person', async () => {
    const element = await mountGroup({ tally: count('3123123123'), minimumGroupSize: 1 });
    checkbox(element, 'Visa siffror').click();
    await settled(element);
    expect(cells(areas(element))[1]!.slice(-3)).to.deep.equal(['3,0', '3', '–']);
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
      await press('End', 'PageUp');
      expect(headings(dialogOf(element))).to.include('Det här har vi bestämt');
      expect(headings(dialogOf(element)).includes('Nästa steg')).to.equal(!bare);
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

  const unfold = async (element: Element, name: string) => {
    const button = all(element, 'button', 'Visa').find((each) => descriptionOf(each) === name)!;
    button.focus();
    await press('Enter');
    await settled(element);
    return button;
  };

  it('when narrow hides nothing to the side, each figure says whose it is, and choices fit a thumb', async () => {
    const element = await inColumn(320);
    for (const name of ['Grupp för grupp', 'Omgång för omgång']) await unfold(element, name);
    one(areas(element), 'button', 'ICP & segment').click();
    await settled(element);
    expect(element.scrollWidth).to.be.at.most(320);
    const heatMap = table(element, 'Grupp för grupp');
    expect(heatMap.parentElement!.scrollWidth).to.be.at.most(heatMap.parentElement!.clientWidth);
    const column = element.getBoundingClientRect();
    for (const cell of element.shadowRoot!.querySelectorAll('td, .groups-axis text')) {
      const { left, right } = cell.getBoundingClientRect();
      expect(left, text(cell)).to.be.at.least(column.left);
      expect(right, text(cell)).to.be.at.most(column.right);
    }
    expect([...heatMap.rows[1]!.cells].map(text)).to.deep.equal([
      'ICP & segment',
      'Alla 3,0 Gul',
      'Ledning 3,0 Gul',
      'Sälj 5,0 Grön',
      'CS 1,0 Röd',
    ]);
    expect(text(heatMap.rows[0]!)).to.equal('Alla 18 svar Ledning 6 svar Sälj 6 svar CS 6 svar');
    const rounds = table(element, 'Omgång för omgång');
    const icp = [...rounds.rows].find((row) => text(row).startsWith('ICP'))!;
    expect(text(icp.cells[3]!)).to.equal('Våren 2026 2,0 Röd');
    for (const name of ['Ordna efter vad ni bör prata om', 'Visa siffror']) {
      const label = checkbox(element, name).closest('label')!;
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
    }
    expect(pointerTargets().all.length).to.be.greaterThan(15);
    expect(pointerTargets().small).to.deep.equal([]);
  });

  it('when narrow keeps the numbers inside it, each with its label', async () => {
    const element = await inColumn(320);
    checkbox(element, 'Visa siffror').click();
    await settled(element);
    expect(element.scrollWidth).to.be.at.most(320);
    const column = element.getBoundingClientRect();
    const cellsOfRow = [...areas(element).rows[1]!.cells];
    for (const cell of cellsOfRow) {
      expect(cell.getBoundingClientRect().right, text(cell)).to.be.at.most(column.right);
    }
    // 6 of 18 each gave 1, 3 and 5.
    expect(cellsOfRow.map(text)).to.deep.equal([
      ...['ICP & segment', '1 6', '2 0', '3 6', '4 0', '5 6', 'Medel 3,0', 'Gul'],
      ...['Median 3,0', 'Lägst–högst 1–5', 'Standardavvikelse 1,7'],
    ]);
  });

  it('when narrow gives each picture the whole width, and the whole is at most eight screens of a phone', async () => {
    const element = await inColumn(390 - 2 * 16);
    for (const picture of areas(element).querySelectorAll('tbody .picture')) {
      const [inner, outer] = [picture, picture.parentElement!].map(
        (each) => each.getBoundingClientRect().width,
      );
      expect(inner).to.be.closeTo(outer!, 1);
    }
    expect(element.getBoundingClientRect().height).to.be.at.most(8 * 844);
  });

  it('when narrow folds groups and rounds behind a button that keeps the focus, and folds them again', async () => {
    const element = await inColumn(390);
    for (const name of ['Grupp för grupp', 'Omgång för omgång']) {
      expect(all(element, 'table', name)).to.deep.equal([]);
      const button = await unfold(element, name);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(nameOf(button)).to.equal('Dölj');
      expectFocus(button);
      expect(all(element, 'table', name)).to.have.length(1);
      await press('Enter');
      await settled(element);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expectFocus(button);
      expect(all(element, 'table', name)).to.deep.equal([]);
    }
  });

  it('from 600 pixels on has a line a row, nothing folded, and heads its columns', async () => {
    const element = await inColumn(600);
    expect(all(element, 'button', /^(Visa|Dölj)$/u)).to.deep.equal([]);
    for (const name of ['Område för område', 'Grupp för grupp', 'Omgång för omgång']) {
      const [head, ...rows] = [...table(element, name).rows];
      expect(all(head!, 'columnheader').length, name).to.be.greaterThan(3);
      for (const row of rows) {
        const tops = [...row.cells].map((cell) => cell.getBoundingClientRect().top);
        expect(Math.max(...tops) - Math.min(...tops), text(row)).to.be.below(2);
      }
    }
  });

  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    it(`of a screen of ${width} × ${height} shows the headline and all areas without scrolling, nearly half of it the picture`, async () => {
      // Minus the browser's edges and the page's margin.
      const element = await inColumn(width - 64);
      const top = element.getBoundingClientRect().top;
      expect(areas(element).getBoundingClientRect().bottom - top).to.be.at.most(height);
      const [picture, whole] = [areas(element).querySelector('.picture')!, areas(element)].map(
        (each) => each.getBoundingClientRect().width,
      );
      expect(picture! / whole!).to.be.within(0.4, 0.5);
    });
  }
});
