// The script file as it is published, each time in a page of its own: what it renders, and how it fetches the parts that a page needs.
import { expect } from 'chai';
import '../../src/entries/define/index.js';
import type { KundDiagnos, LocalizedInstrument } from '../../src/elements/index.js';
import { common as commonEn } from '../../src/locales/en/common.js';
import { exportStrings as exportEn } from '../../src/locales/en/export.js';
import { groupResult as groupResultEn } from '../../src/locales/en/group-result.js';
import { meeting as meetingEn } from '../../src/locales/en/meeting.js';
import { common as commonSv } from '../../src/locales/sv/common.js';
import { exportStrings as exportSv } from '../../src/locales/sv/export.js';
import { pulse } from '../instruments/documents.js';
import './support/console.js';
import { host, mount, settled, until } from './support/mount.js';
import { count, person, times } from './support/people.js';
import { strings, TEN_ANSWERS } from './support/questionnaire.js';

const { sv, en } = strings;
const response = person('3442423435');
const tally = count(...times(6, '3442423435'));

type Tag = keyof HTMLElementTagNameMap;
type Of<T extends Tag> = HTMLElementTagNameMap[T];
type PageWindow = Window & { messages: string[]; delays: number[] };

/** Records what is written to the console, and how long the library wants to wait, without waiting. */
const preparation = `<script>
  messages = [];
  delays = [];
  console.error = console.warn = (...input) => messages.push(input.join(' '));
  realSetTimeout = setTimeout;
  setTimeout = (callback, delay) => {
    if (delay !== 1000) return realSetTimeout(callback, delay);
    delays.push(delay);
    return realSetTimeout(callback);
  };
</script>`;

/** A page that loads the script file, in a frame. */
class ScriptPage {
  readonly #test = crypto.randomUUID();
  readonly #frame = document.createElement('iframe');

  /**
   * @param failing The names of parts, joined with "+". So many first requests for each of their files fail as `failures` says.
   * @param query What the page has after the name of the script file.
   */
  constructor(body: string, { lang = 'sv', failing = 'none', failures = 0, query = '' } = {}) {
    const src = `/delivery/${this.#test}/${failing}/${failures}/kund-diagnos.js${query}`;
    this.#frame.srcdoc = `<!doctype html><html lang="${lang}">${preparation}
      <script type="module" src="${src}"></script><main>${body}</main></html>`;
    host('').append(this.#frame);
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  get window(): PageWindow {
    return this.#frame.contentWindow as PageWindow;
  }

  find<T extends Tag>(tag: T): Promise<Of<T>> {
    return until(() => this.document.querySelector(tag), `<${tag}>`);
  }

  /** An element, once it has rendered. */
  async rendered<T extends Tag>(tag: T): Promise<Of<T>> {
    const element = await this.find(tag);
    await until(() => element.shadowRoot?.querySelector('.root'), `<${tag}> to render`);
    await settled(element);
    return element;
  }

  /** How often each file has been requested whose name begins like this. */
  async requestsOf(name: string): Promise<number[]> {
    const all = (await (await fetch(`/delivery/${this.#test}`)).json()) as string[];
    const files = all.filter((file) => file.startsWith(name));
    return [...new Set(files)].map((file) => files.filter((each) => each === file).length);
  }
}

/** All text in an element and those inside it. `instanceof` would not know what comes from another page. */
function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const { shadowRoot, childNodes } = node as Element;
  if ((node as Element).localName === 'style') return '';
  return [...(shadowRoot ?? { childNodes }).childNodes].map(textIn).join(' ').replace(/\s+/gu, ' ').trim();
}

/** Clicks one digit a statement. */
async function answer(questionnaire: Element, digits: string) {
  for (const [index, digit] of Array.from(digits).entries()) {
    const input = `.question:nth-child(${index + 1}) input[value="${digit}"]`;
    questionnaire.shadowRoot!.querySelector<HTMLInputElement>(input)!.click();
  }
  await settled(questionnaire);
}

