// The clock that shows how long an area has been talked about. Nobody has to start it, and it asks for nothing.
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos-meeting.js';
import '../support/console.js';
import { press } from '../support/keyboard.js';
import { dialogOf, mountOpen, pageOf } from '../support/meeting.js';
import { settled, until } from '../support/mount.js';
import { all, nameOf, one } from '../support/see.js';

const CLOCK = /^(Klocka|\d+:\d\d på det här området)$/u;

describe('the clock', () => {
  let time: SinonFakeTimers;

  beforeEach(() => {
    time = useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  });

  const box = (element: Element) => one(dialogOf(element), 'checkbox', CLOCK) as HTMLInputElement;

  async function after(element: Element, seconds: number): Promise<string> {
    time.tick(seconds * 1000);
    await settled(element);
    return nameOf(box(element));
  }

  async function started(element: Element): Promise<void> {
    box(element).click();
    await settled(element);
  }

  it('is off until it is asked for, and goes only in the two steps of an area', async () => {
    const element = await mountOpen();
    expect(all(dialogOf(element), 'checkbox', CLOCK)).to.deep.equal([]);
    await press('PageDown');
    expect(await after(element, 60)).to.equal('Klocka');
    expect(box(element).checked).to.equal(false);
    expect(time.countTimers(), 'nothing ticks').to.equal(0);
    await press('End');
    expect(all(dialogOf(element), 'checkbox', CLOCK)).to.deep.equal([]);
  });

  it('counts up from when it is started, past any time, and asks for nothing', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await after(element, 30);
    await started(element);
    expect(nameOf(box(element))).to.equal('0:00 på det här området');
    expect(await after(element, 1)).to.equal('0:01 på det här området');
    expect(await after(element, 64)).to.equal('1:05 på det här området');
    expect(await after(element, 60 * 60)).to.equal('61:05 på det här området');
    expect(pageOf(element)).to.equal('talk');
    expect(all(dialogOf(element), 'alert')).to.deep.equal([]);
    // A screen reader is not told each second.
    expect(box(element).closest('[role], [aria-live]')).to.equal(
      dialogOf(element).closest('[role], [aria-live]'),
    );
  });

  it('goes on from the first step of an area to the second, and begins anew at the next', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await started(element);
    await after(element, 20);
    await press('PageDown');
    expect(pageOf(element)).to.equal('figures');
    expect(nameOf(box(element))).to.equal('0:20 på det här området');
    await press('PageDown');
    expect(nameOf(box(element))).to.equal('0:00 på det här området');
    expect(await after(element, 7)).to.equal('0:07 på det här området');
  });

  it('is stopped by the same box', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await started(element);
    await after(element, 20);
    await started(element);
    expect(nameOf(box(element))).to.equal('Klocka');
    expect(box(element).checked).to.equal(false);
    expect(time.countTimers()).to.equal(0);
  });

  it('says so in English', async () => {
    const element = await mountOpen({ locale: 'en' }, 'closed-loop');
    const clock = one(dialogOf(element), 'checkbox', 'Clock');
    clock.click();
    await settled(element);
    expect(nameOf(clock)).to.equal('0:00 on this area');
  });

  it('does not tick on when the meeting is closed, or taken off the page', async () => {
    const element = await mountOpen({}, 'closed-loop');
    await started(element);
    element.close();
    await until(() => time.countTimers() === 0, 'the clock to stop');

    await element.open('closed-loop');
    await settled(element);
    expect(box(element).checked).to.equal(false);
    await started(element);
    expect(time.countTimers()).to.equal(1);
    element.remove();
    expect(time.countTimers(), 'off the page').to.equal(0);
  });
});
