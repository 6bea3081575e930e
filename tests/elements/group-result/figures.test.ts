// How a host gives the element its figures, and what it reads back.
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/entries/define/index.js';
import type { Decisions, KundDiagnosGroupResult, Tally } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/index.js';
import { groupReport } from '../../../src/report/index.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import { respond } from '../../scoring/respond.js';
import { told } from '../support/console.js';
import { everything } from '../support/everything.js';
import { mountGroup } from '../support/group-result.js';
import { isOpen, meetingIn, opened } from '../support/meeting.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { count, published, times } from '../support/people.js';
import { all, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const tag = 'kund-diagnos-group-result';
const UNAVAILABLE = 'Gruppens resultat Resultatet kan inte visas just nu.';
const NOBODY =
  'Gruppens resultat Ingen har svarat än. Be gruppen svara: resultatet visas här när svaren kommer in.';

const shownMean = (element: Element) =>
  element.shadowRoot!.querySelector('[part=mean]')?.textContent.match(/\d[.,]\d/u)?.[0];

const six = count(...times(6, '5555555555'));
const half = count(...times(3, '5555555555'));

/** Every order of a list. */
function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('figures', () => {
  const leaders = count(...times(6, '1234512345'));
  const sales = count(...times(6, '2345123451'));
  const input = {
    tally: count(...times(6, '1234512345'), ...times(6, '2345123451')),
    groups: { Ledning: leaders, Sälj: sales },
    rounds: { Våren: leaders, Annan: { ...leaders, version: 2 }, Få: half },
  };

  it('come back as what is shown of them', async () => {
    const element = await mountGroup({ ...input, invited: 14, round: 'Nu', minimumGroupSize: 6 });
    expect(element.tally).to.deep.equal(published(input.tally));
    expect(element.groups).to.deep.equal([
      ['Ledning', published(leaders)],
      ['Sälj', published(sales)],
    ]);
    expect(element.rounds).to.deep.equal([
      ['Våren', published(leaders)],
      ['Annan', null],
      ['Få', null],
    ]);
    expect(element.report).to.deep.equal(
      groupReport(kundorientering, { ...input, invited: 14, round: 'Nu', minimumGroupSize: 6 }),
    );
    expect(JSON.stringify(element.report)).not.to.include('squaredTotals');
  });

  it('are kept as copies: neither the host’s objects nor what it reads change what is shown', async () => {
    const own = structuredClone(input);
    Object.assign(own.tally, { secret: 'zq-rows' });
    Object.assign(own.groups.Ledning, { secret: 'zq-rows' });
    Object.assign(own.rounds.Våren, { secret: 'zq-rows' });
    const element = await mountGroup(own);
    const read = () => ({
      tally: element.tally!,
      groups: element.groups,
      rounds: element.rounds,
      report: element.report!,
    });
    const before = JSON.stringify(read());
    expect(before).not.to.match(/zq|secret|squaredTotals/u);

    own.tally.questions['icp']!.fill(0);
    own.groups.Ledning.questions['icp']!.fill(0);
    own.rounds.Våren.questions['icp']!.fill(0);
    const { tally: whole, groups, rounds, report } = read();
    whole.questions['icp']!.fill(9);
    groups[0]![1]!.questions['icp']!.fill(9);
    groups.pop();
    rounds[0]![1]!.questions['icp']!.fill(9);
    rounds.pop();
    report.summary!.questions[0]!.counts.fill(9);
    report.order.reverse();
    report.groups.pop();
    expect(JSON.stringify(read())).to.equal(before);
    element.minimumGroupSize = 4;
    await settled(element);
    element.minimumGroupSize = 5;
    await settled(element);
    expect(JSON.stringify(read())).to.equal(before);
  });

  it('are followed as they change, and can be taken away', async () => {
    const element = await mountGroup(input);
    element.tally = six;
    element.groups = null;
    await settled(element);
    expect(shownMean(element)).to.equal('5,0');
    for (const none of [null, undefined]) {
      element.tally = none;
      await settled(element);
      expect(text(element)).to.equal(NOBODY);
      expect(element.tally).to.equal(null);
      expect(element.report!.responses).to.equal(0);
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('may be set before the tag is known', async () => {
    const name = 'kd-defined-later';
    const decisions = { chosen: ['sla'], discussed: [] };
    const previousDecisions = { chosen: ['icp'], discussed: [] };
    const early = {
      ...input,
      groups: new Map(Object.entries(input.groups)),
      decisions,
      previousDecisions,
      sort: 'discussion',
    };
    const element = Object.assign(document.createElement(name), early);
    host('').append(element);
    customElements.define(name, class extends customElements.get(tag)! {});
    await drawn(element);
    expect(Object.keys(element)).not.to.include.members(['tally', 'groups', 'rounds']);
    const read = element as unknown as KundDiagnosGroupResult;
    expect(read.report).to.deep.equal(groupReport(kundorientering, input));
    expect(meetingIn(element).decisions).to.deep.equal({ ...decisions, actions: [] });
    expect(meetingIn(element).previousDecisions).to.deep.equal({ ...previousDecisions, actions: [] });
    expect(all(element, 'checkbox').map((box) => (box as HTMLInputElement).checked)).to.deep.equal([
      true,
      false,
    ]);
  });

  it('may come in any order: groups wait for their whole, unseen', async () => {
    const decisions: Required<Decisions> = {
      chosen: ['icp'],
      discussed: ['sla'],
      actions: [{ question: 'icp', text: 'Ring fem kunder.' }],
    };
    const expected = groupReport(kundorientering, input);
    for (const order of orders(['tally', 'groups', 'rounds', 'decisions'] as const)) {
      const element = await mountGroup();
      for (const part of order) {
        Object.assign(element, { [part]: { ...input, decisions }[part] });
        await settled(element);
        if (!element.tally) {
          expect(text(element)).to.equal(NOBODY);
          expect(element.groups).to.deep.equal([]);
        }
      }
      expect(element.report, order.join()).to.deep.equal(expected);
      expect(meetingIn(element).decisions, order.join()).to.deep.equal(decisions);
      expect(text(element), order.join()).to.include('Ring fem kunder.');
      element.remove();
    }
    expect(told.warnings).to.deep.equal([]);
  });
});

describe('figures that cannot be', () => {
  for (const [what, figures, place] of [
    ['of another instrument', { ...six, instrument: 'pulse' }, 'tally.instrument'],
    ['of another version', { ...six, version: 2 }, 'tally.version'],
    ['with a question left out', { ...six, questions: { icp: [0, 0, 0, 0, 6] } }, 'tally.questions.journeys'],
    [
      'with fewer than nobody',
      { ...six, questions: { ...six.questions, icp: [-1, 3, 2, 2, 0] } },
      'tally.questions.icp[0]',
    ],
    ['with impossible squared totals', { ...six, squaredTotals: 1 }, 'tally.squaredTotals'],
    ['that are no figures', 'hello', 'tally'],
  ] as const) {
    it(`are not shown ${what}: the console says where, and the next are shown beside the rounds`, async () => {
      const element = await mountGroup({ tally: six, groups: { A: six }, rounds: { B: six } });
      element.tally = figures as unknown as Tally;
      await settled(element);
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(/^kund-diagnos: figures cannot be shown\. /u);
      expect(told.warnings[0]).to.include(`groupReport: ${place}: `);
      expect(text(element)).to.equal(UNAVAILABLE);
      expect([element.tally, element.report]).to.deep.equal([null, null]);
      expect([element.groups, element.rounds]).to.deep.equal([[], []]);
      element.tally = six;
      await settled(element);
      expect(shownMean(element)).to.equal('5,0');
      expect(element.groups).to.deep.equal([]);
      expect(element.rounds).to.deep.equal([['B', published(six)]]);
    });
  }
});

describe('figures of another instrument', () => {
  const instrument = pulse();
  const answers = [7, 7, 6, 6, 4];
  const responses = answers.map((focus, index) => ({
    id: String(index),
    instrument: 'pulse',
    version: 1,
    answers: { focus, pace: 6 },
  }));
  // 7+7+6+6+4 and 5 · 6 are 60 of ten answers.
  const five = tally(instrument, responses);
  const input = { tally: five, groups: { Alla: five }, rounds: { Våren: five } };

  it('that come before their instrument are shown once it is set, whatever comes first', async () => {
    const expected = groupReport(instrument, input);
    for (const order of orders(['tally', 'groups', 'rounds', 'instrument'] as const)) {
      const element = await mountGroup();
      for (const part of order) {
        Object.assign(element, { [part]: { ...input, instrument: structuredClone(instrument) }[part] });
        await settled(element);
      }
      expect(element.report, order.join()).to.deep.equal(expected);
      expect(shownMean(element), order.join()).to.equal('6,0');
      element.remove();
    }
  });

  it('can be responses, which wait for it', async () => {
    for (const isFirst of [true, false]) {
      const element = document.createElement(tag);
      if (isFirst) element.instrument = null;
      element.countResponses(responses);
      host('').append(element);
      if (isFirst) await settled(element);
      element.instrument = structuredClone(instrument);
      await drawn(element);
      expect(shownMean(element)).to.equal('6,0');
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('are not shown when it was set after others', async () => {
    const element = await mountGroup({ tally: six });
    element.instrument = instrument;
    await until(() => text(element) === UNAVAILABLE, 'nothing but the heading');
    expect(element.tally).to.equal(null);
    expect(told.warnings.join()).to.include('groupReport: tally.instrument: ');
  });
});

describe('responses', () => {
  /** People who gave the first area these answers, and all the rest 4. Their ids and roles are found nowhere else. */
  const onFirst = (answers: string, role = 'Lönnrum'): QuestionnaireResponse[] =>
    Array.from(answers, (digit, index) =>
      respond(`zq-${role}-${index}`, [Number(digit), ...Array<number>(9).fill(4)], { role }),
    );
  // The first area 1+1+2+2+4+4+5+5 = 24, so 3.0; the rest 4. All: (24 + 9 · 32) / 80 = 3.9.
  const eight = onFirst('11224455');
  const eightCounted = tally(kundorientering, eight);

  async function counted(responses: Iterable<QuestionnaireResponse> | null, properties = {}) {
    const element = await mountGroup(properties);
    element.countResponses(responses);
    await settled(element);
    return element;
  }

  it('are shown as their tally is', async () => {
    const element = await counted(eight);
    const other = await mountGroup({ tally: eightCounted });
    expect(text(element)).to.equal(text(other));
    expect(element.tally).to.deep.equal(published(eightCounted));
    expect(element.report).to.deep.equal(other.report);
    expect(shownMean(element)).to.equal('3,9');
    expect(cells(table(element, 'Område för område'))[1]!.slice(2, 4)).to.deep.equal(['3,0', 'Gul']);
    expect(told.warnings).to.deep.equal([]);
  });

  it('are forgotten: nothing that is shown, held or given out holds any of them', async () => {
    const element = await counted(eight);
    const lines = (await everything(element)).join('\n');
    // The search covers the page, a property and the document.
    for (const seen of ['ICP & segment;', 'report: {', '"minimumGroupSize": 5'])
      expect(lines).to.include(seen);
    expect(lines).not.to.match(/zq-|Lönnrum/u);
    expect(element.shadowRoot!.innerHTML).not.to.match(/zq-|Lönnrum/u);
  });

  it('are not changed, and what happens to them afterwards changes nothing', async () => {
    const own = structuredClone(eight);
    const element = await counted(own);
    expect(own).to.deep.equal(eight);
    own.pop();
    own[0]!.answers['icp'] = 5;
    element.minimumGroupSize = 8;
    await settled(element);
    expect(element.tally).to.deep.equal(published(eightCounted));
  });

  it('may be any iterable, such as a set or what a generator gives', async () => {
    function* oneByOne() {
      yield* eight;
    }
    for (const responses of [new Set(eight), oneByOne()]) {
      expect((await counted(responses)).tally).to.deep.equal(published(eightCounted));
    }
  });

  it('of too few leave their number alone', async () => {
    const element = await counted(onFirst('1245'));
    expect(text(element)).to.match(/^Gruppens resultat Fyra har svarat\./u);
    expect([element.tally, element.report!.responses]).to.deep.equal([null, 4]);
  });

  it('of nobody, and none, say that nobody has answered', async () => {
    const element = await counted(eight);
    for (const responses of [[], null]) {
      element.countResponses(responses);
      await settled(element);
      expect(text(element)).to.equal(NOBODY);
      expect(element.tally).to.equal(null);
      element.countResponses(eight);
      await settled(element);
    }
  });

  it('stand beside groups and rounds as a tally does', async () => {
    const [sales, success] = [onFirst('222222', 'Sälj'), onFirst('555555', 'CS')];
    const element = await counted([...sales, ...success], {
      groups: { Sälj: tally(kundorientering, sales), CS: tally(kundorientering, success) },
      rounds: { Våren: eightCounted },
    });
    expect(cells(table(element, 'Grupp för grupp'))[1]).to.deep.equal([
      'ICP & segment',
      '3,5 Grön',
      '2,0 Röd',
      '5,0 Grön',
    ]);
    expect(all(element, 'table', 'Omgång för omgång')).to.have.length(1);
  });

  describe('and what comes last', () => {
    const shows = async (mean: string, act: (element: KundDiagnosGroupResult) => void) => {
      for (const properties of [{}, { tally: six }]) {
        const element = await mountGroup(properties);
        act(element);
        await settled(element);
        expect(shownMean(element)).to.equal(mean);
      }
      expect(told.warnings).to.deep.equal([]);
    };

    it('counts, of two sets', () =>
      shows('3,9', (element) => {
        element.countResponses(onFirst('555555'));
        element.countResponses(eight);
      }));
    it('counts, when it is a tally', () =>
      shows('5,0', (element) => {
        element.countResponses(eight);
        element.tally = six;
      }));
    it('counts, when it is responses', () =>
      shows('3,9', (element) => {
        element.tally = six;
        element.countResponses(eight);
      }));
    it('counts, when those before were bad', () =>
      shows('3,9', (element) => {
        element.countResponses([{}] as never);
        element.countResponses(eight);
      }));
  });

  describe('that cannot be', () => {
    const [first, second, ...rest] = eight as [QuestionnaireResponse, ...QuestionnaireResponse[]];
    const third = (change: object) => [first, second, { ...first, id: 'zq-third', ...change }, ...rest];
    const answered = (answer: unknown, area = 'icp') => ({ answers: { ...first.answers, [area]: answer } });

    for (const [what, responses, place] of [
      ['an answer off the scale', third(answered(77)), 'invalid-argument at responses.2.answers.icp'],
      [
        'an answer in words',
        third(answered('zq-word', 'voc')),
        'invalid-argument at responses.2.answers.voc',
      ],
      ['an answer too many', third(answered(4, 'zq-pay')), 'invalid-argument at responses.2.answers'],
      ['another instrument', third({ instrument: 'zq-other' }), 'incompatible at responses.2.instrument'],
      ['another version', third({ version: 77 }), 'incompatible at responses.2.version'],
      ['the same id twice', [...eight, { ...first }], 'invalid-argument at responses.8.id'],
      ['a response that is none', [...eight, 'zq-text'], 'invalid-argument at responses.8.instrument'],
      [
        'an iterator that throws',
        {
          *[Symbol.iterator]() {
            yield first;
            throw new Error('zq-row');
          },
        },
        'unreadable at responses',
      ],
      ['no iterable', { zq: eight }, 'invalid-argument at responses'],
    ] as const) {
      it(`are not shown for ${what}: the console says where, and nothing of what came`, async () => {
        const element = await counted(responses as never, { tally: six, groups: { A: six } });
        expect(told.warnings).to.deep.equal([`kund-diagnos: figures cannot be shown. ${place}`]);
        expect(told.errors).to.deep.equal([]);
        expect(text(element)).to.equal(UNAVAILABLE);
        expect([element.tally, element.report, element.groups]).to.deep.equal([null, null, []]);
        element.countResponses(eight);
        await settled(element);
        expect(shownMean(element)).to.equal('3,9');
      });
    }

    // The message is that of a value that is not iterable, and is logged once.
    for (const [what, responses] of [
      ['no answers', third({ answers: undefined })],
      ['a promise', Promise.resolve(eight)],
      ['a stream', new ReadableStream()],
      ['a text', 'zq-hello'],
      [
        'columns',
        Object.fromEntries(kundorientering.questions.map(({ id }) => [id, new Uint8Array(6).fill(3)])),
      ],
    ] as const) {
      it(`are not shown for ${what}`, async () => {
        const element = await counted(responses as never, { tally: six });
        expect(text(element)).to.equal(UNAVAILABLE);
        expect(element.tally).to.equal(null);
      });
    }

    it('end a meeting in words', async () => {
      const element = await mountGroup({ tally: eightCounted });
      element.startMeeting();
      await opened(element);
      element.countResponses(third(answered(9)) as never);
      await until(() => text(element).includes('Mötet stängdes'), 'words of why');
      expect(isOpen(element)).to.equal(false);
      expect(all(element, 'table')).to.deep.equal([]);
    });
  });
});

describe('figures that come while others are shown', () => {
  const same = (people: number, digit: string) => count(...times(people, digit.repeat(10)));
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    clock.restore();
  });

  async function listen(properties: object) {
    const element = await mount(tag, properties);
    const heard: string[] = [];
    const region = element.shadowRoot!.querySelector('.sheet > [role=status]')!;
    new MutationObserver(() => heard.push(text(region))).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const push = async (figures: Tally | null) => {
      element.tally = figures;
      await settled(element);
    };
    const later = async (milliseconds: number) => {
      await clock.tickAsync(milliseconds);
      await settled(element);
    };
    return { element, heard, push, later };
  }

  it('are announced once, when it has been calm for a moment', async () => {
    const { heard, push, later } = await listen({ tally: same(6, '3'), invited: 12 });
    await push(same(7, '3'));
    await later(1000);
    await push(same(8, '4'));
    expect(heard).to.deep.equal([]);
    await later(1000);
    expect(heard).to.deep.equal(['Nu har 8 av 12 svarat. Medelvärdet är 4,0.']);
    await push(same(9, '4'));
    await later(1500);
    expect(heard).to.have.length(1);
    await later(500);
    expect(heard.at(-1)).to.equal('Nu har 9 av 12 svarat. Medelvärdet är 4,0.');
    await later(60_000);
    expect(heard).to.have.length(2);
  });

  it('are announced without a mean while too few have answered', async () => {
    const { heard, push, later } = await listen({ tally: same(2, '3'), locale: 'en' });
    await push(same(3, '3'));
    await later(2000);
    await push(same(5, '3'));
    await later(2000);
    expect(heard).to.deep.equal(['Answers so far: 3.', 'Answers so far: 5. The mean is 3.0.']);
  });

  it('are not announced at first, nor when they are the same', async () => {
    const { element, heard, push, later } = await listen({ tally: null });
    await push(same(6, '3'));
    await later(5000);
    await push(same(6, '3'));
    element.minimumGroupSize = 4;
    element.groups = { Sälj: same(6, '3') };
    await later(5000);
    expect(heard).to.deep.equal([]);
  });

  it('are not announced when they are refused before the moment has passed', async () => {
    const { heard, push, later } = await listen({ tally: same(6, '3') });
    await push(same(7, '3'));
    await push({ ...same(8, '3'), version: 2 });
    await later(5000);
    expect(heard).to.deep.equal([]);
    await push(same(8, '3'));
    await later(2000);
    expect(heard).to.deep.equal(['Nu har 8 svarat. Medelvärdet är 3,0.']);
  });

  it('are not announced once the element has left the page', async () => {
    const { element, heard, push, later } = await listen({ tally: same(6, '3') });
    await push(same(7, '3'));
    element.remove();
    await later(5000);
    expect(heard).to.deep.equal([]);
  });
});