const questionnaireIn = (element: KundDiagnos) =>
  until(() => {
    const questionnaire = element.shadowRoot!.querySelector('kund-diagnos-questionnaire');
    return questionnaire?.shadowRoot?.querySelector('.root') ? questionnaire : null;
  }, 'the statements');

/** Answers everything, and has the page store it. */
async function finish(element: KundDiagnos) {
  element.addEventListener('kd-submit', (event) => {
    event.waitUntil(Promise.resolve());
  });
  element.start();
  const questionnaire = await questionnaireIn(element);
  await answer(questionnaire, TEN_ANSWERS);
  questionnaire.submit();
}

/** Some browsers request a module that has failed again, others do not as long as the page is open. */
let requestsAgain = false;

before(async () => {
  const script = await fetch('/dist/kund-diagnos.js', { method: 'HEAD' });
  if (!script.ok) throw new Error('There is no script file: npm run build makes it.');
  const probe = `/delivery/${crypto.randomUUID()}/probe/1/parts/probe-0.js`;
  for (let attempt = 0; attempt < 2; attempt++) {
    requestsAgain = await import(probe).then(
      () => true,
      () => false,
    );
  }
});

describe('the script file renders what the modules render', () => {
  /** Each element and text, without white space and comments. */
  function rendering(node: Node): unknown[] {
    return [...node.childNodes].flatMap((child): unknown[] => {
      if (child.nodeType === Node.TEXT_NODE) {
        return [child.nodeValue!.replace(/\s+/gu, ' ').trim()].filter(Boolean);
      }
      if (child.nodeType !== Node.ELEMENT_NODE) return [];
      const element = child as HTMLInputElement;
      // The modules have defined the meeting already; the script file fetches it when it is opened.
      if (element.localName === 'kund-diagnos-meeting' && !element.shadowRoot?.querySelector('[open]'))
        return [];
      // In the meeting the script file fetches the plan, while other pages are shown.
      if (element.localName === 'kund-diagnos-plan' && element.closest('[hidden]')) return [];
      const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
      // The meeting is put where the window around the frame shows it, which differs.
      delete attributes['style'];
      const { checked, value, shadowRoot } = element;
      const inside = [...rendering(element), ...(shadowRoot ? rendering(shadowRoot) : [])];
      return [{ [element.localName]: { ...attributes, checked, value, inside } }];
    });
  }

  /** The same element made by the script file and by the modules; what is done with one is done with the other. */
  class Pair<T extends Tag> {
    readonly #elements: Of<T>[];

    private constructor(elements: Of<T>[]) {
      this.#elements = elements;
    }

    static async mount<T extends Tag>(
      tag: T,
      properties: Partial<Of<T>> = {},
      shown?: string,
    ): Promise<Pair<T>> {
      const page = new ScriptPage(`<${tag}></${tag}>`);
      const scripted = Object.assign(await page.find(tag), properties);
      const modular = await mount(tag, properties);
      expect(modular.constructor === scripted.constructor).to.equal(false);
      return new Pair([await page.rendered(tag), modular]).each(() => null, shown);
    }

    /** Does something with each, and compares them when the modules' shows a text. */
    async each(act: (element: Of<T>) => unknown, shown = ''): Promise<this> {
      for (const element of this.#elements) {
        await act(element);
        await until(() => textIn(element).includes(shown), shown);
        await settled(element);
      }
      const [script, modules] = this.#elements.map(({ shadowRoot }) => rendering(shadowRoot!));
      expect(JSON.stringify(modules).length).to.be.above(100);
      expect(script).to.deep.equal(modules);
      return this;
    }
  }

  it('of the whole diagnosis, from the introduction to the result', async () => {
    const pair = await Pair.mount('kund-diagnos');
    await pair.each((element) => {
      element.start();
      return questionnaireIn(element);
    }, sv.submit);
    await pair.each(finish, '3,2 av 5');
  });

  it('of unanswered statements, and of a failed save in English', async () => {
    const pair = await Pair.mount('kund-diagnos-questionnaire');
    await pair.each((element) => answer(element, '1234'));
    await pair.each((element) => {
      element.submit();
    }, sv.unansweredCount(6));
    await pair.each((element) => (element.locale = 'en'), en.unansweredCount(6));
    await pair.each((element) => answer(element, '5234543215'));
    await pair.each((element) => {
      element.addEventListener('kd-submit', (event) => {
        event.waitUntil(Promise.reject(new Error('The shelf is full.')));
      });
      element.submit();
    }, 'The shelf is full.');
    await pair.each((element) => {
      element.reset();
    });
  });

  it('of one statement at a time, of an own instrument', async () => {
    const instrument: LocalizedInstrument = pulse();
    const pair = await Pair.mount('kund-diagnos-questionnaire', { instrument, paged: true });
    await pair.each((element) => answer(element, '7'));
  });

  it('of an own result', async () => {
    const pair = await Pair.mount('kund-diagnos-result', { response });
    await pair.each((element) => (element.response = person('5555555555')), '5,0 av 5');
    await pair.each((element) => (element.locale = 'en'), 'How you see us');
  });

  it('of a group’s result, its export and its meeting', async () => {
    const [leaders, sales] = [times(3, '4441443444'), times(3, '1445443444')];
    const pair = await Pair.mount(
      'kund-diagnos-group-result',
      { tally: count(...leaders, ...sales), minimumGroupSize: 3 },
      exportSv.table,
    );
    const groups = { Ledning: count(...leaders), Sälj: count(...sales) };
    await pair.each((element) => Object.assign(element, { groups }), 'Sälj');
    await pair.each((element) => Object.assign(element, { rounds: { '2025': groups.Ledning } }), '2025');
    await pair.each((element) => (element.locale = 'en'), exportEn.table);
    await pair.each((element) => {
      const buttons = [...element.shadowRoot!.querySelectorAll('button')];
      buttons.find((button) => textIn(button) === groupResultEn.startMeeting)!.click();
    }, meetingEn.agenda);
    await pair.each((element) => (element.tally = null));
  });
});

