import { expect } from 'chai';
import { stub, useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import type { KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { parseResponseFile, postTo } from '../../../src/storage/index.js';
import { ignoreUncaught, told } from '../support/console.js';
import { hear, on } from '../support/events.js';
import { saved as savedFile, textOf } from '../support/files.js';
import { host, mount, pause, settled, until } from '../support/mount.js';
import {
  alertOf,
  answer,
  answersOf,
  asksBeforeLeaving,
  chosen,
  flush,
  groups,
  isLocked,
  NO_ANSWERS,
  radios,
  statusOf,
  storing,
  strings,
  submit,
  submitButton,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, descriptionOf, expectFocus, nameOf, one, text } from '../support/see.js';

const { sv } = strings;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

/** The messages in the status region and in the alert. */
const messages = (element: Element) => ({ status: statusOf(element), alert: alertOf(element) });
const failedWith = (reason: string) => ({
  status: '',
  alert: [sv.failed, reason, sv.answersKept].filter(Boolean).join(' '),
});
const SAVING = { status: sv.saving, alert: '' };
const SAVED = { status: sv.saved, alert: '' };
const QUIET = { status: '', alert: '' };
const UNHANDLED = { status: '', alert: sv.unhandled };

const mounted = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
  mount('kund-diagnos-questionnaire', properties);

async function answered(properties: Partial<KundDiagnosQuestionnaire> = {}) {
  const element = await mounted(properties);
  await answer(element, TEN_ANSWERS);
  return element;
}

/** An element whose answers have been submitted to a host that stores. */
async function submitted(properties: Partial<KundDiagnosQuestionnaire> = {}) {
  const saves = storing();
  const element = await answered(properties);
  await submit(element);
  return { element, saves };
}

/** The file that the person may save. */
async function fileFrom(element: Element): Promise<unknown> {
  const file = await savedFile(element, sv.download);
  expect([file.name, file.type]).to.deep.equal(['kund-diagnos.kd.json', 'application/json']);
  const [response] = parseResponseFile(await textOf(file));
  return response;
}

describe('submitting with unanswered statements', () => {
  const list = (element: Element, count: number) => one(element, 'group', sv.unansweredCount(count));

  it('lists what is unanswered, marks each such statement, and moves the focus to the list', async () => {
    const submits = hear('kd-submit');
    const element = await mounted();
    await answer(element, '12345123');
    await submit(element);
    expect(submits).to.have.length(0);
    expectFocus(list(element, 2));
    expect(all(list(element, 2), 'link').map(nameOf)).to.deep.equal([
      'Prissättning & paketering',
      'Styrning & KPI:er',
    ]);
    expect(chosen(element)).to.equal('1234512300');
    expect(groups(element).map(descriptionOf)).to.deep.equal([
      ...Array<string>(8).fill(''),
      sv.unanswered,
      sv.unanswered,
    ]);
  });

  it('links to each statement, and drops it once it is answered', async () => {
    const element = await mounted();
    await answer(element, '12345123');
    await submit(element);
    const before = location.href;
    one(element, 'link', 'Styrning & KPI:er').click();
    await settled(element);
    expect(location.href).to.equal(before);
    expectFocus(radios(groups(element)[9]!)[0]);
    radios(groups(element)[9]!)[3]!.click();
    await settled(element);
    expect(all(list(element, 1), 'link').map(nameOf)).to.deep.equal(['Prissättning & paketering']);
    radios(groups(element)[8]!)[3]!.click();
    await settled(element);
    expect(all(element, 'link')).to.deep.equal([]);
    expect(text(element)).not.to.include(sv.unanswered);
  });

  it('links to the page of a statement, one at a time', async () => {
    const element = await mounted({ paged: true });
    for (let page = 1; page < 10; page++) {
      one(element, 'button', 'Nästa').click();
      await settled(element);
    }
    await submit(element);
    one(element, 'link', 'VoC & insikter').click();
    await settled(element);
    expect(groups(element).map(nameOf)).to.deep.equal([kundorienteringSv.questions.voc.statement]);
    expectFocus(groups(element)[0], true);
  });
});

describe('the response', () => {
  it('has every answer, and the id of the drafts', async () => {
    const drafts = hear('kd-draft');
    const submits = hear('kd-submit');
    storing();
    const element = await answered();
    await answer(element, '5');
    await submit(element);
    const [event] = submits;
    expect(event?.response).to.deep.equal({
      id: drafts[0]!.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: { ...answersOf(TEN_ANSWERS), icp: 5 },
    });
    expect([event?.bubbles, event?.composed, event?.target === element]).to.deep.equal([true, true, true]);
  });

  it('has a copy of the segments as they are when it is submitted', async () => {
    const segments = { role: 'Sälj' };
    const { saves } = await submitted({ segments });
    segments.role = 'CS';
    expect(saves[0]!.response.segments).to.deep.equal({ role: 'Sälj' });
  });

  for (const [where, prepare] of [
    ['on https', () => expect(isSecureContext).to.equal(true)],
    ['on plain http, without crypto.randomUUID', () => stub(crypto, 'randomUUID').value(undefined)],
  ] as const) {
    it(`has a UUID of its own ${where}`, async () => {
      prepare();
      const saves = storing();
      for (const element of [await answered(), await answered(), await answered()]) await submit(element);
      const ids = saves.map(({ response }) => response.id);
      for (const id of ids) expect(id).to.match(UUID);
      expect(new Set(ids).size).to.equal(3);
    });
  }
});

describe('a save', () => {
  it('is announced, and locks what may have reached the host', async () => {
    storing();
    const element = await answered();
    expect(isLocked(element)).to.equal(false);
    expect(messages(element)).to.deep.equal(QUIET);
    await submit(element);
    expect(messages(element)).to.deep.equal(SAVING);
    expect(isLocked(element)).to.equal(true);
    expect(nameOf(submitButton(element))).to.equal(sv.submit);
    expect(submitButton(element).getAttribute('aria-disabled')).to.equal('true');
    expect(chosen(element)).to.equal(TEN_ANSWERS);
  });

  it('is done only when the host’s promise resolves, and then for good', async () => {
    const saved = hear('kd-saved');
    const { element, saves } = await submitted();
    await flush(element);
    expect(saved).to.have.length(0);
    saves[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
    expect(saved.map(({ response, bubbles, composed }) => [response, bubbles, composed])).to.deep.equal([
      [saves[0]!.response, true, true],
    ]);
    await submit(element);
    expect(saves).to.have.length(1);
  });

  it('is done when every promise has resolved', async () => {
    const others = storing();
    const { element, saves } = await submitted();
    others[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVING);
    saves[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
  });

  it('is made once when the button is pressed several times', async () => {
    const saves = storing();
    const element = await answered();
    const button = submitButton(element);
    button.click();
    button.click();
    await settled(element);
    button.click();
    expect(saves).to.have.length(1);
  });

  for (const isAwayWhenSaved of [false, true]) {
    it(`goes on while the element is ${isAwayWhenSaved ? 'off the page' : 'moved'}`, async () => {
      const { element, saves } = await submitted();
      const { parentElement } = element;
      element.remove();
      if (!isAwayWhenSaved) parentElement!.append(element);
      saves[0]!.resolve();
      await pause();
      if (isAwayWhenSaved) parentElement!.append(element);
      await flush(element);
      expect(messages(element)).to.deep.equal(SAVED);
      expect(chosen(element)).to.equal(TEN_ANSWERS);
    });
  }
});

describe('a save that fails', () => {
  it('says why in the host’s words, keeps the answers locked, and is tried again with the same id', async () => {
    const failed = hear('kd-save-failed');
    const { element, saves } = await submitted();
    const error = new Error('Servern svarar inte.');
    saves[0]!.reject(error);
    await flush(element);
    expect(messages(element)).to.deep.equal(failedWith('Servern svarar inte.'));
    expect(
      failed.map(({ response, reason, bubbles, composed }) => [response, reason, bubbles, composed]),
    ).to.deep.equal([[saves[0]!.response, error, true, true]]);
    expect([chosen(element), isLocked(element)]).to.deep.equal([TEN_ANSWERS, true]);
    expect(nameOf(submitButton(element))).to.equal(sv.retry);
    await submit(element);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    expect(messages(element)).to.deep.equal(SAVING);
    expect(nameOf(submitButton(element))).to.equal(sv.retry);
    saves[1]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
  });

  it('offers the answers as a file', async () => {
    const { element, saves } = await submitted();
    saves[0]!.reject();
    await flush(element);
    expect(await fileFrom(element)).to.deep.equal(saves[0]!.response);
  });

  it('is left behind by `reset()`, also while it is tried again', async () => {
    const { element, saves } = await submitted();
    saves[0]!.reject();
    await flush(element);
    await submit(element);
    element.reset();
    await settled(element);
    expect(nameOf(submitButton(element))).to.equal(sv.submit);
    expect(messages(element)).to.deep.equal(QUIET);
  });
});

describe('a save that does not settle', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    clock.restore();
  });
  const SLOW = { status: sv.slow, alert: '' };

  async function slow() {
    const { element, saves } = await submitted();
    clock.tick(14_999);
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVING);
    clock.tick(1);
    await flush(element);
    expect(messages(element)).to.deep.equal(SLOW);
    return { saves, element };
  }

  it('is slow after fifteen seconds, and can be tried again', async () => {
    const { saves, element } = await slow();
    expect(isLocked(element)).to.equal(true);
    expect(nameOf(submitButton(element))).to.equal(sv.retry);
    await submit(element);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    expect(messages(element)).to.deep.equal(SAVING);
    expect(nameOf(submitButton(element))).to.equal(sv.retry);
    saves[1]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
    clock.tick(60_000);
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
  });

  it('counts once when it succeeds after all', async () => {
    const saved = hear('kd-saved');
    const { saves, element } = await slow();
    await submit(element);
    saves[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
    saves[1]!.reject(new Error('too late'));
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
    expect(saved).to.have.length(1);
  });

  it('does not end a later attempt by failing', async () => {
    const { saves, element } = await slow();
    await submit(element);
    saves[0]!.reject(new Error('too late'));
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVING);
  });

  it('does not pass for the save of another person, who began after `reset()`', async () => {
    const saved = hear('kd-saved');
    const { saves, element } = await slow();
    element.reset();
    await settled(element);
    expect(isLocked(element)).to.equal(false);
    expect(nameOf(submitButton(element))).to.equal(sv.submit);
    await answer(element, TEN_ANSWERS);
    await submit(element);
    expect(nameOf(submitButton(element))).to.equal(sv.submit);
    expect(saves[1]!.response.id).not.to.equal(saves[0]!.response.id);
    saves[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVING);
    expect(saved).to.have.length(0);
    saves[1]!.resolve();
    await flush(element);
    expect(saved.map(({ response }) => response.id)).to.deep.equal([saves[1]!.response.id]);
  });
});

