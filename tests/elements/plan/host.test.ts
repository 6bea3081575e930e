// A plan without one from the host, without a listener, and read-only.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { meetingIn, mountTeam, openMeeting, reportOf, team } from '../support/meeting.js';
import { press } from '../support/keyboard.js';
import { settled, until } from '../support/mount.js';
import { action, field, mountPlan, plan, write } from '../support/plan.js';
import { all, text } from '../support/see.js';

const ONBOARDING = 'Onboarding & adoption';

const teamReport = (round: string) => reportOf({ ...team(), round });

it('is gone where the host has none any more, as of a new round', async () => {
  const element = await mountPlan();
  element.plan = null;
  await settled(element);
  expect(all(element, 'group')).to.deep.equal([]);
  element.plan = plan({ id: 'plan-2', actions: [action({ text: 'Det nya' })] });
  await settled(element);
  expect(field(element, ONBOARDING, 'text').value).to.equal('Det nya');
});

it('keeps what was written and not saved when the host has none, until the plan is back', async () => {
  const element = await mountPlan({ draftKey: 'round' });
  await write(element, field(element, ONBOARDING, 'text'), 'Inte sparat');
  element.plan = null;
  await settled(element);
  element.plan = plan();
  await settled(element);
  expect(field(element, ONBOARDING, 'text').value).to.equal('Inte sparat');
});

it('is not said to be stored, and not taken for stored, in a meeting that nobody listens to', async () => {
  const element = await mountTeam({ plan: plan(), draftKey: 'meeting' });
  await openMeeting(element);
  await press('End');
  await write(element, field(element, ONBOARDING, 'owner'), 'Sara');
  await until(() => text(meetingIn(element)).includes('De finns bara här.'), 'that it is only here');
  expect(element.plan).to.deep.equal(plan());
  expect(localStorage.getItem('kund-diagnos-plan:meeting')).to.contain('Sara');
});

it('tells those who only read a follow-up why an action was stopped, and what was said last', async () => {
  const checkIns = [
    { date: '2026-11-21', note: 'Två offerter är här.' },
    { date: '2026-11-16', note: 'Vi har frågat tre.' },
  ];
  const stopped = action({ status: 'stopped', reason: 'För dyrt.', checkIns });
  const element = await mountPlan({ view: 'follow-up', readonly: true, plan: plan({ actions: [stopped] }) });
  expect(text(all(element, 'group')[0]!)).to.equal(
    'Stoppad Mät tid till värde Onboarding & adoption Röd För dyrt. 21 november 2026 Två offerter är här.',
  );
  expect(text(element)).not.to.contain('Vi har frågat tre.');
});

it('of an earlier round that was never saved is not this round’s', async () => {
  const decisions = { chosen: ['onboarding'], discussed: [] };
  const round = (name: string) => ({ plan: null, decisions, report: teamReport(name), draftKey: 'rounds' });
  const first = await mountPlan(round('Våren'));
  await write(first, field(first, ONBOARDING, 'text'), 'Vårens åtgärd');
  first.remove();
  const second = await mountPlan(round('Hösten'));
  expect(field(second, ONBOARDING, 'text').value).to.equal('');
  second.remove();
  const again = await mountPlan(round('Våren'));
  expect(field(again, ONBOARDING, 'text').value).to.equal('Vårens åtgärd');
});
