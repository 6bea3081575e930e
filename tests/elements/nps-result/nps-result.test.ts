// What somebody sees of customers' answers, and what they can do with it.
import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-nps-result.js';
import type { KundDiagnosNpsResult } from '../../../src/elements/index.js';
import { npsReportToCsv, npsReportToText, parseNpsReport } from '../../../src/report/index.js';
import { autumn, kinds, kiruna, lund, malmo, sum } from '../../report/nps/answers.js';
import { isAccessible } from '../support/axe.js';
import { told } from '../support/console.js';
import { inProperties, inTheDom } from '../support/everything.js';
import { saved, stubClipboard, textOf } from '../support/files.js';
import { mount, settled, until } from '../support/mount.js';
import { all, nameOf, one, text } from '../support/see.js';

type Properties = Partial<KundDiagnosNpsResult>;

const show = (properties: object = {}): Promise<KundDiagnosNpsResult> =>
  mount('kund-diagnos-nps-result', {
    ...autumn,
    ...properties,
  } as unknown as Properties);
const rowsOf = (element: Element, table: string) =>
  [...(one(element, 'table', table) as HTMLTableElement).tBodies[0]!.rows].map((row) =>
    [...row.cells].filter((cell) => !cell.ariaHidden).map((cell) => text(cell).replace(/\s+/gu, ' ')),
  );
const commentsIn = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('blockquote')].map((comment) => comment.textContent);