describe('a promise or thenable that settles more than once has one outcome', () => {
  type Resolve = (value?: unknown) => void;
  type Reject = (reason: unknown) => void;
  type Settle = (resolve: Resolve, reject: Reject) => void;

  const resolves: Settle = (resolve) => {
    resolve();
  };
  const rejects: Settle = (_, reject) => {
    reject(new Error('Servern svarar inte.'));
  };
  const rejectsAgain: Settle = (_, reject) => {
    reject(new Error('Igen.'));
  };
  const throws: Settle = () => {
    throw new Error('broken host');
  };

  /** Settles once a whole script has run. */
  let whenDone: Promise<unknown> = Promise.resolve();

  /** A thenable, whose `then` may settle more than once. */
  const thenable = (run: (resolve: Resolve, reject: Reject) => unknown): PromiseLike<unknown> =>
    ({
      then(resolve: Resolve, reject: Reject) {
        whenDone = Promise.resolve(run(resolve, reject));
      },
    }) as PromiseLike<unknown>;
  const inOrder =
    (steps: Settle[]): Settle =>
    (resolve, reject) => {
      for (const step of steps) step(resolve, reject);
    };
  const apart = (steps: Settle[]) => async (resolve: Resolve, reject: Reject) => {
    for (const step of steps) {
      step(resolve, reject);
      await pause();
    }
  };

  type Outcome = 'saved' | 'failed';
  const cases: [what: string, make: () => PromiseLike<unknown>, outcome: Outcome][] = [];
  for (const [what, steps, outcome] of [
    ['resolves, then rejects', [resolves, rejects], 'saved'],
    ['rejects, then resolves', [rejects, resolves], 'failed'],
    ['resolves twice', [resolves, resolves], 'saved'],
    ['rejects twice', [rejects, rejectsAgain], 'failed'],
  ] as [string, Settle[], Outcome][]) {
    cases.push(
      [`a promise that ${what}`, () => new Promise(inOrder(steps)), outcome],
      [`a thenable that ${what}`, () => thenable(inOrder(steps)), outcome],
      [`a thenable that ${what}, a while apart`, () => thenable(apart(steps)), outcome],
    );
  }
  cases.push(
    ['a thenable that throws after resolving', () => thenable(inOrder([resolves, throws])), 'saved'],
    ['a thenable that throws after rejecting', () => thenable(inOrder([rejects, throws])), 'failed'],
  );

  for (const [what, make, outcome] of cases) {
    it(what, async () => {
      const unhandled: unknown[] = [];
      const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
      addEventListener('unhandledrejection', note);
      const outcomes: string[] = [];
      on('kd-saved', () => outcomes.push('saved'));
      on('kd-save-failed', () => outcomes.push('failed'));
      const submits = hear('kd-submit');
      on('kd-submit', (event) => {
        event.waitUntil(submits.length === 1 ? make() : Promise.resolve());
      });

      const element = await answered({ draftKey: 'mine' });
      await submit(element);
      await pause();
      await whenDone;
      await flush(element);
      expect(outcomes).to.deep.equal([outcome]);
      expect(messages(element)).to.deep.equal(
        outcome === 'saved' ? SAVED : failedWith('Servern svarar inte.'),
      );
      expect(chosen(element)).to.equal(TEN_ANSWERS);
      expect(localStorage.length).to.equal(outcome === 'saved' ? 0 : 1);

      // After a failure the same response is submitted again; after a success, nothing is.
      await submit(element);
      await flush(element);
      expect(outcomes).to.deep.equal(outcome === 'failed' ? ['failed', 'saved'] : ['saved']);
      expect(messages(element)).to.deep.equal(SAVED);
      for (const { response } of submits) expect(response).to.deep.equal(submits[0]!.response);
      expect(unhandled).to.deep.equal([]);
      removeEventListener('unhandledrejection', note);
    });
  }

  it('two promises of which one rejects', async () => {
    const [saved, failed] = [hear('kd-saved'), hear('kd-save-failed')];
    on('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
      event.waitUntil(Promise.reject(new Error('Servern svarar inte.')));
    });
    const element = await answered();
    await submit(element);
    await flush(element);
    expect([saved.length, failed.length]).to.deep.equal([0, 1]);
    expect(messages(element)).to.deep.equal(failedWith('Servern svarar inte.'));
    expect(chosen(element)).to.equal(TEN_ANSWERS);
  });
});

