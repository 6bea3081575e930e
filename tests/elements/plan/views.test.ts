// The plan once a week, and in the next round.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-plan.js';
import { hear } from '../support/events.js';
import { reportOf, team } from '../support/meeting.js';
import { settled } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { action, mountPlan, plan, write } from '../support/plan.js';
import { all, expectFocus, one, text } from '../support/see.js';

const headings = (element: Element) => all(element, 'heading').map(text);

describe('a follow-up', () => {
  const actions = [
    action({ id: 'a1', owner: 'Anna', due: '2026-12-12' }),
    action({
      id: 'a2',
      owner: 'Omar',
      question: 'sla',
      light: 'yellow',
      text: 'Skriv ett SLA',
      due: '2026-11-20',
    }),
    action({
      id: 'a3',
      owner: 'Li',
      question: 'voc',
      light: 'yellow',
      text: 'Ring tio kunder',
      due: '2026-12-04',
    }),
    action({
      id: 'a4',
      owner: 'Omar',
      question: 'icp',
      light: 'yellow',
      text: 'Välj segment',
      status: 'done',
    }),
  ];
  const weekly = { view: 'follow-up' as const, plan: plan({ actions }) };

  it('says in a sentence what is late, what is due within a week and what waits to be followed up', async () => {
    const element = await mountPlan(weekly);
    expect(text(element)).to.contain(
      'En åtgärd är försenad, en ska vara klar inom en vecka och en ska följas upp.',
    );
  });

  it('is one line a person, whoever is late first', async () => {
    const element = await mountPlan(weekly);
    expect(headings(element)).to.deep.equal(['Uppföljning', 'Omar', 'Li', 'Anna']);
    const [omar] = all(element, 'listitem');
    expect(text(omar!))
      .to.contain('Skriv ett SLA')
      .and.to.contain('Försenad: skulle vara klar 20 november 2026');
    expect(text(omar!)).to.contain('Välj segment');
  });

  it('gives what is closed one line, which opens', async () => {
    const element = await mountPlan(weekly);
    const [omar] = all(element, 'listitem');
    const line = one(omar!, 'group');
    expect(line).to.have.property('open', false);
    expect(text(line.querySelector('summary')!)).to.equal('Klar Välj segment');
    const { height } = line.getBoundingClientRect();
    const open = all(omar!, 'listitem')[0]!.getBoundingClientRect();
    expect(height).to.be.lessThan(60);
    expect(open.height).to.be.greaterThan(2 * height);
    line.querySelector('summary')!.click();
    expect(line).to.have.property('open', true);
    await write(element, all(line, 'combobox', 'Status')[0] as never, 'under-way');
    expect(all(omar!, 'group')).to.have.length(0);
  });

  it('leaves what is closed here where it is, since there may be more to write', async () => {
    const element = await mountPlan(weekly);
    const [omar] = all(element, 'listitem');
    const status = all(omar!, 'combobox', 'Status')[0] as never as HTMLSelectElement;
    await write(element, status as never, 'done');
    expectFocus(status);
    expect(all(omar!, 'group')).to.have.length(1);
  });

  it('is calm when all is well', async () => {
    const element = await mountPlan({ ...weekly, plan: plan({ actions: [actions[3]!] }) });
    expect(text(element)).to.contain('Inget är försenat, och inget ska vara klart inom en vecka.');
  });

  it('takes a status and a note, which leave as any change', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan(weekly);
    const [omar] = all(element, 'listitem');
    await write(element, all(omar!, 'combobox', 'Status')[0] as never, 'under-way');
    await write(element, all(omar!, 'textbox', 'Hur går det?')[0] as never, 'Första utkastet är skrivet.');
    const changed = heard.at(-1)!.plan.actions[1]!;
    expect([changed.status, changed.checkIns]).to.deep.equal([
      'under-way',
      [{ date: '2026-11-28', note: 'Första utkastet är skrivet.' }],
    ]);
  });

  it('no longer waits for a red area once something has been noted', async () => {
    const waiting = plan({ actions: [actions[0]!] });
    const element = await mountPlan({ ...weekly, plan: waiting });
    expect(text(element)).to.contain('Dags att följa upp.');
    element.plan = plan({
      revision: 2,
      actions: [{ ...actions[0]!, checkIns: [{ date: '2026-11-28', note: 'Bra.' }] }],
    });
    await settled(element);
    expect(text(element)).to.contain('Nästa uppföljning 5 december 2026');
  });

  it('has nothing to fill in where it is only to be read', async () => {
    const element = await mountPlan({ ...weekly, readonly: true });
    expect(all(element, 'combobox')).to.have.length(0);
    expect(all(element, 'textbox')).to.have.length(0);
  });

  it('says so where there is no plan', async () => {
    const element = await mountPlan({ view: 'follow-up', plan: null });
    expect(text(element)).to.contain('Det finns ingen plan att följa upp.');
  });
});

describe('what was promised', () => {
  const before = count(...times(5, '2341221223'), ...times(4, '2342122123'));
  const { tally } = team();
  const report = reportOf({ tally, rounds: { Våren: before } });
  const last = plan({
    round: 'Våren',
    actions: [
      action({ status: 'done' }),
      action({
        id: 'a2',
        question: 'sla',
        text: 'Skriv ett SLA',
        status: 'stopped',
        reason: 'Ny organisation.',
      }),
    ],
  });
  const helped = {
    instrument: 'plan-1',
    version: 1,
    responses: 10,
    questions: { a1: [0, 0, 2, 4, 4], a2: [5, 5, 0, 0, 0] },
  };
  const promised = { view: 'promised' as const, plan: last, report };

  it('stands with its status, its area then and now with both numbers, and whether it helped', async () => {
    const element = await mountPlan({ ...promised, helped });
    const [first, second] = all(element, 'listitem');
    expect(text(first!)).to.match(
      /Onboarding & adoption Mät tid till värde Klar · Anna Då 1,4 Röd 9 svar Nu 3,0 Gul 10 svar/,
    );
    expect(text(first!)).to.contain('Hjälpte det? 4,2 av 5 (10 svar)');
    expect(text(second!))
      .to.match(/Stoppad ?\. Ny organisation\./)
      .and.to.contain('Hjälpte det? 1,5 av 5');
    expect(text(element)).not.to.match(/tack vare|därför att|ledde till|på grund av/i);
    expect(all(element, 'textbox')).to.have.length(0);
  });

  it('keeps to the least group size, in the answers and in the rounds', async () => {
    const few = { ...helped, responses: 4, questions: { a1: [0, 0, 2, 1, 1], a2: [2, 2, 0, 0, 0] } };
    const small = reportOf({ tally, rounds: { Våren: count(...times(4, '2341221223')) } });
    const element = await mountPlan({ ...promised, report: small, helped: few });
    expect(text(element)).to.contain('Hjälpte det? Svaren visas när minst fem har svarat.');
    expect(text(element)).to.contain('Området kan inte jämföras');
    expect(text(element)).not.to.contain('4 svar');
    expect(text(element)).not.to.contain('Då');
  });

  it('leaves out what a plan of another round was answered', async () => {
    const element = await mountPlan({ ...promised, helped: { ...helped, instrument: 'plan-2' } });
    expect(text(element)).not.to.contain('Hjälpte det?');
  });

  it('has the plan alone where there are no figures', async () => {
    const element = await mountPlan({ ...promised, report: null });
    expect(text(one(element, 'list'))).to.contain('Mät tid till värde');
    expect(text(element)).not.to.contain('Området kan inte jämföras');
  });
});