describe('what is seen', () => {
  it('the score, where it probably is, and how many answered', async () => {
    const seen = text(await show());
    for (const words of [
      'Skulle kunderna rekommendera oss?',
      'Hösten 2026',
      'Troligen mellan 1 och 31',
      '104 svar av 200 tillfrågade',
      '−21 poäng sedan våren 2026, då NPS var 37 (120 svar). Skillnaden är större än slumpen förklarar.',
    ])
      expect(seen).to.contain(words);
    expect(text((await show()).shadowRoot!.querySelector('[part=score]')!)).to.match(/NPS\s+16/u);
  });

  it('rounds on a phone, with the first and the last name and no score past the edge', async () => {
    const element = await show({
      rounds: Object.fromEntries(
        [4, 1, 2, 3].map((quarter) => [
          `kvartal ${quarter} 2025`,
          { detractors: 0, passives: 5, promoters: 35 },
        ]),
      ),
      round: 'kvartal 4 2026',
      tally: { detractors: 40, passives: 0, promoters: 0 },
      breakdowns: null,
      comments: null,
    });
    element.style.cssText = 'display: block; inline-size: 300px';
    const chart = element.shadowRoot!.querySelector('.line-chart')!;
    const edge = chart.getBoundingClientRect().right + 1;
    const scores = [...chart.querySelectorAll('.plot text')];
    expect(scores.at(-1)!.textContent).to.equal('−100');
    for (const score of scores) expect(score.getBoundingClientRect().right).to.be.below(edge);
    const names = [...chart.querySelectorAll<HTMLElement>('.names span')].filter(
      (name) => name.offsetWidth > 0,
    );
    expect(names.map((name) => name.textContent)).to.deep.equal(['kvartal 4 2025', 'kvartal 4 2026']);
    const lineHeight = parseFloat(getComputedStyle(names[0]!).lineHeight);
    for (const name of names) expect(name.getBoundingClientRect().height).to.be.below(2.5 * lineHeight);
  });

  it('detractors, passives and promoters with their shares, in words', async () => {
    const element = await show();
    const parts = [...element.shadowRoot!.querySelectorAll('[part=kind]')].map((part) =>
      text(part).replace(/\s+/gu, ' '),
    );
    expect(parts).to.deep.equal([
      '24 % Kritiker 0–6 25 svar',
      '36 % Passiva 7–8 37 svar',
      '40 % Ambassadörer 9–10 42 svar',
    ]);
  });

  it('the answers 0–10, also as a table', async () => {
    const element = await show();
    element.shadowRoot!.querySelector('details')!.open = true;
    const [, ...rows] = [...element.shadowRoot!.querySelectorAll<HTMLTableRowElement>('.counts tr')];
    expect(rows.map((row) => Number(row.cells[1]!.textContent))).to.deep.equal(sum(malmo, lund, kiruna));
    const kindsOnly = await show({ tally: kinds(25, 37, 42), breakdowns: null, comments: null });
    expect(kindsOnly.shadowRoot!.querySelector('.counts')).to.equal(null);
  });

  it('groups on one axis, by score or by size, with whether it is more than chance', async () => {
    const breakdowns = { Team: { Lund: sum(lund, lund), Malmö: malmo } };
    const element = await show({ tally: sum(malmo, lund, lund), breakdowns, comments: null, invited: null });
    const rows = [
      // 53 promoters and 42 detractors of 147; Lund's 12 and 18 of 47, twice.
      ['Alla', '7', 'mellan −5 och 20', '147', ''],
      ['Malmö', '43', 'mellan 23 och 59', '53', 'Högre'],
      ['Lund', '−13', 'mellan −28 och 3', '94', 'Lägre'],
    ];
    expect(rowsOf(element, 'Team')).to.deep.equal(rows);
    expect(text(element)).to.contain('Grupp mot grupp, mer än slumpen förklarar: Malmö högre än Lund.');
    one(element, 'checkbox', 'Ordna grupperna efter antal svar').click();
    await settled(element);
    expect(rowsOf(element, 'Team').map(([name]) => name)).to.deep.equal(['Alla', 'Lund', 'Malmö']);
    expect(all(element, 'status').map(text)).to.include('Först står Lund.');
  });

  it('rounds, the latest first, each with its change and whether that is chance', async () => {
    expect(rowsOf(await show(), 'Utvecklingen')).to.deep.equal([
      ['Hösten 2026', '16', 'mellan 1 och 31', '104', '−21 mer än slump'],
      ['Våren 2026', '37', 'mellan 23 och 49', '120', '–'],
      ['Hösten 2025', 'för få svar för att visas'],
    ]);
  });

  it('in English', async () => {
    const seen = text(await show({ locale: 'en' }));
    for (const words of [
      'Would customers recommend us?',
      'Probably between 1 and 31',
      '104 answers from 200 asked',
    ])
      expect(seen).to.contain(words);
    expect(seen).to.contain('The difference is larger than chance explains.');
  });

  it('how many were asked, from the page, and that most did not answer where they did not', async () => {
    const element = await show();
    const count = () => text(element.shadowRoot!.querySelector('[part=count]')!);
    expect(count()).to.equal('104 svar av 200 tillfrågade (52 %)');
    const most = 'De flesta av de tillfrågade svarade inte, och de kan tycka annorlunda.';
    expect(text(element)).not.to.contain(most);
    element.setAttribute('invited', '420');
    await settled(element);
    expect(count()).to.equal('104 svar av 420 tillfrågade (25 %)');
    expect(text(element)).to.contain(most);
    element.removeAttribute('invited');
    await settled(element);
    expect(count()).to.equal('104 svar');
    expect(text(element)).not.to.contain(most);
  });

  it('of how many asked nothing, with one warning, where more have answered', async () => {
    const element = await show({ invited: 103 });
    expect(element.shadowRoot!.querySelector('[part=count]')!.textContent).to.equal('104 svar');
    expect(told.warnings).to.have.length(1);
    expect(told.warnings[0]).to.match(/^kund-diagnos: .*invited/u);
    expect(element.report!.invited).to.equal(null);
  });

  it('why there is nothing, while there is nothing', async () => {
    expect(text(await show({ tally: null }))).to.contain('Ingen kund har svarat än.');
    const few = await show({ tally: kiruna, breakdowns: null, rounds: null, comments: null, invited: null });
    expect(text(few)).to.contain('Fyra kunder har svarat. Resultatet visas när minst fem har gjort det');
    expect(few.shadowRoot!.querySelector('svg')).to.equal(null);
  });

  it('says when a limit lets individual answers be inferred', async () => {
    const element = await show({ minimumGroupSize: 2 });
    expect(text(element)).to.contain('enskilda svar kan räknas ut');
  });

  it('passes axe', async () => {
    await isAccessible(await show());
  });
});

