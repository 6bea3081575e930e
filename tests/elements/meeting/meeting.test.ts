// The meeting as a host uses it by itself: it gives it a report and decisions, opens it, and hears what was decided.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-meeting.js';
import type { Decisions, GroupReport, KundDiagnosMeeting } from '../../../src/elements/index.js';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupReport, groupReportToJson, parseGroupReport } from '../../../src/report/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { keydown, press } from '../support/keyboard.js';
import {
  answerFullscreen,
  areaNames,
  dialogOf,
  escape,
  heading,
  isOpen,
  mark,
  mountMeeting,
  opened,
  reportOf,
  shownArea,
  stageOf,
  team,
} from '../support/meeting.js';
import { host, pause, settled, until } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { all, focused, nameOf, one, seen, text } from '../support/see.js';

const FIRST = 'Område 1 av 10 Closed-loop';
const STOPPED = 'Mötet stängdes: de nya siffrorna kan inte visas.';

async function mountOpen(properties: Partial<KundDiagnosMeeting> = {}, area?: string) {
  const element = await mountMeeting(properties);
  await element.open(area);
  await opened(element);
  return element;
}

async function close(element: KundDiagnosMeeting) {
  element.close();
  await settled(element);
}

describe('a meeting of the host’s own', () => {
  it('shows nothing until it is opened, at what to discuss first, with the focus on its heading', async () => {
    const element = await mountMeeting();
    expect(text(element)).to.equal('');
    expect(isOpen(element)).to.equal(false);
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.equal(FIRST);
    expect(focused()).to.equal(heading(element));
    expect(nameOf(dialogOf(element))).to.equal('Gruppens resultat');
    expect(dialogOf(element).matches(':modal')).to.equal(true);
  });

  it('opens at the area that the host says, and at the first when there is no such area', async () => {
    const element = await mountOpen({}, 'sla');
    expect(shownArea(element)).to.match(/Sälj–marknad–kundteam \(SLA\)$/u);
    // Again, while it is open: no error, and the page stays.
    await element.open('icp');
    await settled(element);
    expect(shownArea(element)).to.match(/SLA/u);
    for (const area of [null, undefined, 'no-such-area']) {
      await close(element);
      await element.open(area);
      await settled(element);
      expect(shownArea(element)).to.equal(FIRST);
    }
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
      expect(focused()).to.equal(button);
      await until(() => stageOf(element).childElementCount === 0, 'nothing to be left in it');
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
    expect(shownArea(element)).to.match(/^Område 2/u);
    await press('End');
    expect(text(stageOf(element))).to.include('Det här ska vi arbeta med Sälj–marknad–kundteam (SLA)');
  });

  it('may be given them after, in any order', async () => {
    const decisions = { chosen: ['sla'], discussed: ['closed-loop'] };
    for (const order of [
      ['decisions', 'report'],
      ['report', 'decisions'],
    ]) {
      const element = await mountMeeting({ report: null });
      expect(isOpen(element)).to.equal(false);
      for (const part of order) {
        Object.assign(element, { [part]: { report: reportOf(team()), decisions }[part] });
        await settled(element);
      }
      await element.open();
      await opened(element);
      expect(shownArea(element)).to.match(/^Område 2/u);
      expect(nameOf(one(dialogOf(element), 'button', /SLA/u))).to.match(/Det här ska vi arbeta med$/u);
      await close(element);
    }
  });

  it('opens when there is a report, if it was opened before, and not if it was closed again', async () => {
    const [wanted, unwanted] = await Promise.all([1, 2].map(() => mountMeeting({ report: null })));
    await wanted!.open('sla');
    await unwanted!.open();
    unwanted!.close();
    for (const element of [unwanted!, wanted!]) {
      expect(isOpen(element)).to.equal(false);
      element.report = reportOf(team());
      await settled(element);
    }
    await opened(wanted!);
    expect(shownArea(wanted!)).to.match(/SLA/u);
    expect(isOpen(unwanted!)).to.equal(false);
    await close(wanted!);
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
      const element = await mountOpen({ report: stored });
      expect(shownArea(element)).to.equal(FIRST);
      expect(text(stageOf(element))).to.include(
        'Grupperna ser olika på det: Ledning 1,0 (röd) och Sälj 5,0 (grön).',
      );
      expect(text(stageOf(element))).to.include('0,0 sedan våren (10 svar)');
      await close(element);
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('is not touched by what the host does to its report afterwards', async () => {
    const report = reportOf(team());
    const element = await mountMeeting({ report });
    report.summary!.questions.forEach(({ counts }) => counts.fill(0));
    report.order.splice(0);
    await element.open();
    await opened(element);
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
    expect(text(stageOf(element))).to.match(/Grupperna ser olika på det: .*Sälj 5,0/u);
    await close(element);
    element.report = { ...open, minimumGroupSize: 5 };
    await element.open('closed-loop');
    await opened(element);
    expect(text(stageOf(element))).not.to.match(/Ledning|Sälj \d/u);
    await close(element);
    element.report = { ...open, minimumGroupSize: 11 };
    await element.open();
    expect(isOpen(element)).to.equal(false);
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
      expect(shownArea(element)).to.equal(FIRST);
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
    expect(told.warnings).not.to.deep.equal([]);
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
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.equal('Område 1 av 2 pace');
  });

  it('speaks English', async () => {
    const element = await mountOpen({ locale: 'en' });
    expect(nameOf(dialogOf(element))).to.equal('The group’s result');
    for (let page = 0; page <= 10; page++) {
      expect(text(stageOf(element)).replaceAll('Sälj', '')).not.to.match(/[åäö]/iu);
      await press('PageDown');
    }
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
    expect(shownArea(element)).to.equal(FIRST);
  });
});

describe('a page of the meeting', () => {
  it('says everything about an area in words', async () => {
    const element = await mountOpen();
    const words = text(stageOf(element));
    // Closed-loop: 1,1,1,1,1 of one role and 5,5,5,5,5 of the other: 30/10 = 3.0, sd √(40/9) = 2.11.
    for (const part of [
      '10 svar',
      kundorienteringSv.questions['closed-loop'].statement,
      'Medelvärde 3,0 av 5 Gul',
      'Median 3,0',
      'Lägst–högst 1–5',
      'Svar: 5 gav 1, 5 gav 5.',
      '1 Stämmer inte alls',
      'Stämmer helt 5',
      'Ni är delade: fem svarar 1–2, fem svarar 4–5.',
      'Grupperna ser olika på det: Ledning 1,0 (röd) och Sälj 5,0 (grön).',
      'Ni ser mycket olika på det',
      ...kundorienteringSv.questions['closed-loop'].advice.yellow,
    ]) {
      expect(words).to.include(seen(part));
    }
    const spread = stageOf(element).querySelector('details')!;
    expect(spread.open).to.equal(false);
    expect(spread.textContent).to.match(/Standardavvikelse 2,1/u);
  });

  it('says how the area has moved since the round before', async () => {
    const rounds = { Våren: count(...times(12, '4442443444')) };
    const element = await mountOpen({ report: reportOf({ ...team(), rounds }) });
    // 3.0 now, 2.0 then.
    expect(text(stageOf(element))).to.include('+1,0 sedan våren (12 svar)');
    await press('PageDown');
    expect(text(stageOf(element))).to.match(/0,0 sedan våren/u);
  });

  it('has targets of 44 px', async () => {
    const element = await mountOpen();
    const targets = [...all(dialogOf(element), 'button'), ...dialogOf(element).querySelectorAll('label')];
    expect(targets.length).to.be.greaterThan(14);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(target)).to.be.at.least(44);
    }
  });

  it('has a heading of its own, so that each is read out', async () => {
    const element = await mountOpen();
    const first = heading(element);
    await press('PageDown');
    expect(heading(element)).not.to.equal(first);
    expect(focused()).to.equal(heading(element));
  });
});

