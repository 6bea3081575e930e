// An id is unique inside its shadow root, whatever a host calls its questions: labels and descriptions would else be another's.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { LocalizedInstrument } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/index.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import '../support/console.js';
import { host, mount, settled, until } from '../support/mount.js';
import { answer, groups, strings, submit } from '../support/questionnaire.js';
import { all, descriptionOf, nameOf } from '../support/see.js';

const { sv } = strings;

/** The shadow roots of an element and of those inside it. */
function roots(element: Element): ShadowRoot[] {
  const root = element.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
}

/** Each id in a root once, and each reference to one that is there. */
function expectUniqueIds(element: Element): void {
  for (const root of roots(element)) {
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size, ids.join()).to.equal(ids.length);
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const referring of root.querySelectorAll(`[${name}]`)) {
        for (const id of referring.getAttribute(name)!.split(' ')) expect(ids).to.include(id);
      }
    }
  }
}

/** Every id that the elements give out with the built-in instrument. */
async function ownIds(): Promise<string[]> {
  const ids: string[] = [];
  for (const element of await states(kundorientering)) {
    for (const root of roots(element)) ids.push(...[...root.querySelectorAll('[id]')].map(({ id }) => id));
    element.remove();
  }
  return [...new Set(ids)];
}

/** The elements that show an instrument, with as much of it on the page as there can be. */
async function states(instrument: typeof kundorientering | LocalizedInstrument): Promise<Element[]> {
  const { id, version, questions, scale } = instrument;
  const answers = Object.fromEntries(questions.map((question) => [question.id, scale.min + 1]));
  const response = { id: 'a', instrument: id, version, answers };
  const team = tally(
    instrument,
    Array.from({ length: 6 }, (_, index) => ({ ...response, id: String(index) })),
  );
  const paged = await mount('kund-diagnos-questionnaire', { instrument, paged: true, draftKey: 'paged' });
  const listed = await mount('kund-diagnos-questionnaire', { instrument, draftKey: 'listed' });
  for (const questionnaire of [paged, listed]) {
    await answer(questionnaire, '1');
    await submit(questionnaire).catch(() => {
      // One statement at a time has no button yet.
      questionnaire.submit();
    });
    await settled(questionnaire);
  }
  const whole = await mount('kund-diagnos', { instrument });
  whole.start();
  await until(() => groups(whole).length > 0, 'the statements');
  const result = await mount('kund-diagnos-result', { instrument, response });
  const groupResult = await mount('kund-diagnos-group-result', {
    instrument,
    tally: team,
    groups: [['CS', team]],
    rounds: [['1', team]],
  });
  groupResult.startMeeting();
  await settled(groupResult);
  return [paged, listed, whole, result, groupResult];
}

describe('ids', () => {
  for (const [what, make] of [
    ['the built-in instrument', () => Promise.resolve(kundorientering)],
    ['a long one', () => Promise.resolve(called(Array.from({ length: 40 }, (_, index) => `q${index}`)))],
    ['one whose questions are called as the elements’ own ids', async () => called(await ownIds())],
    [
      'one whose questions are called as parts of such ids',
      () =>
        Promise.resolve(
          called(['0', '1', 'position', 'unanswered', 'heading', 'title', 'area', 'constructor']),
        ),
    ],
  ] as const) {
    it(`are unique, and refer to something, with ${what}`, async () => {
      for (const element of await states(await make())) expectUniqueIds(element);
    });
  }

  it('are each element’s own where two are on a page', async () => {
    const root = host('');
    for (let time = 0; time < 2; time++) {
      const element = await mount(
        'kund-diagnos-questionnaire',
        { instrument: called(['heading', '1']) },
        root,
      );
      await submit(element);
      expectUniqueIds(element);
    }
    expect(root.querySelectorAll('[id]')).to.have.length(0);
  });

  it('leave each statement its own name and description', async () => {
    const ids = ['heading', 'unanswered-1', 'position-0', '0', '1'];
    const element = await mount('kund-diagnos-questionnaire', { instrument: called(ids) });
    await submit(element);
    expect(all(element, 'group', sv.unansweredCount(5))).to.have.length(1);
    expect(groups(element).map(nameOf)).to.deep.equal(ids.map((id) => `We have ${id}.`));
    expect(groups(element).map(descriptionOf)).to.deep.equal(ids.map(() => sv.unanswered));
  });
});

/** An instrument with these question ids. */
function called(ids: readonly string[]): LocalizedInstrument {
  const document = pulse();
  return {
    ...document,
    id: 'called',
    questions: ids.map((id) => ({ id })),
    rules: [],
    nextSteps: [],
    texts: Object.fromEntries(
      Object.entries(document.texts).map(([language, { questions, ...texts }]) => [
        language,
        {
          ...texts,
          rules: {},
          nextSteps: {},
          questions: Object.fromEntries(
            ids.map((id) => [id, { ...questions['focus']!, name: id, statement: `We have ${id}.` }]),
          ),
        },
      ]),
    ),
  };
}