describe('what is hidden', () => {
  it('a team of four is nowhere, nor is the one that it could be worked out with', async () => {
    const element = await show();
    const everything = [...inTheDom(element), ...inProperties(element)].join('\n');
    for (const hidden of [kiruna, lund]) expect(everything).not.to.contain(JSON.stringify(hidden));
    expect(text(element)).to.contain('Visas inte: Lund och Kiruna.');
    expect(element.breakdowns).to.deep.equal([
      [
        'Team',
        [
          ['Malmö', { survey: 'nps', version: 1, counts: malmo }],
          ['Lund', null],
          ['Kiruna', null],
        ],
      ],
    ]);
  });

  it('a lower limit brings nothing back', async () => {
    const element = await show();
    element.minimumGroupSize = 1;
    element.minimumComments = 5;
    await settled(element);
    expect(JSON.stringify(element.breakdowns)).not.to.contain(JSON.stringify(kiruna));
    const few = await show({ tally: kiruna, breakdowns: null, rounds: null, comments: null, invited: null });
    few.minimumGroupSize = 1;
    await settled(few);
    expect(few.tally).to.equal(null);
    expect(text(few)).to.contain('Fyra kunder har svarat.');
  });

  it('comments of fewer than ten are nowhere', async () => {
    const comments = [
      { score: 1, comment: 'Hemligt.' },
      { score: 9, comment: 'Bra.' },
    ];
    const element = await show({ tally: kinds(9, 20, 20), breakdowns: null, comments });
    expect([...inTheDom(element), ...inProperties(element)].join('\n')).not.to.contain('Hemligt');
    expect(text(element)).to.contain('Kommentarerna visas när minst tio har svarat så.');
    expect(element.comments).to.deep.equal([{ score: 9, comment: 'Bra.' }]);
  });

  it('figures may come in any order', async () => {
    const element = await mount('kund-diagnos-nps-result', { comments: autumn.comments });
    element.breakdowns = autumn.breakdowns;
    await settled(element);
    element.tally = autumn.tally;
    await settled(element);
    expect(rowsOf(element, 'Team').map(([name]) => name)).to.deep.equal(['Alla', 'Malmö']);
    expect(commentsIn(element)).to.have.length(3);
  });

  it('figures that cannot be used are left out, and the console says why', async () => {
    const element = await show({
      rounds: { Vår: 'x' },
      breakdowns: { Team: { Alla: sum(malmo, malmo, malmo) } },
    });
    expect(text(element)).to.contain('Troligen mellan 1 och 31');
    expect(element.shadowRoot!.querySelector('.groups, .rounds')).to.equal(null);
    expect(told.warnings.join('\n'))
      .to.match(/breakdowns\.Team/u)
      .and.to.match(/rounds/u);
    element.tally = [1, 2, 3] as never;
    await settled(element);
    expect(text(element)).to.contain('Resultatet kan inte visas just nu.');
  });
});

