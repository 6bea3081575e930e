// kund-diagnos.html in a frame, so that WebKit runs it, too: no driver opens a page from a disk there. The rest of it is in e2e/one-file*.test.ts.
import { expect } from 'chai';
import { stub } from 'sinon';
import { roundJsonIn } from '../../src/pages/one-file/page-text.js';
import { host, until } from './support/mount.js';
import { person } from './support/people.js';
import { TEN_ANSWERS } from './support/questionnaire.js';

/** The page in a frame of its own, letter by letter as it was built or saved. */
async function open(page: Blob): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(page);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  host('').append(frame);
  await loaded;
  // Browsers without it offer a download.
  Reflect.deleteProperty(frame.contentWindow!, 'showSaveFilePicker');
  return frame.contentDocument!;
}

/** Every element of another window's page, through shadow roots. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** The text of an element, white space as one space. */
const wordsOf = (element: Element): string => element.textContent.replace(/\s+/gu, ' ').trim();

async function press(page: Document, name: RegExp): Promise<void> {
  const button = await until(
    () =>
      [...elementsIn(page)].find(
        (element) =>
          element.localName === 'button' && element.checkVisibility() && name.test(wordsOf(element)),
      ) as HTMLElement | undefined,
    `a button named ${String(name)}`,
  );
  button.click();
}

const sees = (page: Document, words: string) =>
  until(
    () =>
      [...elementsIn(page)].some((element) => element.localName === 'p' && wordsOf(element).includes(words)),
    `“${words}”`,
  );

/** The files that somebody has sent back. */
function choose(page: Document, count: number): void {
  const input = page.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  for (let index = 0; index < count; index++) {
    const response = { ...person('4433333334'), id: `person-${index}` };
    files.items.add(new File([JSON.stringify([response])], `${index}.kd.json`));
  }
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** One digit a statement. */
async function answer(page: Document, digits: string): Promise<void> {
  for (const [index, digit] of [...digits].entries()) {
    const question = `.question:nth-child(${index + 1}) input[value="${digit}"]`;
    const input = await until(
      () => [...elementsIn(page)].find((element) => element.matches(question)) as HTMLElement | undefined,
      `statement ${index + 1}`,
    );
    input.click();
  }
}

/** The file that pressing a button offers. */
async function savedBy(page: Document, button: RegExp): Promise<Blob> {
  const { URL: urls, HTMLAnchorElement: anchors } = page.defaultView!;
  const creating = stub(urls, 'createObjectURL').returns('blob:saved');
  const clicking = stub(anchors.prototype, 'click');
  try {
    await press(page, button);
    await until(() => clicking.called, `a file from ${String(button)}`);
    const [content] = creating.firstCall.args;
    return content as Blob;
  } finally {
    creating.restore();
    clicking.restore();
  }
}

describe('kund-diagnos.html', () => {
  it('takes answers on the screen and in files, shows the result, and is opened again from its copy', async () => {
    const built = await (await fetch(`/delivery/${crypto.randomUUID()}/none/0/kund-diagnos.html`)).text();
    const page = await open(new Blob([built], { type: 'text/html' }));
    // The page opens in the browser's language.
    page.querySelector<HTMLElement>('button[lang=sv]')?.click();
    await press(page, /^Starta en omgång$/);
    await press(page, /^Lämna över skärmen$/);
    await press(page, /^Det är min tur$/);
    await press(page, /^Börja$/);
    await answer(page, TEN_ANSWERS);
    await press(page, /^Skicka in svaren$/);
    await press(page, /^Klar, lämna över$/);
    await sees(page, 'Svaren är mottagna. 1 har svarat.');
    await press(page, /^Samla/);
    choose(page, 4);
    await sees(page, '4 svar mottagna.');
    await press(page, /^Resultat/);
    await press(page, /^Visa resultatet av/);
    await press(page, /^Ja, visa resultatet$/);
    await sees(page, 'Medelvärde 3,3 av 5');
    const copy = await savedBy(page, /^Spara med allt$/);
    const { responses } = JSON.parse(roundJsonIn(await copy.text())!) as { responses: unknown[] };
    expect(responses).to.have.length(5);
    const again = await open(copy);
    await sees(again, 'Medelvärde 3,3 av 5');
    expect(again.title).to.match(/^Kundorientering – /);
  });
});
