// A page that a browser or an extension translates: the nodes of its texts are replaced by elements, at any time.
import { expect } from 'chai';
import '../../src/entries/define/index.js';
import './support/console.js';
import { press } from './support/keyboard.js';
import {
  mountTeam,
  openMeeting,
  reportOf,
  shownArea,
  stageOf,
  team,
  mark,
  mountMeeting,
  opened,
} from './support/meeting.js';
import { mount, settled, until } from './support/mount.js';
import { count, person, times } from './support/people.js';
import {
  answer,
  connect,
  flush,
  statusOf,
  storing,
  strings,
  submit,
  TEN_ANSWERS,
} from './support/questionnaire.js';
import { one, text } from './support/see.js';

const { sv, en } = strings;

const font = (): Element => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');

/** Mimics Google Translate: replaces each text node by an element with the text in it, also in shadow roots. */
function translate(root: Node): number {
  let replaced = 0;
  for (const node of [...root.childNodes]) {
    const isCode = node instanceof HTMLStyleElement || node instanceof SVGElement;
    if (node instanceof Text && node.data.trim() !== '') {
      const outer = font();
      outer.append(Object.assign(font(), { textContent: node.data }));
      node.replaceWith(outer);
      replaced++;
    } else if (node instanceof Element && !isCode && node.localName !== 'font') {
      replaced += translate(node) + (node.shadowRoot ? translate(node.shadowRoot) : 0);
    }
  }
  return replaced;
}

/** An element's text. Collapses the white space that a translation adds. */
const words = (element: Element) => text(element).replace(/\s+/gu, ' ');

it('a translation replaces every text, in shadow roots too', async () => {
  const element = await mount('kund-diagnos-questionnaire');
  expect(translate(element.shadowRoot!)).to.be.above(50);
  expect(element.shadowRoot!.querySelector('legend > font > font')).not.to.equal(null);
  expect(translate(element.shadowRoot!)).to.equal(0);
});