describe('comments', () => {
  it('are read by kind, by score and never in the order that they came', async () => {
    expect(commentsIn(await show())).to.deep.equal(['Fel faktura.', 'Dyrt.', 'Snabb hjälp.']);
    expect(text(await show())).to.contain('2 av 25 skrev något');
  });

  it('are found by a word, in capitals or not, and how many is said', async () => {
    const element = await show();
    const search = one(element, 'searchbox', 'Sök i kommentarerna') as HTMLInputElement;
    const look = async (query: string) => {
      search.value = query;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled(element);
    };
    await look('HJÄLP');
    expect(commentsIn(element)).to.deep.equal(['Snabb hjälp.']);
    await until(
      () => all(element, 'status').map(text).includes('En kommentar innehåller det.'),
      'how many were found',
    );
    await look('inkasso');
    expect(commentsIn(element)).to.deep.equal([]);
    expect(text(element)).to.contain('Ingen kommentar innehåller det.');
    await look('');
    expect(commentsIn(element)).to.have.length(3);
  });

  it('are shown twenty at a time', async () => {
    const comments = Array.from({ length: 45 }, (_, index) => ({ score: 10, comment: `Ord ${index}` }));
    const element = await show({ tally: kinds(10, 10, 80), breakdowns: null, comments });
    expect(commentsIn(element)).to.have.length(20);
    one(element, 'button', 'Visa 20 till').click();
    await settled(element);
    one(element, 'button', 'Visa 5 till').click();
    await settled(element);
    expect(commentsIn(element)).to.have.length(45);
  });

  for (const [about, comment] of [
    ['HTML', '<img src=x onerror="window.hacked=1"><b>fet</b> & <script>window.hacked=1</script>'],
    ['2,000 emoji', '😀'.repeat(2000)],
    ['right-to-left marks', '\u202eomvänt\u202c שלום עולם \u2066'],
    ['one word without end', 'x'.repeat(2000)],
    ['stacked marks', `Z${'\u0301'.repeat(300)}`],
  ] as const) {
    it(`${about}: shown as text, inside the page, and exported as it is`, async () => {
      const element = await show({ comments: [{ score: 3, comment }] });
      const shown = element.shadowRoot!.querySelector('blockquote')!;
      expect(shown.textContent).to.equal(comment.trim());
      expect(shown.childElementCount).to.equal(0);
      expect(shown.dir).to.equal('auto');
      expect(getComputedStyle(shown).unicodeBidi).to.match(/isolate|plaintext/u);
      expect(shown.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
      expect('hacked' in window).to.equal(false);
      const file = await textOf(await saved(element, 'Data (JSON)'));
      expect(parseNpsReport(file).comments[0]!.comments![0]!.comment).to.equal(comment.trim());
    });
  }
});

describe('what can be taken away', () => {
  it('the text, in the clipboard', async () => {
    const copied: string[] = [];
    stubClipboard((words) => Promise.resolve(void copied.push(words)));
    const element = await show();
    one(element, 'button', 'Kopiera sammanfattningen').click();
    await until(() => copied[0], 'the text');
    expect(copied[0]).to.equal(npsReportToText(element.report!));
    await until(
      () => all(element, 'status').map(text).includes('Sammanfattningen är kopierad.'),
      'the outcome',
    );
  });

  it('tables, a document and pictures', async () => {
    const element = await show();
    const names = all(element, 'button').map(nameOf);
    expect(names.filter((name) => name.includes('('))).to.deep.equal([
      'Kalkylblad (CSV)',
      'Kommentarer (CSV)',
      'Data (JSON)',
      'Bild av NPS (SVG)',
      'Bild av NPS (PNG)',
      'Bild: Team (SVG)',
      'Bild: Team (PNG)',
      'Bild av utvecklingen (SVG)',
      'Bild av utvecklingen (PNG)',
    ]);
    const table = await saved(element, 'Kalkylblad (CSV)');
    expect(table.name).to.equal('nps-resultat.csv');
    expect(await textOf(table)).to.equal(npsReportToCsv(element.report!));
    expect(parseNpsReport(await textOf(await saved(element, 'Data (JSON)')))).to.deep.equal(element.report);
    const picture = await saved(element, 'Bild: Team (SVG)');
    expect(picture.name).to.equal('nps-grupper.svg');
    expect(await textOf(picture))
      .to.contain('Malmö')
      .and.not.to.contain('Kiruna');
    const png = await saved(element, 'Bild av NPS (PNG)');
    expect([png.type, png.blob.size > 1000]).to.deep.equal(['image/png', true]);
  });

  it('paper', async () => {
    const printing = stub(window, 'print');
    one(await show(), 'button', 'Skriv ut').click();
    expect(printing.calledOnce).to.equal(true);
  });
});

it('is asked to speak when figures replace others, and not before', async () => {
  const element = await show();
  const spoken = () => all(element, 'status').map(text).filter(Boolean);
  expect(spoken()).to.deep.equal([]);
  element.tally = sum(malmo, lund, kiruna, malmo);
  await until(() => spoken()[0], 'the announcement');
  expect(spoken()).to.deep.equal(['Nu har 157 kunder svarat. NPS är 25.']);
});
