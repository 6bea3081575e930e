// Showing and editing a group's plan.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos-plan.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { told } from '../support/console.js';
import { hear, on } from '../support/events.js';
import { reportOf, team } from '../support/meeting.js';
import { host, settled, until } from '../support/mount.js';
import { action, areaOf, field, mountPlan, plan, type, write } from '../support/plan.js';
import { all, descriptionOf, expectFocus, find, nameOf, one, text } from '../support/see.js';

const ONBOARDING = 'Onboarding & adoption';
const SLA = kundorienteringSv.questions.sla.name;
const report = reportOf(team());

beforeEach(() => {
  on('kd-plan-change', (event) => {
    event.waitUntil(Promise.resolve());
  });
});

describe('an action', () => {
  it('has its area with light and mean, what will be done, who, when and how far it has come', async () => {
    const element = await mountPlan({ report });
    const group = areaOf(element, ONBOARDING);
    // It was red when the plan was made; a figure has its own light.
    expect(text(group)).to.contain('Gul 3,0');
    expect(field(element, ONBOARDING, 'text').value).to.equal('Mät tid till värde');
    expect(field(element, ONBOARDING, 'owner').value).to.equal('Anna');
    expect(field(element, ONBOARDING, 'due').value).to.equal('2026-12-12');
    expect(field(element, ONBOARDING, 'due').labels[0]!.textContent).to.equal('Klart senast');
    expect(field(element, ONBOARDING, 'status').value).to.equal('planned');
  });

  it('leaves as an event with the whole plan and the next revision when a field is left', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan();
    await write(element, field(element, ONBOARDING, 'owner'), 'Li Chen');
    expect(heard.map((event) => event.plan)).to.deep.equal([
      plan({ revision: 2, actions: [action({ owner: 'Li Chen' }), plan().actions[1]!] }),
    ]);
    expect(heard[0]!.target).to.equal(element);
  });

  it('leaves as well when somebody pauses in a field, and only once', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan();
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await type(element, field(element, ONBOARDING, 'text'), 'Mät tid');
    await clock.tickAsync(1000);
    expect(heard).to.have.length(0);
    await clock.tickAsync(1500);
    expect(heard.map(({ plan: { actions } }) => actions[0]!.text)).to.deep.equal(['Mät tid']);
  });

  it('has no text, nobody and no day when a field is emptied', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan();
    await write(element, field(element, ONBOARDING, 'text'), '   ');
    await write(element, field(element, ONBOARDING, 'owner'), '');
    await write(element, field(element, ONBOARDING, 'due'), '');
    const [last] = heard.at(-1)!.plan.actions;
    expect([last!.text, last!.owner, last!.due]).to.deep.equal([null, null, null]);
  });

  it('offers the host’s people, and takes anybody', async () => {
    const element = await mountPlan({ people: ['Anna', 'Omar', '<b>Li</b>'] });
    const owner = field(element, ONBOARDING, 'owner');
    expect([...owner.list!.options].map(({ value }) => value)).to.deep.equal(['Anna', 'Omar', '<b>Li</b>']);
    expect(element.shadowRoot!.querySelector('b')).to.equal(null);
  });

  it('is described by a suggestion that is pressed, which can then be rewritten', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan({ plan: plan({ actions: [action({ text: null })] }) });
    const [first, ...others] = kundorienteringSv.questions.onboarding.advice.red;
    const suggestions = one(areaOf(element, ONBOARDING), 'group', 'Förslag');
    expect(all(suggestions, 'button').map(nameOf)).to.deep.equal([first, ...others]);
    one(suggestions, 'button', first).click();
    await settled(element);
    expectFocus(field(element, ONBOARDING, 'text'));
    expect(field(element, ONBOARDING, 'text').value).to.equal(first);
    expect(all(element, 'group', 'Förslag')).to.have.length(0);
    await write(element, field(element, ONBOARDING, 'text'), `${first} Nu.`);
    expect(heard.map(({ plan: { actions } }) => actions[0]!.text)).to.deep.equal([first, `${first} Nu.`]);
  });

  it('begins where the group is split with an example from each side', async () => {
    const split = plan({ actions: [action({ question: 'closed-loop', light: 'yellow', text: null })] });
    const element = await mountPlan({ report, plan: split });
    expect(nameOf(all(one(element, 'group', 'Förslag'), 'button')[0]!)).to.match(
      /^Ta ett exempel från var sida/,
    );
  });

  it('is stopped only with a reason', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan();
    await write(element, field(element, ONBOARDING, 'status'), 'stopped');
    expect(heard).to.have.length(0);
    const reason = field(element, ONBOARDING, 'reason');
    expectFocus(reason);
    await write(element, reason, ' ');
    expect(heard).to.have.length(0);
    await write(element, reason, 'Vi väntar på ny produkt.');
    const [stopped] = heard[0]!.plan.actions;
    expect([stopped!.status, stopped!.reason]).to.deep.equal(['stopped', 'Vi väntar på ny produkt.']);
    await write(element, field(element, ONBOARDING, 'status'), 'under-way');
    const [resumed] = heard[1]!.plan.actions;
    expect([resumed!.status, resumed!.reason]).to.deep.equal(['under-way', null]);
    expect(all(element, 'textbox', 'Varför stoppas den?')).to.have.length(0);
  });

  it('has one note a day, which grows as it is written, above those of other days', async () => {
    const heard = hear('kd-plan-change');
    const earlier = { date: '2026-11-21', note: 'Tre intervjuer gjorda.' };
    const element = await mountPlan({ plan: plan({ actions: [action({ checkIns: [earlier] })] }) });
    await write(element, field(element, ONBOARDING, 'note'), 'Utkast');
    await write(element, field(element, ONBOARDING, 'note'), 'Utkast klart');
    expect(heard.map(({ plan: { actions } }) => actions[0]!.checkIns)).to.deep.equal([
      [earlier, { date: '2026-11-28', note: 'Utkast' }],
      [earlier, { date: '2026-11-28', note: 'Utkast klart' }],
    ]);
    expect(text(areaOf(element, ONBOARDING))).to.contain('21 november 2026 Tre intervjuer gjorda.');
    await write(element, field(element, ONBOARDING, 'note'), '');
    expect(heard.at(-1)!.plan.actions[0]!.checkIns).to.deep.equal([earlier]);
  });

  it('has no note on the day of the decision', async () => {
    const element = await mountPlan({ plan: plan({ decided: '2026-11-28' }) });
    expect(all(element, 'textbox', 'Hur går det?')).to.have.length(0);
  });

  it('can be removed, and put back where it was', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan();
    one(element, 'button', 'Ta bort: Mät tid till värde').click();
    await settled(element);
    expect(heard[0]!.plan.actions.map(({ id }) => id)).to.deep.equal(['a2']);
    const undo = one(element, 'button', 'Ångra');
    expectFocus(undo);
    undo.click();
    await settled(element);
    expectFocus(field(element, ONBOARDING, 'text'));
    await until(() => heard.length === 2, 'the second save');
    expect(heard[1]!.plan.actions).to.deep.equal(plan().actions);
  });
});