/** An HTTP response as `fetch` gives it. Some of its properties cannot be set by the constructor. */
function httpAnswer(
  status: number,
  { body = null, type = '', known = {} }: { body?: string | null; type?: string; known?: object } = {},
): Response {
  const answer = new Response(body, { headers: type ? { 'content-type': type } : {} });
  for (const [name, value] of Object.entries({ status, ok: status >= 200 && status < 300, ...known }))
    Object.defineProperty(answer, name, { value });
  return answer;
}

describe('a promise that resolves with what the server answered', () => {
  const logIn = { body: '<h1>Logga in</h1>', type: 'text/html' };
  const json = { body: '{"error":"Enkäten är stängd."}', type: 'application/json' };

  for (const [what, make] of [
    ['200', () => httpAnswer(200)],
    ['201 and JSON', () => httpAnswer(201, { body: '{}', type: 'application/json' })],
    ['204', () => httpAnswer(204)],
    ['204 with a type for no body', () => httpAnswer(204, { type: 'text/html' })],
    ['no HTTP answer at all, but what the host made of it', () => ({ ok: false, status: 500 })],
  ] as const) {
    it(`saves the answers: ${what}`, async () => {
      const { element, saves } = await submitted({ draftKey: 'mine' });
      saves[0]!.resolve(make());
      await flush(element);
      expect(messages(element)).to.deep.equal(SAVED);
      expect([told.errors, localStorage.length]).to.deep.equal([[], 0]);
    });
  }

  for (const [what, make, why, reason] of [
    ['500', () => httpAnswer(500), 'the status 500', ''],
    ['401', () => httpAnswer(401, logIn), 'the status 401', ''],
    ['422 with the server’s reason', () => httpAnswer(422, json), 'the status 422', 'Enkäten är stängd.'],
    ['503 with HTML', () => httpAnswer(503, logIn), 'the status 503', ''],
    [
      'a log-in page that it was redirected to',
      () => httpAnswer(200, { ...logIn, known: { redirected: true } }),
      'a redirect',
      '',
    ],
    [
      'a redirect that was not followed',
      () => httpAnswer(0, { known: { type: 'opaqueredirect' } }),
      'a redirect',
      '',
    ],
    ['a page of HTML that answers 200', () => httpAnswer(200, logIn), 'a page of HTML', ''],
    ['an opaque answer', () => httpAnswer(0, { known: { type: 'opaque' } }), 'may not read', ''],
    ['one of several that failed', () => [httpAnswer(200), httpAnswer(500)], 'the status 500', ''],
  ] as const) {
    it(`is not taken for saved, and the console says why: ${what}`, async () => {
      const [saved, failed] = [hear('kd-saved'), hear('kd-save-failed')];
      const { element, saves } = await submitted({ draftKey: 'mine' });
      const draft = localStorage.getItem('kund-diagnos:mine');
      saves[0]!.resolve(make());
      await until(() => alertOf(element), 'the alert');
      expect(messages(element)).to.deep.equal(failedWith(reason));
      expect([saved.length, failed.length]).to.deep.equal([0, 1]);
      expect(told.errors).to.have.length(1);
      expect(told.errors[0]).to.match(new RegExp(`^kund-diagnos: not saved\\. .*${why}`, 'u'));
      expect([chosen(element), localStorage.getItem('kund-diagnos:mine')]).to.deep.equal([
        TEN_ANSWERS,
        draft,
      ]);

      await submit(element);
      expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
      saves[1]!.resolve(httpAnswer(204));
      await flush(element);
      expect(messages(element)).to.deep.equal(SAVED);
    });
  }

  it('is judged alike when it comes from another frame', async () => {
    const frame = document.createElement('iframe');
    host('').append(frame);
    const { Response: OtherResponse } = frame.contentWindow as Window & typeof globalThis;
    const { element, saves } = await submitted();
    saves[0]!.resolve(new OtherResponse('', { status: 500 }));
    await until(() => alertOf(element), 'the alert');
    expect(messages(element)).to.deep.equal(failedWith(''));
  });

  it('is not taken for saved with `postTo` when a session has run out', async () => {
    const posted: RequestInit[] = [];
    stub(window, 'fetch').callsFake((_url, request) => {
      posted.push(request!);
      // A browser's response to a redirect with `redirect: 'manual'`.
      return Promise.resolve(httpAnswer(0, { known: { type: 'opaqueredirect' } }));
    });
    on('kd-submit', postTo('/api/responses'));
    const element = await answered({ draftKey: 'mine' });
    await submit(element);
    await until(() => alertOf(element), 'the alert');
    expect(messages(element)).to.deep.equal(failedWith(''));
    expect(localStorage.length).to.equal(1);
    expect(posted.map(({ redirect }) => redirect)).to.deep.equal(['manual']);
    await submit(element);
    const ids = posted.map(({ body }) => (JSON.parse(body as string) as { id: string }).id);
    expect(ids).to.deep.equal([ids[0], ids[0]]);
  });
});