describe('moving through the meeting', () => {
  it('goes by the keys of a keyboard and of a remote control, and stops at the ends', async () => {
    const element = await mountOpen();
    for (const [next, previous] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
    ] as const) {
      await press(next);
      expect(shownArea(element)).to.equal('Område 2 av 10 Onboarding & adoption');
      await press(previous, previous);
      expect(shownArea(element)).to.equal(FIRST);
    }
    await press('End');
    expect(shownArea(element)).to.equal('Det här har vi bestämt');
    await press('PageDown');
    expect(shownArea(element)).to.equal('Det här har vi bestämt');
    expect(isOpen(element), 'a key too many does not end the meeting').to.equal(true);
    await press('Home');
    expect(shownArea(element)).to.equal(FIRST);
    await press(' ');
    expect(shownArea(element)).to.match(/^Område 2/u);
    await press(...Array<string>(9).fill('PageDown'));
    expect(shownArea(element), 'after ten areas').to.equal('Det här har vi bestämt');
  });

  it('leaves a control its space bar, and the browser its own keys', async () => {
    const element = await mountOpen();
    const box = one(dialogOf(element), 'checkbox', 'Vi har pratat om det här') as HTMLInputElement;
    box.focus();
    await press(' ');
    expect(box.checked).to.equal(true);
    expect(shownArea(element)).to.match(/^Område 1/u);
    one(dialogOf(element), 'button', 'Nästa').focus();
    await press(' ');
    await settled(element);
    expect(shownArea(element), 'one step, not two').to.match(/^Område 2/u);
    // Back in the browser's history, and to the next word.
    for (const more of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      expect(keydown('ArrowLeft', more).defaultPrevented).to.equal(false);
    }
    await settled(element);
    expect(shownArea(element)).to.match(/^Område 2/u);
  });

  it('goes by its buttons, and by the list of areas', async () => {
    const element = await mountOpen();
    const click = async (name: string | RegExp) => {
      one(dialogOf(element), 'button', name).click();
      await settled(element);
    };
    expect(all(dialogOf(element), 'button', 'Föregående')).to.deep.equal([]);
    await click('Nästa');
    expect(shownArea(element)).to.match(/^Område 2/u);
    await click('Föregående');
    expect(shownArea(element)).to.match(/^Område 1/u);
    await click('3 ICP & segment, Grön');
    expect(shownArea(element)).to.equal('Område 3 av 10 ICP & segment');
    const current = all(dialogOf(element), 'button').filter((button) =>
      button.matches('[aria-current=step]'),
    );
    expect(current.map(nameOf)).to.deep.equal(['3 ICP & segment, Grön']);
    await click('Det här har vi bestämt');
    await click('Klart');
    expect(isOpen(element)).to.equal(false);
  });

  it('leaves other meetings of the page where they are', async () => {
    const other = await mountMeeting();
    const element = await mountOpen();
    await press('PageDown');
    expect(shownArea(element)).to.match(/^Område 2/u);
    expect(isOpen(other)).to.equal(false);
    await escape(element);
    await other.open();
    await opened(other);
    expect(shownArea(other)).to.match(/^Område 1/u);
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
    expect(shownArea(await mountOpen())).to.equal(FIRST);
  });

  it('is the end of the meeting when it is left', async () => {
    answerFullscreen(() => Promise.resolve());
    const element = await mountOpen();
    await pause();
    // What a browser says after Escape has left the full screen.
    stageOf(element).dispatchEvent(new Event('fullscreenchange', { bubbles: true, composed: true }));
    await until(() => !isOpen(element), 'the meeting to close');
  });
});