describe('an action more', () => {
  it('is about the area that is chosen, the one to discuss first before others, with the day of its light', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan({ report });
    const areas = one(element, 'combobox', 'En åtgärd till, för området') as HTMLSelectElement;
    expect(areas.options[0]!.textContent).to.equal('Closed-loop');
    areas.value = 'sla';
    one(element, 'button', 'Lägg till').click();
    await settled(element);
    const added = heard[0]!.plan.actions[2]!;
    expect({ ...added, id: '' }).to.deep.equal({
      ...action({ id: '', question: 'sla', light: 'green', text: null, owner: null, due: null }),
    });
    expectFocus(element.shadowRoot!.getElementById('text-2'));
  });

  it('is due 90 days after the decision for a yellow area', async () => {
    const heard = hear('kd-plan-change');
    const element = await mountPlan({ report });
    one(element, 'button', 'Lägg till').click();
    await settled(element);
    expect(heard[0]!.plan.actions[2]!.due).to.equal('2027-02-26');
  });

  it('is not offered when three are open, and the plan says why', async () => {
    const three = [1, 2, 3].map((number) => action({ id: `a${number}` }));
    const element = await mountPlan({ plan: plan({ actions: three }) });
    expect(all(element, 'button', 'Lägg till')).to.have.length(0);
    expect(text(element)).to.contain('Ni har tre öppna åtgärder. Fler brukar inte bli gjorda');
    element.plan = plan({ revision: 2, actions: [{ ...three[0]!, status: 'done' }, ...three.slice(1)] });
    await settled(element);
    one(element, 'button', 'Lägg till');
  });
});