describe('a listener that changes what an event holds', () => {
  /** Everything in it, as deep as it goes. */
  function spoil(value: object): void {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'object' && inner !== null) spoil(inner as object);
      Reflect.set(value, key, 'spoilt');
    }
  }

  it('changes nothing in the element: response, draft, and what it gives out later', async () => {
    const kept: unknown[] = [];
    const drafts: unknown[] = [];
    on('kd-submit', ({ response }) => kept.push(structuredClone(response)));
    on('kd-draft', ({ draft }) => {
      drafts.push(structuredClone(draft));
      if (draft) spoil(draft);
    });
    const { element, saves } = await submitted({ draftKey: 'mine', segments: { role: 'CS' } });
    spoil(saves[0]!.response);
    spoil(element.draft!);
    spoil(element.answers);
    const failed = hear('kd-save-failed');
    on('kd-save-failed', ({ response }) => {
      spoil(response);
    });
    saves[0]!.reject();
    await flush(element);
    expect(chosen(element)).to.equal(TEN_ANSWERS);
    await submit(element);
    expect(failed).to.have.length(1);
    expect(saves[1]!.response).to.deep.equal(kept[0]);
    expect(kept[1]).to.deep.equal(kept[0]);
    expect(element.draft).to.deep.equal(drafts.at(-1));

    on('kd-saved', ({ response }) => {
      spoil(response);
    });
    saves[1]!.resolve();
    await flush(element);
    spoil(element.savedResponse!);
    expect(element.savedResponse).to.deep.equal(kept[0]);
  });

  it('is given a copy also where a framework has wrapped the segments', async () => {
    const segments = new Proxy({ role: 'CS' }, {});
    const { saves } = await submitted({ segments });
    expect(saves[0]!.response.segments).to.deep.equal({ role: 'CS' });
  });
});

