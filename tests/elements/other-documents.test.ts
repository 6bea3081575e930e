// Elements that a page moves to another document: a frame of its own, or a window that it opens.
import { expect } from 'chai';
import { stub } from 'sinon';
import '../../src/entries/define/index.js';
import { told } from './support/console.js';
import { dialogOf, isOpen, mountTeam, opened, team } from './support/meeting.js';
import { host, mount, settled, until } from './support/mount.js';
import { person } from './support/people.js';
import { storing, strings, TEN_ANSWERS } from './support/questionnaire.js';

const { sv, en } = strings;
const response = person('3442423435');

/** A document in a frame, in a language and with a style of its own. */
async function frameDocument(lang: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="${lang}"><body style="font: 20px serif"><main></main></body></html>`;
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  host('').append(frame);
  return until(() => {
    const page = frame.contentDocument;
    return page?.querySelector('main') ? page : null;
  }, 'the frame');
}

const styleOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);
const inside = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = (element: Element): string => {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
    const { shadowRoot, localName } = node as Element;
    if (localName === 'style') return '';
    return [...(shadowRoot ?? node).childNodes].map(read).join(' ');
  };
  return read(element).replace(/\s+/gu, ' ').trim();
};

/** Whatever is thrown in callbacks of the browser. */
const errors: string[] = [];
const record = ({ message }: ErrorEvent) => errors.push(message);

beforeEach(() => {
  errors.length = 0;
  addEventListener('error', record);
});

afterEach(() => {
  removeEventListener('error', record);
  expect(errors).to.deep.equal([]);
});

describe('an element that is moved to a frame', () => {
  const cases = [
    ['kund-diagnos', {}, en.start],
    ['kund-diagnos-questionnaire', {}, en.submit],
    ['kund-diagnos-result', { response }, 'How you see us'],
    ['kund-diagnos-group-result', team(), 'Start the meeting'],
  ] as const;

  for (const [tag, properties, english] of cases) {
    it(`has its styles and the frame’s language, and its own again when it is moved back: <${tag}>`, async () => {
      const element = await mount(tag, { ...properties } as never);
      const home = element.parentElement!;
      const before = words(element);
      const page = await frameDocument('en');
      page.querySelector('main')!.append(element);
      await until(() => words(element).includes(english), english);
      await settled(element);
      const button = await until(() => element.shadowRoot!.querySelector('button'), 'a button');
      const isStyled = () => {
        const { display, backgroundColor, minHeight } = styleOf(inside(element, '.frame, button'));
        return [styleOf(inside(element, '.frame')).display, display, backgroundColor, minHeight];
      };
      expect(isStyled()[0]).to.equal('grid');
      expect(parseFloat(styleOf(button).minHeight)).to.be.at.least(44);
      for (const within of element.shadowRoot!.querySelectorAll('*')) {
        if (within.shadowRoot) {
          expect(within.shadowRoot.adoptedStyleSheets.length, within.localName).to.be.above(0);
        }
      }
      home.append(element);
      await until(() => words(element) === before, 'Swedish');
      expect(styleOf(inside(element, '.frame')).display).to.equal('grid');
      expect(told.warnings).to.deep.equal([]);
    });

    it(`may be made there: <${tag}>`, async () => {
      const page = await frameDocument('en');
      // The constructor is this page's.
      const element = Object.assign(document.createElement(tag), properties);
      page.querySelector('main')!.append(element);
      await until(
        () => element.shadowRoot?.querySelector('.root') && words(element).includes(english),
        english,
      );
      expect(styleOf(inside(element, '.frame')).display).to.equal('grid');
    });
  }

  it('goes the whole way there: what it renders later has styles, and the frame hears its events', async () => {
    const element = await mount('kund-diagnos');
    const page = await frameDocument('sv');
    page.querySelector('main')!.append(element);
    await settled(element);
    const heard: string[] = [];
    for (const type of ['kd-start', 'kd-answer', 'kd-saved']) {
      page.addEventListener(type, () => heard.push(type));
    }
    page.body.addEventListener('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
    });
    inside(element, '[part=start]').click();
    const questionnaire = await until(() => {
      const found = inside(element, 'kund-diagnos-questionnaire') as Element | null;
      return found?.shadowRoot?.querySelector('.root') ? found : null;
    }, 'the statements');
    expect(styleOf(questionnaire.shadowRoot!.querySelector('.points')!).display).to.equal('flex');
    for (const [index, digit] of Array.from(TEN_ANSWERS).entries()) {
      inside(questionnaire, `.question:nth-child(${index + 1}) input[value="${digit}"]`).click();
    }
    await settled(element);
    expect(words(element)).to.include(sv.progress(10, 10));
    inside(questionnaire, '[part=submit]').click();
    const result = await until(() => {
      const found = inside(element, 'kund-diagnos-result') as Element | null;
      return found?.shadowRoot?.querySelector('.root') ? found : null;
    }, 'the own result');
    expect(words(result)).to.include('3,2 av 5');
    expect(styleOf(result.shadowRoot!.querySelector('.light')!).display).to.match(/flex/u);
    expect(heard).to.deep.equal(['kd-start', ...Array<string>(10).fill('kd-answer'), 'kd-saved']);
  });

  it('keeps its answers on the way, and leaves nothing behind on the old window', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    inside(element, 'input[value="3"]').click();
    const page = await frameDocument('en');
    page.querySelector('main')!.append(element);
    await until(() => words(element).includes(en.progress(1, 10)), 'English');
    expect(element.answers).to.deep.equal({ icp: 3 });
    const leaving = (view: Window) => {
      const event = new Event('beforeunload', { cancelable: true });
      view.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([leaving(window), leaving(page.defaultView!)]).to.deep.equal([false, true]);
    expect(saves).to.deep.equal([]);
  });

  it('follows the `lang` of the frame when that changes', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const page = await frameDocument('en');
    page.querySelector('main')!.append(element);
    await until(() => words(element).includes(en.submit), 'English');
    page.documentElement.lang = 'sv';
    await until(() => words(element).includes(sv.submit), 'Swedish');
  });

  it('opens the meeting there, with styles, and closes it', async () => {
    const element = await mountTeam();
    const page = await frameDocument('en');
    page.querySelector('main')!.append(element);
    await until(() => words(element).includes('Start the meeting'), 'English');
    inside(element, '[part=start-meeting]').click();
    await until(() => isOpen(element), 'the meeting');
    await settled(element);
    const stage = dialogOf(element).querySelector('[part=meeting]')!;
    expect(styleOf(stage).display).to.equal('grid');
    expect(stage.getBoundingClientRect().width).to.equal(page.documentElement.clientWidth);
    expect(words(dialogOf(element).querySelector('h2')!)).to.match(/^2 yellow, 8 green\./u);
    dialogOf(element).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }),
    );
    await settled(element);
    expect(words(dialogOf(element).querySelector('h2')!)).to.match(/^Area 1 of 3/u);
    // Moved while it is open: it closes, and opens again.
    host('').append(element);
    await until(() => !isOpen(element), 'the meeting to close');
    element.startMeeting();
    await opened(element);
  });

  it('prints the window that it is in', async () => {
    const here = stub(window, 'print');
    for (const element of [await mount('kund-diagnos-result', { response }), await mountTeam()]) {
      const page = await frameDocument('sv');
      const there = stub(page.defaultView!, 'print');
      page.querySelector('main')!.append(element);
      await settled(element);
      const buttons = [...element.shadowRoot!.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot?.querySelectorAll('*') ?? []),
      ]);
      const print = buttons.find(
        (each) => each.localName === 'button' && /^\s*Skriv ut/u.test(each.textContent),
      );
      (print as HTMLElement).click();
      expect(there.callCount).to.equal(1);
    }
    expect(here.callCount).to.equal(0);
  });

  it('copies through the window that it is in, which alone may', async () => {
    const element = await mountTeam();
    const page = await frameDocument('sv');
    page.querySelector('main')!.append(element);
    await settled(element);
    const copied: string[] = [];
    const write = async ([item]: ClipboardItem[]) => {
      copied.push(await (await item!.getType('text/plain')).text());
    };
    stub(page.defaultView!.navigator, 'clipboard').get(() => ({ write }));
    inside(inside(element, 'kund-diagnos-export'), 'button').click();
    await until(() => copied[0], 'the text');
    expect(copied[0]).to.include('Medelvärde');
  });
});

it('an element in a document without a window does not throw, and is styled once it is on a page', async () => {
  const element = await mount('kund-diagnos-questionnaire');
  const page = document.implementation.createHTMLDocument('');
  page.body.append(element);
  host('').append(element);
  await settled(element);
  expect(styleOf(inside(element, '.points')).display).to.equal('flex');
});
