// A host’s promise that settles twice, or a thing like a promise that says both: what it says first counts, and counts once.
import { expect } from 'chai';
import '../../../src/define/all.js';
import { hear, on } from '../support/events.js';
import { mount, pause, settled } from '../support/mount.js';
import { answer, chosen, send, sendButton } from '../support/questionnaire.js';
import { nameOf, one, text } from '../support/see.js';

const ten = '3324543215';
const why = new Error('Servern svarar inte.');

type Resolve = (value?: unknown) => void;
type Reject = (reason: unknown) => void;

/** What a host says of its save: first the one thing, then the other. */
type Words = ((resolve: Resolve, reject: Reject) => void)[];
const resolves: Words[0] = (resolve) => {
  resolve();
};
const rejects: Words[0] = (_, reject) => {
  reject(why);
};
const rejectsAnew: Words[0] = (_, reject) => {
  reject(new Error('Igen.'));
};
const both: [what: string, words: Words, outcome: 'saved' | 'failed'][] = [
  ['resolves, then rejects', [resolves, rejects], 'saved'],
  ['rejects, then resolves', [rejects, resolves], 'failed'],
  ['resolves twice', [resolves, resolves], 'saved'],
  ['rejects twice', [rejects, rejectsAnew], 'failed'],
];

/** Makes what is waited for. */
type Host = () => PromiseLike<unknown>;

/** Keeps to the rules, whatever is called in it. */
const promise =
  (words: Words): Host =>
  () =>
    new Promise((resolve, reject) => {
      for (const say of words) say(resolve, reject);
    });

/** When the last word has been said. */
let over: Promise<unknown> | undefined;

/** Has a `then` of its own, which nothing keeps from saying both. */
const thenable =
  (speak: (resolve: Resolve, reject: Reject) => unknown): Host =>
  () =>
    ({
      then(resolve: Resolve, reject: Reject) {
        over = Promise.resolve(speak(resolve, reject));
      },
    }) as PromiseLike<unknown>;

const hosts: [what: string, host: Host, outcome: 'saved' | 'failed'][] = both.flatMap(
  ([what, words, outcome]): typeof hosts => [
    [`a promise that ${what}`, promise(words), outcome],
    [
      `a thenable that ${what}`,
      thenable((resolve, reject) => {
        for (const say of words) say(resolve, reject);
      }),
      outcome,
    ],
    [
      `a thenable that ${what}, a while between`,
      thenable(async (resolve, reject) => {
        for (const say of words) {
          say(resolve, reject);
          await pause();
        }
      }),
      outcome,
    ],
  ],
);
for (const [what, say, outcome] of [
  ['resolving', resolves, 'saved'],
  ['rejecting', rejects, 'failed'],
] as const) {
  const host = thenable((resolve, reject) => {
    say(resolve, reject);
    throw new Error('broken host');
  });
  hosts.push([`a thenable that throws after ${what}`, host, outcome]);
}

/** What of it all is shown: each state has one sentence, in one of the two places. */
const shown = (element: Element) => [text(one(element, 'status')), text(one(element, 'alert'))];
const words = {
  saved: ['Tack! Dina svar är sparade.', ''],
  failed: [
    '',
    'Vi har inte fått besked om att dina svar är sparade. Servern svarar inte. Försök igen: svaren räknas bara en gång och går inte längre att ändra.',
  ],
};

describe('one outcome, one state and nothing lost, when the host gives', () => {
  for (const [what, host, outcome] of hosts) {
    it(what, async () => {
      const unhandled: unknown[] = [];
      const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
      window.addEventListener('unhandledrejection', note);
      const outcomes: string[] = [];
      on('kd-saved', () => outcomes.push('saved'));
      on('kd-save-failed', () => outcomes.push('failed'));
      const submits = hear('kd-submit');
      on('kd-submit', (event) => {
        event.waitUntil(submits.length === 1 ? host() : Promise.resolve());
      });

      const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
      await answer(element, ten);
      await send(element);
      await pause();
      await over;
      await pause();
      await settled(element);
      expect(outcomes).to.deep.equal([outcome]);
      expect(shown(element)).to.deep.equal(words[outcome]);
      expect(chosen(element).join('')).to.equal(ten);
      expect(localStorage.getItem('kund-diagnos:mine') === null).to.equal(outcome === 'saved');

      // Whoever was told that it failed sends the same once more; whoever was thanked cannot.
      expect(nameOf(sendButton(element))).to.equal(outcome === 'failed' ? 'Försök igen' : 'Skicka in svaren');
      await send(element);
      await pause();
      await settled(element);
      expect(outcomes).to.deep.equal(outcome === 'failed' ? ['failed', 'saved'] : ['saved']);
      expect(shown(element)).to.deep.equal(words.saved);
      for (const { response } of submits) expect(response).to.deep.equal(submits[0]!.response);
      expect(unhandled).to.deep.equal([]);
      window.removeEventListener('unhandledrejection', note);
    });
  }

  it('two promises that do not agree', async () => {
    const [saved, failed] = [hear('kd-saved'), hear('kd-save-failed')];
    on('kd-submit', (event) => {
      event.waitUntil(Promise.resolve());
      event.waitUntil(Promise.reject(why));
    });
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, ten);
    await send(element);
    await pause();
    await settled(element);
    expect([saved.length, failed.length]).to.deep.equal([0, 1]);
    expect(shown(element)).to.deep.equal(words.failed);
    expect(chosen(element).join('')).to.equal(ten);
  });
});
