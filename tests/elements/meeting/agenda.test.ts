// The agenda: three areas to begin with, and others that are added, skipped and moved, also by keyboard.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-meeting.js';
import '../support/console.js';
import { press } from '../support/keyboard.js';
import { areaNames, dialogOf, heading, mountOpen, pageOf, shownArea, stageOf } from '../support/meeting.js';
import { settled } from '../support/mount.js';
import { all, expectFocus, nameOf, one, text } from '../support/see.js';

/** The agenda on the overview: "1. Closed-loop". */
const agenda = (element: Element): string[] =>
  [...stageOf(element).querySelectorAll('ol.agenda li > :first-child')].map(({ textContent }) => textContent);

const button = (element: Element, name: string | RegExp) => one(dialogOf(element), 'button', name);

/** Presses a button by the keyboard. */
async function pressOn(element: Element, name: string): Promise<void> {
  button(element, name).focus();
  await press('Enter');
  await settled(element);
}

describe('the agenda', () => {
  it('is the three areas to discuss first, under a heading', async () => {
    const element = await mountOpen();
    expect(text(one(dialogOf(element), 'heading', 'Det här pratar vi om'))).to.equal('Det här pratar vi om');
    expect(agenda(element)).to.deep.equal(['1. Closed-loop', '2. Onboarding & adoption', '3. ICP & segment']);
  });

  it('is given further areas, which the meeting then stops at', async () => {
    const element = await mountOpen();
    expect(text(stageOf(element).querySelector('summary')!)).to.equal('Lägg till ett område');
    const addable = all(stageOf(element).querySelector('ul.agenda')!, 'button').map(nameOf);
    expect(addable).to.have.length(7);
    expect(addable).not.to.include('Lägg till Closed-loop');
    stageOf(element).querySelector('details')!.open = true;
    await pressOn(element, 'Lägg till Retention & churnarbete');
    expect(agenda(element)[3]).to.equal('4. Retention & churnarbete');
    await press('PageDown');
    expect(shownArea(element)).to.equal('Område 1 av 4 Closed-loop');
    await press('End', 'PageUp', 'PageUp');
    expect(shownArea(element)).to.equal('Område 4 av 4 Retention & churnarbete');
  });

  it('takes two presses that come before it is rendered', async () => {
    const element = await mountOpen();
    const [first, second] = all(stageOf(element).querySelector('ul.agenda')!, 'button');
    first!.click();
    second!.click();
    // Adding an area twice adds it once.
    second!.click();
    await settled(element);
    expect(agenda(element)).to.have.length(5);
    expect(agenda(element).at(-1)).to.include(nameOf(second!).replace('Lägg till ', ''));
  });

  it('may leave areas out, all of them, and then the meeting is its overview and its end', async () => {
    const element = await mountOpen();
    await pressOn(element, 'Ta bort Onboarding & adoption');
    expect(agenda(element)).to.deep.equal(['1. Closed-loop', '2. ICP & segment']);
    expect(all(dialogOf(element), 'button', 'Lägg till Onboarding & adoption')).to.have.length(1);
    await pressOn(element, 'Ta bort Closed-loop');
    await pressOn(element, 'Ta bort ICP & segment');
    expect(agenda(element)).to.deep.equal([]);
    await press('PageDown');
    expect(pageOf(element)).to.equal('outcome');
  });

  it('may hold every area, and then there is none to add', async () => {
    const element = await mountOpen();
    for (const name of [...areaNames.values()].filter((area) => !agenda(element).join().includes(area))) {
      stageOf(element).querySelector('details')!.open = true;
      await pressOn(element, `Lägg till ${name}`);
    }
    expect(agenda(element)).to.have.length(10);
    expect(stageOf(element).querySelector('summary')).to.equal(null);
    await press('PageDown');
    expect(shownArea(element)).to.equal('Område 1 av 10 Closed-loop');
  });

  it('is put in another order, by buttons that stop at the ends', async () => {
    const element = await mountOpen();
    for (const name of ['Flytta upp Closed-loop', 'Flytta ned ICP & segment']) {
      expect(button(element, name).matches(':disabled'), name).to.equal(true);
    }
    await pressOn(element, 'Flytta upp ICP & segment');
    expect(agenda(element)).to.deep.equal(['1. Closed-loop', '2. ICP & segment', '3. Onboarding & adoption']);
    await press('PageDown', 'PageDown', 'PageDown');
    expect(shownArea(element)).to.equal('Område 2 av 3 ICP & segment');
  });

  it('keeps its order, also in the marks of the steps, when the meeting is opened again', async () => {
    const element = await mountOpen();
    await pressOn(element, 'Flytta ned Closed-loop');
    element.close();
    await element.open();
    await settled(element);
    expect(all(dialogOf(element), 'button', /^\d/u).map(nameOf)).to.deep.equal([
      '1 Onboarding & adoption',
      '2 Closed-loop',
      '3 ICP & segment',
    ]);
  });
});

describe('the focus', () => {
  it('follows an area that is moved, which can be moved on by the same key', async () => {
    const element = await mountOpen();
    button(element, 'Flytta upp ICP & segment').focus();
    await press('Enter');
    await settled(element);
    expectFocus(button(element, 'Flytta upp ICP & segment'));
    await press('Enter');
    await settled(element);
    expect(agenda(element)[0]).to.equal('1. ICP & segment');
    // There is no place further up.
    expectFocus(button(element, 'Flytta ned ICP & segment'));
    await press('Enter');
    await settled(element);
    expectFocus(button(element, 'Flytta ned ICP & segment'));
    await press('Enter');
    await settled(element);
    expect(agenda(element)[2]).to.equal('3. ICP & segment');
    expectFocus(button(element, 'Flytta upp ICP & segment'));
  });

  it('goes to the next area when one is removed, the last before it at the end, and then to what is left', async () => {
    const element = await mountOpen();
    await pressOn(element, 'Ta bort Closed-loop');
    expectFocus(button(element, 'Ta bort Onboarding & adoption'));
    await pressOn(element, 'Ta bort ICP & segment');
    expectFocus(button(element, 'Ta bort Onboarding & adoption'));
    await press('Enter');
    await settled(element);
    expectFocus(heading(element));
  });

  it('goes to the next area that can be added, the last before it at the end, and then to the agenda', async () => {
    const element = await mountOpen();
    stageOf(element).querySelector('details')!.open = true;
    const others = () => all(stageOf(element).querySelector('ul.agenda')!, 'button').map(nameOf);
    const [, second, third] = others();
    await pressOn(element, second!);
    expectFocus(button(element, third!));
    await pressOn(element, others().at(-1)!);
    expectFocus(button(element, others().at(-1)!));
    while (all(stageOf(element), 'button', /^Lägg till ett område$/u).length > 0) {
      await press('Enter');
      await settled(element);
    }
    expectFocus(button(element, 'Flytta upp Kundresor & personas'));
  });

  it('stays in the meeting whatever is done, so that a remote control goes on', async () => {
    for (const name of [
      'Ta bort ICP & segment',
      'Flytta upp ICP & segment',
      'Lägg till Retention & churnarbete',
    ]) {
      const element = await mountOpen();
      stageOf(element).querySelector('details')!.open = true;
      await pressOn(element, name);
      await press('PageDown');
      expect(shownArea(element), `after ${name}`).to.match(/^Område 1/u);
      element.close();
    }
  });
});