describe('a part is fetched', () => {
  it('for a tag that is on the page at the start, and for no other', async () => {
    const page = new ScriptPage('<kund-diagnos-result></kund-diagnos-result>');
    Object.assign(await page.find('kund-diagnos-result'), { response });
    expect(textIn(await page.rendered('kund-diagnos-result'))).to.include('3,4 av 5');
    expect(await page.requestsOf('parts/result')).to.deep.equal([1]);
    expect(await page.requestsOf('parts/group-result')).to.deep.equal([]);
    expect(await page.requestsOf('parts/schema')).to.deep.equal([]);
    expect(page.window.messages).to.deep.equal([]);
  });

  it('for a tag that is added later, once for several', async () => {
    const page = new ScriptPage('<kund-diagnos></kund-diagnos>');
    await page.rendered('kund-diagnos');
    expect(await page.requestsOf('parts/')).to.deep.equal([]);
    const elements = [1, 2].map(() =>
      Object.assign(page.document.createElement('kund-diagnos-group-result'), { tally }),
    );
    // Deep inside what is added.
    const section = page.document.createElement('section');
    section.append(...elements);
    page.document.querySelector('main')!.append(section);
    for (const element of elements) {
      await until(() => textIn(element).includes('3,4 av 5'), 'the group’s result');
    }
    expect(await page.requestsOf('parts/group-result')).to.deep.equal([1]);
    expect(page.window.messages).to.deep.equal([]);
  });

  it('for a tag in a slot of <kund-diagnos>', async () => {
    const page = new ScriptPage(
      '<kund-diagnos><div slot="introduction"><kund-diagnos-result></kund-diagnos-result></div></kund-diagnos>',
    );
    Object.assign(await page.find('kund-diagnos-result'), { response });
    expect(textIn(await page.rendered('kund-diagnos-result'))).to.include('3,4 av 5');
  });

  it('for a meeting', async () => {
    const page = new ScriptPage('<kund-diagnos-meeting></kund-diagnos-meeting>');
    const meeting = await page.find('kund-diagnos-meeting');
    await until(() => meeting.shadowRoot, 'the meeting');
    expect(await page.requestsOf('parts/meeting')).to.deep.equal([1]);
  });

  it('when the person begins, so that the result is there if the connection is lost', async () => {
    const page = new ScriptPage('<kund-diagnos></kund-diagnos>');
    const element = await page.rendered('kund-diagnos');
    expect(await page.requestsOf('parts/result')).to.deep.equal([]);
    element.start();
    await until(() => page.window.customElements.get('kund-diagnos-result'), 'the result’s script');
    expect(await page.requestsOf('parts/result')).to.deep.equal([1]);
  });

  it('with its words in the page’s language, so that a lost connection does not change the language', async () => {
    const page = new ScriptPage('<kund-diagnos></kund-diagnos>', { lang: 'en' });
    const element = await page.rendered('kund-diagnos');
    element.addEventListener('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
    });
    element.start();
    const fetched = (name: string) =>
      page.window.performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.includes(`/parts/${name}-`)).length;
    // The script and its strings, and the texts.
    await until(() => fetched('result') === 2 && fetched('index') === 1, 'the words');
    const before = await page.requestsOf('parts/');

    const questionnaire = await questionnaireIn(element);
    await answer(questionnaire, TEN_ANSWERS);
    questionnaire.submit();
    await until(() => textIn(element).includes('How you see us'), 'the result');
    expect(await page.requestsOf('parts/')).to.deep.equal(before);
    expect(page.window.messages).to.deep.equal([]);
  });

  it('also where the page has a query after the name of the script file', async () => {
    const page = new ScriptPage(
      '<kund-diagnos></kund-diagnos><kund-diagnos-group-result></kund-diagnos-group-result>',
      { query: '?ver=1' },
    );
    Object.assign(await page.find('kund-diagnos-group-result'), { tally });
    expect(textIn(await page.rendered('kund-diagnos-group-result'))).to.include('3,4 av 5');
    const element = await page.rendered('kund-diagnos');
    await finish(element);
    await until(() => textIn(element).includes('3,2 av 5'), 'the own result');
    expect(page.window.messages).to.deep.equal([]);
  });
});

