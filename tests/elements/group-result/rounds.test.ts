import { expect } from 'chai';
import '../../../src/define/all.js';
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import { compareRounds } from '../../../src/scoring/compare-rounds.js';
import type { Tally } from '../../../src/scoring/tally.js';
import type { Groups } from '../../../src/scoring/visible-groups.js';
import { isAccessible } from '../support/axe.js';
import { told } from '../support/console.js';
import { host, mount, settled } from '../support/mount.js';
import { count } from '../support/people.js';
import { all, one, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const times = (people: number, digits: string) => Array<string>(people).fill(digits);

// By hand, the first area and the whole; the nine other areas are 3 in every round.
// Spring, 6 people: 1·6 → 1.0; whole (6 + 6·27)/60 = 2.8.
// Autumn, 5 people: 2,2,2,3,3 = 12/5 = 2.4; whole (12 + 5·27)/50 = 147/50 = 2.94 → 2.9.
// Now, 8 people: four 4, four 3 = 28/8 = 3.5; whole (28 + 8·27)/80 = 244/80 = 3.05 → 3.1.
const spring = count(...times(6, '1333333333'));
const autumn = count(...times(3, '2333333333'), ...times(2, '3333333333'));
const now = count(...times(4, '4333333333'), ...times(4, '3333333333'));
const rounds = { 'Våren 2026': spring, 'Hösten 2026': autumn };

const roundTable = (element: Element) => table(element, 'Omgång för omgång');
const section = (element: Element) => one(element, 'heading', 'Omgång för omgång').closest('section')!;

/** What the section says; its template sets a name and what follows it apart. */
const words = (element: Element) => text(section(element)).replaceAll(' :', ':');

describe('rounds beside each other', () => {
  it('stand in a table, each with its n, its mean and its light, and how far the last has moved', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: now, rounds });
    const seen = cells(roundTable(element));
    expect(seen).to.have.length(12);
    expect(seen[0]!.slice(2)).to.deep.equal(['Våren 20266 svar', 'Hösten 20265 svar', 'Nu8 svar', 'Ändring']);
    expect(seen[1]).to.deep.equal([
      'ICP & segment',
      'Från 2,4 till 3,5.',
      '1,0 Röd',
      '2,4 Röd',
      '3,5 Grön',
      '+1,1',
    ]);
    expect(seen[2]!.slice(1)).to.deep.equal(['Från 3,0 till 3,0.', '3,0 Gul', '3,0 Gul', '3,0 Gul', '0,0']);
    expect(seen[11]).to.deep.equal([
      'Medelvärde',
      'Från 2,9 till 3,1.',
      '2,8 Gul',
      '2,9 Gul',
      '3,1 Gul',
      '+0,2',
    ]);
    expect(text(element)).to.include('8 svar · +0,2 sedan hösten 2026 (5 svar) ·');
  });

  it('agree with the comparison that the scoring core makes', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: now, rounds, locale: 'en' });
    const { questions, whole } = compareRounds(kundorientering, autumn, now);
    const seen = cells(table(element, 'Round by round'))
      .slice(1)
      .map((row) => Number(row.at(-1)!.replace('−', '-')));
    expect(seen).to.deep.equal([...questions, whole].map(({ difference }) => difference));
  });

  it('say when it has gone down, and what the page calls this round', async () => {
    const element = host('<kund-diagnos-group-result round="2027" lang="en"></kund-diagnos-group-result>')
      .firstElementChild as HTMLElementTagNameMap['kund-diagnos-group-result'];
    Object.assign(element, { tally: autumn, rounds: { 'Autumn 2026': now } });
    await settled(element);
    await settled(element);
    const seen = cells(table(element, 'Round by round'));
    expect(seen[0]!.slice(2)).to.deep.equal(['Autumn 20268 responses', '20275 responses', 'Change']);
    expect(seen[1]!.slice(1)).to.deep.equal(['From 3.5 to 2.4.', '3.5 Green', '2.4 Red', '−1.1']);
  });

  it('are drawn as a line from the oldest at the top to the last, on the scale', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: now, rounds });
    const picture = roundTable(element).rows[1]!.querySelector('svg')!;
    // 32 across for each point of the scale, the first at 16: 1.0 → 16, 2.4 → 60.8, 3.5 → 96. Twelve down a round.
    const [x, y] = [16 + 1.4 * 32, 16 + 2.5 * 32];
    expect(picture.querySelector('.trend')!.getAttribute('d')).to.match(
      new RegExp(String.raw`^M16 8L${x}\d* 20L${y} 32$`, 'u'),
    );
    expect(picture.querySelectorAll('circle')).to.have.length(2);
    expect(picture.getAttribute('aria-hidden')).to.equal('true');
  });

  it('are left out where there are none', async () => {
    for (const none of [undefined, {}, null]) {
      const element = await mount('kund-diagnos-group-result', {
        tally: now,
        ...(none === undefined ? {} : { rounds: none as Groups }),
      });
      expect(all(element, 'heading', 'Omgång för omgång')).to.deep.equal([]);
      expect(element.rounds).to.deep.equal({});
    }
  });

  it('wait for the present one, and stay when it is replaced', async () => {
    const element = await mount('kund-diagnos-group-result', { rounds });
    expect(text(element)).to.include('Ingen har svarat än');
    element.tally = count(...times(3, '3333333333'));
    await settled(element);
    expect(text(element)).not.to.include('Våren');
    element.tally = now;
    await settled(element);
    expect(cells(roundTable(element))[1]![5]).to.equal('+1,1');
  });

  it('are shown as text, whatever their names hold', async () => {
    const name = '<img src="x">';
    const element = await mount('kund-diagnos-group-result', {
      tally: now,
      rounds: { [name]: spring, constructor: autumn },
      round: '<b>',
    });
    expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
    expect(cells(roundTable(element))[0]!.slice(2, 5)).to.deep.equal([
      `${name}6 svar`,
      'constructor5 svar',
      '<b>8 svar',
    ]);
  });

  for (const locale of ['sv', 'en']) {
    it(`have no barrier that axe can find, in ${locale}`, async () => {
      document.documentElement.lang = locale;
      const hidden = { ...rounds, 'Våren 2025': count('3333333333') };
      await isAccessible(await mount('kund-diagnos-group-result', { tally: now, rounds: hidden, locale }));
    });
  }
});

