import { expect } from 'chai';
import '../../../src/define/kund-diagnos-group-result.js';
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { told } from '../support/console.js';
import { mount, settled, until } from '../support/mount.js';
import { eight, eightCounted, isShown } from '../support/responses.js';
import { text } from '../support/see.js';

const tag = 'kund-diagnos-group-result';

describe('responses that cannot be', () => {
  const [first, ...rest] = eight as [QuestionnaireResponse, ...QuestionnaireResponse[]];
  const third = (change: object) => [first, ...rest.slice(0, 1), { ...rest[1]!, ...change }];
  const answered = (icp: unknown, area = 'icp') => ({ answers: { ...first.answers, [area]: icp } });

  for (const [what, responses, where] of [
    ['an answer off the scale', third(answered(77)), '/responses/2/answers/icp'],
    ['an answer in words', third(answered('zq-word', 'voc')), '/responses/2/answers/voc'],
    ['an answer too many', third({ answers: { ...first.answers, 'zq-pay': 4 } }), '/responses/2/answers'],
    ['no answers', third({ answers: undefined }), '/responses/2/answers'],
    ['another instrument', third({ instrument: 'zq-other' }), '/responses/2/instrument'],
    ['another version', third({ version: 77 }), '/responses/2/version'],
    ['the same id twice', [...eight, { ...first }], '/responses/8/id'],
    ['a response that is none', [...eight, 'zq-text'], '/responses/8/instrument'],
    [
      'an iterator that throws',
      {
        *[Symbol.iterator]() {
          yield first;
          throw new Error('zq-row');
        },
      },
      '/responses',
    ],
    ['no iterable', { zq: eight }, '/responses'],
  ] as const) {
    it(`are not shown for ${what}: the console says where, and nothing of what came`, async () => {
      const element = await mount(tag, { tally: eightCounted, groups: {} });
      element.responses = responses as unknown as QuestionnaireResponse[];
      await until(() => told.warnings[0], 'a warning');
      await settled(element);
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(
        new RegExp(
          `^kund-diagnos: the result cannot be shown: KundDiagnosError: ${where}: expected [^/]+$`,
          'u',
        ),
      );
      expect(told.warnings[0]).not.to.match(/zq|77|got/u);
      expect(told.errors).to.deep.equal([]);
      expect(text(element)).to.equal('Gruppens resultat Resultatet kan inte visas just nu.');
      expect(element.tally).to.equal(null);
      expect(element.groups).to.deep.equal({});
      expect(element.responses).to.equal(null);
      element.responses = eight;
      await isShown(element);
    });
  }

  // The same message as for what is no iterable, and that is said once.
  for (const [what, responses] of [
    ['a promise', Promise.resolve(eight)],
    ['a stream', new ReadableStream()],
    ['a text', 'zq-hello'],
    [
      'columns',
      Object.fromEntries(kundorientering.questions.map(({ id }) => [id, new Uint8Array(6).fill(3)])),
    ],
  ] as const) {
    it(`are not shown for ${what}`, async () => {
      const element = await mount(tag, { tally: eightCounted });
      element.responses = responses as unknown as QuestionnaireResponse[];
      await until(
        () => text(element) === 'Gruppens resultat Resultatet kan inte visas just nu.',
        'nothing but the heading',
      );
      expect(element.tally).to.equal(null);
    });
  }

  it('end a meeting in words', async () => {
    const element = await mount(tag, { tally: eightCounted });
    element.startMeeting();
    await until(() => element.shadowRoot!.querySelector('dialog[open] h2'), 'the meeting');
    element.responses = third(answered(9));
    await until(() => text(element).includes('Mötet stängdes'), 'words of why');
    expect(element.shadowRoot!.querySelector('dialog, table')).to.equal(null);
  });
});