describe('a part that cannot be fetched', () => {
  // The second name is of a file that the first imports.
  const cases = [
    ['kund-diagnos-result', 'result', { response }],
    ['kund-diagnos-result', 'advice', { response }],
    ['kund-diagnos-group-result', 'group-result', { tally }],
    ['kund-diagnos-meeting', 'meeting', {}],
  ] as const;

  /** Adds and removes something, twice, and lets the page act on it. */
  async function changePage(page: ScriptPage) {
    for (let change = 0; change < 2; change++) {
      const paragraph = page.document.createElement('p');
      page.document.querySelector('main')!.append(paragraph);
      await new Promise((resolve) => setTimeout(resolve));
      paragraph.remove();
    }
  }

  for (const [tag, part, properties] of cases) {
    it(`is requested again after a second where the browser does so: ${part} of <${tag}>`, async () => {
      const page = new ScriptPage(`<${tag}></${tag}>`, { failing: part, failures: 1 });
      const element = Object.assign(await page.find(tag), properties);
      if (requestsAgain) {
        await until(() => page.window.customElements.get(tag), `<${tag}>`);
        if (tag !== 'kund-diagnos-meeting') await page.rendered(tag);
        expect(textIn(element)).not.to.include(commonSv.notFetched);
        expect(page.window.messages).to.deep.equal([]);
      } else {
        await until(() => textIn(element) === commonSv.notFetched, 'the message');
      }
      expect(page.window.delays).to.deep.equal([1000]);
      expect(await page.requestsOf(`parts/${part}`)).to.deep.equal([requestsAgain ? 2 : 1]);
    });

    it(`is announced on the page and in the console, and not requested at each change: ${part} of <${tag}>`, async () => {
      const page = new ScriptPage(`<kund-diagnos></kund-diagnos><${tag}></${tag}>`, {
        failing: part,
        failures: 99,
      });
      const element = Object.assign(await page.find(tag), properties);
      await until(() => textIn(element) === commonSv.notFetched, 'the message');
      expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.equal(commonSv.notFetched);
      expect(page.window.messages).to.have.length(1);
      expect(page.window.messages[0]).to.match(
        new RegExp(`^kund-diagnos: <${tag}> could not be fetched from http\\S+/kund-diagnos\\.js: \\S`, 'u'),
      );
      await changePage(page);
      expect(page.window.delays).to.deep.equal([1000]);
      expect(await page.requestsOf(`parts/${part}`)).to.deep.equal([requestsAgain ? 2 : 1]);
      expect(page.window.messages).to.have.length(1);
      expect(textIn(element)).to.equal(commonSv.notFetched);

      // The rest of the page works.
      const whole = await page.rendered('kund-diagnos');
      whole.start();
      await answer(await questionnaireIn(whole), '12');
      expect(textIn(whole)).to.include(sv.progress(2, 10));
    });
  }

  it('is announced in the page’s language', async () => {
    const page = new ScriptPage('<kund-diagnos-result></kund-diagnos-result>', {
      lang: 'en',
      failing: 'result',
      failures: 99,
    });
    const element = await page.find('kund-diagnos-result');
    await until(() => textIn(element) === commonEn.notFetched, 'the message');
    expect(element.shadowRoot!.querySelector('p')!.lang).to.equal('en');
  });

  it('is announced in Swedish where the page’s language cannot be fetched either', async () => {
    const page = new ScriptPage('<kund-diagnos-result></kund-diagnos-result>', {
      lang: 'en',
      failing: 'result+common',
      failures: 99,
    });
    const element = await page.find('kund-diagnos-result');
    await until(() => textIn(element) === commonSv.notFetched, 'the message');
    expect(element.shadowRoot!.querySelector('p')!.lang).to.equal('sv');
  });

  it('is announced in the language of the element’s own locale', async () => {
    const page = new ScriptPage('<kund-diagnos-result locale="en-GB"></kund-diagnos-result>', {
      failing: 'result',
      failures: 99,
    });
    const element = await page.find('kund-diagnos-result');
    await until(() => textIn(element) === commonEn.notFetched, 'the message');
  });
});