describe('what the meeting decides', () => {
  it('is heard on the page at each change', async () => {
    const heard = hear('kd-decisions-change');
    const element = await mountOpen();
    await mark(element, 'discussed');
    await mark(element, 'chosen');
    await press('PageDown');
    await mark(element, 'discussed');
    await press('PageUp');
    await mark(element, 'chosen');
    expect(heard.map(({ decisions }) => decisions)).to.deep.equal([
      { chosen: [], discussed: ['closed-loop'] },
      { chosen: ['closed-loop'], discussed: ['closed-loop'] },
      { chosen: ['closed-loop'], discussed: ['closed-loop', 'onboarding'] },
      { chosen: [], discussed: ['closed-loop', 'onboarding'] },
    ]);
    expect(heard[0]!.target).to.equal(element);
    expect(element.decisions).to.deep.equal({ chosen: [], discussed: ['closed-loop', 'onboarding'] });
  });

  it('is marked in the list of areas and summed up on the last page', async () => {
    const element = await mountOpen({
      decisions: { chosen: ['onboarding'], discussed: ['icp', 'onboarding'] },
    });
    expect(all(dialogOf(element), 'button', /pratat|arbeta/u).map(nameOf)).to.deep.equal([
      '2 Onboarding & adoption, Gul, Vi har pratat om det här, Det här ska vi arbeta med',
      '3 ICP & segment, Grön, Vi har pratat om det här',
    ]);
    expect(all(dialogOf(element), 'button', /pratat|arbeta/u).map(text)).to.deep.equal([
      '2 ✓★ Onboarding & adoption, Gul, Vi har pratat om det här, Det här ska vi arbeta med',
      '3 ✓ ICP & segment, Grön, Vi har pratat om det här',
    ]);
    await press('End');
    const words = text(stageOf(element));
    expect(words).to.include('Det här ska vi arbeta med Onboarding & adoption Gul');
    expect(words).to.include('Vi har pratat om det här Onboarding & adoption Gul ICP & segment Grön');
    expect(words).to.match(/Nästa steg .*NPS eller/u);
  });

  it('is nothing on the last page where nothing is chosen', async () => {
    const element = await mountOpen();
    await press('End');
    expect(text(stageOf(element))).to.include('Det här ska vi arbeta med Inget än.');
    expect(all(dialogOf(element), 'checkbox')).to.deep.equal([]);
  });

  it('may be more than three, and then it says that more than three rarely get done', async () => {
    const element = await mountOpen();
    const note = () => text(all(dialogOf(element), 'status').find((each) => each.matches('p'))!);
    for (let area = 1; area <= 4; area++) {
      expect(note()).to.equal('');
      await mark(element, 'chosen');
      if (area < 4) await press('PageDown');
    }
    expect(note()).to.equal('Ni har valt fyra. Fler än tre brukar inte bli gjorda.');
    expect(element.decisions.chosen).to.have.length(4);
  });

  it('opens the next meeting where nothing has been discussed yet', async () => {
    const element = await mountOpen({
      decisions: { chosen: [], discussed: ['closed-loop', 'onboarding'] },
    });
    expect(shownArea(element)).to.match(/^Område 3/u);
    await escape(element);
    element.decisions = { chosen: [], discussed: [...areaNames.keys()] };
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.match(/^Område 1/u);
  });

  it('can be set by the host in answer, as by one that allows three', async () => {
    const element = await mountMeeting();
    element.addEventListener('kd-decisions-change', ({ decisions }) => {
      element.decisions = { ...decisions, chosen: decisions.chosen.slice(0, 3) };
    });
    await element.open();
    await opened(element);
    for (let area = 1; area <= 4; area++) {
      const box = await mark(element, 'chosen');
      expect(box.checked).to.equal(area < 4);
      await press('PageDown');
    }
  });

  describe('and a host has kept', () => {
    const kept: Decisions = { chosen: ['sla'], discussed: ['icp', 'sla'] };
    const SUMMED_UP =
      'Det här ska vi arbeta med Sälj–marknad–kundteam (SLA) Grön Vi har pratat om det här ICP & segment Grön Sälj–marknad–kundteam (SLA) Grön';
    const summedUp = async (element: KundDiagnosMeeting) => {
      await element.open();
      await opened(element);
      await press('End');
      const words = text(stageOf(element));
      await close(element);
      return words;
    };

    it('is taken as a copy', async () => {
      const mine = structuredClone(kept) as { chosen: string[] } & Decisions;
      const element = await mountMeeting({ decisions: mine });
      mine.chosen.push('pricing');
      element.requestUpdate();
      await settled(element);
      expect(await summedUp(element)).to.include(SUMMED_UP);
    });

    it('is nothing when the storage had nothing', async () => {
      for (const decisions of [null, undefined]) {
        const element = await mountMeeting({ decisions: kept });
        element.decisions = decisions as unknown as Decisions;
        expect(await summedUp(element)).to.include('Det här ska vi arbeta med Inget än.');
      }
      expect(told.warnings).to.deep.equal([]);
    });

    it('is left out when it is something else, with one warning for each reason, and what was there stays', async () => {
      const heard = hear('kd-decisions-change');
      const element = await mountMeeting({ decisions: kept });
      for (const bad of [
        ['sla'],
        'sla',
        { chosen: ['sla'] },
        { chosen: ['price'], discussed: [] },
        { chosen: [], discussed: [3] },
        { chosen: 'sla', discussed: [] },
      ]) {
        element.decisions = bad as unknown as Decisions;
        await settled(element);
      }
      expect(told.warnings).to.deep.equal(
        [
          'decisions: expected a plain object',
          'decisions.discussed: expected a list',
          'decisions.chosen.0: expected the id of a question',
          'decisions.discussed.0: expected the id of a question',
          'decisions.chosen: expected a list',
        ].map((problem) => `kund-diagnos: ${problem}. It is not shown.`),
      );
      expect(await summedUp(element)).to.include(SUMMED_UP);
      await element.open('pricing');
      await opened(element);
      await mark(element, 'chosen');
      expect(heard.at(-1)!.decisions).to.deep.equal({ ...kept, chosen: ['sla', 'pricing'] });
    });
  });
});