describe('a page without a listener that stores', () => {
  it('is told in the console, and the person may save a file', async () => {
    const failed = hear('kd-save-failed');
    const element = await answered();
    await submit(element);
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(/^kund-diagnos: .*"kd-submit".*waitUntil/u);
    expect(messages(element)).to.deep.equal(UNHANDLED);
    expect(failed.map(({ response, reason }) => [response.answers, reason])).to.deep.equal([
      [answersOf(TEN_ANSWERS), null],
    ]);
    expect(await fileFrom(element)).to.deep.equal({
      id: element.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(TEN_ANSWERS),
    });
  });

  it('leaves the answers open for change', async () => {
    const element = await answered();
    await submit(element);
    expect(isLocked(element)).to.equal(false);
    const saves = storing();
    await answer(element, '5');
    await submit(element);
    expect(saves[0]!.response.answers).to.deep.equal({ ...answersOf(TEN_ANSWERS), icp: 5 });
  });

  it('is one whose listener throws before it calls waitUntil', async () => {
    const uncaught = ignoreUncaught();
    on('kd-submit', () => {
      throw new Error('broken host');
    });
    const element = await answered();
    await submit(element);
    expect(uncaught.map(String)).to.deep.equal(['Error: broken host']);
    expect(messages(element)).to.deep.equal(UNHANDLED);
    expect(chosen(element)).to.equal(TEN_ANSWERS);
  });

  it('is not one whose listener throws after it has called waitUntil', async () => {
    ignoreUncaught();
    const saves = storing();
    on('kd-submit', () => {
      throw new Error('broken host');
    });
    const element = await answered();
    await submit(element);
    saves[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
  });
});

describe('waitUntil', () => {
  for (const [what, input, got] of [
    ['a function', () => Promise.resolve(), 'got function: call it'],
    ['nothing', undefined, 'got undefined'],
    ['null', null, 'got object'],
    ['true', true, 'got boolean'],
    ['the response', { id: 'a' }, 'got object'],
  ] as const) {
    it(`throws when it is given ${what}, and the answers do not pass for saved`, async () => {
      const uncaught = ignoreUncaught();
      const saved = hear('kd-saved');
      on('kd-submit', (event) => {
        event.waitUntil(input as unknown as Promise<unknown>);
      });
      const element = await answered();
      await submit(element);
      await flush(element);
      expect(uncaught.map(String)).to.deep.equal([`TypeError: waitUntil: expected a promise, ${got}`]);
      expect(messages(element)).to.deep.equal(UNHANDLED);
      expect([saved.length, isLocked(element), chosen(element)]).to.deep.equal([0, false, TEN_ANSWERS]);
    });
  }

  it('takes any thenable', async () => {
    const thenable = {
      then(resolve: () => void) {
        resolve();
      },
    };
    on('kd-submit', (event) => {
      event.waitUntil(thenable as PromiseLike<unknown>);
    });
    const element = await answered();
    await submit(element);
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
  });

  it('throws after the first await, when the person has been told that nobody took the answers', async () => {
    const submits = hear('kd-submit');
    const element = await answered();
    await submit(element);
    expect(() => {
      submits[0]!.waitUntil(Promise.resolve());
    }).to.throw(/^waitUntil: call it at once, before the first await$/u);
    await flush(element);
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(/nobody stored.*at once, before the first await/u);
    expect(messages(element)).to.deep.equal(UNHANDLED);
    expect([isLocked(element), chosen(element)]).to.deep.equal([false, TEN_ANSWERS]);
  });
});

describe('preventDefault', () => {
  const notNow = (event: Event) => {
    event.preventDefault();
  };

  it('leaves everything as it was', async () => {
    const [failed, drafts] = [hear('kd-save-failed'), hear('kd-draft')];
    on('kd-submit', notNow);
    const element = await answered({ draftKey: 'mine' });
    submitButton(element).focus();
    await submit(element);
    await flush(element);
    expect(messages(element)).to.deep.equal(QUIET);
    expect(all(element, 'button').map(nameOf)).to.deep.equal([sv.submit, sv.clear, sv.confirmClear]);
    expect([isLocked(element), chosen(element)]).to.deep.equal([false, TEN_ANSWERS]);
    expectFocus(submitButton(element));
    expect([told.errors.length, failed.length]).to.deep.equal([0, 0]);
    expect(drafts.filter(({ draft }) => draft!.sent)).to.deep.equal([]);
    expect(localStorage.getItem('kund-diagnos:mine')).to.include('"sent":false');
  });

  it('lets the person submit later, with the same id', async () => {
    let isReady = false;
    on('kd-submit', (event) => {
      if (!isReady) event.preventDefault();
    });
    const element = await answered();
    await submit(element);
    const { id } = element.draft!;
    await answer(element, '5');
    isReady = true;
    const saves = storing();
    await submit(element);
    expect(saves.map(({ response }) => [response.id, response.answers.icp])).to.deep.equal([[id, 5]]);
    expect(messages(element)).to.deep.equal(SAVING);
  });

  it('does not count when another listener has called waitUntil', async () => {
    on('kd-submit', notNow);
    const { element, saves } = await submitted();
    expect(messages(element)).to.deep.equal(SAVING);
    expect(isLocked(element)).to.equal(true);
    saves[0]!.resolve();
    await flush(element);
    expect(messages(element)).to.deep.equal(SAVED);
  });

  it('changes nothing about an earlier attempt', async () => {
    const { element, saves } = await submitted();
    saves[0]!.reject();
    await flush(element);
    const before = messages(element);
    // Runs before the listener that stores.
    window.addEventListener(
      'kd-submit',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
    await submit(element);
    await flush(element);
    expect(messages(element)).to.deep.equal(before);
    expect([saves.length, isLocked(element)]).to.deep.equal([1, true]);
    expect(nameOf(submitButton(element))).to.equal(sv.retry);
  });
});

describe('`reset()`', () => {
  it('forgets the answers, the id, and what was unanswered', async () => {
    const element = await mounted();
    await answer(element, '123');
    const first = element.draft!.id;
    await submit(element);
    element.reset();
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
    expect(element.answers).to.deep.equal({});
    expect(all(element, 'link')).to.deep.equal([]);
    expect(nameOf(one(element, 'progressbar'))).to.equal('0 av 10 besvarade');
    await answer(element, '1');
    expect(element.draft!.id).not.to.equal(first);
  });
});

describe('leaving the page', () => {
  it('is asked about while there are answers that are not saved', async () => {
    const saves = storing();
    const element = await mounted();
    expect(asksBeforeLeaving()).to.equal(false);
    await answer(element, TEN_ANSWERS);
    expect(asksBeforeLeaving()).to.equal(true);
    await submit(element);
    expect(asksBeforeLeaving()).to.equal(true);
    saves[0]!.resolve();
    await flush(element);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('is not asked about by an element that is not on the page', async () => {
    const element = await answered();
    element.remove();
    expect(asksBeforeLeaving()).to.equal(false);
  });
});
