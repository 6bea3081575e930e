// The meeting inside the group's result, which gives it its report and decisions and opens it.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { Decisions } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { press } from '../support/keyboard.js';
import {
  addEveryArea,
  dialogOf,
  escape,
  isOpen,
  mark,
  meetingIn,
  mountTeam,
  opened,
  openMeeting,
  OVERVIEW,
  pageOf,
  saveStatusOf,
  SECOND,
  shownArea,
  stageOf,
} from '../support/meeting.js';
import { host, settled, until } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { all, expectFocus, focused, one, seen, text } from '../support/see.js';

describe('the meeting of a group’s result', () => {
  it('is fetched when it is opened, by its button, and gives the focus back to it', async () => {
    const element = await mountTeam();
    const start = one(element, 'button', 'Starta mötet');
    for (let time = 0; time < 2; time++) {
      await openMeeting(element);
      expect(shownArea(element)).to.equal(OVERVIEW);
      await escape(element);
      expectFocus(start);
    }
    await openMeeting(element);
    one(dialogOf(element), 'button', 'Stäng').click();
    await until(() => !isOpen(element), 'the meeting to close');
    expectFocus(start);
  });

  it('opens at an area from what is said about it on the page, and talks about it, too', async () => {
    const element = await mountTeam();
    one(element, 'button', 'Prissättning & paketering').click();
    await settled(element);
    const show = one(element, 'button', 'Visa i mötet');
    expect(show.getAttribute('aria-haspopup')).to.equal('dialog');
    show.click();
    await opened(element);
    expect(shownArea(element)).to.equal('Område 4 av 4 Prissättning & paketering');
    expect(pageOf(element)).to.equal('talk');
    await escape(element);
    expectFocus(show);
    expect(isOpen(element)).to.equal(false);
    await openMeeting(element);
    expect(shownArea(element)).to.equal(OVERVIEW);
    await press('PageDown');
    expect(shownArea(element)).to.equal('Område 1 av 4 Closed-loop');
  });

  it('opens when the host asks, and does nothing where there is nothing to show', async () => {
    const element = await mountTeam();
    element.startMeeting('sla');
    await opened(element);
    expect(shownArea(element)).to.match(/Sälj–marknad–kundteam \(SLA\)$/u);
    element.startMeeting();
    await settled(element);
    expect(shownArea(element)).to.match(/SLA/u);

    const empty = await mountTeam({ tally: null });
    empty.startMeeting();
    await settled(empty);
    expect(all(empty, 'dialog')).to.deep.equal([]);
  });

  it('speaks the language of the result', async () => {
    const element = await mountTeam({ locale: 'en' });
    await openMeeting(element);
    expect(text(stageOf(element))).to.include('10 responses');
    expect(shownArea(element)).to.match(/^2 yellow, 8 green\./u);
    await press('End', 'PageUp');
    expect(shownArea(element)).to.equal('What we have decided');
  });

  it('never names a group that is hidden', async () => {
    const element = await mountTeam({ minimumGroupSize: 6 });
    await openMeeting(element);
    await addEveryArea(element);
    for (let stop = 0; stop < 23; stop++) {
      expect(text(stageOf(element))).not.to.match(/Ledning|Sälj \d/u);
      await press('PageDown');
    }
    expect(pageOf(element)).to.equal('plan');
  });

  it('has its parts reached by a page’s style, as those of the result are', async () => {
    const parts = [
      'title',
      'headline',
      'mean',
      'light',
      'first',
      'start-meeting',
      'meeting',
      'area-row',
      'decisions',
      'groups',
      'rounds',
    ];
    const style = host('<style></style>').firstElementChild!;
    style.textContent = parts
      .map((part) => `kund-diagnos-group-result::part(${part}) { outline: 7px solid rgb(1, 2, 3) }`)
      .join('\n');
    const element = await mountTeam({
      rounds: { Våren: count(...times(6, '4442443444')) },
      decisions: { chosen: ['icp'], discussed: [] },
    });
    await openMeeting(element);
    const reached = (root: ShadowRoot) =>
      [...root.querySelectorAll('[part]')].flatMap((each) =>
        getComputedStyle(each).outlineWidth === '7px' ? each.getAttribute('part') : [],
      );
    const onPage = reached(element.shadowRoot!);
    const inMeeting = reached(meetingIn(element).shadowRoot!);
    expect(new Set(inMeeting)).to.deep.equal(new Set(['meeting', 'light']));
    expect(new Set([...onPage, 'meeting'])).to.deep.equal(new Set(parts));
  });

  it('shares its decisions with the result, and is heard on the page once', async () => {
    const heard = hear('kd-decisions-change');
    const element = await mountTeam();
    await openMeeting(element);
    await press('PageDown', 'PageDown');
    await mark(element, 'discussed');
    await mark(element, 'chosen');
    const decisions: Decisions = { chosen: ['closed-loop'], discussed: ['closed-loop'], actions: [] };
    expect(heard.map((event) => event.decisions)).to.deep.equal([{ ...decisions, chosen: [] }, decisions]);
    expect(heard[0]!.target).to.equal(element);
    expect(element.decisions).to.deep.equal(decisions);
    element.decisions = { chosen: [], discussed: [] };
    await settled(element);
    for (const box of all(dialogOf(element), 'checkbox') as HTMLInputElement[]) {
      expect(box.checked).to.equal(false);
    }
  });

  for (const [when, isCapturing] of [
    ['before the element hears of it', true],
    ['after it', false],
  ] as const) {
    it(`keeps its decisions whatever a listener does to the event’s: ${when}`, async () => {
      const element = await mountTeam();
      const listener = ({ decisions }: { decisions: Required<Decisions> }) => {
        (decisions.chosen as string[]).length = 0;
        (decisions.discussed as string[]).push('nonsense');
      };
      document.addEventListener('kd-decisions-change', listener, isCapturing);
      try {
        await openMeeting(element);
        await press('PageDown', 'PageDown');
        expect((await mark(element, 'chosen')).checked).to.equal(true);
        expect(element.decisions).to.deep.equal({ chosen: ['closed-loop'], discussed: [], actions: [] });
        await mark(element, 'discussed');
        expect(element.decisions.discussed).to.deep.equal(['closed-loop']);
        expect(told.warnings).to.deep.equal([]);
      } finally {
        document.removeEventListener('kd-decisions-change', listener, isCapturing);
      }
    });
  }

  it('leaves what was chosen, and what will be done, on the page', async () => {
    const element = await mountTeam();
    expect(all(element, 'heading', 'Det här har vi bestämt')).to.deep.equal([]);
    await openMeeting(element);
    await press('End', 'PageUp');
    one(dialogOf(element), 'checkbox', 'Onboarding & adoption').click();
    await settled(element);
    const [action] = kundorienteringSv.questions.onboarding.advice.yellow as [string];
    one(dialogOf(element), 'checkbox', action).click();
    await settled(element);
    await press('PageDown');
    one(dialogOf(element), 'button', 'Klart').click();
    await until(() => !isOpen(element), 'the meeting to close');
    const section = one(element, 'heading', 'Det här har vi bestämt').parentElement!;
    expect(text(section)).to.equal(`Det här har vi bestämt Onboarding & adoption Gul ${seen(action)}`);
    expect(element.decisions).to.deep.equal({
      chosen: ['onboarding'],
      discussed: [],
      actions: [{ question: 'onboarding', text: action }],
    });
  });

  it('says what became of the decisions at the host of the result', async () => {
    const element = await mountTeam();
    element.addEventListener('kd-decisions-change', (event) => {
      event.waitUntil(Promise.reject(new Error('503')));
    });
    await openMeeting(element);
    await press('PageDown', 'PageDown');
    await mark(element, 'chosen');
    await until(() => saveStatusOf(element) === 'Inte sparat.', 'the failure');
    expect(all(dialogOf(element), 'button', 'Försök igen')).to.have.length(1);
    expect(told.errors).to.have.length(1);
  });

  it('says what became of the areas that were chosen in the round before', async () => {
    const element = await mountTeam({
      rounds: { Våren: count(...times(12, '4442443444')) },
      previousDecisions: { chosen: ['closed-loop'], discussed: [] },
    });
    element.startMeeting('closed-loop');
    await opened(element);
    await press('PageDown');
    expect(text(stageOf(element))).to.include('Ni valde det här förra gången: 2,0 → 3,0.');
  });

  it('has its decisions set by the host in answer, as by one that allows three', async () => {
    const element = await mountTeam();
    element.addEventListener('kd-decisions-change', ({ decisions }) => {
      element.decisions = { ...decisions, chosen: decisions.chosen.slice(0, 3) };
    });
    await openMeeting(element);
    await addEveryArea(element);
    for (let area = 1; area <= 4; area++) {
      await press('PageDown', 'PageDown');
      const box = await mark(element, 'chosen');
      expect(box.checked).to.equal(area < 4);
    }
    expect(element.decisions.chosen).to.have.length(3);
  });

  it('leaves out decisions that are something else, with one warning for each reason', async () => {
    const kept = { chosen: ['onboarding'], discussed: [] };
    const element = await mountTeam({ decisions: kept });
    for (const bad of ['onboarding', { chosen: ['price'], discussed: [] }]) {
      element.decisions = bad as unknown as Decisions;
      await settled(element);
    }
    expect(told.warnings).to.have.length(2);
    await openMeeting(element);
    expect(all(dialogOf(element), 'button', /ska vi arbeta/u)).to.have.length(1);
    element.decisions = null as unknown as Decisions;
    await settled(element);
    expect(all(dialogOf(element), 'button', /ska vi arbeta/u)).to.have.length(0);
  });

  it('follows the figures of the result', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    await press('PageDown', 'PageDown', 'PageDown', 'PageDown');
    element.tally = count(...times(6, '4444445414'));
    element.groups = {};
    await settled(element);
    expect(shownArea(element)).to.equal(SECOND);
    expect(text(stageOf(element))).to.match(/6 svar.*Medelvärde 5,0 av 5/u);
  });

  for (const [what, tally] of [
    ['are of too few', count(...times(3, '1234512345'))],
    ['are rejected', { ...count(...times(6, '1234512345')), version: 2 }],
    ['are taken away', null],
  ] as const) {
    it(`ends in words when the figures ${what}, and leaves nothing of the old behind`, async () => {
      const element = await mountTeam({ decisions: { chosen: ['closed-loop'], discussed: [] } });
      await openMeeting(element);
      element.tally = tally;
      await settled(element);
      await until(() => focused()?.textContent.includes('Mötet stängdes'), 'words of why');
      expect(text(element)).to.include('Mötet stängdes: de nya siffrorna kan inte visas.');
      for (const { shadowRoot } of [element, meetingIn(element)]) {
        expect(shadowRoot!.querySelector('dialog, [part~=meeting], svg, table')).to.equal(null);
        expect(shadowRoot!.textContent).not.to.match(/Closed-loop|Ledning|3,0/u);
      }
      expect(element.decisions.chosen).to.deep.equal(['closed-loop']);

      element.tally = count(...times(6, '4444445414'));
      element.groups = {};
      await settled(element);
      expect(text(element)).not.to.include('Mötet stängdes');
      await openMeeting(element);
      expect(shownArea(element)).to.match(/^1 rött, 9 gröna\./u);
    });
  }

  it('is closed when the result is taken off the page', async () => {
    const element = await mountTeam();
    const parent = element.parentElement!;
    await openMeeting(element);
    element.remove();
    parent.append(element);
    await settled(element);
    await until(() => !isOpen(element), 'the meeting to be closed');
    await openMeeting(element);
    expect(shownArea(element)).to.equal(OVERVIEW);
  });
});
