import { expect } from 'chai';
import '../../src/define/all.js';
import { kundorienteringSv } from '../../src/instruments/kundorientering/sv.js';
import './support/console.js';
import { hear } from './support/events.js';
import { keydown, press } from './support/keyboard.js';
import {
  answerFullscreen,
  dialogOf,
  escape,
  heading,
  isOpen,
  meetingOf,
  mountTeam,
  names,
  openMeeting,
  shownArea,
} from './support/meeting.js';
import { pause, settled, until } from './support/mount.js';
import { all, focused, nameOf, one, text } from './support/see.js';

describe('the meeting', () => {
  it('opens at what to talk about first, with the focus on its heading', async () => {
    const element = await mountTeam();
    expect(isOpen(element)).to.equal(false);
    await openMeeting(element);
    expect(shownArea(element)).to.equal('Område 1 av 10 Closed-loop');
    expect(focused()).to.equal(heading(element));
    expect(nameOf(dialogOf(element))).to.equal('Gruppens resultat');
    expect(dialogOf(element).matches(':modal')).to.equal(true);
  });

  it('opens at the area whose name is pressed, wherever it stands', async () => {
    const element = await mountTeam();
    for (const table of ['Område för område', 'Grupp för grupp']) {
      const name = one(one(element, 'table', table), 'button', 'Prissättning & paketering');
      name.click();
      await until(() => isOpen(element), 'the meeting');
      await settled(element);
      expect(shownArea(element)).to.match(/Prissättning & paketering$/u);
      await escape(element);
      expect(focused(), `what opened it, in ${table}`).to.equal(name);
    }
    const [first] = element.shadowRoot!.querySelectorAll('.first');
    one(first!, 'button', 'Onboarding & adoption').click();
    await until(() => isOpen(element), 'the meeting');
    await settled(element);
    expect(shownArea(element)).to.equal('Område 2 av 10 Onboarding & adoption');
  });

  it('closes on Escape and on its button, and gives the focus back', async () => {
    const element = await mountTeam();
    const start = one(element, 'button', 'Starta mötet');
    await openMeeting(element);
    await escape(element);
    expect(focused()).to.equal(start);
    await openMeeting(element);
    one(dialogOf(element), 'button', 'Stäng').click();
    await until(() => !isOpen(element), 'the meeting to close');
    expect(focused()).to.equal(start);
    await settled(element);
    expect(text(dialogOf(element)), 'nothing is left in it').to.equal('');
  });

  it('opens when the host asks, and does nothing where there is nothing to show', async () => {
    const element = await mountTeam();
    element.startMeeting('sla');
    await until(() => isOpen(element), 'the meeting');
    await settled(element);
    expect(shownArea(element)).to.match(/Sälj–marknad–kundteam \(SLA\)$/u);
    // Again, while it is open: no error, and the place is kept.
    element.startMeeting();
    await settled(element);
    expect(shownArea(element)).to.match(/SLA/u);

    const empty = await mountTeam({ tally: null });
    empty.startMeeting();
    await settled(empty);
    expect(all(empty, 'dialog')).to.deep.equal([]);
  });

  it('says everything about an area in words', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const said = text(meetingOf(element));
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
      expect(said).to.include(part);
    }
    const spread = meetingOf(element).querySelector('details')!;
    expect(spread.open).to.equal(false);
    expect(spread.textContent).to.match(/Standardavvikelse 2,1/u);
  });

  it('never names a group that is hidden', async () => {
    const element = await mountTeam({ minimumGroupSize: 6 });
    await openMeeting(element);
    for (let page = 0; page < 10; page++) {
      expect(text(meetingOf(element))).not.to.match(/Ledning|Sälj \d/u);
      await press('PageDown');
    }
  });

  it('is drawn with a dot for each answer, or with a bar', async () => {
    const few = await mountTeam();
    await openMeeting(few);
    // One mark is the mean's, or the line in the middle.
    const dots = '.chart path.accent:not([fill-opacity])';
    expect(meetingOf(few).querySelectorAll(dots)).to.have.length(10);
    await escape(few);
    const many = await mountTeam({}, 7);
    await openMeeting(many);
    expect(meetingOf(many).querySelectorAll(dots)).to.have.length(0);
    expect(meetingOf(many).querySelectorAll('.chart path[fill-opacity]')).to.have.length(5);
  });

  it('speaks English', async () => {
    const element = await mountTeam({ locale: 'en' });
    one(element, 'button', 'Start the meeting').click();
    await until(() => isOpen(element), 'the meeting');
    await settled(element);
    for (let page = 0; page <= 10; page++) {
      expect(text(meetingOf(element)).replace('Sälj', '')).not.to.match(/[åäö]/iu);
      await press('PageDown');
    }
  });
});

