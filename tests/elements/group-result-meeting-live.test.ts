import { expect } from 'chai';
import '../../src/define/all.js';
import type { Decisions } from '../../src/elements/index.js';
import { told } from './support/console.js';
import { press } from './support/keyboard.js';
import {
  dialogOf,
  escape,
  heading,
  meetingOf,
  mountTeam,
  names,
  openMeeting,
  shownArea,
} from './support/meeting.js';
import { settled, until } from './support/mount.js';
import { count } from './support/people.js';
import { all, focused, nameOf, one, text } from './support/see.js';

const times = (people: number, digits: string) => Array<string>(people).fill(digits);

/** The areas from here on, as they are come to. */
async function areasAhead(element: Element): Promise<string[]> {
  const seen: string[] = [];
  while (shownArea(element) !== 'Sammanfattning') {
    seen.push(shownArea(element).replace(/^Område \d+ av 10 /u, ''));
    await press('PageDown');
  }
  return seen;
}

describe('figures that come during the meeting', () => {
  // With two who gave 1 on pricing and 5 on onboarding, pricing comes first: 2 · 1 of 2, red.
  const turned = count(...times(6, '4444445414'));

  it('are shown on the area that is talked about, which stays', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    await press('PageDown');
    const before = heading(element);
    expect(text(meetingOf(element))).to.include('Område 2 av 10 Onboarding & adoption');
    expect(text(meetingOf(element))).to.include('Medelvärde 3,0 av 5');
    element.tally = turned;
    element.groups = {};
    await settled(element);
    expect(shownArea(element)).to.equal('Område 2 av 10 Onboarding & adoption');
    expect(text(meetingOf(element))).to.include('Medelvärde 5,0 av 5');
    expect(text(meetingOf(element))).to.include('6 svar');
    expect(heading(element), 'not read out as if it were another').to.equal(before);
    expect(focused()).to.equal(before);
  });

  it('move what is left to its new place, and pass nothing by', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    await press('PageDown');
    element.tally = turned;
    element.groups = {};
    await settled(element);
    const ahead = await areasAhead(element);
    // Pricing is red now: it comes next. Of the rest, all 4.0, the instrument's order decides.
    expect(ahead.slice(0, 3)).to.deep.equal([
      'Onboarding & adoption',
      'Prissättning & paketering',
      'ICP & segment',
    ]);
    expect(new Set([...ahead, 'Closed-loop'])).to.deep.equal(new Set(names.values()));
    await press('Home');
    expect(shownArea(element), 'what has been passed keeps its place').to.match(
      /^Område 1 av 10 Closed-loop$/u,
    );
  });

  it('leave what was discussed and chosen', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    one(dialogOf(element), 'checkbox', 'Vi har pratat om det här').click();
    one(dialogOf(element), 'checkbox', 'Vi arbetar med det här').click();
    element.tally = turned;
    element.groups = {};
    await settled(element);
    expect(element.decisions).to.deep.equal({ chosen: ['closed-loop'], discussed: ['closed-loop'] });
    for (const box of all(dialogOf(element), 'checkbox') as HTMLInputElement[]) {
      expect(box.checked, nameOf(box)).to.equal(true);
    }
  });

  it('are in the new order when the meeting is opened again', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    element.tally = turned;
    element.groups = {};
    await settled(element);
    await escape(element);
    await openMeeting(element);
    expect(shownArea(element)).to.equal('Område 1 av 10 Prissättning & paketering');
  });

  it('are told by how many there are', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const [region] = all(dialogOf(element), 'status');
    expect(text(region!)).to.equal('10 svar');
    element.tally = turned;
    element.groups = {};
    await settled(element);
    expect(all(dialogOf(element), 'status')[0]).to.equal(region);
    expect(text(region!)).to.equal('6 svar');
  });

  for (const [what, tally] of [
    ['are of too few', count(...times(3, '1234512345'))],
    ['are refused', { ...turned, version: 2 }],
    ['are taken away', null],
  ] as const) {
    it(`end it in words when they ${what}, and leave nothing of the old behind`, async () => {
      const element = await mountTeam({
        decisions: { chosen: ['closed-loop'], discussed: [] },
      });
      await openMeeting(element);
      element.tally = tally;
      await settled(element);
      await until(() => focused()?.textContent.includes('Mötet stängdes'), 'words of why');
      expect(text(element)).to.include('Mötet stängdes: de nya siffrorna kan inte visas.');
      const { shadowRoot } = element;
      expect(shadowRoot!.querySelector('dialog, [part~=meeting], svg, table')).to.equal(null);
      expect(shadowRoot!.textContent).not.to.match(/Closed-loop|Ledning|3,0/u);
      expect(element.matches(':modal')).to.equal(false);
      // The choices are the group's own words, not its answers.
      expect(element.decisions.chosen).to.deep.equal(['closed-loop']);

      element.tally = turned;
      element.groups = {};
      await settled(element);
      expect(text(element)).not.to.include('Mötet stängdes');
      await openMeeting(element);
      expect(shownArea(element)).to.match(/^Område 1/u);
    });
  }

  it('say nothing of a meeting when there was none', async () => {
    const element = await mountTeam();
    element.tally = count(...times(3, '1234512345'));
    await settled(element);
    expect(text(element)).not.to.include('Mötet');
  });

  it('say how an area has moved since the round before', async () => {
    const element = await mountTeam({ rounds: { Våren: count(...times(12, '4442443444')) } });
    await openMeeting(element);
    // 3.0 now, 2.0 then.
    expect(text(meetingOf(element))).to.include('+1,0 sedan våren (12 svar)');
    await press('PageDown');
    expect(text(meetingOf(element))).to.match(/0,0 sedan våren/u);
  });
});

describe('what a host has kept of a meeting', () => {
  const kept: Decisions = { chosen: ['sla'], discussed: ['icp', 'sla'] };

  it('is taken as a copy', async () => {
    const mine = structuredClone(kept) as { chosen: string[] } & Decisions;
    const element = await mountTeam({ decisions: mine });
    mine.chosen.push('pricing');
    expect(element.decisions).to.deep.equal(kept);
  });

  it('may come before there is a result', async () => {
    const element = await mountTeam({ tally: null, groups: {}, decisions: kept });
    element.tally = count(...times(6, '4441443444'));
    await settled(element);
    await openMeeting(element);
    await press('End');
    expect(text(meetingOf(element))).to.include('Vi arbetar med det här Sälj–marknad–kundteam (SLA)');
  });

  it('is nothing when the storage had nothing', async () => {
    const element = await mountTeam({ decisions: null as unknown as Decisions });
    expect(element.decisions).to.deep.equal({ chosen: [], discussed: [] });
    expect(told.warnings).to.deep.equal([]);
  });

  it('is left out when it is something else, with one warning however often', async () => {
    const element = await mountTeam({ decisions: kept });
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
      expect(element.decisions, JSON.stringify(bad)).to.deep.equal(kept);
    }
    expect(told.warnings).to.have.length(1);
    expect(told.warnings[0]).to.include('decisions were left out: expected { chosen, discussed }');
  });
});
