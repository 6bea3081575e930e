// The meeting's decisions: areas ticked on the way, actions picked at the end, and saving them at the host.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-meeting.js';
import type { Decisions, KdDecisionsChangeEvent, KundDiagnosMeeting } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { told } from '../support/console.js';
import { hear, on } from '../support/events.js';
import { press } from '../support/keyboard.js';
import {
  addEveryArea,
  dialogOf,
  escape,
  heading,
  isOpen,
  mark,
  mountMeeting,
  mountOpen,
  opened,
  pageOf,
  saveStatusOf,
  shownArea,
  stageOf,
} from '../support/meeting.js';
import { pause, settled, until } from '../support/mount.js';
import { all, expectFocus, nameOf, one, seen, text } from '../support/see.js';

const { questions } = kundorienteringSv;
const page = (element: Element) => stageOf(element).querySelector('.page')!;
const boxes = (element: Element) => all(page(element), 'checkbox') as HTMLInputElement[];

async function tick(element: Element, name: string | RegExp): Promise<void> {
  one(page(element), 'checkbox', name).click();
  await settled(element);
}

describe('what the meeting decides', () => {
  it('is heard on the page at each change', async () => {
    const heard = hear('kd-decisions-change');
    const element = await mountOpen({}, 'closed-loop');
    await press('PageDown');
    await mark(element, 'discussed');
    await mark(element, 'chosen');
    await press('PageDown', 'PageDown');
    await mark(element, 'discussed');
    await press('PageUp', 'PageUp');
    await mark(element, 'chosen');
    expect(heard.map(({ decisions }) => decisions)).to.deep.equal([
      { chosen: [], discussed: ['closed-loop'], actions: [] },
      { chosen: ['closed-loop'], discussed: ['closed-loop'], actions: [] },
      { chosen: ['closed-loop'], discussed: ['closed-loop', 'onboarding'], actions: [] },
      { chosen: [], discussed: ['closed-loop', 'onboarding'], actions: [] },
    ]);
    expect(heard[0]!.target).to.equal(element);
    expect(element.decisions).to.deep.equal(heard[3]!.decisions);
  });

  it('is handed out as a copy, which a listener may do anything with', async () => {
    on('kd-decisions-change', ({ decisions }) => {
      (decisions.discussed as string[]).push('pricing');
    });
    const element = await mountOpen({}, 'closed-loop');
    await press('PageDown');
    await mark(element, 'discussed');
    expect(element.decisions.discussed).to.deep.equal(['closed-loop']);
  });

  it('is ticked beside the figures of an area, and not before they are seen', async () => {
    const element = await mountOpen({}, 'closed-loop');
    expect(all(dialogOf(element), 'checkbox').map(nameOf)).to.deep.equal(['Klocka']);
    await press('PageDown');
    // The symbol on an area's mark is also beside its label.
    const labels = [...stageOf(element).querySelectorAll('footer label')].map(text);
    expect(labels).to.deep.equal(['Vi har pratat om det här ✓', 'Det här ska vi arbeta med ★', 'Klocka']);
  });

  it('is marked in the list of areas', async () => {
    const element = await mountOpen({
      decisions: { chosen: ['onboarding'], discussed: ['icp', 'onboarding'] },
    });
    const marked = all(dialogOf(element), 'button', /pratat|arbeta/u);
    expect(marked.map(nameOf)).to.deep.equal([
      '2 Onboarding & adoption, Vi har pratat om det här, Det här ska vi arbeta med',
      '3 ICP & segment, Vi har pratat om det här',
    ]);
    expect(marked.map((button) => text(button.firstElementChild!))).to.deep.equal(['2 ✓★', '3 ✓']);
  });

  it('may be more than three, and then it says that more than three rarely get done', async () => {
    const element = await mountOpen();
    await addEveryArea(element);
    const note = () => text(all(dialogOf(element), 'status').find((each) => each.matches('p'))!);
    for (let area = 1; area <= 4; area++) {
      await press('PageDown', 'PageDown');
      expect(note()).to.equal('');
      await mark(element, 'chosen');
    }
    expect(note()).to.equal('Ni har valt fyra. Fler än tre brukar inte bli gjorda.');
    expect(element.decisions.chosen).to.have.length(4);
  });

  it('can be set by the host in answer, as by one that allows three', async () => {
    const element = await mountMeeting();
    element.addEventListener('kd-decisions-change', ({ decisions }) => {
      element.decisions = { ...decisions, chosen: decisions.chosen.slice(0, 3) };
    });
    await element.open();
    await opened(element);
    await addEveryArea(element);
    for (let area = 1; area <= 4; area++) {
      await press('PageDown', 'PageDown');
      const box = await mark(element, 'chosen');
      expect(box.checked).to.equal(area < 4);
    }
  });
});