describe('moving through the meeting', () => {
  for (const [next, previous] of [
    ['PageDown', 'PageUp'],
    ['ArrowRight', 'ArrowLeft'],
  ] as const) {
    it(`goes by ${next} and ${previous}, and stops at the ends`, async () => {
      const element = await mountTeam();
      await openMeeting(element);
      await press(next);
      expect(shownArea(element)).to.equal('Område 2 av 10 Onboarding & adoption');
      expect(focused()).to.equal(heading(element));
      await press(previous, previous);
      expect(shownArea(element)).to.equal('Område 1 av 10 Closed-loop');
      await press(...Array<string>(12).fill(next));
      expect(shownArea(element)).to.equal('Sammanfattning');
      expect(isOpen(element), 'a key too many does not end the meeting').to.equal(true);
    });
  }

  it('goes to the first, to the last, and on with the space bar', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    await press('End');
    expect(shownArea(element)).to.equal('Sammanfattning');
    await press('Home');
    expect(shownArea(element)).to.equal('Område 1 av 10 Closed-loop');
    await press(' ');
    expect(shownArea(element)).to.match(/^Område 2/u);
  });

  it('leaves a control its space bar, and the browser its own keys', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const box = one(dialogOf(element), 'checkbox', 'Vi har pratat om det här') as HTMLInputElement;
    box.focus();
    await press(' ');
    expect(box.checked).to.equal(true);
    expect(shownArea(element)).to.match(/^Område 1/u);
    const next = one(dialogOf(element), 'button', 'Nästa');
    next.focus();
    await press(' ');
    await settled(element);
    expect(shownArea(element), 'one step, not two').to.match(/^Område 2/u);
    // Back in the browser's history, and a word that is looked for.
    for (const more of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
      expect(keydown('ArrowLeft', more).defaultPrevented).to.equal(false);
    }
    await settled(element);
    expect(shownArea(element)).to.match(/^Område 2/u);
  });

  it('goes by its buttons, and by the list of areas', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    expect(all(dialogOf(element), 'button', 'Föregående')).to.deep.equal([]);
    one(dialogOf(element), 'button', 'Nästa').click();
    await settled(element);
    expect(shownArea(element)).to.match(/^Område 2/u);
    one(dialogOf(element), 'button', 'Föregående').click();
    await settled(element);
    expect(shownArea(element)).to.match(/^Område 1/u);
    const third = one(dialogOf(element), 'button', /^3 /u);
    expect(nameOf(third)).to.equal('3 ICP & segment, Grön');
    third.click();
    await settled(element);
    expect(shownArea(element)).to.equal('Område 3 av 10 ICP & segment');
    const current = all(dialogOf(element), 'button').filter((button) =>
      button.matches('[aria-current=step]'),
    );
    expect(current.map(nameOf)).to.deep.equal(['3 ICP & segment, Grön']);
  });

  it('gives each area a heading of its own, so that it is read out again', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const first = heading(element);
    await press('PageDown');
    expect(heading(element)).not.to.equal(first);
  });

  it('has targets of 44 px', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const targets = [...all(dialogOf(element), 'button'), ...dialogOf(element).querySelectorAll('label')];
    expect(targets.length).to.be.greaterThan(14);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(target)).to.be.at.least(44);
    }
  });

  it('is not moved by keys on another result of the page', async () => {
    const one = await mountTeam();
    const other = await mountTeam();
    await openMeeting(other);
    await press('PageDown');
    expect(shownArea(other)).to.match(/^Område 2/u);
    expect(isOpen(one)).to.equal(false);
    await escape(other);
    await openMeeting(one);
    expect(shownArea(one)).to.match(/^Område 1/u);
  });
});

