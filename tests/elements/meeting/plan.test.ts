// The meeting’s last page, where the plan is filled in together, and its first, with what became of the last plan.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import type { Plan } from '../../../src/elements/index.js';
import { hear, on } from '../support/events.js';
import { press } from '../support/keyboard.js';
import {
  dialogOf,
  escape,
  isOpen,
  meetingIn,
  mountOpen,
  mountTeam,
  openMeeting,
  OUTCOME,
  OVERVIEW,
  PLAN,
  shownArea,
  stageOf,
  team,
} from '../support/meeting.js';
import { host, settled, until } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { action, field, plan, type, write } from '../support/plan.js';
import { all, descriptionOf, expectFocus, focused, nameOf, one, text } from '../support/see.js';

const decisions = {
  chosen: ['closed-loop', 'onboarding'],
  discussed: [],
  actions: [{ question: 'closed-loop', text: 'Ring tillbaka' }],
};

describe('the plan in the meeting', () => {
  it('has an action for what was decided, with mean, light and day', async () => {
    const element = await mountOpen({ decisions });
    await press('End');
    expect(shownArea(element)).to.equal(PLAN);
    expect(text(one(stageOf(element), 'group', 'Closed-loop'))).to.contain('Gul 2,8'.replace('2,8', '3,0'));
    expect(field(element, 'Closed-loop', 'text').value).to.equal('Ring tillbaka');
    expect(field(element, 'Onboarding & adoption', 'text').value).to.equal('');
    expect(field(element, 'Closed-loop', 'due').value).to.match(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('follows what is chosen on the page before, until somebody writes in it', async () => {
    const element = await mountOpen({ decisions: { chosen: ['closed-loop'], discussed: [] } });
    await press('End', 'PageUp');
    one(stageOf(element), 'checkbox', 'Onboarding & adoption').click();
    await settled(element);
    await press('PageDown');
    expect(all(stageOf(element), 'group').length).to.be.greaterThan(1);
    field(element, 'Onboarding & adoption', 'text');
  });

  const choice = (element: Element, name: string) =>
    one(stageOf(element), 'checkbox', name) as HTMLInputElement;
  const offered = (element: Element) =>
    (all(stageOf(element), 'checkbox') as HTMLInputElement[]).filter(({ checked }) => checked).map(nameOf);

  it('and what was decided agree both ways, also once somebody has written in it', async () => {
    const element = await mountOpen({ decisions });
    await press('End');
    await write(element, field(element, 'Closed-loop', 'owner'), 'Anna');
    await press('PageUp');
    // From the decisions to the plan.
    choice(element, 'Onboarding & adoption').click();
    await settled(element);
    await press('PageDown');
    expect(all(stageOf(element), 'group', 'Onboarding & adoption')).to.have.length(0);
    // From the plan to the decisions.
    const areas = one(stageOf(element), 'combobox', 'En åtgärd till, för området') as HTMLSelectElement;
    areas.value = 'sla';
    one(stageOf(element), 'button', 'Lägg till').click();
    await settled(element);
    const sla = kundorienteringSv.questions.sla.name;
    await write(element, field(element, sla, 'text'), 'Skriv ett SLA');
    expect(element.decisions).to.deep.equal({
      chosen: ['closed-loop', 'sla'],
      discussed: [],
      actions: [
        { question: 'closed-loop', text: 'Ring tillbaka' },
        { question: 'sla', text: 'Skriv ett SLA' },
      ],
    });
    await press('PageUp');
    expect(offered(element)).to.include.members([sla, 'Skriv ett SLA', 'Ring tillbaka']);
    await press('PageDown');
    one(one(stageOf(element), 'group', sla), 'button', /^Ta bort/).click();
    await settled(element);
    expect(element.decisions.chosen).to.deep.equal(['closed-loop']);
    one(stageOf(element), 'button', 'Ångra').click();
    await settled(element);
    expect(element.decisions.chosen).to.deep.equal(['closed-loop', 'sla']);
  });

  it('gives back what was written about an area that is unticked and ticked again', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountOpen({ decisions });
    await press('End');
    await write(element, field(element, 'Closed-loop', 'text'), 'Ring samma dag');
    await write(element, field(element, 'Closed-loop', 'owner'), 'Anna');
    await press('PageUp');
    choice(element, 'Closed-loop').click();
    await settled(element);
    expect(heard.at(-1)!.plan.actions.map(({ question }) => question)).to.deep.equal(['onboarding']);
    choice(element, 'Closed-loop').click();
    await settled(element);
    expect(heard.at(-1)!.plan.actions.at(-1)).to.include({ text: 'Ring samma dag', owner: 'Anna' });
    // Its words alone can be unticked, too, and ticked again.
    choice(element, 'Ring samma dag').click();
    await settled(element);
    expect(heard.at(-1)!.plan.actions.at(-1)).to.include({ text: null, owner: 'Anna' });
    choice(element, 'Ring samma dag').click();
    await settled(element);
    expect(heard.at(-1)!.plan.actions.at(-1)).to.include({ text: 'Ring samma dag', owner: 'Anna' });
  });

  it('leaves as an event that the page hears through the group’s result, which shows it', async () => {
    const heard = hear('kd-plan-change');
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve());
    });
    const element = await mountTeam({ decisions });
    await openMeeting(element);
    await press('End');
    await write(element, field(element, 'Closed-loop', 'owner'), 'Anna');
    expect(heard[0]!.target).to.equal(element);
    expect(heard[0]!.plan.actions[0]!.owner).to.equal('Anna');
    await escape(element);
    await until(() => text(element).includes('Anna'), 'the plan on the page');
    expect(text(element)).to.contain('Ring tillbaka');
  });

  it('leaves a field the keys that it needs, and a remote control its own', async () => {
    const element = await mountOpen({ decisions });
    await press('End');
    const words = field(element, 'Closed-loop', 'text');
    words.focus();
    words.setSelectionRange(4, 4);
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) await press(key);
    expect(shownArea(element)).to.equal(PLAN);
    await press(' ');
    expect(words.value).to.equal('Ring tillbaka ');
    await press('PageUp');
    await settled(element);
    expect(shownArea(element)).to.equal(OUTCOME);
  });

  it('keeps what is being written while other pages are shown, and while the meeting is closed', async () => {
    const element = await mountTeam({ decisions });
    await openMeeting(element);
    await press('End');
    await type(element, field(element, 'Closed-loop', 'text'), 'Halva men');
    await press('PageUp', 'PageDown');
    expect(field(element, 'Closed-loop', 'text').value).to.equal('Halva men');
    await escape(element);
    await openMeeting(element);
    await press('End');
    expect(field(element, 'Closed-loop', 'text').value).to.equal('Halva men');
  });

  it('is the host’s where it has one, and takes its people and its key for storage', async () => {
    const element = await mountTeam({ plan: plan(), people: ['Li'], draftKey: 'q1' });
    await openMeeting(element);
    await press('End');
    const owner = field(element, 'Onboarding & adoption', 'owner');
    expect([owner.value, owner.list!.options[0]!.value]).to.deep.equal(['Anna', 'Li']);
    await type(element, owner, 'Omar');
    expect(localStorage.getItem('kund-diagnos-plan:q1')).to.contain('Omar');
  });

  it('is saved as it stands when the meeting ends, although nobody has written in it', async () => {
    const heard = hear('kd-plan-change');
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve());
    });
    const element = await mountTeam({ decisions });
    await openMeeting(element);
    await press('End');
    one(dialogOf(element), 'button', 'Klart').click();
    await until(() => !isOpen(element), 'the meeting to close');
    expect(
      heard.map(({ plan: { revision, actions } }) => [revision, actions.map(({ text: words }) => words)]),
    ).to.deep.equal([[1, ['Ring tillbaka', null]]]);
  });

  const finish = async (element: Element): Promise<void> => {
    await press('End');
    one(dialogOf(element), 'button', 'Klart').click();
    await until(() => !isOpen(element), 'the meeting to close');
  };

  it('comes into view with the focus on its heading once the meeting has ended, and says what it lacks', async () => {
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve());
    });
    const ended = hear('kd-meeting-end');
    const element = await mountTeam({ decisions });
    await openMeeting(element);
    await finish(element);
    const heading = await until(() => all(element, 'heading', /^Handlingsplan/)[0], 'the plan');
    await until(() => focused() === heading, 'the focus');
    expect(descriptionOf(heading)).to.contain(
      'Onboarding & adoption: vad som ska göras och vem som ansvarar',
    );
    const { top } = heading.getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight / 2);
    expect(ended.map(({ target }) => target)).to.deep.equal([element]);
  });

  it('leaves the focus where the page has moved it, and where the meeting was only closed', async () => {
    on('kd-plan-change', (event) => {
      event.waitUntil(Promise.resolve());
    });
    const ended = hear('kd-meeting-end');
    const element = await mountTeam({ decisions });
    const mine = host('<button>Tack</button>').querySelector('button')!;
    on('kd-meeting-end', () => {
      mine.focus();
    });
    await openMeeting(element);
    await finish(element);
    await until(() => all(element, 'heading', /^Handlingsplan/)[0], 'the plan');
    await until(() => ended.length === 1, 'the end');
    await settled(element);
    expectFocus(mine);
    await openMeeting(element);
    await escape(element);
    await settled(element);
    expect(ended).to.have.length(1);
    expect(nameOf(focused()!)).to.equal('Starta mötet');
  });

  it('keeps the meeting open when it could not be saved, and says so', async () => {
    let isDown = true;
    on('kd-plan-change', (event) => {
      event.waitUntil(isDown ? Promise.reject(new Error('Servern svarar inte.')) : Promise.resolve());
    });
    const element = await mountTeam({ decisions });
    await openMeeting(element);
    await press('End');
    one(dialogOf(element), 'button', 'Klart').click();
    await until(() => text(stageOf(element)).includes('Servern svarar inte.'), 'the reason');
    expect(isOpen(element)).to.equal(true);
    isDown = false;
    one(dialogOf(element), 'button', 'Klart').click();
    await until(() => !isOpen(element), 'the meeting to close');
  });

  it('leaves nothing to save, and closes, where nothing was decided or nobody stores', async () => {
    for (const nothing of [{}, { decisions }]) {
      const heard = hear('kd-plan-change');
      const element = await mountTeam(nothing);
      await openMeeting(element);
      await press('End');
      one(dialogOf(element), 'button', 'Klart').click();
      await until(() => !isOpen(element), 'the meeting to close');
      expect(heard.length).to.equal('decisions' in nothing ? 1 : 0);
    }
  });

  it('is not made of figures that may not be shown', async () => {
    const element = await mountTeam({ decisions, minimumGroupSize: 11 });
    expect(all(element, 'button', 'Starta mötet')).to.have.length(0);
    expect(meetingIn(element).shadowRoot?.querySelector('kund-diagnos-plan') ?? null).to.equal(null);
  });
});