describe('a plan', () => {
  it('is made of what the meeting decided, until somebody writes in it', async () => {
    const heard = hear('kd-plan-change');
    const decisions = {
      chosen: ['closed-loop', 'onboarding'],
      discussed: [],
      actions: [{ question: 'closed-loop', text: 'Ring tillbaka' }],
    };
    const element = await mountPlan({ plan: null, report, decisions });
    expect(field(element, 'Closed-loop', 'text').value).to.equal('Ring tillbaka');
    expect(field(element, 'Closed-loop', 'due').value).to.equal('2027-02-26');
    element.decisions = { chosen: ['closed-loop'], discussed: [], actions: decisions.actions };
    await settled(element);
    expect(all(element, 'group', ONBOARDING)).to.have.length(0);
    await write(element, field(element, 'Closed-loop', 'owner'), 'Anna');
    expect(heard[0]!.plan.revision).to.equal(1);
    element.decisions = { chosen: [], discussed: [] };
    await settled(element);
    expect(field(element, 'Closed-loop', 'owner').value).to.equal('Anna');
  });

  it('is the same however often and in whatever order its properties are set', async () => {
    const [first, second] = [await mountPlan({}), await mountPlan({ plan: null })];
    second.report = report;
    second.plan = plan();
    await settled(second);
    second.plan = structuredClone(plan());
    first.report = structuredClone(report);
    first.plan = plan();
    await Promise.all([settled(first), settled(second)]);
    expect(text(second)).to.equal(text(first));
  });

  for (const [what, wrong] of [
    ['no plan', 7],
    ['of another instrument', plan({ instrument: 'pulse' })],
    ['with a day that does not exist', plan({ actions: [action({ due: '2026-02-30' })] })],
    ['stopped without a reason', plan({ actions: [action({ status: 'stopped' })] })],
  ] as const) {
    it(`that is wrong (${what}) is not shown: the console says where, and the one before stays`, async () => {
      const element = await mountPlan();
      element.plan = wrong as never;
      await settled(element);
      expect(field(element, ONBOARDING, 'text').value).to.equal('Mät tid till värde');
      expect(told.warnings.filter((line) => line.includes('plan')).length).to.be.greaterThan(0);
    });
  }

  it('says how many of three say nothing yet, in place of calling them open', async () => {
    const actions = ['a', 'b', 'c'].map((id) => action({ id, text: id === 'a' ? 'Ring' : null }));
    const element = await mountPlan({ plan: plan({ actions }) });
    expect(text(element)).to.contain(
      'Här finns plats för tre åtgärder, eftersom fler inte brukar bli gjorda.',
    );
    expect(text(element)).to.contain('Två är inte beskrivna än').and.not.to.contain('tre öppna');
    expect(all(element, 'button', 'Lägg till')).to.have.length(0);
  });

  const lacking = [
    action({ id: 'a', due: null }),
    action({ id: 'b', question: 'sla', text: null, owner: null }),
    action({ id: 'c', question: 'voc', text: null, owner: null, status: 'done' }),
  ];

  it('says what open actions lack, and whose they are, until it is there', async () => {
    const element = await mountPlan({ plan: plan({ actions: lacking }) });
    const said = () => text(element).replace(/^.*(?=Det här saknas än)/, '');
    expect(said()).to.contain(
      `Det här saknas än ${ONBOARDING} (Anna): när det ska vara klart ${SLA}: vad som ska göras och vem som ansvarar`,
    );
    await write(element, field(element, ONBOARDING, 'due'), '2026-12-12');
    await write(element, field(element, SLA, 'text'), 'Skriv ett SLA');
    expect(said()).to.contain(`Det här saknas än ${SLA}: vem som ansvarar`);
    await write(element, field(element, SLA, 'owner'), 'Omar');
    expect(text(element)).not.to.contain('saknas än');
  });

  it('has what it lacks read out with its heading', async () => {
    const element = await mountPlan({ plan: plan({ actions: lacking }), readonly: true });
    element.focus();
    const heading = one(element, 'heading', 'Handlingsplan');
    expectFocus(heading);
    expect(descriptionOf(heading)).to.contain(`${SLA}: vad som ska göras och vem som ansvarar`);
    element.plan = plan({ revision: 2 });
    await settled(element);
    expect(descriptionOf(heading)).to.equal('');
  });

  it('says so when it is empty, and can be begun', async () => {
    const element = await mountPlan({ plan: plan({ actions: [] }) });
    expect(text(element)).to.contain('Här finns ingen åtgärd än.');
    one(element, 'button', 'Lägg till').click();
    await find(element, 'textbox', 'Vad ska göras?');
  });

  it('is text, with nothing to fill in, where it is only to be read', async () => {
    const element = await mountPlan({ readonly: true });
    expect(all(element, 'textbox')).to.have.length(0);
    expect(all(element, 'combobox')).to.have.length(0);
    expect(text(element)).to.contain('Mät tid till värde').and.to.contain('Anna');
    expect(text(element)).to.contain('Ska vara klar 12 december 2026');
  });

  it('shows markup as the text that it is', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const element = await mountPlan({
      plan: plan({ actions: [action({ text: evil, owner: evil, status: 'stopped', reason: evil })] }),
      readonly: true,
    });
    expect(text(element)).to.contain(evil);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('follows the language of the page, and keeps what is written', async () => {
    const root = host('');
    const element = await mountPlan({}, root);
    await type(element, field(element, ONBOARDING, 'text'), 'Halva meningen');
    root.lang = 'en';
    await until(() => text(element).includes('Action plan'), 'English');
    expect(
      (one(areaOf(element, 'Onboarding & adoption'), 'textbox', 'What will be done?') as HTMLTextAreaElement)
        .value,
    ).to.equal('Halva meningen');
  });

  it('says which day it is by the reader’s own clock unless the page does', async () => {
    const clock = useFakeTimers({ now: new Date(2026, 11, 13, 0, 1), toFake: ['Date'] });
    const element = await mountPlan({ today: null, readonly: true });
    expect(text(element)).to.contain('Försenad: skulle vara klar 12 december 2026');
    clock.setSystemTime(new Date(2026, 11, 12, 23, 59));
    element.requestUpdate();
    await settled(element);
    expect(text(element)).to.contain('Ska vara klar 12 december 2026');
  });

  for (const [name, value] of [
    ['view', 'kalender'],
    ['today', 'i dag'],
  ] as const) {
    it(`takes the default for a bad ${name}, with a warning`, async () => {
      const element = await mountPlan({ [name]: value });
      field(element, ONBOARDING, 'text');
      expect(told.warnings.filter((line) => line.includes(`${name}="${value}"`)).length).to.be.lessThan(2);
    });
  }

  it('is unchanged by attributes and properties that are set to nothing', async () => {
    const element = await mountPlan();
    const before = text(element);
    for (const nothing of [undefined, null, ''] as never[]) {
      Object.assign(element, {
        view: nothing,
        today: nothing,
        draftKey: nothing,
        report: nothing,
        people: nothing,
      });
      element.today = '2026-11-28';
      await settled(element);
      expect(text(element)).to.equal(before);
    }
    expect(SLA).to.not.equal('');
  });
});