describe('a round that may not be shown', () => {
  const four = count(...times(4, '5251425351'));

  it('is named with the reason, and nothing of it is drawn or kept', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: now,
      rounds: { 'Våren 2025': four, 'Hösten 2025': null, ...rounds },
    });
    expect(words(element)).to.match(
      /^Omgång för omgång Våren 2025: för få svar för att visas Hösten 2025: för få svar för att visas Medelvärdet/u,
    );
    expect(cells(roundTable(element))[0]).to.have.length(6);
    expect(element.rounds).to.deep.equal({ 'Våren 2025': null, 'Hösten 2025': null, ...rounds });
    expect(told.warnings).to.deep.equal([]);
  });

  it('leaves no trace of what its people answered, or of how many they were', async () => {
    const html = async (small: Tally) => {
      const element = await mount('kund-diagnos-group-result', { tally: now, rounds: { ...rounds, small } });
      return [element.shadowRoot!.innerHTML.replace(/lit\$\d+\$/gu, ''), JSON.stringify(element.rounds)];
    };
    expect(await html(four)).to.deep.equal(await html(count(...times(2, '1234512345'))));
  });

  it('is named with the reason when it is of another version or instrument', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: now,
      rounds: { 'Våren 2025': { ...spring, version: 2 }, Puls: { ...spring, instrument: 'pulse' } },
    });
    expect(words(element)).to.equal(
      'Omgång för omgång Våren 2025: ett annat formulär eller en annan version, går inte att jämföra Puls: ett annat formulär eller en annan version, går inte att jämföra',
    );
    expect(all(element, 'table', 'Omgång för omgång')).to.deep.equal([]);
    expect(element.rounds).to.deep.equal({ 'Våren 2025': null, Puls: null });
    expect(text(element)).not.to.match(/[0-9] sedan/u);
  });

  it('is let go when the limit is raised, and does not come back', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: now, rounds });
    element.minimumGroupSize = 6;
    await settled(element);
    expect(element.rounds).to.deep.equal({ 'Våren 2026': spring, 'Hösten 2026': null });
    element.minimumGroupSize = 1;
    await settled(element);
    expect(element.rounds).to.deep.equal({ 'Våren 2026': spring, 'Hösten 2026': null });
    expect(words(element)).to.include('Hösten 2026: för få svar för att visas');
  });

  for (const [what, broken] of [
    ['with fewer than nobody', { ...spring, questions: { ...spring.questions, icp: [-1, 3, 2, 2, 0] } }],
    ['that is no figures', 'hello'],
  ] as const) {
    it(`is left out with a warning, and the rest is shown: one ${what}`, async () => {
      const element = await mount('kund-diagnos-group-result', {
        tally: now,
        rounds: { 'Våren 2025': broken as unknown as Tally, ...rounds },
      });
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(/^kund-diagnos: a round cannot be shown: /u);
      expect(cells(roundTable(element))[1]).to.have.length(6);
      expect(text(element)).not.to.include('Våren 2025');
    });
  }

  it('is not touched by what the host does to its own figures afterwards', async () => {
    const own = structuredClone(spring) as Tally & { secret?: string };
    own.secret = 'rows';
    const element = await mount('kund-diagnos-group-result', { tally: now, rounds: { own } });
    own.questions['icp']!.fill(0);
    expect(element.rounds).to.deep.equal({ own: spring });
  });
});