describe('what became of the last plan', () => {
  const previousPlan: Plan = plan({ round: 'Våren', actions: [action({ status: 'done' })] });
  const rounds = { Våren: count(...times(9, '2341221223')) };

  it('is what the meeting opens with, before the overview', async () => {
    const element = await mountTeam({ previousPlan, rounds });
    await openMeeting(element);
    expect(shownArea(element)).to.equal('Det här bestämde vi förra gången');
    await until(() => text(stageOf(element)).includes('Mät tid till värde'), 'the plan');
    expect(text(stageOf(element))).to.match(/Då 1,0 Röd 9 svar Nu 3,0 Gul 10 svar/);
    await press('PageDown');
    expect(shownArea(element)).to.match(/^2 gula, 8 gröna\./);
  });

  it('is in a sentence above the areas on the result’s page, and whole below them', async () => {
    const element = await mountTeam({ previousPlan, rounds });
    await until(() => text(element).includes('Mät tid till värde'), 'the plan');
    const words = text(element);
    const [sentence, areas, whole, first] = [
      'En åtgärd från förra gången är klar.',
      'Område Svar',
      'Det här bestämde vi förra gången',
      'Prata om det här först',
    ].map((part) => words.indexOf(part)) as [number, number, number, number];
    expect([sentence, areas, whole, first]).to.deep.equal(
      [sentence, areas, whole, first].toSorted((a, b) => a - b),
    );
    expect(sentence).to.be.greaterThan(0);
  });

  it('is counted as done, not done and stopped', async () => {
    const statuses = ['done', 'done', 'planned', 'under-way', 'stopped'] as const;
    const actions = statuses.map((status, index) =>
      action({ id: `a${index}`, status, reason: status === 'stopped' ? 'Hann inte.' : null }),
    );
    const element = await mountTeam({ previousPlan: plan({ actions }), rounds });
    expect(text(element)).to.contain(
      'Två åtgärder från förra gången är klara, två är inte klara och en är stoppad.',
    );
  });

  it('is skipped where there was no plan, or nothing in it', async () => {
    for (const none of [null, undefined, plan({ actions: [] })]) {
      const element = await mountTeam({ ...team(), previousPlan: none as never });
      await openMeeting(element);
      expect(shownArea(element)).to.equal(OVERVIEW);
      expect(all(dialogOf(element), 'button', 'Förra planen')).to.have.length(0);
      await escape(element);
    }
  });
});
