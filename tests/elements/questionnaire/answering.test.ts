import { expect } from 'chai';
import '../../../src/define/all.js';
import { kundorienteringSv } from '../../../src/instruments/kundorientering/sv.js';
import { hear } from '../support/events.js';
import { keydown, press } from '../support/keyboard.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { answer, answersOf, chosen, groups, radios } from '../support/questionnaire.js';
import { all, descriptionOf, focused, nameOf, one, text } from '../support/see.js';

const statements = Object.values(kundorienteringSv.questions).map(({ statement }) => statement);
const nothing = Array<number>(10).fill(0);

describe('the questionnaire, as it is met', () => {
  it('has ten groups, each named by its statement, under the name of its area', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    expect(groups(element).map(nameOf)).to.deep.equal(statements);
    for (const { name } of Object.values(kundorienteringSv.questions)) expect(text(element)).to.include(name);
  });

  it('says value and meaning on each point', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const points = ['1 av 5, Stämmer inte alls', '2 av 5', '3 av 5', '4 av 5', '5 av 5, Stämmer helt'];
    for (const group of groups(element)) expect(radios(group).map(nameOf)).to.deep.equal(points);
  });

  it('begins with nothing chosen', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    expect(chosen(element)).to.deep.equal(nothing);
    expect(element.answers).to.deep.equal({});
    expect(element.draft).to.equal(null);
  });
});

describe('answering with the pointer', () => {
  it('takes each answer, and a change of mind', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '1234543215');
    expect(chosen(element).join('')).to.equal('1234543215');
    await answer(element, '5');
    expect(chosen(element).join('')).to.equal('5234543215');
    expect(Object.values(element.answers).join('')).to.equal('5234543215');
  });

  it('answers by what lies under the finger, with targets of at least 44 px', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const group = groups(element)[0]!;
    group.scrollIntoView({ block: 'center' });
    for (const [index, radio] of radios(group).entries()) {
      const { left, top, width, height } = radio.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(width).to.be.at.least(44);
      const under = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
      (under as HTMLElement).click();
      await settled(element);
      expect(chosen(element)[0]).to.equal(index + 1);
    }
  });

  it('says how far one has come, in words and as a bar', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const bar = () => one(element, 'progressbar') as HTMLProgressElement;
    expect([nameOf(bar()), bar().value, bar().max]).to.deep.equal(['0 av 10 besvarade', 0, 10]);
    await answer(element, '55');
    await answer(element, '4');
    expect([nameOf(bar()), bar().value, bar().max]).to.deep.equal(['2 av 10 besvarade', 2, 10]);
  });

  it('tells the host of each answer, with the answers so far to keep', async () => {
    const answers = hear('kd-answer');
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '24');
    expect(
      answers.map(({ question, value, answered, total }) => [question, value, answered, total]),
    ).to.deep.equal([
      ['icp', 2, 1, 10],
      ['journeys', 4, 2, 10],
    ]);
    expect(drafts.map(({ draft }) => draft!.answers)).to.deep.equal([{ icp: 2 }, { icp: 2, journeys: 4 }]);
    expect(new Set(drafts.map(({ draft }) => draft!.id)).size).to.equal(1);
    for (const event of [...answers, ...drafts]) {
      expect([event.bubbles, event.composed, event.target]).to.deep.equal([true, true, element]);
    }
  });

  it('gives the answers as copies', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '2');
    element.answers['icp'] = 5;
    expect(element.answers).to.deep.equal({ icp: 2 });
  });
});

describe('one statement at a time', () => {
  it('says which of how many beside the area’s name, and to whoever listens once, as the group’s description', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    for (const place of ['Påstående 1 av 10', 'Påstående 2 av 10']) {
      const [group] = groups(element);
      expect(text(element)).to.include(` · ${place} `);
      expect(descriptionOf(group!)).to.equal(place);
      expect(statements).to.include(nameOf(group!));
      one(element, 'button', 'Nästa').click();
      await settled(element);
    }
    element.locale = 'en';
    await until(() => text(element).includes('· Statement 3 of 10'), 'the place in English');
  });

  it('says that it is the last, whatever has been answered', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    for (let page = 1; page < 10; page++) {
      one(element, 'button', 'Nästa').click();
      await settled(element);
    }
    expect(descriptionOf(groups(element)[0]!)).to.equal('Påstående 10 av 10');
    element.submit();
    await settled(element);
    expect(descriptionOf(groups(element)[0]!)).to.equal('Påstående 10 av 10 Saknar svar');
  });

  it('has no need to where all of them are shown', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    expect(text(element)).not.to.match(/Påstående|·/u);
    expect(groups(element).map(descriptionOf)).to.deep.equal(Array<string>(10).fill(''));
  });
});

it('a host’s own control, of any name, answers nothing', async () => {
  const root = host(
    '<kund-diagnos-questionnaire><select slot="privacy" name="icp"><option>1</option><option>2</option></select></kund-diagnos-questionnaire>',
  );
  const element = root.querySelector('kund-diagnos-questionnaire')!;
  await drawn(element);
  const select = root.querySelector('select')!;
  select.value = '2';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  select.focus();
  keydown('3');
  expect(element.answers).to.deep.equal({});
});

