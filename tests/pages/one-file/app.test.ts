// What the page of kund-diagnos.html does, apart from drawing it.
import { expect, onTestFinished, test } from 'vitest';
import { OneFileApp } from '../../../src/pages/one-file/app.js';
import { copyForAnswering, newRound, withResponse, type Round } from '../../../src/pages/one-file/round.js';
import { page } from '../../storage/support/page.ts';
import { responseWith } from './responses.js';

const empty = newRound('sv', 'Hösten 2026', '2026-11-28');
const source = { policy: '', styles: '', script: '' };

const appWith = (round: Round | null) => new OneFileApp(source, round, 'sv', () => undefined);
const fileOf = (content: unknown) => new File([JSON.stringify(content)], 'svar.kd.json');
const promising = (minimumGroupSize: number, id: string) =>
  fileOf({ minimumGroupSize, responses: [responseWith(id, 4)] });

test('a copy that is answered in offers a file with the least group size that it promised', async () => {
  const { files, remove } = page();
  onTestFinished(remove);
  const copy = appWith(copyForAnswering({ ...empty, minimum: 8 }));
  copy.store(responseWith('a', 4));
  expect(files[0]!.name).toBe('kund-diagnos-a.kd.json');
  const content = await files[0]!.content.text();
  expect(JSON.parse(content)).toEqual({ minimumGroupSize: 8, responses: [responseWith('a', 4)] });

  const elsewhere = appWith(null);
  await elsewhere.takeFiles([new File([content], 'svar.kd.json')]);
  expect(elsewhere.round).toMatchObject({ minimum: 8, isMinimumTold: true, responses: { length: 1 } });
  expect(elsewhere.notice).toBe(
    'Ett svar mottaget. Resultatet visas nu först från 8 svar: det har lovats dem vars svar finns i filerna.',
  );
});

test('whoever answers on a blank page has been promised nothing', async () => {
  const { files, remove } = page();
  onTestFinished(remove);
  const blank = appWith(null);
  blank.answerAlone();
  blank.store(responseWith('a', 4));
  expect(JSON.parse(await files[0]!.content.text())).toEqual([responseWith('a', 4)]);
});

test('where people have been told a lower number, a higher one comes only after a question', async () => {
  const [round] = withResponse(empty, responseWith('a', 4));
  const app = appWith(round);
  await app.takeFiles([promising(8, 'b')]);
  expect(app.question!.title).toBe('Visa resultatet först från 8 svar?');
  app.answerQuestion(app.question!, false);
  expect([app.round, app.outcomes, app.notice]).toEqual([round, [], '']);

  await app.takeFiles([promising(8, 'b'), promising(6, 'c')]);
  app.answerQuestion(app.question!, true);
  expect(app.round).toMatchObject({ minimum: 8, responses: { length: 3 } });
  await app.takeFiles([promising(8, 'd'), fileOf([responseWith('e', 4)])]);
  expect(app.question).toBeNull();
  expect(app.round).toMatchObject({ minimum: 8, responses: { length: 5 } });
});

test('a dialog that is said to be closed late answers its own question, and not the one asked since', () => {
  const app = appWith(empty);
  const answered: string[] = [];
  const ask = (title: string) => {
    app.ask({ title, text: '', yes: 'Ja' }, () => answered.push(title));
    return app.question!;
  };
  const first = ask('first');
  const second = ask('second');
  app.answerQuestion(first, false);
  expect([app.question, answered]).toEqual([second, []]);
  app.answerQuestion(first, true);
  expect([app.question, answered]).toEqual([second, ['first']]);
  app.answerQuestion(second, true);
  expect([app.question, answered]).toEqual([null, ['first', 'second']]);
});