describe('the page of what has been decided', () => {
  it('has for each chosen area its own suggestions to pick from', async () => {
    const heard = hear('kd-decisions-change');
    const element = await mountOpen({ decisions: { chosen: ['onboarding', 'icp'], discussed: [] } });
    await press('End', 'PageUp');
    expect(shownArea(element)).to.equal('Det här har vi bestämt');
    const groups = all(page(element), 'group', 'Välj vad ni gör');
    const offered = groups.map((group) => all(group, 'checkbox').map(nameOf));
    expect(offered.map((names) => names.map(seen))).to.deep.equal([
      questions.onboarding.advice.yellow.map(seen),
      questions.icp.advice.green.map(seen),
    ]);
    const headings = all(page(element), 'heading').map(nameOf);
    expect(headings.slice(2, 4)).to.deep.equal(['Onboarding & adoption Gul', 'ICP & segment Grön']);

    const [first, second] = questions.onboarding.advice.yellow as [string, string];
    for (const action of [second, first])
      boxes(element)
        .find((box) => nameOf(box) === action)!
        .click();
    await settled(element);
    expect(heard.at(-1)!.decisions.actions).to.deep.equal([
      { question: 'onboarding', text: second },
      { question: 'onboarding', text: first },
    ]);
    expect(
      boxes(element)
        .filter(({ checked }) => checked)
        .map(nameOf),
    ).to.have.members([questions.onboarding.name, questions.icp.name, first, second]);
    boxes(element)
      .find((box) => nameOf(box) === second)!
      .click();
    await settled(element);
    expect(element.decisions.actions).to.deep.equal([{ question: 'onboarding', text: first }]);
  });

  it('offers a split group two examples before anything else', async () => {
    const element = await mountOpen({ decisions: { chosen: ['closed-loop'], discussed: [] } });
    await press('End', 'PageUp');
    const [group] = all(page(element), 'group', 'Välj vad ni gör');
    const offered = all(group!, 'checkbox').map(nameOf);
    expect(offered[0]).to.match(/^Be om två exempel/u);
    expect(offered).to.have.length(1 + questions['closed-loop'].advice.yellow.length);
    await tick(element, /^Be om två exempel/u);
    expect(element.decisions.actions![0]!.question).to.equal('closed-loop');
  });

  it('has the areas of the agenda to choose from, and what comes of choosing one', async () => {
    const element = await mountOpen();
    await press('End', 'PageUp');
    expect(text(page(element))).to.match(
      /^Det här har vi bestämt Vad ska ni arbeta med\? Closed-loop .* Inget än\./u,
    );
    const offered = () => all(one(page(element), 'group', 'Vad ska ni arbeta med?'), 'checkbox').map(nameOf);
    const areas = ['Closed-loop', 'Onboarding & adoption', 'ICP & segment'];
    expect(offered()).to.deep.equal(areas);
    await tick(element, 'Onboarding & adoption');
    expect(element.decisions.chosen).to.deep.equal(['onboarding']);
    expect(text(page(element))).not.to.include('Inget än.');
    expect(all(page(element), 'group', 'Välj vad ni gör')).to.have.length(1);
    expect(offered(), 'nothing moves under the pointer').to.deep.equal(areas);
  });

  it('takes back an area that was chosen, also one that this meeting has not talked about', async () => {
    const element = await mountOpen({ decisions: { chosen: ['pricing', 'onboarding'], discussed: [] } });
    await press('End', 'PageUp');
    const pricing = one(page(element), 'checkbox', questions.pricing.name) as HTMLInputElement;
    expect(pricing.checked).to.equal(true);
    await tick(element, questions.pricing.name);
    await tick(element, questions.onboarding.name);
    expect(element.decisions.chosen).to.deep.equal([]);
    expect(text(page(element))).to.include('Inget än.');
  });

  it('sets the actions of an area aside when it is taken back: nobody hears of them, and they are there when it is chosen again', async () => {
    const heard = hear('kd-decisions-change');
    const element = await mountOpen({ decisions: { chosen: ['onboarding', 'icp'], discussed: [] } });
    await press('End', 'PageUp');
    const [ofOnboarding] = questions.onboarding.advice.yellow as [string];
    const [ofIcp] = questions.icp.advice.green as [string];
    for (const action of [ofOnboarding, ofIcp])
      boxes(element)
        .find((box) => nameOf(box) === action)!
        .click();
    await settled(element);
    await tick(element, questions.onboarding.name);
    const kept = { question: 'icp', text: ofIcp };
    expect(heard.at(-1)!.decisions).to.deep.equal({ chosen: ['icp'], discussed: [], actions: [kept] });
    expect(element.decisions.actions).to.deep.equal([kept]);
    await tick(element, questions.onboarding.name);
    expect(heard.at(-1)!.decisions).to.deep.equal({
      chosen: ['icp', 'onboarding'],
      discussed: [],
      actions: [kept, { question: 'onboarding', text: ofOnboarding }],
    });
  });

  it('does not bring back what the host has decided otherwise meanwhile', async () => {
    const [action] = questions.onboarding.advice.yellow as [string];
    const decided = {
      chosen: ['onboarding'],
      discussed: [],
      actions: [{ question: 'onboarding', text: action }],
    };
    const element = await mountOpen({ decisions: decided });
    await press('End', 'PageUp');
    await tick(element, questions.onboarding.name);
    element.decisions = { ...decided, actions: [] };
    await settled(element);
    await tick(element, questions.icp.name);
    expect(element.decisions.actions).to.deep.equal([]);
  });

  it('has what was decided in other words as well, so that it can be taken back', async () => {
    const own = 'Ring fem nya kunder i morgon.';
    const decisions = {
      chosen: ['onboarding'],
      discussed: [],
      actions: [{ question: 'onboarding', text: own }],
    };
    const element = await mountOpen({ decisions });
    await press('End', 'PageUp');
    expect((one(page(element), 'checkbox', own) as HTMLInputElement).checked).to.equal(true);
    await tick(element, own);
    expect(element.decisions.actions).to.deep.equal([]);
  });

  it('keeps the keys of a remote control at work where something was pressed', async () => {
    const element = await mountOpen();
    await press('End', 'PageUp');
    const box = one(page(element), 'checkbox', 'ICP & segment');
    box.focus();
    await press(' ');
    await settled(element);
    expect(element.decisions.chosen).to.deep.equal(['icp']);
    expectFocus(box);
    await press('PageUp');
    expect(shownArea(element)).to.equal('Område 3 av 3 ICP & segment');
  });

  it('ends with the next steps, those of the chosen areas first', async () => {
    const steps = (element: Element) => [...page(element).querySelectorAll('.steps li')].map(text);
    const element = await mountOpen();
    await press('End', 'PageUp');
    const [nps, onboarding, interviews] = [
      'nps-with-closed-loop',
      'onboarding-kpi',
      'customer-interviews',
    ].map((id) => seen(kundorienteringSv.nextSteps[id as keyof typeof kundorienteringSv.nextSteps]));
    const postponed = `${interviews} ${kundorienteringSv.rules['insight-without-loop'].postponed}`;
    expect(steps(element)).to.deep.equal([nps, onboarding, postponed]);
    element.decisions = { chosen: ['onboarding'], discussed: [] };
    await settled(element);
    expect(steps(element)).to.deep.equal([onboarding, nps, postponed]);
  });

  it('is there again with what was picked, when a host has kept it', async () => {
    const [action] = questions.onboarding.advice.yellow as [string];
    const decisions = {
      chosen: ['onboarding'],
      discussed: [],
      actions: [{ question: 'onboarding', text: action }],
    };
    const element = await mountOpen({ decisions });
    await press('End', 'PageUp');
    expect(
      boxes(element)
        .filter(({ checked }) => checked)
        .map(nameOf),
    ).to.deep.equal([questions.onboarding.name, action]);
  });
});

