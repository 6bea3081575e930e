import { describe, expect, test } from 'vitest';
import { draftParser, type Draft } from '../../../../src/elements/internal/answering/draft.js';
import { ResponseDraft } from '../../../../src/elements/internal/answering/response-draft.js';
import { kundorientering } from '../../../../src/instruments/index.js';
import { parseResponse } from '../../../../src/schema/index.js';

const ids = kundorientering.questions.map(({ id }) => id);
const parse = draftParser(kundorientering);
const answerAll = (draft: ResponseDraft): ResponseDraft => {
  for (const id of ids) draft.answer(id, 3);
  return draft;
};
const stored: Draft = {
  draft: 1,
  id: 'a1',
  instrument: 'kundorientering',
  version: 1,
  answers: { voc: 4 },
  edits: 7,
  sent: false,
};

describe('a response that is being filled in', () => {
  test('begins empty, and is no draft until it has an answer', () => {
    const draft = new ResponseDraft(kundorientering);
    expect(draft.isEmpty).toBe(true);
    expect(draft.draft).toBeNull();
    expect([draft.answered, draft.total, draft.edits]).toEqual([0, 10, 0]);
    expect(draft.unanswered).toEqual(ids);
    expect(draft.answerTo('voc')).toBeNull();
  });

  test('gets its id with the first answer, and keeps it', () => {
    const draft = new ResponseDraft(kundorientering);
    draft.answer('voc', 4);
    const { id } = draft.response();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    draft.answer('icp', 1);
    expect(draft.response().id).toBe(id);
    const other = new ResponseDraft(kundorientering);
    other.answer('voc', 4);
    expect(other.response().id).not.toBe(id);
  });

  test('counts every answer, changes included', () => {
    const draft = new ResponseDraft(kundorientering);
    draft.answer('voc', 4);
    draft.answer('voc', 5);
    draft.answer('sla', 1);
    expect([draft.answered, draft.edits, draft.answerTo('voc')]).toEqual([2, 3, 5]);
    expect(draft.unanswered).toHaveLength(8);
  });

  test('is a response once everything is answered', () => {
    const response = answerAll(new ResponseDraft(kundorientering)).response();
    expect(parseResponse(kundorientering, response)).toEqual(response);
    expect(response).not.toHaveProperty('segments');
  });

  test('carries the segments that the host sets, as a copy', () => {
    const segments = { role: 'CS' };
    const response = answerAll(new ResponseDraft(kundorientering)).response(segments);
    expect(response.segments).toEqual(segments);
    expect(response.segments).not.toBe(segments);
    for (const none of [null, undefined]) {
      expect(answerAll(new ResponseDraft(kundorientering)).response(none)).not.toHaveProperty('segments');
    }
  });

  test('hands out copies', () => {
    const draft = answerAll(new ResponseDraft(kundorientering));
    draft.answers['voc'] = 9;
    draft.response().answers['voc'] = 9;
    expect(draft.answerTo('voc')).toBe(3);
  });

  test('knows where a question is', () => {
    const draft = new ResponseDraft(kundorientering);
    expect([draft.indexOf('icp'), draft.indexOf('governance')]).toEqual([0, 9]);
    expect([draft.indexOf('price'), draft.indexOf(undefined)]).toEqual([-1, -1]);
  });
});

describe('a response that is continued', () => {
  test('has the draft’s id, answers and edits', () => {
    const draft = new ResponseDraft(kundorientering, parse(stored));
    expect(draft.isEmpty).toBe(false);
    expect(draft.draft).toEqual(stored);
    draft.answer('icp', 1);
    expect(draft.response()).toMatchObject({ id: 'a1', answers: { voc: 4, icp: 1 } });
    expect(draft.edits).toBe(8);
  });

  test('goes through JSON, and there and back', () => {
    const draft = answerAll(new ResponseDraft(kundorientering));
    const again = new ResponseDraft(kundorientering, parse(JSON.parse(JSON.stringify(draft.draft))));
    expect(again.draft).toEqual(draft.draft);
  });

  test('has answers from another time where the draft has none of its own', () => {
    const draft = new ResponseDraft(kundorientering, parse(stored), { voc: 1, sla: 2 });
    expect(draft.answers).toEqual({ voc: 4, sla: 2 });
    expect(new ResponseDraft(kundorientering, undefined, { sla: 2 }).answers).toEqual({ sla: 2 });
  });

  test('takes answers from an earlier draft where it has none, and is not newer for that', () => {
    const draft = new ResponseDraft(kundorientering, parse(stored));
    draft.addMissing({ voc: 1, sla: 2 });
    expect([draft.answers, draft.edits]).toEqual([{ voc: 4, sla: 2 }, 7]);
  });

  test('has been sent only when everything was answered, since it could not be completed', () => {
    expect(new ResponseDraft(kundorientering, parse({ ...stored, sent: true })).sent).toBe(false);
    const answers = Object.fromEntries(ids.map((id) => [id, 3]));
    expect(new ResponseDraft(kundorientering, parse({ ...stored, answers, sent: true })).sent).toBe(true);
    expect(new ResponseDraft(kundorientering, parse({ ...stored, answers })).sent).toBe(false);
  });

  test('is no longer only what was answered another time once it has a new answer', () => {
    const draft = new ResponseDraft(kundorientering, parse(stored));
    expect(draft.isRestored).toBe(false);
    draft.isRestored = true;
    draft.answer('icp', 1);
    expect(draft.isRestored).toBe(false);
  });
});
