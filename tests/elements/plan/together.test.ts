// Two people change the same plan: nothing that either of them wrote is lost.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-plan.js';
import type { KundDiagnosPlan, Plan } from '../../../src/elements/index.js';
import { hear, on } from '../support/events.js';
import { reportOf, team } from '../support/meeting.js';
import { settled, until } from '../support/mount.js';
import { action, areaOf, field, mountPlan, plan, type, write } from '../support/plan.js';
import { all, find, one, text } from '../support/see.js';

const AREA = 'Onboarding & adoption';

/** A host that stores a plan only where it has the one before, and otherwise sets the one that it has. */
function storeWith(element: () => KundDiagnosPlan, stored: { plan: Plan }): void {
  on('kd-plan-change', (event) => {
    const save = async (): Promise<void> => {
      await Promise.resolve();
      if (event.plan.revision === stored.plan.revision + 1) {
        stored.plan = event.plan;
        return;
      }
      element().plan = stored.plan;
      throw new Error('Någon annan har ändrat planen.');
    };
    event.waitUntil(save());
  });
}

const theirs = (changes: Parameters<typeof action>[0]): Plan =>
  plan({ revision: 2, actions: [action(changes), plan().actions[1]!] });

describe('a plan that somebody else has saved meanwhile', () => {
  it('is joined with what was written here, where they wrote something else, and saved', async () => {
    const stored = { plan: theirs({ owner: 'Li' }) };
    const element = await mountPlan();
    storeWith(() => element, stored);
    await write(element, field(element, AREA, 'text'), 'Min text');
    await until(() => stored.plan.revision === 3, 'the joined plan');
    expect(stored.plan.actions[0]).to.deep.equal(action({ text: 'Min text', owner: 'Li' }));
    await until(() => text(element).includes('Sparat'), 'word of the save');
    expect(field(element, AREA, 'owner').value).to.equal('Li');
  });

  for (const [choice, expected] of [
    ['Behåll min', 'Min text'],
    ['Ta den andras', 'Deras text'],
  ] as const) {
    it(`shows both where both wrote the same, and saves what the person chooses: ${choice}`, async () => {
      const stored = { plan: theirs({ text: 'Deras text' }) };
      const element = await mountPlan();
      storeWith(() => element, stored);
      await write(element, field(element, AREA, 'text'), 'Min text');
      const button = await find(areaOf(element, AREA), 'button', choice);
      expect(field(element, AREA, 'text').value).to.equal('Min text');
      expect(text(areaOf(element, AREA))).to.contain('Den andra skrev: Deras text');
      expect(text(one(element, 'alert'))).to.contain('Någon annan har ändrat samtidigt.');
      expect(stored.plan.revision).to.equal(2);
      button.click();
      await until(
        () => text(element).includes('Sparat') || stored.plan.revision === 3 || choice === 'Ta den andras',
        'the choice',
      );
      await settled(element);
      expect(stored.plan.actions[0]!.text).to.equal(expected);
      expect(field(element, AREA, 'text').value).to.equal(expected);
      expect(all(element, 'button', choice)).to.have.length(0);
    });
  }

  it('still shows both when yet another version comes before the person has chosen', async () => {
    const element = await mountPlan();
    await type(element, field(element, AREA, 'text'), 'Min text');
    element.plan = theirs({ text: 'Deras text' });
    await settled(element);
    element.plan = { ...theirs({ text: 'Deras text', owner: 'Li' }), revision: 3 };
    await settled(element);
    expect(text(areaOf(element, AREA))).to.contain('Den andra skrev: Deras text');
    expect(field(element, AREA, 'text').value).to.equal('Min text');
    expect(field(element, AREA, 'owner').value).to.equal('Li');
  });

  it('keeps the notes of both', async () => {
    const stored = { plan: theirs({ checkIns: [{ date: '2026-11-28', note: 'Deras' }] }) };
    const element = await mountPlan();
    storeWith(() => element, stored);
    await write(element, field(element, AREA, 'note'), 'Min');
    await until(() => stored.plan.revision === 3, 'the joined plan');
    expect(stored.plan.actions[0]!.checkIns.map(({ note }) => note)).to.have.members(['Min', 'Deras']);
  });

  it('may come while somebody is writing, and leaves the field as it is', async () => {
    const element = await mountPlan();
    const heard = hear('kd-plan-change');
    await type(element, field(element, AREA, 'text'), 'Halva men');
    element.plan = theirs({ owner: 'Li' });
    await settled(element);
    expect(field(element, AREA, 'text').value).to.equal('Halva men');
    expect(field(element, AREA, 'owner').value).to.equal('Li');
    await write(element, field(element, AREA, 'text'), 'Halva meningen');
    expect(heard.at(-1)!.plan.revision).to.equal(3);
  });

  it('changes nothing when it comes late, with an earlier revision', async () => {
    const element = await mountPlan({ plan: theirs({ owner: 'Li' }) });
    element.plan = plan();
    await settled(element);
    expect(field(element, AREA, 'owner').value).to.equal('Li');
  });

  it('keeps an action that they removed and this person has changed', async () => {
    const stored = { plan: plan({ revision: 2, actions: [plan().actions[1]!] }) };
    const element = await mountPlan();
    storeWith(() => element, stored);
    await write(element, field(element, AREA, 'text'), 'Min text');
    await until(() => stored.plan.revision === 3, 'the joined plan');
    expect(stored.plan.actions.map(({ text: words }) => words)).to.have.members([
      'Skriv ett SLA',
      'Min text',
    ]);
  });

  it('is joined with a plan that two have begun from the same meeting', async () => {
    const decisions = {
      chosen: ['onboarding'],
      discussed: [],
      actions: [{ question: 'onboarding', text: 'Mät tid' }],
    };
    const stored = {
      plan: plan({
        revision: 1,
        actions: [action({ light: 'yellow', text: 'Mät tid', owner: 'Li', due: '2027-02-26' })],
      }),
    };
    const element = await mountPlan({ plan: null, report: reportOf(team()), decisions });
    storeWith(() => element, stored);
    await write(element, field(element, AREA, 'due'), '2027-01-15');
    await until(() => stored.plan.revision === 2, 'the joined plan');
    expect(stored.plan.actions).to.deep.equal([
      action({ light: 'yellow', text: 'Mät tid', owner: 'Li', due: '2027-01-15' }),
    ]);
  });
});