it('announces that strings cannot be fetched which another element brings: those of the meeting', async () => {
  const page = new ScriptPage('<kund-diagnos-meeting></kund-diagnos-meeting>', {
    failing: 'group-result',
    failures: 99,
  });
  const element = await page.find('kund-diagnos-meeting');
  await until(() => textIn(element) === commonSv.notFetched, 'the message');
  expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.equal(commonSv.notFetched);
  expect(page.window.messages).to.have.length(1);
  expect(page.window.messages[0]).to.match(/the strings for "sv" could not be loaded from http.+\.js/);
});

describe('the script that makes the files', () => {
  for (const failures of [1, 99]) {
    it(`is announced when it cannot be fetched, and another press is another attempt: ${failures} failures`, async () => {
      const page = new ScriptPage('<kund-diagnos-group-result></kund-diagnos-group-result>', {
        failing: 'save-files',
        failures,
      });
      const element = Object.assign(await page.find('kund-diagnos-group-result'), { tally });
      const part = await until(() => {
        const found = element.shadowRoot?.querySelector('kund-diagnos-export');
        return found?.shadowRoot?.querySelector('button') ? found : null;
      }, 'the files');
      const names: string[] = [];
      const { prototype } = (page.window as PageWindow & typeof globalThis).HTMLAnchorElement;
      prototype.click = function () {
        names.push(this.download);
      };
      const press = (label: string) => {
        const buttons = [...part.shadowRoot!.querySelectorAll('button')];
        buttons.find((button) => textIn(button).includes(label))!.click();
      };
      const status = () => textIn(part.shadowRoot!.querySelector('[role=status]')!);
      press('CSV');
      // Not "try again": some browsers never do.
      await until(() => status() === commonSv.notFetched, 'the words');
      expect(page.window.messages).to.have.length(1);
      press('JSON');
      if (requestsAgain && failures === 1) {
        await until(() => names[0], 'the file');
        expect(names).to.deep.equal(['kundorientering-resultat.json']);
        expect(status()).to.equal('');
      } else {
        await until(() => page.window.messages.length > 1, 'another attempt');
        await settled(part);
        expect(status()).to.equal(commonSv.notFetched);
        press('Kopiera');
        await until(() => page.window.messages.length > 2, 'another attempt');
        await settled(part);
        expect(status()).to.equal(commonSv.notFetched);
        expect(names).to.deep.equal([]);
      }
    });
  }
});