describe('a double click', () => {
  const secondClick = () =>
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 2 });

  it('answers nothing with its second half', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    radios(groups(element)[0]!)[2]!.dispatchEvent(secondClick());
    await settled(element);
    expect(chosen(element)).to.deep.equal(nothing);
  });

  it('that changes to another statement one at a time answers nothing there', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    await answer(element, '3');
    one(element, 'button', 'Nästa').click();
    await settled(element);
    radios(groups(element)[0]!)[2]!.dispatchEvent(secondClick());
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: 3 });
  });

  it('is two answers where its halves fall on two statements, as when a thumb is quick', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    radios(groups(element)[0]!)[3]!.click();
    radios(groups(element)[1]!)[1]!.dispatchEvent(secondClick());
    await settled(element);
    expect(chosen(element).slice(0, 3)).to.deep.equal([4, 2, 0]);
  });

  it('does to the host’s own controls what it always does', async () => {
    const root = host(
      '<kund-diagnos-questionnaire><label slot="privacy"><input type="checkbox" /> Jag har läst</label></kund-diagnos-questionnaire>',
    );
    await drawn(root.firstElementChild!);
    const box = one(root, 'checkbox') as HTMLInputElement;
    box.click();
    box.dispatchEvent(secondClick());
    expect(box.checked).to.equal(false);
  });
});

describe('answering with the keyboard', () => {
  it('takes a digit and moves on, all the way to the button that sends', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.focus();
    expect(focused()).to.equal(radios(groups(element)[0]!)[0]);
    await press('3', '1', '2');
    await settled(element);
    expect(chosen(element).slice(0, 4)).to.deep.equal([3, 1, 2, 0]);
    expect(focused()?.closest('fieldset')).to.equal(groups(element)[3]);
    await press('4', '5', '4', '3', '2', '1', '5');
    await settled(element);
    expect(chosen(element).join('')).to.equal('3124543215');
    expect(focused()).to.equal(one(element, 'button', 'Skicka in svaren'));
  });

  it('moves on to the point that was chosen before', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '34');
    element.focus();
    keydown('5');
    await settled(element);
    expect(focused()).to.equal(radios(groups(element)[1]!)[3]);
    expect(chosen(element).slice(0, 2)).to.deep.equal([5, 4]);
  });

  for (const [what, key, more] of [
    ['0', '0', {}],
    ['6', '6', {}],
    ['a letter', 'a', {}],
    ['a digit with Ctrl', '1', { ctrlKey: true }],
    ['a digit with Alt', '1', { altKey: true }],
    ['a digit with Command', '1', { metaKey: true }],
    ['a digit that is held down', '1', { repeat: true }],
  ] as const) {
    it(`leaves ${what} to the browser`, async () => {
      const element = await mount('kund-diagnos-questionnaire');
      element.focus();
      const before = focused();
      const event = keydown(key, more);
      await settled(element);
      expect(event.defaultPrevented).to.equal(false);
      expect(chosen(element)).to.deep.equal(nothing);
      expect(focused()).to.equal(before);
    });
  }

  it('leaves digits alone where nothing can be answered with them', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    one(element, 'button', 'Skicka in svaren').focus();
    expect(keydown('3').defaultPrevented).to.equal(false);
    await settled(element);
    expect(chosen(element)).to.deep.equal(nothing);
  });

  it('can have the digits switched off', async () => {
    const element = await mount('kund-diagnos-questionnaire', { noShortcuts: true });
    expect(element.hasAttribute('no-shortcuts')).to.equal(true);
    element.focus();
    keydown('4');
    await settled(element);
    expect(chosen(element)).to.deep.equal(nothing);
  });

  it('has arrows, Space and Tab as the platform has them', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.focus();
    await press(' ', 'ArrowRight', 'ArrowRight');
    await settled(element);
    expect(chosen(element)[0]).to.equal(3);
    expect(focused()).to.equal(radios(groups(element)[0]!)[2]);
    await press('Tab');
    expect(focused()?.closest('fieldset')).to.equal(groups(element)[1]);
  });
});

describe('one statement at a time', () => {
  const shown = (element: Element) => groups(element).map(nameOf);

  it('shows one, goes on and back, and sends from the last', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    expect(shown(element)).to.deep.equal([statements[0]]);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Nästa']);
    one(element, 'button', 'Nästa').click();
    await settled(element);
    expect(shown(element)).to.deep.equal([statements[1]]);
    expect(focused()?.closest('fieldset')).to.equal(groups(element)[0]);
    one(element, 'button', 'Föregående').click();
    await settled(element);
    expect(shown(element)).to.deep.equal([statements[0]]);
    for (let page = 1; page < 10; page++) {
      one(element, 'button', 'Nästa').click();
      await settled(element);
    }
    expect(shown(element)).to.deep.equal([statements[9]]);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Föregående', 'Skicka in svaren']);
  });

  it('goes on by itself after a digit, and gives the same answers as the list', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    element.focus();
    for (const digit of '3124543215') {
      keydown(digit);
      await settled(element);
    }
    expect(element.answers).to.deep.equal(answersOf('3124543215'));
    expect(focused()).to.equal(one(element, 'button', 'Skicka in svaren'));
  });

  it('stays after an answer with the pointer, so that it can be seen', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    await answer(element, '4');
    expect(shown(element)).to.deep.equal([statements[0]]);
    expect(chosen(element)).to.deep.equal([4]);
  });

  it('is changed to and fro with the answers kept', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '1234512345');
    element.paged = true;
    await settled(element);
    expect(chosen(element)).to.deep.equal([1]);
    element.paged = false;
    await settled(element);
    expect(chosen(element).join('')).to.equal('1234512345');
  });
});