describe('on a page that is translated', () => {
  /** Expects the same text after a change as in an element that has not been translated. */
  async function staysCurrent<T extends HTMLElement>(
    make: () => Promise<T>,
    changes: ((element: T) => unknown)[],
    look: (element: T) => Element = (element) => element,
  ) {
    const [translated, plain] = [await make(), await make()];
    for (const [index, change] of changes.entries()) {
      translate(look(translated).shadowRoot ?? look(translated));
      const before = words(look(plain));
      for (const element of [translated, plain]) {
        await change(element);
        await settled(element);
      }
      expect(words(look(plain)), `change ${index}`).not.to.equal(before);
      expect(words(look(translated)), `change ${index}`).to.equal(words(look(plain)));
    }
  }

  it('“0 av 10” does not stand for ever: the questionnaire’s progress and states are current', async () => {
    const saves = storing();
    await staysCurrent(
      () => mount('kund-diagnos-questionnaire', { draftKey: crypto.randomUUID() }),
      [
        (element) => answer(element, '1'),
        (element) => answer(element, '12'),
        (element) => submit(element),
        (element) => answer(element, '123'),
        (element) => {
          element.locale = 'en';
          return until(() => words(element).includes(en.submit), 'English');
        },
        (element) => {
          element.locale = 'sv';
          return until(() => words(element).includes(sv.submit), 'Swedish');
        },
        (element) => answer(element, TEN_ANSWERS),
        (element) => submit(element),
        (element) => {
          saves.pop()!.reject(new Error('Hyllan är full.'));
          return flush(element);
        },
        (element) => submit(element),
        (element) => {
          saves.pop()!.resolve();
          return flush(element);
        },
      ],
    );
  });

  it('one statement at a time: the position is current', async () => {
    await staysCurrent(
      () => mount('kund-diagnos-questionnaire', { paged: true }),
      ['Nästa', 'Nästa', 'Föregående'].map((name) => (element) => {
        one(element, 'button', name).click();
      }),
    );
  });

  it('the connection’s loss is told in the status line, and its return', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    connect(false);
    await settled(element);
    expect(statusOf(element)).to.equal(sv.offline);
    translate(element.shadowRoot!);
    connect(true);
    await settled(element);
    expect(statusOf(element)).to.equal('');
    translate(element.shadowRoot!);
    connect(false);
    await settled(element);
    expect(statusOf(element)).to.equal(sv.offline);
  });

  it('the whole diagnosis goes from step to step', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos', { allowRestart: true });
    translate(element.shadowRoot!);
    one(element, 'button', sv.start).click();
    await settled(element);
    translate(element.shadowRoot!);
    await answer(element, TEN_ANSWERS);
    expect(text(element)).to.include(sv.progress(10, 10));
    await submit(element);
    translate(element.shadowRoot!);
    saves[0]!.resolve();
    await until(() => text(element).includes('3,2 av 5'), 'the result');
    expect(text(element)).to.include(sv.saved);
    translate(element.shadowRoot!);
    one(element, 'button', sv.restart).click();
    await settled(element);
    one(element, 'button', sv.start);
    expect(text(element)).not.to.include('3,2');
  });

  it('the own result is that of the response, in the language', async () => {
    await staysCurrent(
      () => mount('kund-diagnos-result', { response: person('3442423435') }),
      [
        (element) => (element.response = person('5555555555')),
        (element) => (element.response = person('1111111112')),
        (element) => {
          element.locale = 'en';
          return until(() => words(element).includes('How you see us'), 'English');
        },
      ],
    );
  });

  it('the group’s mean and light are of the same figures, and so is all else', async () => {
    const few = count(...times(3, '5555555555'));
    await staysCurrent(
      () =>
        mount('kund-diagnos-group-result', {
          tally: count(...times(6, '1342423435')),
          rounds: [['Vår', count(...times(5, '2222222222'))]],
          invited: 8,
        }),
      [
        (element) => (element.tally = count(...times(7, '5555555555'))),
        (element) => (element.invited = 9),
        (element) => (element.tally = count(...times(20, '1111111111'))),
        (element) => (element.rounds = [['Höst', count(...times(6, '4444444444'))]]),
        (element) => {
          one(element, 'checkbox', 'Visa siffror').click();
        },
        (element) => {
          one(element, 'checkbox', 'Ordna efter vad ni bör prata om').click();
        },
        (element) => {
          element.tally = null;
          element.rounds = null;
        },
        (element) => (element.tally = few),
        (element) => {
          element.locale = 'en';
          return until(
            () => words(element).includes('too few') || /[Tt]oo few|at least/u.test(words(element)),
            'English',
          );
        },
      ],
    );
  });

  it('the words of the export are current', async () => {
    const element = await mountTeam();
    const status = () =>
      text(one(element, 'heading', 'Ta med resultatet').closest('section')!.querySelector('[role=status]')!);
    translate(element.shadowRoot!);
    expect(status()).to.equal('');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    try {
      one(element, 'button', 'Kopiera sammanfattningen').click();
      await until(() => status() !== '', 'the words');
      translate(element.shadowRoot!);
      element.invited = 14;
      await settled(element);
      expect(status()).to.equal('');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('the meeting is at the area that it says, with its figures and marks', async () => {
    await staysCurrent(
      async () => {
        const element = await mountMeeting();
        await element.open();
        await opened(element);
        return element;
      },
      [
        (element) =>
          stageOf(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })),
        (element) =>
          stageOf(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })),
        (element) => mark(element, 'discussed'),
        (element) => mark(element, 'chosen'),
        (element) => mark(element, 'discussed'),
        (element) => (element.report = reportOf(team(7))),
        (element) => (element.decisions = { chosen: ['sla', 'voc', 'icp', 'pricing'], discussed: ['sla'] }),
      ],
      stageOf,
    );
  });

  it('the meeting in a group’s result goes on to the last page', async () => {
    const element = await mountTeam();
    translate(element.shadowRoot!);
    await openMeeting(element);
    // Each area has two steps.
    for (const page of [1, 1, 2, 2, 3, 3]) {
      translate(stageOf(element));
      await press('PageDown');
      await settled(element);
      expect(shownArea(element)).to.match(new RegExp(`^Område ${page} av 3`, 'u'));
    }
    translate(stageOf(element));
    await press('PageDown');
    await settled(element);
    expect(shownArea(element)).to.equal('Det här har vi bestämt');
  });
});