describe('a schema that cannot be fetched', () => {
  for (const [tag, message] of [
    ['kund-diagnos', commonSv.unavailable.questions],
    ['kund-diagnos-questionnaire', commonSv.unavailable.questions],
    ['kund-diagnos-result', commonSv.unavailable.result],
    ['kund-diagnos-group-result', commonSv.unavailable.result],
    ['kund-diagnos-kpis', commonSv.unavailable.result],
  ] as const) {
    it(`is announced by <${tag}> for an own instrument, and in the console`, async () => {
      const page = new ScriptPage(`<${tag}></${tag}>`, { failing: 'schema', failures: 99 });
      const element = Object.assign(await page.find(tag), { instrument: pulse() });
      await until(() => textIn(element) === message, message);
      expect(page.window.messages).to.have.length(1);
      expect(page.window.messages[0]).to.match(
        /^kund-diagnos: the instrument cannot be shown TypeError: \S/u,
      );
    });
  }
});

describe('the own result that cannot be fetched', () => {
  // Two requests when the person begins, and two when the answers are saved.
  for (const failures of [4, 99]) {
    it(`leaves the answers saved, and is requested when the person asks: ${failures} failures`, async () => {
      const page = new ScriptPage('<kund-diagnos draft-key="delivery"></kund-diagnos>', {
        failing: 'result',
        failures,
      });
      const element = await page.rendered('kund-diagnos');
      const saved: unknown[] = [];
      element.addEventListener('kd-saved', ({ response }) => saved.push(response.answers));
      element.start();
      await until(() => page.window.messages.length > 0, 'the console to be told');
      await finish(element);
      await until(() => textIn(element).includes(sv.resultNotFetched), sv.resultNotFetched);
      expect(saved).to.have.length(1);
      expect(localStorage.length).to.equal(0);

      const requests = async () => (await page.requestsOf('parts/result'))[0];
      expect(await requests()).to.equal(requestsAgain ? 4 : 1);
      const button = [...element.shadowRoot!.querySelectorAll('button')].at(-1)!;
      expect(button.textContent).to.equal(sv.retry);
      const { length } = page.window.delays;
      button.click();
      if (requestsAgain && failures === 4) {
        await until(() => textIn(element).includes('3,2 av 5'), 'the result');
        expect(textIn(element)).not.to.include(sv.resultNotFetched);
      } else {
        await until(() => page.window.delays.length > length, 'another attempt');
        await settled(element);
        expect(textIn(element)).to.include(sv.resultNotFetched);
      }
      expect(saved).to.have.length(1);
    });
  }
});
