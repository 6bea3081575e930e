// What earlier versions have stored: on a disk, in a database, in a browser. Each fixture was written by the first version that had its format, and is
// never written again. That of a group's report is in report/json.test.ts.
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadDraft } from '../src/elements/internal/answering/draft-storage.js';
import { draftParser } from '../src/elements/internal/answering/draft.js';
import { surveyDraftParser } from '../src/elements/internal/answering/survey-draft.js';
import { kundorientering } from '../src/instruments/index.js';
import { withFiles } from '../src/pages/one-file/arriving-files.js';
import { roundJsonIn } from '../src/pages/one-file/page-text.js';
import { parseRound } from '../src/pages/one-file/parse-round.js';
import { newRound, publishedTally } from '../src/pages/one-file/round.js';
import { parsePlan, parseResponse } from '../src/schema/index.js';
import { outbox, parseResponseFile, type StorableResponse } from '../src/storage/index.js';
import { SURVEYS } from '../src/surveys/index.js';

// On a server nothing is stored, since all visitors would share it.
vi.mock('../src/elements/internal/page/on-server.js', () => ({ onServer: false }));

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const json = (name: string): unknown => JSON.parse(fixture(name));

const ids = ['0', '1', '2'].map((digit) => `0b0e2f0c-5f2f-4f0a-9a55-00000000000${digit}`);

describe('a saved copy of the one file, format 1', () => {
  const page = (purpose: string) => fixture(`one-file-format-1-${purpose}.html`);
  const round = (purpose: string) => parseRound(JSON.parse(roundJsonIn(page(purpose))!));

  test('that leads is opened with its answers, its decisions and its plan', () => {
    const { name, minimum, responses, shown, decisions, plan } = round('lead');
    expect([name, minimum, responses.length, shown]).toEqual(['Hösten 2026 </script>', 5, 7, 6]);
    expect(publishedTally(round('lead'))!.questions['voc']).toEqual([1, 2, 2, 1, 0]);
    expect(decisions).toMatchObject({ discussed: ['voc', 'closed-loop'], chosen: ['closed-loop'] });
    expect(plan!.actions.map(({ owner }) => owner)).toEqual(['Sara Lind', null, 'Maja Hedlund']);
  });

  test('for the group has the sums, and one for answering has the limit', () => {
    expect(round('group').sums).toMatchObject({ responses: 6, questions: { voc: [1, 2, 2, 1, 0] } });
    expect(round('answer')).toMatchObject({ purpose: 'answer', minimum: 5, responses: [] });
  });

  test('is taken by another page', () => {
    const [{ responses }, [outcome]] = withFiles(newRound('sv', '', '2026-12-01'), [
      { name: 'kopia.html', text: page('lead') },
    ]);
    expect([responses.length, outcome!.taken]).toEqual([7, 7]);
  });
});

describe('a file of responses', () => {
  test.each([
    ['with one response, which was no list at first', 'responses-one.kd.json', ids.slice(0, 1)],
    ['with several', 'responses-list.kd.json', ids.slice(0, 2)],
    ['with what the person was promised', 'responses-promised.kd.json', ids.slice(0, 1)],
  ])('%s', (_, name, expected) => {
    const responses = parseResponseFile(fixture(name));
    expect(responses.map((each) => parseResponse(kundorientering, each).id)).toEqual(expected);
  });
});

test('a plan, format 1', () => {
  const { actions, revision } = parsePlan(kundorientering, json('plan-format-1.json'));
  expect(revision).toBe(3);
  expect(actions.map(({ status, due }) => [status, due])).toEqual([
    ['under-way', '2026-12-28'],
    ['planned', null],
    ['stopped', '2027-02-26'],
  ]);
  expect(actions[0]!.checkIns).toEqual([{ date: '2026-12-05', note: 'Nio av elva.' }]);
});

describe('drafts in localStorage, format 1', () => {
  beforeEach(() => {
    const items = json('drafts-format-1.json') as Record<string, string>;
    vi.stubGlobal('localStorage', { getItem: (key: string) => items[key] ?? null });
    // The day after they were stored: they expire.
    vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00Z'), toFake: ['Date'] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('of a questionnaire', () => {
    const parse = draftParser(kundorientering);
    expect(parse(loadDraft('unsent'))).toMatchObject({ id: ids[0], answers: { icp: 3, voc: 4 }, edits: 3 });
    expect(parse(loadDraft('sent'))).toMatchObject({ id: ids[1], sent: true });
  });

  test('of a question to a customer', () => {
    const { version, scale } = SURVEYS.nps;
    const parse = surveyDraftParser({ id: 'nps', version, scale, questions: [{ id: 'nps' }] });
    expect(parse(loadDraft('nps'))).toMatchObject({ answers: { nps: 9 }, comment: 'Snabb hjälp ' });
  });
});

interface StoredDatabase {
  name: string;
  version: number;
  stores: {
    name: string;
    options: IDBObjectStoreParameters | null;
    indexes: { name: string; keyPath: string; options: IDBIndexParameters }[];
    values: unknown[];
  }[];
}

/** Makes a database as IndexedDB stored it. */
function restore({ name, version, stores }: StoredDatabase): Promise<void> {
  const opening = indexedDB.open(name, version);
  return new Promise((resolve, reject) => {
    opening.onupgradeneeded = () => {
      for (const { name: store, options, indexes, values } of stores) {
        const made = opening.result.createObjectStore(store, options ?? {});
        for (const { name: index, keyPath, options: unique } of indexes) {
          made.createIndex(index, keyPath, unique);
        }
        for (const each of values) {
          if (options) made.add(each);
          else {
            const { key, value } = each as { key: string; value: unknown };
            made.add(value, key);
          }
        }
      }
    };
    opening.onerror = () => {
      reject(opening.error!);
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

test('an outbox in IndexedDB, version 1: what waits is sent in order, what was rejected is kept', async () => {
  await restore(json('outbox-version-1.json') as StoredDatabase);
  const sent: StorableResponse[] = [];
  const box = outbox({ save: (response) => Promise.resolve(void sent.push(response)) }, { name: 'diagnos' });
  expect(await box.flush()).toMatchObject({ waiting: 0, parked: 1 });
  expect(sent.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  expect(sent[0]).toMatchObject({ segments: { role: 'Sälj' }, answers: { icp: 3, governance: 5 } });
  const [held] = await box.pending();
  expect(held).toMatchObject({
    response: { id: ids[1] },
    parked: { status: 409, reason: 'Enkäten är stängd.' },
  });
  await box.save({ id: 'later' });
  expect(sent.at(-1)).toEqual({ id: 'later' });
  await box.close();
});
