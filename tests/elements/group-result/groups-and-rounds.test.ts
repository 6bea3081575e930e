// Subgroups beside the whole, and earlier rounds beside the present one.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { TalliesByGroup, Tally } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/index.js';
import { compareRounds } from '../../../src/scoring/compare-rounds.js';
import { told } from '../support/console.js';
import { mountGroup } from '../support/group-result.js';
import { press } from '../support/keyboard.js';
import { escape, meetingIn, opened } from '../support/meeting.js';
import { drawn, host, imagesFailed, settled } from '../support/mount.js';
import { count, published, times } from '../support/people.js';
import { all, one, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const GROUPS = 'Grupp för grupp';
const ROUNDS = 'Omgång för omgång';
const section = (element: Element, name: string) => one(element, 'heading', name).closest('section')!;
const has = (element: Element, name: string) => all(element, 'heading', name).length > 0;

/** Where the figures are that the console was warned about. */
const rejectedPlaces = () =>
  told.warnings.map((warning) => /^kund-diagnos: .*?groupReport: (.*?): /u.exec(warning)![1]);

const sales = count(...times(6, '2444444444'));
const success = count(...times(6, '5444444444'));
const twelve = count(...times(6, '2444444444'), ...times(6, '5444444444'));
const both = { Sälj: sales, CS: success };
const BOTH = ['Område', 'Alla12 svar', 'Sälj6 svar', 'CS6 svar'];

// By hand, the first area and the whole; the nine other areas are 3 in every round.
// Spring, 6 people: 1·6 → 1.0; whole (6 + 6·27)/60 = 2.8.
// Autumn, 5 people: 2,2,2,3,3 = 12/5 = 2.4; whole (12 + 5·27)/50 = 147/50 = 2.94 → 2.9.
// Now, 8 people: four 4, four 3 = 28/8 = 3.5; whole (28 + 8·27)/80 = 244/80 = 3.05 → 3.1.
const spring = count(...times(6, '1333333333'));
const autumn = count(...times(3, '2333333333'), ...times(2, '3333333333'));
const now = count(...times(4, '4333333333'), ...times(4, '3333333333'));
const rounds = { 'Våren 2026': spring, 'Hösten 2026': autumn };

describe('groups beside each other', () => {
  it('stand in a table, area by group, each with its figure and light', async () => {
    const rows = cells(table(await mountGroup({ tally: twelve, groups: both }), GROUPS));
    expect(rows[0]).to.deep.equal(BOTH);
    // (6 · 2 + 6 · 5) / 12 = 3.5.
    expect(rows[1]).to.deep.equal(['ICP & segment', '3,5 Grön', '2,0 Röd', '5,0 Grön']);
    expect(rows[2]).to.deep.equal(['Kundresor & personas', '4,0 Grön', '4,0 Grön', '4,0 Grön']);
    // (42 + 9 · 48) / 120 = 3.95; 38 and 41 tenths.
    expect(rows[11]).to.deep.equal(['Medelvärde', '4,0 Grön', '3,8 Grön', '4,1 Grön']);
  });

  it('fit beside everyone on a tablet, when there are six of them', async () => {
    const names = ['Ledning', 'Sälj', 'Marknad', 'Produkt', 'Kundframgång', 'Ekonomi'];
    const groups = names.map((name): [string, Tally] => [name, sales]);
    const page = host('');
    page.style.width = '788px';
    const element = await mountGroup({ tally: count(...times(36, '2444444444')), groups }, page);
    const map = table(element, GROUPS);
    expect(cells(map)[0]).to.have.length(8);
    expect(map.offsetWidth).to.be.at.most(map.parentElement!.clientWidth);
  });

  it('are named where they see an area differently', async () => {
    const element = await mountGroup({ tally: twelve, groups: both });
    expect(text(section(element, 'Prata om det här först'))).to.include(
      'Så svarar grupperna: Sälj 2,0 (röd) och CS 5,0 (grön).',
    );
  });

  it('are tinted by how far they are from everyone, on either side, and everyone is not', async () => {
    // Everyone (6·1 + 6·3 + 6·4 + 6·5)/24 = 3.25 → 3.3 on the first area; 2.3, 0.3, 0.7 and 1.7 from it. The rest 4.
    const [one, three, four, five] = ['1', '3', '4', '5'].map((first) =>
      count(...times(6, `${first}444444444`)),
    ) as [Tally, Tally, Tally, Tally];
    const tally = count(...['1', '3', '4', '5'].flatMap((first) => times(6, `${first}444444444`)));
    const element = await mountGroup({ tally, groups: { A: one, B: three, C: four, D: five } });
    const rows = [...table(element, GROUPS).rows];
    const classes = (row: number) =>
      [...rows[row]!.cells].slice(1).map((cell) => cell.className.replace(/^cell ?/u, ''));
    expect(classes(1)).to.deep.equal(['', 'far-below', '', 'above', 'far-above']);
    expect(classes(2)).to.deep.equal(['', '', '', '', '']);
    const colours = [...rows[1]!.cells].slice(1).map((cell) => getComputedStyle(cell).backgroundColor);
    expect(new Set(colours).size, 'as many as there are classes').to.equal(4);
  });

  it('are left out by themselves when they are bad: the others and the whole stay', async () => {
    const element = await mountGroup({
      tally: twelve,
      groups: {
        'Annan version': { ...sales, version: 2 },
        Sälj: sales,
        Trasig: { ...success, questions: { ...success.questions, icp: [-1, 3, 2, 2, 0] } },
        Text: 'zq-hello' as unknown as Tally,
      },
    });
    expect(cells(table(element, GROUPS))[0]).to.deep.equal(['Område', 'Alla12 svar', 'Sälj6 svar']);
    expect(element.groups).to.deep.equal([['Sälj', published(sales)]]);
    expect(rejectedPlaces()).to.deep.equal([
      'groups["Annan version"].version',
      'groups.Trasig.questions.icp[0]',
      'groups.Text',
    ]);
  });

  it('are all left out, with one warning, when they overlap', async () => {
    const element = await mountGroup({ tally: twelve, groups: { Sälj: twelve, CS: success } });
    expect(has(element, GROUPS)).to.equal(false);
    expect(element.groups).to.deep.equal([]);
    expect(text(element)).to.include('12 svar');
    expect(rejectedPlaces()).to.deep.equal(['groups']);
    expect(told.warnings[0]).to.match(/got 18$/u);
  });
});

describe('rounds beside each other', () => {
  it('stand in a table: from where to where, how far, and each with its n, its mean and its light', async () => {
    const element = await mountGroup({ tally: now, rounds });
    const rows = cells(table(element, ROUNDS));
    expect(rows).to.have.length(12);
    expect(rows[0]!.slice(2)).to.deep.equal(['Ändring', 'Våren 20266 svar', 'Hösten 20265 svar', 'Nu8 svar']);
    expect(rows[1]).to.deep.equal([
      'ICP & segment',
      'Från 2,4 till 3,5.',
      '↑ +1,1',
      '1,0 Röd',
      '2,4 Röd',
      '3,5 Grön',
    ]);
    expect(rows[2]!.slice(1)).to.deep.equal(['Från 3,0 till 3,0.', '→ 0,0', '3,0 Gul', '3,0 Gul', '3,0 Gul']);
    expect(rows[11]).to.deep.equal([
      'Medelvärde',
      'Från 2,9 till 3,1.',
      '↑ +0,2',
      '2,8 Gul',
      '2,9 Gul',
      '3,1 Gul',
    ]);
    expect(text(element)).to.include('+0,2 sedan hösten 2026 (5 svar) 8 svar');
    expect(text(section(element, ROUNDS))).to.include(
      'Liten punkt: förra omgången. Stor form: den här. Störst ändring överst.',
    );
  });

  it('have the largest change first, up or down, and the whole last', async () => {
    // 0.0, +1.0, −2.0, +0.5 and so on; equal ones keep the instrument's order.
    const before = count(...times(6, '3353333333'));
    const after = count(...times(3, '3434333333'), ...times(3, '3433333333'));
    const element = await mountGroup({ tally: after, rounds: { Före: before } });
    const [, ...rows] = cells(table(element, ROUNDS));
    expect(rows.slice(0, 4).map((row) => [row[0], row[2]])).to.deep.equal([
      ['VoC & insikter', '↓ −2,0'],
      ['Kundresor & personas', '↑ +1,0'],
      ['Closed-loop', '↑ +0,5'],
      ['ICP & segment', '→ 0,0'],
    ]);
    expect(rows.at(-1)![0]).to.equal('Medelvärde');
    const colours = rows
      .slice(0, 4)
      .map((_, index) => getComputedStyle(table(element, ROUNDS).rows[index + 1]!.cells[2]!).color);
    expect(new Set(colours).size, 'down, up and level').to.equal(3);
    expect(colours[1]).to.equal(colours[2]);
  });

  it('agree with the comparison that the scoring core makes', async () => {
    const element = await mountGroup({ tally: now, rounds, locale: 'en' });
    const { questions, whole } = compareRounds(kundorientering, autumn, now);
    const changes = cells(table(element, 'Round by round'))
      .slice(1)
      .map((row) => Number(row[2]!.slice(2).replace('−', '-')));
    const sorted = questions.map(({ difference }) => difference!).sort((a, b) => Math.abs(b) - Math.abs(a));
    expect(changes).to.deep.equal([...sorted, whole.difference]);
  });

  it('say when it has gone down, and what the page calls this round', async () => {
    const element = host(
      '<kund-diagnos-group-result round="2027" lang="en"></kund-diagnos-group-result>',
    ).querySelector('kund-diagnos-group-result')!;
    Object.assign(element, { tally: autumn, rounds: { 'Autumn 2026': now } });
    await drawn(element);
    const rows = cells(table(element, 'Round by round'));
    expect(rows[0]!.slice(2)).to.deep.equal(['Change', 'Autumn 20268 responses', '20275 responses']);
    expect(rows[1]!.slice(1)).to.deep.equal(['From 3.5 to 2.4.', '↓ −1.1', '3.5 Green', '2.4 Red']);
  });

  it('wait for the present one, and stay when it is replaced', async () => {
    const element = await mountGroup({ rounds });
    expect(text(element)).to.include('Ingen har svarat än');
    element.tally = count(...times(3, '3333333333'));
    await settled(element);
    expect(text(element)).not.to.include('Våren');
    element.tally = now;
    await settled(element);
    expect(cells(table(element, ROUNDS))[1]![2]).to.equal('↑ +1,1');
  });

  it('are named with the reason when they are of another version or instrument', async () => {
    const element = await mountGroup({
      tally: now,
      rounds: { 'Våren 2025': { ...spring, version: 2 }, Puls: { ...spring, instrument: 'pulse' } },
    });
    expect(text(section(element, ROUNDS)).replaceAll(' :', ':')).to.equal(
      `${ROUNDS} Våren 2025: ett annat formulär eller en annan version, går inte att jämföra Puls: ett annat formulär eller en annan version, går inte att jämföra`,
    );
    expect(all(element, 'table', ROUNDS)).to.deep.equal([]);
    expect(element.rounds).to.deep.equal([
      ['Våren 2025', null],
      ['Puls', null],
    ]);
    expect(text(element)).not.to.match(/[0-9] sedan/u);
    expect(told.warnings).to.deep.equal([]);
  });

  it('are left out by themselves, with a warning, when they are bad', async () => {
    const element = await mountGroup({
      tally: now,
      rounds: {
        Trasig: { ...spring, questions: { ...spring.questions, icp: [-1, 3, 2, 2, 0] } },
        Text: 'zq-hello' as unknown as Tally,
        ...rounds,
      },
    });
    expect(cells(table(element, ROUNDS))[0]!.slice(3)).to.deep.equal([
      'Våren 20266 svar',
      'Hösten 20265 svar',
      'Nu8 svar',
    ]);
    expect(text(element)).not.to.match(/Trasig|zq/u);
    expect(rejectedPlaces()).to.deep.equal(['rounds.Trasig.questions.icp[0]', 'rounds.Text']);
  });
});

for (const [part, heading] of [
  ['groups', GROUPS],
  ['rounds', ROUNDS],
] as const) {
  describe(part, () => {
    const shown = (value: unknown) => mountGroup({ tally: twelve, [part]: value as TalliesByGroup });
    const names = (element: Element) =>
      cells(table(element, heading))[0]!.filter((name) => /^[^AN].*\d svar$/u.test(name));

    it('are left out where there are none', async () => {
      for (const none of [undefined, null, {}, [], new Map()]) {
        const element = await shown(none);
        expect(has(element, heading)).to.equal(false);
        expect(element[part]).to.deep.equal([]);
      }
      expect(told.warnings).to.deep.equal([]);
    });

    it('stand in the order in which they are set', async () => {
      const pairs = [
        ['Sälj', sales],
        ['CS', success],
      ] as const;
      for (const given of [Object.fromEntries(pairs), new Map(pairs), pairs, new Map(pairs).entries()]) {
        const element = await shown(given);
        expect(names(element)).to.deep.equal(['Sälj6 svar', 'CS6 svar']);
        expect(element[part]).to.deep.equal([
          ['Sälj', published(sales)],
          ['CS', published(success)],
        ]);
      }
    });

    it('stand in that order when their names are numbers, which an object would sort', async () => {
      const pairs = [
        ['4', sales],
        ['1', success],
      ] as const;
      for (const given of [pairs, new Map(pairs), new Map(pairs).entries()]) {
        const element = await shown(given);
        expect(names(element)).to.deep.equal(['46 svar', '16 svar']);
        expect(element[part].map(([name]) => name)).to.deep.equal(['4', '1']);
        expect(element.report![part].map(({ name }) => name)).to.deep.equal(['4', '1']);
        // The value read can be set again.
        const read = element[part];
        element[part] = read;
        await settled(element);
        expect(names(element)).to.deep.equal(['46 svar', '16 svar']);
      }
      const element = await shown({ '4': sales, '1': success });
      expect(names(element)).to.deep.equal(['16 svar', '46 svar']);
    });

    it('are shown as text, whatever their names hold', async () => {
      const { title } = document;
      const name = '<img src="x" onerror="document.title = \'broken\'">';
      const element = await mountGroup({
        tally: twelve,
        round: '<b>',
        [part]: [
          [name, sales],
          ['__proto__', success],
        ],
      });
      await imagesFailed();
      expect(document.title).to.equal(title);
      expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
      const headings = cells(table(element, heading))[0]!;
      expect(headings).to.include.members([`${name}6 svar`, '__proto__6 svar']);
      expect(headings.includes('<b>12 svar')).to.equal(part === 'rounds');
    });

    const unreadable = {
      *[Symbol.iterator]() {
        yield ['Sälj', sales];
        throw new Error('No more');
      },
    };
    for (const [what, value] of Object.entries({
      'a text': 'hello',
      'a number': 5,
      'a name twice': [
        ['Sälj', null],
        ['Sälj', null],
      ],
      'what is no pair': [['Sälj', null], 1],
      'an iterator that throws': unreadable,
    })) {
      it(`are left out with a warning when they are ${what}, and good ones are shown afterwards`, async () => {
        const element = await shown(value);
        expect(has(element, heading)).to.equal(false);
        expect(text(element)).to.include('12 svar');
        expect(rejectedPlaces()).to.have.length(1);
        expect(rejectedPlaces()[0]).to.match(new RegExp(`^${part}\\b`, 'u'));
        element[part] = both;
        await settled(element);
        expect(names(element)).to.deep.equal(['Sälj6 svar', 'CS6 svar']);
      });
    }
  });
}

it('a round’s name that is no text is left out with a warning', async () => {
  const element = await mountGroup({ tally: now, rounds, round: {} as unknown as string });
  expect(cells(table(element, ROUNDS))[0]!.at(-1)).to.equal('Nu8 svar');
  expect(rejectedPlaces()).to.deep.equal(['round']);
});

describe('rounds that are named 4 and 1, the oldest first', () => {
  const oldest = count(...times(6, '5333333333'));
  const latest = count(...times(5, '2333333333'));
  const pairs: [string, Tally][] = [
    ['4', oldest],
    ['1', latest],
  ];

  for (const [what, given] of [
    ['pairs', pairs],
    ['a Map', new Map(pairs)],
  ] as const) {
    it(`have the change of the right round, in every view: ${what}`, async () => {
      const element = await mountGroup({ tally: now, rounds: given });
      const rows = cells(table(element, ROUNDS));
      expect(rows[0]!.slice(2)).to.deep.equal(['Ändring', '46 svar', '15 svar', 'Nu8 svar']);
      // From 2.0 in the round before to 3.5, and not from the 5.0 of the first.
      expect(rows[1]!.slice(1)).to.deep.equal([
        ...['Från 2,0 till 3,5.', '↑ +1,5'],
        ...['5,0 Grön', '2,0 Röd', '3,5 Grön'],
      ]);
      expect(text(element)).to.include('Störst lyft sedan 1: ICP & segment, +1,5.');
      expect(text(element)).not.to.include('sedan 4');
      element.startMeeting('icp');
      await opened(element);
      await press('PageDown');
      await settled(element);
      expect(text(meetingIn(element))).to.include('+1,5 sedan 1');
      await escape(element);
    });
  }
});