describe('a report that comes during the meeting', () => {
  // Two gave 1 on pricing and all 5 on onboarding: pricing is red, and comes first.
  const turned = reportOf({ tally: count(...times(6, '4444445414')) });

  /** The areas from here on, as they are come to. */
  async function areasAhead(element: Element): Promise<string[]> {
    const areas: string[] = [];
    while (shownArea(element) !== 'Det här har vi bestämt') {
      areas.push(shownArea(element).replace(/^Område \d+ av 10 /u, ''));
      await press('PageDown');
    }
    return areas;
  }

  async function update(element: KundDiagnosMeeting, report: GroupReport | null) {
    element.report = report;
    await settled(element);
  }

  it('is shown on the area that is discussed, which stays, and says how many there are', async () => {
    const element = await mountOpen();
    await press('PageDown');
    const before = heading(element);
    const [region] = all(dialogOf(element), 'status');
    expect(text(stageOf(element))).to.include('Område 2 av 10 Onboarding & adoption');
    expect(text(stageOf(element))).to.include('Medelvärde 3,0 av 5');
    expect(text(region!)).to.equal('10 svar');
    await update(element, turned);
    expect(shownArea(element)).to.equal('Område 2 av 10 Onboarding & adoption');
    expect(text(stageOf(element))).to.include('Medelvärde 5,0 av 5');
    expect(heading(element), 'not read out as if it were another').to.equal(before);
    expect(focused()).to.equal(before);
    expect(all(dialogOf(element), 'status')[0]).to.equal(region);
    expect(text(region!)).to.equal('6 svar');
  });

  it('moves what is left to its new place, and passes nothing by', async () => {
    const element = await mountOpen();
    await press('PageDown');
    await update(element, turned);
    const ahead = await areasAhead(element);
    // Pricing is red now: it comes next. Of the rest, all 4.0, the instrument's order decides.
    expect(ahead.slice(0, 3)).to.deep.equal([
      'Onboarding & adoption',
      'Prissättning & paketering',
      'ICP & segment',
    ]);
    expect(new Set([...ahead, 'Closed-loop'])).to.deep.equal(new Set(areaNames.values()));
    await press('Home');
    expect(shownArea(element), 'what has been passed keeps its place').to.equal(FIRST);
  });

  it('leaves what was discussed and chosen', async () => {
    const element = await mountOpen();
    await mark(element, 'discussed');
    await mark(element, 'chosen');
    await update(element, turned);
    expect(element.decisions).to.deep.equal({ chosen: ['closed-loop'], discussed: ['closed-loop'] });
    for (const box of all(dialogOf(element), 'checkbox') as HTMLInputElement[]) {
      expect(box.checked, nameOf(box)).to.equal(true);
    }
  });

  it('is in its own order when the meeting is opened again', async () => {
    const element = await mountOpen();
    await update(element, turned);
    await escape(element);
    await element.open();
    await opened(element);
    expect(shownArea(element)).to.equal('Område 1 av 10 Prissättning & paketering');
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
      expect(shownArea(element)).to.match(/^Område 1/u);
    });
  }

  it('says nothing of a meeting when there was none', async () => {
    const element = await mountMeeting();
    await update(element, null);
    expect(text(element)).to.equal('');
  });
});
