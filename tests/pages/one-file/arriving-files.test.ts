import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFiles, type Refusal } from '../../../src/pages/one-file/arriving-files.js';
import { pageText } from '../../../src/pages/one-file/page-text.js';
import { copyForAnswering, newRound, withResponse } from '../../../src/pages/one-file/round.js';
import { words as english } from '../../../src/pages/one-file/en/words.js';
import { words as swedish } from '../../../src/pages/one-file/sv/words.js';
import { downloadResponses, fileAdapter } from '../../../src/storage/index.js';
import { page } from '../../storage/support/page.ts';
import { responseWith } from './responses.js';

const empty = newRound('sv', 'Hösten 2026', '2026-11-28');
const file = (content: unknown, name = 'svar.kd.json') => ({
  name,
  text: typeof content === 'string' ? content : JSON.stringify(content),
});
const pageWith = (round: unknown) => pageText({ policy: '', styles: '', script: '' }, 'x', round);

test('each file is judged alone: the good ones are taken, whatever comes before them', () => {
  const [round, outcomes] = withFiles(empty, [
    file('{"id":', 'avbruten.kd.json'),
    file(responseWith('a', 4)),
    file(responseWith('a', 4), 'igen.kd.json'),
    file(responseWith('b', 2)),
  ]);
  expect(round.responses.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(outcomes).toEqual([
    { name: 'avbruten.kd.json', taken: 0, refusals: ['unreadable'] },
    { name: 'svar.kd.json', taken: 1, refusals: [] },
    { name: 'igen.kd.json', taken: 0, refusals: ['duplicate'] },
    { name: 'svar.kd.json', taken: 1, refusals: [] },
  ]);
});

describe('a file is refused in words', () => {
  const valid = responseWith('a', 4);
  const { answers, ...withoutAnswers } = valid;
  const cases: [name: string, content: unknown, reason: Refusal][] = [
    ['cut', '{"id":"a"', 'unreadable'],
    ['empty', '', 'unreadable'],
    ['a picture', '\u0089PNG\r\n', 'unreadable'],
    ['a number', 4, 'not-answers'],
    ['nothing', null, 'not-answers'],
    ['an empty list', [], 'not-answers'],
    ['a tally', { instrument: 'kundorientering', version: 1, responses: 5, questions: {} }, 'not-answers'],
    ['without answers', withoutAnswers, 'not-answers'],
    ['a customer’s answer', { id: 'a', survey: 'nps', version: 1, score: 9 }, 'not-answers'],
    ['another questionnaire', { ...valid, instrument: 'puls' }, 'other-instrument'],
    ['an older version', { ...valid, version: 0 }, 'other-version'],
    ['a newer version', { ...valid, version: 2 }, 'other-version'],
    ['an answer off the scale', { ...valid, answers: { ...answers, voc: 6 } }, 'incomplete'],
    ['an answer that is a text', { ...valid, answers: { ...answers, voc: '4' } }, 'incomplete'],
    ['a missing answer', { ...valid, answers: { voc: 4 } }, 'incomplete'],
    ['a draft', { draft: 1, ...valid, edits: 10, sent: false }, 'incomplete'],
    ['an id that is markup', { ...valid, id: '<img src=x onerror=alert(1)>' }, 'incomplete'],
    ['a blank page', pageWith(null), 'no-answers-in-page'],
    ['a page to answer in', pageWith(copyForAnswering(empty)), 'no-answers-in-page'],
  ];

  test.each(cases)('%s', (_, content, reason) => {
    const [round, [outcome]] = withFiles(empty, [file(content)]);
    expect(outcome).toEqual({ name: 'svar.kd.json', taken: 0, refusals: [reason] });
    expect(round).toBe(empty);
    for (const { collect } of [swedish, english]) expect(collect.outcome(outcome!)).toMatch(/\.$/);
  });

  test('too large to be read', () => {
    const [, outcomes] = withFiles(empty, [{ name: 'film.kd.json', text: null }]);
    expect(outcomes[0]!.refusals).toEqual(['too-large']);
  });

  test('the same number with other answers, of which the first stand', () => {
    const [round] = withResponse(empty, responseWith('a', 4));
    const [after, outcomes] = withFiles(round, [file(responseWith('a', 1))]);
    expect(outcomes[0]!.refusals).toEqual(['conflicting']);
    expect(after).toBe(round);
  });

  test('whatever is in it, without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const [round, [outcome]] = withFiles(empty, [{ name: 'x', text }]);
        expect(round).toBe(empty);
        expect(outcome!.taken).toBe(0);
        expect(outcome!.refusals.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the least group size that those who answered were promised', () => {
  const promise = (minimumGroupSize: unknown, ...ids: string[]) =>
    file({ minimumGroupSize, responses: ids.map((id) => responseWith(id, 4)) });
  const minimumOf = (...files: ReturnType<typeof file>[]) => {
    const [{ minimum, isMinimumTold }] = withFiles({ ...empty, minimum: 4 }, files);
    return [minimum, isMinimumTold];
  };

  test('comes with their answers, and is never lowered: the largest stands', () => {
    expect(minimumOf(promise(6, 'a'), promise(8, 'b'), promise(5, 'c'))).toEqual([8, true]);
    expect(minimumOf(promise(3, 'a'))).toEqual([4, true]);
    const [other] = withResponse({ ...empty, minimum: 9 }, responseWith('a', 4));
    expect(minimumOf(file(pageWith(other)))).toEqual([9, true]);
    // The answers came before, in a file that did not say.
    expect(minimumOf(file([responseWith('a', 4)]), promise(7, 'a'))).toEqual([7, true]);
  });

  test('is that of the page where a file does not say, and where nothing of it is taken', () => {
    expect(minimumOf(file([responseWith('a', 4)]))).toEqual([4, true]);
    expect(minimumOf(promise(null, 'a'))).toEqual([4, true]);
    expect(minimumOf(file([responseWith('a', 1)]), promise(8, 'a'))).toEqual([4, true]);
    expect(minimumOf(promise(8))).toEqual([4, false]);
  });

  test.each([0, 4.5, '8', 101])('is not guessed: with %j no answer is taken', (minimum) => {
    const [round, [outcome]] = withFiles(empty, [promise(minimum, 'a')]);
    expect(round).toBe(empty);
    expect(outcome!.refusals).toEqual(['unreadable']);
  });
});

describe('a file with several people’s answers', () => {
  test('gives those that can be taken, and says which cannot', () => {
    const list = [responseWith('a', 4), { ...responseWith('b', 4), version: 2 }, responseWith('c', 1)];
    const [round, [outcome]] = withFiles(empty, [file(list)]);
    expect(round.responses).toHaveLength(2);
    expect(outcome).toEqual({ name: 'svar.kd.json', taken: 2, refusals: ['other-version'] });
    expect(swedish.collect.outcome(outcome!)).toMatch(/^2 mottagna, 1 inte\. Svaren gäller en annan version/);
  });

  test('is what each part of the library hands over: one person’s file, and what an outbox could not send', async () => {
    const { files, remove } = page();
    await fileAdapter().save(responseWith('a', 4));
    downloadResponses([{ ...responseWith('b', 2), segments: { role: 'Sälj' } }, responseWith('c', 1)]);
    remove();
    const handedOver = files.map(async ({ name, content }) => ({ name, text: await content.text() }));
    const [round, outcomes] = withFiles(empty, await Promise.all(handedOver));
    expect(round.responses).toEqual([responseWith('a', 4), responseWith('b', 2), responseWith('c', 1)]);
    expect(outcomes.map(({ taken, refusals }) => [taken, refusals])).toEqual([
      [1, []],
      [2, []],
    ]);
  });

  test('may be another copy of the page, as when people answer on two computers', () => {
    const [other] = withResponse(withResponse(empty, responseWith('a', 4))[0], responseWith('b', 2));
    const [round, [outcome]] = withFiles(empty, [file(pageWith(other), 'kopia.html')]);
    expect(round.responses).toEqual(other.responses);
    expect(outcome).toEqual({ name: 'kopia.html', taken: 2, refusals: [] });
  });

  test('may begin with a byte order mark', () => {
    const [round] = withFiles(empty, [file(`\uFEFF${JSON.stringify(responseWith('a', 4))}`)]);
    expect(round.responses).toHaveLength(1);
  });
});