describe('decisions that a host has kept', () => {
  const kept: Decisions = { chosen: ['sla'], discussed: ['icp', 'sla'] };
  const SUMMED_UP = 'Sälj–marknad–kundteam (SLA) Grön Välj vad ni gör';
  const summedUp = async (element: KundDiagnosMeeting) => {
    await element.open();
    await opened(element);
    await press('End', 'PageUp');
    const words = text(page(element));
    await escape(element);
    return words;
  };

  it('are taken as a copy', async () => {
    const mine = structuredClone(kept) as { chosen: string[] } & Decisions;
    const element = await mountMeeting({ decisions: mine });
    mine.chosen.push('pricing');
    element.requestUpdate();
    await settled(element);
    const words = await summedUp(element);
    expect(words).to.include(SUMMED_UP);
    expect(words).not.to.include(questions.pricing.name);
  });

  it('are nothing when the storage had nothing', async () => {
    for (const decisions of [null, undefined]) {
      const element = await mountMeeting({ decisions: kept });
      element.decisions = decisions as unknown as Decisions;
      expect(await summedUp(element)).to.include('Inget än.');
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('are left out when they are something else, with one warning for each reason, and what was there stays', async () => {
    const heard = hear('kd-decisions-change');
    const element = await mountMeeting({ decisions: kept });
    for (const bad of [
      ['sla'],
      'sla',
      { chosen: ['sla'] },
      { chosen: ['price'], discussed: [] },
      { chosen: [], discussed: [3] },
      { chosen: 'sla', discussed: [] },
      { ...kept, actions: [{ question: 'price', text: 'Ring' }] },
      { ...kept, actions: [{ question: 'sla', text: '' }] },
      { ...kept, actions: ['Ring'] },
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
        'decisions.actions.0.question: expected the id of a question',
        'decisions.actions.0.text: expected a text',
        'decisions.actions.0: expected a plain object',
      ].map((problem) => `kund-diagnos: ${problem}. It is not shown.`),
    );
    expect(await summedUp(element)).to.include(SUMMED_UP);
    await element.open('pricing');
    await opened(element);
    await press('PageDown');
    await mark(element, 'chosen');
    expect(heard.at(-1)!.decisions).to.deep.equal({ ...kept, chosen: ['sla', 'pricing'], actions: [] });
  });
});

/** A change at a host that stores, with functions that settle it. */
interface Change {
  decisions: Decisions;
  resolve: (value?: unknown) => void;
  reject: (reason?: unknown) => void;
}

function storing(): Change[] {
  const changes: Change[] = [];
  on('kd-decisions-change', (event) => {
    event.waitUntil(
      new Promise((resolve, reject) => {
        changes.push({ decisions: event.decisions, resolve, reject });
      }),
    );
  });
  return changes;
}

/** Waits until the outcome of a save is rendered. */
async function flush(element: Element): Promise<void> {
  await pause();
  await settled(element);
}

async function atFigures() {
  const element = await mountOpen({}, 'closed-loop');
  await press('PageDown');
  return element;
}

describe('saving what was decided', () => {
  it('is said while it lasts, and when it is done', async () => {
    const changes = storing();
    const element = await atFigures();
    expect(saveStatusOf(element)).to.equal('');
    await mark(element, 'discussed');
    expect(saveStatusOf(element)).to.equal('Sparar …');
    changes[0]!.resolve();
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Sparat');
    await press('PageDown');
    expect(saveStatusOf(element), 'on the next page, too').to.equal('Sparat');
    expect(all(dialogOf(element), 'button', 'Försök igen')).to.deep.equal([]);
    expect(told.errors).to.deep.equal([]);
  });

  it('is not claimed where nobody says that it stores', async () => {
    hear('kd-decisions-change');
    const element = await atFigures();
    await mark(element, 'discussed');
    await flush(element);
    expect(saveStatusOf(element)).to.equal('');
    expect(text(stageOf(element))).not.to.match(/Spar/u);
  });

  it('may fail, which is said, keeps the decisions, and can be tried again', async () => {
    const changes = storing();
    const element = await atFigures();
    await mark(element, 'chosen');
    changes[0]!.reject(new Error('503'));
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Inte sparat.');
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(/^kund-diagnos: the decisions were not saved\. Error: 503$/u);
    expect(element.decisions.chosen).to.deep.equal(['closed-loop']);
    expect(isOpen(element)).to.equal(true);

    one(dialogOf(element), 'button', 'Försök igen').click();
    await settled(element);
    expect(changes[1]!.decisions).to.deep.equal(changes[0]!.decisions);
    expect(saveStatusOf(element)).to.equal('Sparar …');
    changes[1]!.reject();
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Inte sparat.');
    one(dialogOf(element), 'button', 'Försök igen').click();
    await settled(element);
    changes[2]!.resolve();
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Sparat');
    expect(all(dialogOf(element), 'button', 'Försök igen')).to.deep.equal([]);
  });

  it('leaves the focus in the meeting when it is tried again, so that a remote control goes on', async () => {
    const changes = storing();
    const element = await atFigures();
    await mark(element, 'chosen');
    changes[0]!.reject();
    await flush(element);
    one(dialogOf(element), 'button', 'Försök igen').focus();
    await press('Enter');
    await flush(element);
    expectFocus(heading(element));
    expect(pageOf(element)).to.equal('figures');
    await press('PageDown');
    expect(pageOf(element)).to.equal('talk');
  });

  it('tries the next change with everything that has not been saved', async () => {
    const changes = storing();
    const element = await atFigures();
    await mark(element, 'chosen');
    changes[0]!.reject();
    await flush(element);
    await mark(element, 'discussed');
    expect(changes[1]!.decisions).to.deep.equal({
      chosen: ['closed-loop'],
      discussed: ['closed-loop'],
      actions: [],
    });
    changes[1]!.resolve();
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Sparat');
  });

  for (const [what, settle] of [
    [
      'failure',
      (change: Change) => {
        change.reject(new Error('504'));
      },
    ],
    [
      'success',
      (change: Change) => {
        change.resolve();
      },
    ],
  ] as const) {
    it(`ignores a late ${what} of an earlier change while a later one is under way`, async () => {
      const changes = storing();
      const element = await atFigures();
      await mark(element, 'chosen');
      await mark(element, 'discussed');
      settle(changes[0]!);
      await flush(element);
      expect(saveStatusOf(element)).to.equal('Sparar …');
      changes[1]!.resolve();
      await flush(element);
      expect(saveStatusOf(element)).to.equal('Sparat');
    });

    it(`ignores a late ${what} of an earlier change once a later one is settled`, async () => {
      const changes = storing();
      const element = await atFigures();
      await mark(element, 'chosen');
      await mark(element, 'discussed');
      if (what === 'failure') changes[1]!.resolve();
      else changes[1]!.reject();
      await flush(element);
      const outcome = what === 'failure' ? 'Sparat' : 'Inte sparat.';
      expect(saveStatusOf(element)).to.equal(outcome);
      settle(changes[0]!);
      await flush(element);
      expect(saveStatusOf(element)).to.equal(outcome);
    });
  }

  it('fails when one of two that store fails', async () => {
    on('kd-decisions-change', (event) => {
      event.waitUntil(Promise.resolve());
      event.waitUntil(Promise.reject(new Error('full')));
    });
    const element = await atFigures();
    await mark(element, 'chosen');
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Inte sparat.');
  });

  const redirected = Object.defineProperty(Response.json({}), 'redirected', { value: true });
  for (const [what, answer, status] of [
    ['204', new Response(null, { status: 204 }), 'Sparat'],
    ['JSON', Response.json({ ok: true }), 'Sparat'],
    ['the status 500', Response.json({ error: 'full' }, { status: 500 }), 'Inte sparat.'],
    ['the status 409', new Response(null, { status: 409 }), 'Inte sparat.'],
    [
      'a log-in page',
      new Response('<p>Logga in</p>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'Inte sparat.',
    ],
    ['a redirect', redirected, 'Inte sparat.'],
    [
      'what may not be read',
      Object.defineProperty(Response.json({}), 'type', { value: 'opaque' }),
      'Inte sparat.',
    ],
  ] as const) {
    it(`is judged by the answer of a fetch: ${what} is ${status === 'Sparat' ? 'saved' : 'a failure'}`, async () => {
      on('kd-decisions-change', (event: KdDecisionsChangeEvent) => {
        event.waitUntil(Promise.resolve(answer));
      });
      const element = await atFigures();
      await mark(element, 'chosen');
      await until(() => saveStatusOf(element) !== 'Sparar …', 'the outcome');
      expect(saveStatusOf(element)).to.equal(status);
    });
  }

  it('is still known when the meeting is opened again', async () => {
    const changes = storing();
    const element = await atFigures();
    await mark(element, 'chosen');
    await escape(element);
    changes[0]!.reject();
    await flush(element);
    await element.open();
    await opened(element);
    expect(saveStatusOf(element)).to.equal('Inte sparat.');
    expect(all(dialogOf(element), 'button', 'Försök igen')).to.have.length(1);
  });

  it('says so in English', async () => {
    const changes = storing();
    const element = await mountOpen({ locale: 'en' }, 'closed-loop');
    await press('PageDown');
    one(dialogOf(element), 'checkbox', /^We will work on this/u).click();
    await settled(element);
    expect(saveStatusOf(element)).to.equal('Saving …');
    changes[0]!.reject();
    await flush(element);
    expect(saveStatusOf(element)).to.equal('Not saved.');
    expect(all(dialogOf(element), 'button', 'Try again')).to.have.length(1);
  });
});