describe('the full screen', () => {
  it('is asked for, and where it is refused the window is filled all the same', async () => {
    const asked: Element[] = [];
    answerFullscreen(function (this: Element) {
      asked.push(this);
      return Promise.reject(new TypeError('Fullscreen request denied'));
    });
    const element = await mountTeam();
    await openMeeting(element);
    expect(asked).to.deep.equal([meetingOf(element)]);
    const { left, top, width, height } = meetingOf(element).getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([
      0,
      0,
      document.documentElement.clientWidth,
      innerHeight,
    ]);
  });

  it('is done without in a browser that has none', async () => {
    answerFullscreen(undefined);
    const element = await mountTeam();
    await openMeeting(element);
    expect(shownArea(element)).to.match(/^Område 1/u);
  });

  it('when it is left, is the end of the meeting', async () => {
    answerFullscreen(() => Promise.resolve());
    const element = await mountTeam();
    await openMeeting(element);
    await pause();
    // What a browser says after Escape has left the full screen.
    meetingOf(element).dispatchEvent(new Event('fullscreenchange', { bubbles: true, composed: true }));
    await until(() => !isOpen(element), 'the meeting to close');
  });
});

describe('an element that is taken away during the meeting', () => {
  it('is closed when it comes back', async () => {
    const element = await mountTeam();
    const parent = element.parentElement!;
    await openMeeting(element);
    element.remove();
    parent.append(element);
    await settled(element);
    await until(() => !isOpen(element), 'the meeting to be closed');
    await openMeeting(element);
    expect(shownArea(element)).to.match(/^Område 1/u);
  });
});

describe('what the meeting comes to', () => {
  it('leaves as an event at each change, with what stands', async () => {
    const heard = hear('kd-decide');
    const element = await mountTeam();
    await openMeeting(element);
    const mark = async (name: string) => {
      one(dialogOf(element), 'checkbox', name).click();
      await settled(element);
    };
    await mark('Vi har pratat om det här');
    await mark('Vi arbetar med det här');
    await press('PageDown');
    await mark('Vi har pratat om det här');
    await press('PageUp');
    await mark('Vi arbetar med det här');
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
    const element = await mountTeam({
      decisions: { chosen: ['onboarding'], discussed: ['icp', 'onboarding'] },
    });
    await openMeeting(element);
    expect(all(dialogOf(element), 'button', /pratat|arbetar/u).map(nameOf)).to.deep.equal(
      [
        '2 ✓★ Onboarding & adoption, Gul, Vi har pratat om det här, Vi arbetar med det här',
        '3 ✓ ICP & segment, Grön, Vi har pratat om det här',
      ].map((name) => name.replace(/[✓★]+ /u, '')),
    );
    await press('End');
    const said = text(meetingOf(element));
    expect(said).to.include('Vi arbetar med det här Onboarding & adoption Gul');
    expect(said).to.include('Vi har pratat om det här Onboarding & adoption Gul ICP & segment Grön');
    expect(said).to.match(/Nästa steg .*NPS eller/u);
    one(dialogOf(element), 'button', 'Klart').click();
    await until(() => !isOpen(element), 'the meeting to close');
  });

  it('says on the last page that nothing is chosen', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    await press('End');
    expect(text(meetingOf(element))).to.include('Vi arbetar med det här Inget än.');
    expect(all(dialogOf(element), 'checkbox')).to.deep.equal([]);
  });

  it('may be more than three, and then it is said that two or three is what gets done', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const told = () => text(all(dialogOf(element), 'status').find((each) => each.matches('p'))!);
    for (let area = 1; area <= 4; area++) {
      expect(told()).to.equal('');
      one(dialogOf(element), 'checkbox', 'Vi arbetar med det här').click();
      await settled(element);
      if (area < 4) await press('PageDown');
    }
    expect(told()).to.equal('Ni har valt fyra. Två eller tre är vad som brukar bli gjort.');
    expect(element.decisions.chosen).to.have.length(4);
  });

  it('opens the next time where nobody has talked yet', async () => {
    const element = await mountTeam({ decisions: { chosen: [], discussed: ['closed-loop', 'onboarding'] } });
    await openMeeting(element);
    expect(shownArea(element)).to.match(/^Område 3/u);
    await escape(element);
    element.decisions = { chosen: [], discussed: [...names.keys()] };
    await settled(element);
    await openMeeting(element);
    expect(shownArea(element)).to.match(/^Område 1/u);
  });

  it('can be set by the host in answer, as by one that allows three', async () => {
    const element = await mountTeam();
    element.addEventListener('kd-decide', ({ decisions }) => {
      element.decisions = { ...decisions, chosen: decisions.chosen.slice(0, 3) };
    });
    await openMeeting(element);
    for (let area = 1; area <= 4; area++) {
      const box = one(dialogOf(element), 'checkbox', 'Vi arbetar med det här') as HTMLInputElement;
      box.click();
      await settled(element);
      expect(box.checked).to.equal(area < 4);
      await press('PageDown');
    }
  });
});
