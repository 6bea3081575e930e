// Changes that the host has not saved, in this browser's storage.
import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-plan.js';
import { on } from '../support/events.js';
import { reportOf, team } from '../support/meeting.js';
import { settled, until } from '../support/mount.js';
import { action, areaOf, field, mountPlan, plan, type, write } from '../support/plan.js';
import { find, one, text } from '../support/see.js';

const AREA = 'Onboarding & adoption';
const key = { draftKey: 'q1' };
const isStored = () => localStorage.getItem('kund-diagnos-plan:q1') !== null;

describe('changes that are not saved', () => {
  it('are there when the page is opened anew, also those in a field that was never left', async () => {
    const first = await mountPlan(key);
    await type(first, field(first, AREA, 'text'), 'Halva men');
    first.remove();
    const second = await mountPlan(key);
    expect(field(second, AREA, 'text').value).to.equal('Halva men');
    expect(text(one(second, 'alert'))).to.contain('Det som inte hann sparas förra gången är tillbaka.');
  });

  it('are joined with what somebody else has saved since', async () => {
    const first = await mountPlan(key);
    await type(first, field(first, AREA, 'text'), 'Min text');
    first.remove();
    const saved = plan({ revision: 5, actions: [action({ text: 'Deras text', owner: 'Li' })] });
    const second = await mountPlan({ ...key, plan: saved });
    expect(field(second, AREA, 'text').value).to.equal('Min text');
    expect(field(second, AREA, 'owner').value).to.equal('Li');
    expect(text(areaOf(second, AREA))).to.contain('Den andra skrev: Deras text');
  });

  it('are still beside what somebody else wrote, when the page is left before the person has chosen', async () => {
    const saved = plan({ revision: 5, actions: [action({ text: 'Deras text' })] });
    const first = await mountPlan(key);
    await type(first, field(first, AREA, 'text'), 'Min text');
    first.plan = saved;
    await settled(first);
    first.remove();
    const second = await mountPlan({ ...key, plan: saved });
    expect(field(second, AREA, 'text').value).to.equal('Min text');
    expect(text(areaOf(second, AREA))).to.contain('Den andra skrev: Deras text');
  });

  it('are removed once they are saved', async () => {
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve());
    });
    const element = await mountPlan(key);
    await type(element, field(element, AREA, 'text'), 'Ny text');
    expect(isStored()).to.equal(true);
    await write(element, field(element, AREA, 'text'), 'Ny text');
    await until(() => !isStored(), 'the storage to be emptied');
  });

  it('of a plan that the host never got are there, too', async () => {
    const made = {
      plan: null,
      report: reportOf(team()),
      decisions: { chosen: ['onboarding'], discussed: [] },
    };
    const first = await mountPlan({ ...key, ...made });
    await type(first, field(first, AREA, 'owner'), 'Anna');
    first.remove();
    const second = await mountPlan({ ...key, ...made });
    expect(field(second, AREA, 'owner').value).to.equal('Anna');
  });

  it('of a plan that the host never got wait until it is known which round this is', async () => {
    const of = (round: string) => ({
      ...key,
      plan: null,
      report: reportOf({ ...team(), round }),
      decisions: { chosen: ['onboarding'], discussed: [] },
    });
    const first = await mountPlan(of('Hösten'));
    await type(first, field(first, AREA, 'owner'), 'Anna');
    first.remove();
    const { report, ...withoutReport } = of('Våren');
    const spring = await mountPlan(withoutReport);
    expect(text(spring)).not.to.contain('är tillbaka');
    spring.report = report;
    await settled(spring);
    expect(field(spring, AREA, 'owner').value).to.equal('');
    spring.remove();
    const autumn = await mountPlan(withoutReport);
    autumn.report = of('Hösten').report;
    await settled(autumn);
    expect(field(autumn, AREA, 'owner').value).to.equal('Anna');
  });

  it('belong to their own plan and key', async () => {
    const first = await mountPlan(key);
    await type(first, field(first, AREA, 'text'), 'Halva men');
    first.remove();
    const other = await mountPlan({ ...key, plan: plan({ id: 'plan-2' }) });
    expect(field(other, AREA, 'text').value).to.equal('Mät tid till värde');
    await type(other, field(other, AREA, 'text'), 'Annat');
    other.remove();
    const elsewhere = await mountPlan({ draftKey: 'q2' });
    expect(field(elsewhere, AREA, 'text').value).to.equal('Mät tid till värde');
    elsewhere.remove();
    const again = await mountPlan(key);
    expect(field(again, AREA, 'text').value).to.equal('Halva men');
  });

  it('are stored nowhere without a key', async () => {
    const element = await mountPlan();
    await type(element, field(element, AREA, 'text'), 'Halva men');
    expect(localStorage).to.have.length(0);
  });

  for (const [what, stored] of [
    ['no JSON', '{'],
    ['another kind of thing', '7'],
    [
      'a plan of another instrument',
      JSON.stringify({ 'plan-1': { base: plan(), plan: plan({ instrument: 'x' }) } }),
    ],
    ['damaged', JSON.stringify({ 'plan-1': { base: null, plan: { actions: 1 } } })],
  ] as const) {
    it(`are ignored when what is stored is ${what}`, async () => {
      localStorage.setItem('kund-diagnos-plan:q1', stored);
      const element = await mountPlan(key);
      expect(field(element, AREA, 'text').value).to.equal('Mät tid till värde');
      await type(element, field(element, AREA, 'text'), 'Ny text');
      expect(localStorage.getItem('kund-diagnos-plan:q1')).to.contain('Ny text');
    });
  }

  it('stay on the page where the browser forbids storage, and nobody says that they are kept', async () => {
    stub(Storage.prototype, 'setItem').throws(new DOMException('No room', 'QuotaExceededError'));
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.reject(new Error('Nej.')));
    });
    const element = await mountPlan(key);
    await write(element, field(element, AREA, 'text'), 'Ny text');
    await find(element, 'button', 'Försök igen');
    expect(field(element, AREA, 'text').value).to.equal('Ny text');
    expect(text(element)).not.to.contain('ligger kvar i den här webbläsaren');
  });

  it('are said to be kept when they are', async () => {
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.reject(new Error('Nej.')));
    });
    const element = await mountPlan(key);
    await write(element, field(element, AREA, 'text'), 'Ny text');
    await until(() => text(element).includes('ligger kvar i den här webbläsaren'), 'the message');
    await settled(element);
  });
});
