// Saving changes at the host: pending, saved and failed, and edits made meanwhile.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-plan.js';
import type { Plan } from '../../../src/elements/index.js';
import { hear, on } from '../support/events.js';
import { reportOf, team } from '../support/meeting.js';
import { settled, until } from '../support/mount.js';
import { action, answer, field, mountPlan, plan, type, write } from '../support/plan.js';
import { all, find, one, text } from '../support/see.js';

const AREA = 'Onboarding & adoption';

const writeText = async (element: Element, words: string): Promise<void> => {
  await write(element, field(element, AREA, 'text'), words);
};
const textsOf = (events: readonly { plan: Plan }[]) =>
  events.map(({ plan: { actions } }) => actions[0]!.text);

describe('a change', () => {
  it('is said to be saved only when the host says so', async () => {
    const stored = answer();
    on('kd-plan-change', (event) => {
      event.waitUntil(stored.promise);
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    await until(() => text(element).includes('Sparar …'), 'word of saving');
    expect(text(element)).not.to.contain('Sparat');
    stored.yes();
    await until(() => text(element).includes('Sparat'), 'word of the save');
  });

  it('is not said to be saved while it is still being written', async () => {
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve());
    });
    const element = await mountPlan({ plan: plan({ revision: 4 }) });
    const status = () => text(all(element, 'status')[0]!);
    expect(status()).to.equal('Planen är sparad, version 4.');
    await type(element, field(element, AREA, 'text'), 'Ny te');
    expect(status()).to.equal('');
    await writeText(element, 'Ny text');
    await until(() => status() === 'Sparat', 'word of the save');
    await type(element, field(element, AREA, 'text'), 'Ny text till');
    expect(status()).to.equal('');
  });

  it('waits for the one before, and what was written meanwhile follows in one', async () => {
    const answers = [answer(), answer()];
    const heard = hear('kd-plan-change');
    on('kd-plan-change', (event) => {
      event.waitUntil(answers[heard.length - 1]!.promise);
    });
    const element = await mountPlan();
    await writeText(element, 'Ett');
    await writeText(element, 'Två');
    await writeText(element, 'Tre');
    expect(textsOf(heard)).to.deep.equal(['Ett']);
    answers[0]!.yes();
    await until(() => heard.length === 2, 'the second save');
    expect(textsOf(heard)).to.deep.equal(['Ett', 'Tre']);
    expect(heard.map((event) => event.plan.revision)).to.deep.equal([2, 3]);
    answers[1]!.yes();
    await until(() => text(element).includes('Sparat'), 'word of the save');
    expect(heard).to.have.length(2);
  });

  it('that was made during a save is waited for, too, by whoever asks for the plan to be saved', async () => {
    const answers = [answer(), answer()];
    const heard = hear('kd-plan-change');
    on('kd-plan-change', (event) => {
      event.waitUntil(answers[heard.length - 1]!.promise);
    });
    const element = await mountPlan();
    await writeText(element, 'Ett');
    await writeText(element, 'Två');
    const outcomes: boolean[] = [];
    const asked = element.save().then((isSaved) => outcomes.push(isSaved));
    answers[0]!.yes();
    await until(() => heard.length === 2, 'the second save');
    await settled(element);
    expect(outcomes).to.deep.equal([]);
    answers[1]!.yes();
    await asked;
    expect(outcomes).to.deep.equal([true]);
  });

  it('stays in its field when it cannot be saved, with the reason, and is sent again on request', async () => {
    const heard = hear('kd-plan-change');
    let isDown = true;
    on('kd-plan-change', (event) => {
      event.waitUntil(isDown ? Promise.reject(new Error('Servern svarar inte.')) : Promise.resolve());
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    const again = await find(element, 'button', 'Försök igen');
    expect(text(one(element, 'alert'))).to.equal(
      'Vi vet inte om ändringen har sparats. Servern svarar inte.',
    );
    expect(field(element, AREA, 'text').value).to.equal('Ny text');
    isDown = false;
    again.click();
    await until(() => text(element).includes('Sparat'), 'word of the save');
    expect(textsOf(heard)).to.deep.equal(['Ny text', 'Ny text']);
    expect(heard.map((event) => event.plan.revision)).to.deep.equal([2, 2]);
    expect(all(element, 'button', 'Försök igen')).to.have.length(0);
  });

  it('is not saved by an answer of the host that is no success', async () => {
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve(new Response('{"error":"Du är utloggad."}', { status: 500 })));
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    await find(element, 'button', 'Försök igen');
    expect(text(one(element, 'alert'))).to.contain('Du är utloggad.');
  });

  it('is not said to be saved where nobody listens', async () => {
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    await until(() => text(element).includes('Sidan kan inte ta emot ändringar än.'), 'the message');
    expect(field(element, AREA, 'text').value).to.equal('Ny text');
  });

  it('needs no answer from a host that sets the plan at once', async () => {
    on('kd-plan-change', (event) => {
      (event.target as unknown as { plan: Plan }).plan = event.plan;
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    expect(text(element)).not.to.contain('Sidan kan inte ta emot');
    expect(field(element, AREA, 'text').value).to.equal('Ny text');
  });

  it('is not taken for saved by a host that sets the plan before it has stored it', async () => {
    on('kd-plan-change', (event) => {
      (event.target as unknown as { plan: Plan }).plan = event.plan;
      event.waitUntil(Promise.reject(new Error('Nej.')));
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    await find(element, 'button', 'Försök igen');
    expect(field(element, AREA, 'text').value).to.equal('Ny text');
  });

  it('is handed out as a copy, which a listener may do anything with', async () => {
    on('kd-plan-change', ({ plan: given }) => {
      Object.assign(given.actions[0]!, { text: 'Något annat' });
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    expect(field(element, AREA, 'text').value).to.equal('Ny text');
  });

  it('is not sent when nothing has changed', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan();
    await writeText(element, 'Mät tid till värde');
    expect(heard).to.have.length(0);
  });

  it('of another round’s plan does not become this one’s', async () => {
    const stored = answer();
    on('kd-plan-change', (event) => {
      event.waitUntil(stored.promise);
    });
    const element = await mountPlan();
    await writeText(element, 'Ny text');
    element.plan = plan({ id: 'plan-2', round: 'Våren', actions: [action({ text: 'En annan plan' })] });
    await settled(element);
    stored.yes();
    await stored.promise;
    await settled(element);
    expect(field(element, AREA, 'text').value).to.equal('En annan plan');
  });
});

it('a plan that nobody has stored does not say that it is', async () => {
  const element = await mountPlan({
    plan: null,
    report: reportOf(team()),
    decisions: { chosen: ['onboarding'], discussed: [] },
  });
  expect(text(element)).to.contain('Det här är ett förslag, och det är inte sparat än.');
  element.plan = plan({ revision: 0 });
  await settled(element);
  expect(text(element)).to.contain('inte sparat än');
  element.plan = plan({ revision: 1 });
  await settled(element);
  expect(text(element)).to.contain('Planen är sparad, version 1.').and.not.to.contain('inte sparat');
  element.readonly = true;
  await settled(element);
  expect(text(element)).not.to.contain('sparad');
});

it('a change that the host sets although it had failed is saved', async () => {
  const stored = answer();
  const heard = hear('kd-plan-change');
  on('kd-plan-change', (event) => {
    event.waitUntil(stored.promise);
  });
  const element = await mountPlan();
  await writeText(element, 'Ny text');
  stored.no();
  await find(element, 'button', 'Försök igen');
  element.plan = heard[0]!.plan;
  await until(() => text(element).includes('Sparat'), 'word of the save');
  expect(all(element, 'button', 'Försök igen')).to.have.length(0);
});
