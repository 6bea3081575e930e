// How parts are loaded, with imports that a test decides. tests/elements/delivery.test.ts has the real ones.
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { KundDiagnosResult } from '../../../../src/elements/result/result.js';
import { OnDemandPart } from '../../../../src/elements/internal/tags/on-demand-part.js';
import { loadTags } from '../../../../src/elements/internal/tags/tag-loader.js';
import { common as commonEn } from '../../../../src/locales/en/common.js';
import { common as commonSv } from '../../../../src/locales/sv/common.js';
import { told } from '../../support/console.js';
import { drawn, host, pause, until } from '../../support/mount.js';
import { person } from '../../support/people.js';

/** An element class of its own for each tag: none may be registered twice. */
const elementClass = () => class extends KundDiagnosResult {};
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

let tags = 0;
/** A part with a new tag, and its imports: each has the next outcome, and the last outcome stays. */
function makePart(...outcomes: (() => Promise<typeof KundDiagnosResult>)[]) {
  const imports: string[] = [];
  const part = new OnDemandPart(`x-part-${++tags}`, () => {
    imports.push(part.tag);
    return (outcomes.length > 1 ? outcomes.shift()! : outcomes[0]!)();
  });
  return { part, imports };
}
const works = () => Promise.resolve(elementClass());

describe('a part', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    clock.restore();
  });

  /** Loads a part, and follows what becomes of it. */
  function follow(part: OnDemandPart): { state: string } {
    const loading = { state: 'pending' };
    part.load().then(
      () => (loading.state = 'resolved'),
      () => (loading.state = 'rejected'),
    );
    return loading;
  }

  async function tick(ms: number) {
    await pause();
    clock.tick(ms);
    await pause();
  }

  it('is imported once, however often it is loaded', async () => {
    const { part, imports } = makePart(works);
    expect(part.isDefined).to.equal(false);
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect(part.isDefined).to.equal(true);
    expect(imports).to.have.length(1);
  });

  it('is imported again after a second', async () => {
    const { part, imports } = makePart(lost, works);
    const loading = follow(part);
    await tick(999);
    expect([loading.state, imports.length]).to.deep.equal(['pending', 1]);
    await tick(1);
    expect([loading.state, imports.length]).to.deep.equal(['resolved', 2]);
    expect(told.errors).to.deep.equal([]);
  });

  it('fails after the second time, which the console is told once, and may be loaded anew', async () => {
    const { part, imports } = makePart(lost, lost, works);
    const loadings = [follow(part), follow(part)];
    await tick(1000);
    expect(loadings.map(({ state }) => state)).to.deep.equal(['rejected', 'rejected']);
    await tick(60_000);
    expect(imports).to.have.length(2);
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(
      new RegExp(
        `^kund-diagnos: <${part.tag}> could not be fetched from http\\S+: TypeError: Failed to fetch$`,
        'u',
      ),
    );
    await part.load();
    expect([part.isDefined, imports.length]).to.deep.equal([true, 3]);
  });

  it('is not imported when the page has defined the tag', async () => {
    const { part, imports } = makePart(lost);
    customElements.define(part.tag, elementClass());
    await part.load();
    expect(imports).to.deep.equal([]);
  });
});

describe('the tag loader', () => {
  const place = (part: OnDemandPart, attributes = '') =>
    host(`<${part.tag} ${attributes}></${part.tag}>`).firstElementChild as HTMLElement & KundDiagnosResult;

  it('loads parts whose tags are on the page, or come later, and no others', async () => {
    const [first, later, absent] = [makePart(works), makePart(works), makePart(works)];
    place(first.part);
    loadTags([first.part, later.part, absent.part]);
    await until(() => first.part.isDefined, 'the first part');
    const section = document.createElement('section');
    section.append(document.createElement(later.part.tag));
    host('').append(section);
    await until(() => later.part.isDefined, 'the later part');
    expect([first, later, absent].map(({ imports }) => imports.length)).to.deep.equal([1, 1, 0]);
  });

  for (const [what, attributes, lang, message] of [
    ['the page’s language', '', 'en', commonEn.notFetched],
    ['the element’s locale', 'locale="en-GB"', 'sv', commonEn.notFetched],
    ['Swedish where the page’s language has no translation', '', 'ja', commonSv.notFetched],
  ] as const) {
    it(`announces in ${what} that a part could not be loaded`, async () => {
      document.documentElement.lang = lang;
      const clock = useFakeTimers({ toFake: ['setTimeout'] });
      const { part } = makePart(lost);
      const element = place(part, attributes);
      loadTags([part]);
      await pause();
      clock.tick(1000);
      clock.restore();
      const alert = await until(() => element.shadowRoot?.querySelector('[role=alert]'), 'the message');
      expect(alert.textContent).to.equal(message);
    });
  }

  it('has the message replaced when the element is defined after all', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout'] });
    const { part } = makePart(lost, lost, works);
    const element = place(part);
    element.response = person('3442423435');
    loadTags([part]);
    await pause();
    clock.tick(1000);
    clock.restore();
    await until(() => element.shadowRoot?.querySelector('[role=alert]'), 'the message');
    // Another element of the kind is added, and its script is there now.
    place(part);
    await drawn(element);
    expect(element.shadowRoot!.querySelector('[role=alert]') === null).to.equal(true);
    expect(element.shadowRoot!.textContent).to.include('3,4');
  });
});
