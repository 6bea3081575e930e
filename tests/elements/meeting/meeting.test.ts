// The meeting as a host uses it by itself: it gives it a report and decisions, opens it, and hears what was decided.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-meeting.js';
import type { GroupReport, KundDiagnosMeeting } from '../../../src/elements/index.js';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupReport, groupReportToJson, parseGroupReport } from '../../../src/report/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { keydown, press } from '../support/keyboard.js';
import {
  answerFullscreen,
  dialogOf,
  escape,
  FIRST,
  heading,
  isOpen,
  mark,
  mountMeeting,
  mountOpen,
  opened,
  OUTCOME,
  PLAN,
  OVERVIEW,
  pageOf,
  reportOf,
  SECOND,
  shownArea,
  stageOf,
  team,
} from '../support/meeting.js';
import { host, pause, settled, until } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { all, expectFocus, focused, nameOf, one, text } from '../support/see.js';

const { retention } = kundorienteringSv.questions;
const STOPPED = 'Mötet stängdes: de nya siffrorna kan inte visas.';

async function close(element: KundDiagnosMeeting) {
  element.close();
  await settled(element);
}

describe('a meeting of the host’s own', () => {
  it('shows nothing until it is opened, at its overview, with the focus on its heading', async () => {
    const element = await mountMeeting();
    expect(text(element)).to.equal('');
    expect(isOpen(element)).to.equal(false);
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.equal(OVERVIEW);
    expectFocus(heading(element));
    expect(nameOf(dialogOf(element))).to.equal('Gruppens resultat');
    expect(dialogOf(element).matches(':modal')).to.equal(true);
  });

  it('opens at the area that the host says, which it then talks about, and at the overview when there is no such area', async () => {
    const element = await mountOpen({}, 'sla');
    const sla = 'Område 4 av 4 Sälj–marknad–kundteam (SLA)';
    expect(shownArea(element)).to.equal(sla);
    // Again, while it is open: no error, and the page stays.
    await element.open('icp');
    await settled(element);
    expect(shownArea(element)).to.equal(sla);
    for (const area of [null, undefined, 'no-such-area']) {
      await close(element);
      await element.open(area);
      await settled(element);
      expect(shownArea(element)).to.equal(OVERVIEW);
    }
    await close(element);
    await element.open('onboarding');
    await settled(element);
    expect(shownArea(element), 'an area that it talks about already').to.equal(
      'Område 2 av 4 Onboarding & adoption',
    );
  });

  for (const [how, end] of [
    ['on Escape', escape],
    [
      'on its button',
      (element: Element) => {
        one(dialogOf(element), 'button', 'Stäng').click();
      },
    ],
    ['when the host asks', close],
  ] as const) {
    it(`closes ${how}, keeps nothing, and gives the focus back`, async () => {
      const element = await mountMeeting();
      const button = one(element.parentElement!, 'button', 'Till mötet');
      button.focus();
      await element.open();
      await opened(element);
      await end(element);
      await until(() => !isOpen(element), 'the meeting to close');
      expectFocus(button);
      await until(() => all(stageOf(element), 'heading').length === 0, 'no page to be left in it');
      expect(text(stageOf(element)), 'no figure is left').not.to.match(/\d/u);
    });
  }

  it('closes when there is nothing to close', async () => {
    const element = document.createElement('kund-diagnos-meeting');
    element.close();
    await close(await mountMeeting());
  });

  it('may be given its report and decisions before the tag is known', async () => {
    const name = 'kd-meeting-defined-later';
    const decisions = { chosen: ['sla'], discussed: ['closed-loop'] };
    const early = { report: reportOf(team()), decisions };
    const element = Object.assign(document.createElement(name), early) as unknown as KundDiagnosMeeting;
    host('').append(element);
    customElements.define(name, class extends customElements.get('kund-diagnos-meeting')! {});
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.equal(OVERVIEW);
    await press('End', 'PageUp');
    expect(text(stageOf(element))).to.match(
      /^.*Det här har vi bestämt .*Sälj–marknad–kundteam \(SLA\) Grön/u,
    );
  });

  it('may be given them after, in any order, and does nothing until there is a report', async () => {
    const decisions = { chosen: ['sla'], discussed: ['closed-loop'] };
    for (const order of [
      ['decisions', 'report'],
      ['report', 'decisions'],
    ]) {
      const element = await mountMeeting({ report: null });
      await element.open();
      expect(isOpen(element)).to.equal(false);
      for (const part of order) {
        Object.assign(element, { [part]: { report: reportOf(team()), decisions }[part] });
        await settled(element);
      }
      await opened(element);
      await press('End', 'PageUp');
      expect(text(stageOf(element)), 'what was waited for').to.match(/SLA\) Grön/u);
      await close(element);
    }
  });

  it('may be opened in the same breath as it is made', async () => {
    const element = document.createElement('kund-diagnos-meeting');
    element.report = reportOf(team());
    host('').append(element);
    await element.open('sla');
    await opened(element);
    expect(shownArea(element)).to.match(/SLA/u);
  });

  it('takes a report that was stored as JSON', async () => {
    const report = reportOf({ ...team(), rounds: { Våren: team().tally } });
    for (const stored of [
      JSON.parse(JSON.stringify(report)) as GroupReport,
      parseGroupReport(kundorientering, groupReportToJson(report)),
    ]) {
      const element = await mountOpen({ report: stored }, 'closed-loop');
      expect(shownArea(element)).to.equal(FIRST);
      await press('PageDown');
      expect(text(stageOf(element))).to.include(
        'Så svarar grupperna: Ledning 1,0 (röd) och Sälj 5,0 (grön).',
      );
      expect(text(stageOf(element))).to.include('oförändrat sedan våren (10 svar)');
      await close(element);
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('is not touched by what the host does to its report afterwards', async () => {
    const report = reportOf(team());
    const element = await mountMeeting({ report });
    report.summary!.questions.forEach(({ counts }) => counts.fill(0));
    report.order.splice(0);
    await element.open('closed-loop');
    await opened(element);
    await press('PageDown');
    expect(text(stageOf(element))).to.include('Medelvärde 3,0 av 5 Gul');
  });

  it('applies the report’s least group size, whatever else the report says', async () => {
    const leaders = times(8, '4441443444');
    const sales = ['4445443444', '4445443444'];
    const input = {
      tally: count(...leaders, ...sales),
      groups: { Ledning: count(...leaders), Sälj: count(...sales) },
    };
    const open = { ...reportOf({ ...input, minimumGroupSize: 1 }) };
    const element = await mountOpen({ report: open }, 'closed-loop');
    await press('PageDown');
    expect(text(stageOf(element))).to.match(/Grupperna svarar olika: .*Sälj 5,0/u);
    await close(element);
    element.report = { ...open, minimumGroupSize: 5 };
    await element.open('closed-loop');
    await opened(element);
    await press('Home');
    do {
      expect(text(stageOf(element))).not.to.match(/Ledning|Sälj \d/u);
      await press('PageDown');
    } while (shownArea(element) !== OUTCOME);
    await close(element);
    element.report = { ...open, minimumGroupSize: 11 };
    await element.open();
    expect(isOpen(element)).to.equal(false);
  });

  const toldBefore: string[] = [];
  afterEach(() => {
    toldBefore.push(...told.warnings);
  });

  const report = reportOf(team());
  const summary = report.summary!;
  for (const [what, garbage] of Object.entries({
    'of another instrument': { ...report, summary: { ...summary, instrument: 'pulse' } },
    'of another version': { ...report, summary: { ...summary, version: 2 } },
    'with impossible counts': {
      ...report,
      summary: { ...summary, questions: summary.questions.map((each) => ({ ...each, counts: [-1] })) },
    },
    'without questions': { ...report, summary: { ...summary, questions: null } },
    'with an impossible limit': { ...report, minimumGroupSize: 0 },
  })) {
    it(`shows nothing of a report that is ${what}, with a warning, and then a good one`, async () => {
      const element = await mountMeeting({ report: garbage as unknown as GroupReport });
      await element.open();
      expect(isOpen(element)).to.equal(false);
      expect(text(element)).to.equal('');
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(/^kund-diagnos: the meeting cannot be shown\. /u);
      element.report = report;
      await element.open();
      await opened(element);
      expect(shownArea(element)).to.equal(OVERVIEW);
    });
  }

  it('shows nothing of what is no report at all', async () => {
    const element = await mountMeeting();
    for (const garbage of ['hello', {}, [], 5]) {
      element.report = garbage;
      await element.open();
      expect(isOpen(element)).to.equal(false);
      expect(text(element)).to.equal('');
    }
    // One that has been told on this page is not told again.
    const warnings = [...toldBefore, ...told.warnings].join('\n');
    expect(warnings).to.contain('the meeting cannot be shown. report: expected a report from groupReport()');
  });

  it('shows nothing of a group that is too small', async () => {
    const element = await mountMeeting({ report: reportOf({ tally: count('1234512345') }) });
    await element.open();
    expect([isOpen(element), text(element), told.warnings]).to.deep.equal([false, '', []]);
  });

  it('is about an instrument of the host’s own, which may come after the report', async () => {
    const instrument = pulse();
    const responses = [2, 3, 4, 5, 6].map((pace, index) => ({
      id: String(index),
      instrument: 'pulse',
      version: 1,
      answers: { focus: 7, pace },
    }));
    const own = groupReport(instrument, { tally: tally(instrument, responses) });
    const element = await mountMeeting({ report: own });
    element.instrument = structuredClone(instrument);
    await settled(element);
    await element.open('pace');
    await opened(element);
    expect(shownArea(element)).to.equal('Område 1 av 2 pace');
    // An instrument need not have questions to talk about. Here two are below the middle, and two above.
    expect(text(stageOf(element))).to.include(
      'Ni ser det från olika håll. Ge ett exempel var på vad ni har sett.',
    );
    await press('PageDown', 'PageDown');
    expect(shownArea(element)).to.equal('Område 2 av 2 focus');
    expect(text(stageOf(element))).to.include('Vad tänkte ni på när ni svarade? Ge ett exempel.');
  });

  it('speaks English', async () => {
    const element = await mountOpen({ locale: 'en' });
    expect(nameOf(dialogOf(element))).to.equal('The group’s result');
    for (let stop = 0; stop < 9; stop++) {
      expect(text(stageOf(element)).replaceAll('Sälj', '')).not.to.match(/[åäö]/iu);
      await press('PageDown');
    }
    expect(shownArea(element)).to.equal('Who does what, and when?');
    expect(dialogOf(element).lang).to.equal('en');
  });

  it('is closed when it is taken off the page, and can be opened when it is back', async () => {
    const element = await mountOpen();
    const parent = element.parentElement!;
    await press('PageDown');
    element.remove();
    parent.append(element);
    await settled(element);
    await until(() => !isOpen(element), 'the meeting to be closed');
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.equal(OVERVIEW);
  });

  it('goes on when the host sets the instrument again with another limit of a light', async () => {
    const element = await mountOpen();
    await press('PageDown', 'PageDown', 'PageDown');
    expect(shownArea(element)).to.equal(SECOND);
    const texts = { sv: kundorienteringSv };
    element.instrument = { ...kundorientering, thresholds: { green: 3, yellow: 2 }, texts };
    await until(() => all(dialogOf(element), 'heading')[0], 'a page');
    await settled(element);
    await press('Home');
    expect(shownArea(element)).to.match(/gröna/u);
    await press('PageDown');
    expect(shownArea(element)).to.equal(FIRST);
  });
});

describe('moving through the meeting', () => {
  it('stops at the overview, twice at each area of the agenda, at what has been decided, and at the plan', async () => {
    const element = await mountOpen();
    const stops: string[] = [];
    for (;;) {
      stops.push(`${shownArea(element)}: ${pageOf(element)}`);
      if (pageOf(element) === 'plan') break;
      await press('PageDown');
    }
    expect(stops).to.deep.equal([
      `${OVERVIEW}: overview`,
      `${FIRST}: talk`,
      `${FIRST}: figures`,
      `${SECOND}: talk`,
      `${SECOND}: figures`,
      'Område 3 av 3 ICP & segment: talk',
      'Område 3 av 3 ICP & segment: figures',
      `${OUTCOME}: outcome`,
      `${PLAN}: plan`,
    ]);
  });

  it('goes by the keys of a keyboard and of a remote control, one stop at a time, and stays at the ends', async () => {
    const element = await mountOpen();
    for (const [next, previous] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const) {
      await press(next, next, next);
      expect(shownArea(element)).to.equal(SECOND);
      await press(previous);
      expect(pageOf(element), 'back at the figures of the first').to.equal('figures');
      expect(shownArea(element)).to.equal(FIRST);
      await press(previous);
      expect(pageOf(element)).to.equal('talk');
      expect(shownArea(element)).to.equal(FIRST);
      await press(previous, previous);
      expect(shownArea(element)).to.equal(OVERVIEW);
    }
    await press('End');
    expect(shownArea(element)).to.equal(PLAN);
    await press('PageDown');
    expect(shownArea(element)).to.equal(PLAN);
    expect(isOpen(element), 'a key too many does not end the meeting').to.equal(true);
    await press('Home');
    expect(shownArea(element)).to.equal(OVERVIEW);
    await press(' ');
    expect(shownArea(element)).to.equal(FIRST);
    await press(...Array<string>(6).fill('PageDown'));
    expect(shownArea(element), 'after three areas in two steps').to.equal(OUTCOME);
  });

  it('leaves a control its space bar, and the browser its own keys', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await press('PageDown');
    const box = one(dialogOf(element), 'checkbox', /^Vi har pratat/u) as HTMLInputElement;
    box.focus();
    await press(' ');
    expect(box.checked).to.equal(true);
    expect(pageOf(element)).to.equal('figures');
    expect(shownArea(element)).to.equal(FIRST);
    one(dialogOf(element), 'button', 'Nästa').focus();
    await press(' ');
    await settled(element);
    expect(shownArea(element)).to.equal(SECOND);
    expect(pageOf(element), 'one stop, not two').to.equal('talk');
    // Back in the browser's history, and to the next word.
    for (const more of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      expect(keydown('ArrowLeft', more).defaultPrevented).to.equal(false);
    }
    await settled(element);
    expect(shownArea(element)).to.equal(SECOND);
  });

  it('goes by its buttons, which say what comes, and by the list of areas', async () => {
    const element = await mountOpen();
    const click = async (name: string | RegExp) => {
      one(dialogOf(element), 'button', name).click();
      await settled(element);
    };
    expect(all(dialogOf(element), 'button', 'Föregående')).to.deep.equal([]);
    await click('Nästa');
    expect(shownArea(element)).to.equal(FIRST);
    expect(
      all(dialogOf(element), 'button', 'Nästa'),
      'the figures come by a button that says so',
    ).to.deep.equal([]);
    await click('Visa resultatet');
    expect(pageOf(element)).to.equal('figures');
    await click('Föregående');
    expect(pageOf(element)).to.equal('talk');
    await click('3 ICP & segment');
    expect(shownArea(element)).to.equal('Område 3 av 3 ICP & segment');
    expect(pageOf(element), 'an area begins with what to talk about').to.equal('talk');
    const current = () =>
      all(dialogOf(element), 'button')
        .filter((button) => button.matches('[aria-current=step]'))
        .map(nameOf);
    expect(current()).to.deep.equal(['3 ICP & segment']);
    await click('Visa resultatet');
    expect(current(), 'both steps of an area are one mark').to.deep.equal(['3 ICP & segment']);
    await click('Överblick');
    expect(shownArea(element)).to.equal(OVERVIEW);
    expect(current()).to.deep.equal(['Överblick']);
    await click('Det här har vi bestämt');
    expect(current()).to.deep.equal(['Det här har vi bestämt']);
    await click('Planen');
    expect(current()).to.deep.equal(['Planen']);
    await click('Klart');
    expect(isOpen(element)).to.equal(false);
  });

  it('has a heading of its own for each stop, which gets the focus, so that each is read out', async () => {
    const element = await mountOpen();
    const headings = new Set<unknown>();
    for (let stop = 0; stop < 9; stop++) {
      expectFocus(heading(element));
      headings.add(heading(element));
      await press('PageDown');
    }
    expect(headings.size).to.equal(9);
  });

  it('has names for its marks, as a hint on focus and hover for those that are numbers', async () => {
    const element = await mountOpen();
    const mark = one(dialogOf(element), 'button', '2 Onboarding & adoption');
    const hint = mark.querySelector('.hint')!;
    expect(text(mark)).to.equal('2 Onboarding & adoption');
    expect(hint.checkVisibility()).to.equal(false);
    // Tab: a hint for whoever came by mouse would be in the way.
    one(dialogOf(element), 'button', '1 Closed-loop').focus();
    await press('Tab');
    expectFocus(mark);
    expect(hint.checkVisibility()).to.equal(true);
    expect(hint.textContent).to.equal('Onboarding & adoption');
  });

  it('has a button that closes that is quieter than the one that goes on', async () => {
    const element = await mountOpen();
    const style = (name: string) => getComputedStyle(one(dialogOf(element), 'button', name));
    const [closing, next] = [style('Stäng'), style('Nästa')];
    expect(closing.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(next.backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(Number(closing.fontWeight)).to.be.lessThan(Number(next.fontWeight));
  });

  it('leaves other meetings of the page where they are', async () => {
    const other = await mountMeeting();
    const element = await mountOpen();
    await press('PageDown');
    expect(shownArea(element)).to.equal(FIRST);
    expect(isOpen(other)).to.equal(false);
    await escape(element);
    await other.open();
    await opened(other);
    expect(shownArea(other)).to.equal(OVERVIEW);
  });
});

describe('the full screen', () => {
  it('is asked for, and where it is refused the window is filled all the same', async () => {
    const asked: Element[] = [];
    answerFullscreen(function (this: Element) {
      asked.push(this);
      return Promise.reject(new TypeError('Fullscreen request denied'));
    });
    const element = await mountOpen();
    expect(asked).to.deep.equal([stageOf(element)]);
    const { left, top, width, height } = stageOf(element).getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([
      0,
      0,
      document.documentElement.clientWidth,
      innerHeight,
    ]);
  });

  it('is done without in a browser that has none', async () => {
    answerFullscreen(undefined);
    expect(shownArea(await mountOpen())).to.equal(OVERVIEW);
  });

  it('is the end of the meeting when it is left', async () => {
    answerFullscreen(() => Promise.resolve());
    const element = await mountOpen();
    await pause();
    // The event from a browser after Escape has left full screen.
    stageOf(element).dispatchEvent(new Event('fullscreenchange', { bubbles: true, composed: true }));
    await until(() => !isOpen(element), 'the meeting to close');
  });
});

describe('a report that comes during the meeting', () => {
  // Two gave 1 on pricing and all 5 on onboarding: pricing is red, and comes first.
  const turned = reportOf({ tally: count(...times(6, '4444445414')) });

  async function update(element: KundDiagnosMeeting, report: GroupReport | null) {
    element.report = report;
    await settled(element);
  }

  it('is shown on the area that is discussed, which stays, and says how many there are', async () => {
    const element = await mountOpen({}, 'onboarding');
    await press('PageDown');
    const before = heading(element);
    const [region] = all(dialogOf(element), 'status');
    expect(shownArea(element)).to.equal(SECOND);
    expect(text(stageOf(element))).to.include('Medelvärde 3,0 av 5');
    expect(text(region!)).to.equal('10 svar');
    await update(element, turned);
    expect(shownArea(element)).to.equal(SECOND);
    expect(text(stageOf(element))).to.include('Medelvärde 5,0 av 5');
    expect(heading(element), 'not read out as if it were another').to.equal(before);
    expectFocus(before);
    expect(all(dialogOf(element), 'status')[0]).to.equal(region);
    expect(text(region!)).to.equal('6 svar');
  });

  it('leaves the agenda as it is, and shows on the overview in its own order', async () => {
    const element = await mountOpen();
    await update(element, turned);
    expect(shownArea(element)).to.match(/^1 rött, 9 gröna\./u);
    const areas = [...stageOf(element).querySelectorAll('tbody th')].map(text);
    expect([areas.length, areas[0]]).to.deep.equal([10, 'Prissättning & paketering']);
    await press('PageDown');
    expect(shownArea(element), 'nothing that is talked about is exchanged').to.equal(FIRST);
    await press('End');
    expect(all(dialogOf(element), 'button', /^\d/u).map(nameOf)).to.deep.equal([
      '1 Closed-loop',
      '2 Onboarding & adoption',
      '3 ICP & segment',
    ]);
  });

  it('leaves what was discussed and chosen', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await press('PageDown');
    await mark(element, 'discussed');
    await mark(element, 'chosen');
    await update(element, turned);
    const decided = { chosen: ['closed-loop'], discussed: ['closed-loop'], actions: [] };
    expect(element.decisions).to.deep.equal(decided);
    for (const name of [/^Vi har pratat/u, /^Det här ska/u]) {
      const box = one(dialogOf(element), 'checkbox', name) as HTMLInputElement;
      expect(box.checked, nameOf(box)).to.equal(true);
    }
  });

  it('gives the next meeting its own agenda, unless somebody has put one together', async () => {
    const element = await mountOpen();
    await update(element, turned);
    await escape(element);
    await element.open();
    await opened(element);
    await press('PageDown');
    expect(shownArea(element)).to.equal('Område 1 av 3 Prissättning & paketering');

    await press('Home');
    one(dialogOf(element), 'button', `Lägg till ${retention.name}`).click();
    await escape(element);
    await update(element, reportOf(team()));
    await element.open();
    await opened(element);
    await press('PageDown');
    expect(shownArea(element)).to.equal('Område 1 av 4 Prissättning & paketering');
  });

  for (const [what, report] of [
    ['is of too few', reportOf({ tally: count(...times(3, '1234512345')) })],
    ['is rejected', { ...turned, summary: { ...turned.summary!, version: 2 } }],
    ['is taken away', null],
  ] as const) {
    it(`ends it in words when it ${what}, and leaves nothing of the old behind`, async () => {
      const element = await mountOpen({ decisions: { chosen: ['closed-loop'], discussed: [] } });
      await update(element, report);
      await until(() => focused()?.textContent.includes('Mötet stängdes'), 'words of why');
      expect(text(element)).to.equal(STOPPED);
      expect(element.shadowRoot!.querySelector('dialog, [part~=meeting], svg')).to.equal(null);
      // The choices are the group's own words, not its answers.
      expect(element.decisions.chosen).to.deep.equal(['closed-loop']);

      await update(element, turned);
      expect(text(element)).to.equal('');
      await element.open();
      await opened(element);
      expect(shownArea(element)).to.match(/^1 rött, 9 gröna\./u);
    });
  }

  it('says nothing of a meeting that has just been closed, though its close event is still to come', async () => {
    const element = await mountOpen();
    const dialog = dialogOf(element);
    let isHeard = false;
    dialog.addEventListener('close', () => {
      isHeard = true;
    });
    dialog.close();
    element.report = null;
    await element.updateComplete;
    expect(isHeard).to.equal(false);
    expect(text(element)).to.equal('');
    await until(() => !element.shadowRoot!.querySelector('dialog'), 'an empty element');
    expect(text(element)).to.equal('');
  });

  it('says nothing of a meeting when there was none', async () => {
    const element = await mountMeeting();
    await update(element, null);
    expect(text(element)).to.equal('');
  });
});
