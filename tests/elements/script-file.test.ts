// The script file, whose templates are read as it is built and whose copy of Lit is lean, beside the modules: the same on the page.
import { expect } from 'chai';
import {
  KundDiagnos,
  KundDiagnosGroupResult,
  KundDiagnosQuestionnaire,
  KundDiagnosResult,
} from '../../src/elements/index.js';
import type { DisplayInstrument } from '../../src/elements/index.js';
import { pulse } from '../instruments/documents.js';
import { drawn, host, settled, until } from './support/mount.js';
import { count, person } from './support/people.js';
import { answer, send } from './support/questionnaire.js';

const classes = {
  'kund-diagnos': KundDiagnos,
  'kund-diagnos-questionnaire': KundDiagnosQuestionnaire,
  'kund-diagnos-result': KundDiagnosResult,
  'kund-diagnos-group-result': KundDiagnosGroupResult,
};
type Tag = keyof typeof classes;

before(async () => {
  const script = document.createElement('script');
  script.src = '/dist/kund-diagnos.all.js';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => {
      reject(new Error('There is no script file: npm run build makes it.'));
    };
    document.head.append(script);
  });
  for (const [tag, type] of Object.entries(classes)) type.define(`module-${tag}`);
});

/** What is there, an element or a piece of text each, without the white space and the comments that nobody sees. */
function drawing(node: Node): unknown[] {
  return [...node.childNodes].flatMap((child): unknown[] => {
    if (child instanceof Text) return [child.data.replace(/\s+/gu, ' ').trim()].filter(Boolean);
    if (!(child instanceof Element)) return [];
    const attributes = Object.fromEntries([...child.attributes].map(({ name, value }) => [name, value]));
    const { checked, value } = child as Partial<HTMLInputElement>;
    return [{ [child.localName]: { ...attributes, checked, value, in: drawing(child) } }];
  });
}

/** The script file has the words, the modules fetch them. */
async function inEnglish(element: HTMLElementTagNameMap[Tag]): Promise<void> {
  element.locale = 'en';
  await until(() => element.shadowRoot!.querySelector('[lang=en]'), 'English');
}

/** The element of the script file and that of the modules: what is done with the one is done with the other. */
class Pair<T extends Tag> {
  readonly elements: HTMLElementTagNameMap[T][];

  constructor(tag: T, properties: Partial<HTMLElementTagNameMap[T]> = {}) {
    this.elements = ['', 'module-'].map((prefix) => {
      const element = document.createElement(prefix + tag) as HTMLElementTagNameMap[T];
      host('').append(Object.assign(element, properties));
      return element;
    });
    const [file, modules] = this.elements;
    expect(file).not.to.be.instanceOf(classes[tag]);
    expect(modules).to.be.instanceOf(classes[tag]);
  }

  async each(act: (element: HTMLElementTagNameMap[T]) => unknown): Promise<void> {
    for (const element of this.elements) await act(element);
    await this.isAlike();
  }

  async isAlike(): Promise<void> {
    for (const element of this.elements) {
      await drawn(element);
      await settled(element);
    }
    const [file, modules] = this.elements.map(({ shadowRoot }) => drawing(shadowRoot!));
    expect(JSON.stringify(modules).length).to.be.above(100);
    expect(file).to.deep.equal(modules);
  }
}

describe('the script file draws what the modules draw', () => {
  it('when somebody is about to begin', async () => {
    await new Pair('kund-diagnos').isAlike();
  });

  it('from the first statement to what is missing, and to answers that could not be saved', async () => {
    const pair = new Pair('kund-diagnos-questionnaire');
    await pair.isAlike();
    await pair.each(inEnglish);
    await pair.each((element) => answer(element, '1234'));
    await pair.each((element) => {
      element.submit();
    });
    await pair.each((element) => answer(element, '5234543215'));
    await pair.each((element) => {
      element.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.reject(new Error('The shelf is full.')));
      });
      return send(element);
    });
    await pair.each((element) => until(() => element.shadowRoot!.textContent.includes('full'), 'the reason'));
    await pair.each((element) => {
      element.reset();
    });
  });

  it('one statement at a time, on another scale', async () => {
    const instrument: DisplayInstrument = pulse();
    const pair = new Pair('kund-diagnos-questionnaire', { instrument, paged: true });
    // Two with one name share their answers.
    await pair.each((element) => (element.draftKey = element.localName));
    await pair.each((element) => answer(element, '7'));
  });

  it('of one person’s result', async () => {
    const pair = new Pair('kund-diagnos-result', { response: person('4441443442') });
    await pair.isAlike();
    await pair.each((element) => (element.response = person('5555555555')));
    await pair.each(inEnglish);
  });

  it('of a group’s result', async () => {
    const [leaders, sales] = [
      count('4441443444', '4441443444', '5441443444'),
      count('4445443444', '1445443444', '2445443443'),
    ];
    const pair = new Pair('kund-diagnos-group-result', {
      tally: count('4441443444', '4441443444', '5441443444', '4445443444', '1445443444', '2445443443'),
      groups: { Ledning: leaders, Sälj: sales },
      minimumGroupSize: 3,
    });
    await pair.isAlike();
    await pair.each((element) => (element.rounds = { '2025': leaders }));
    await pair.each(inEnglish);
    await pair.each((element) => (element.tally = null));
  });
});
