import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/index.js';
import { postTo } from '../../../src/storage/index.js';
import { told } from '../support/console.js';
import { host, mount, pause, settled } from '../support/mount.js';
import { connect } from '../support/questionnaire.js';
import { all, expectFocus, text } from '../support/see.js';
import {
  alertOf,
  ask,
  choose,
  field,
  hear,
  listen,
  marked,
  points,
  send,
  sendButton,
  statusOf,
  storing,
  strings,
  surveyOf,
  TAGS,
  write,
} from '../support/survey.js';

const { sv, en } = strings;

/** Lets what has become of a save reach the page. */
async function flush(element: Element): Promise<void> {
  await pause();
  await settled(element);
}

describe('an answer that is sent', () => {
  for (const tag of TAGS) {
    it(`is the survey, its version, the score, the reason and the host’s segments: <${tag}>`, async () => {
      const element = await mount(tag, { segments: { team: 'Malmö' } });
      const saves = storing(element);
      await choose(element, 4);
      await write(element, '  Ni svarade inte.\n');
      await send(element);
      const { id, ...response } = saves[0]!.response;
      expect(id).to.match(/^[\w-]{36}$/u);
      expect(response).to.deep.equal({
        survey: surveyOf(tag),
        version: 1,
        score: 4,
        comment: 'Ni svarade inte.',
        segments: { team: 'Malmö' },
      });
    });
  }

  it('has no reason where none was written, and no segments where the host has none', async () => {
    const element = await ask();
    const saves = storing(element);
    await choose(element, 0);
    await write(element, ' \n ');
    await send(element);
    expect(Object.keys(saves[0]!.response).sort()).to.deep.equal(['id', 'score', 'survey', 'version']);
    expect(saves[0]!.response.score).to.equal(0);
  });

  it('has no characters that a database cannot hold', async () => {
    const element = await ask();
    const saves = storing(element);
    await choose(element, 3);
    await write(element, 'rad 1\nrad\t2 \ud83d\u0000 🙃');
    await send(element);
    expect(saves[0]!.response.comment).to.equal('rad 1\nrad\t2  🙃');
  });

  it('is told of by an answer, a draft for each change, and one event when it is saved', async () => {
    const element = await ask();
    const answers = hear(element, 'kd-answer');
    const drafts = hear(element, 'kd-draft');
    const saved = hear(element, 'kd-saved');
    const saves = storing(element);
    await choose(element, 9);
    await write(element, 'Snabbt');
    await send(element);
    saves[0]!.resolve();
    await flush(element);
    expect(
      answers.map(({ question, value, answered, total }) => [question, value, answered, total]),
    ).to.deep.equal([['nps', 9, 1, 1]]);
    const { id } = saves[0]!.response;
    const draft = { draft: 1, id, survey: 'nps', version: 1, score: 9 };
    expect(drafts.map((event) => event.draft)).to.deep.equal([
      { ...draft, edits: 1, sent: false },
      { ...draft, comment: 'Snabbt', edits: 2, sent: false },
      { ...draft, comment: 'Snabbt', edits: 2, sent: true },
      null,
    ]);
    expect(saved.map(({ response }) => response)).to.deep.equal([saves[0]!.response]);
    expect(element.savedResponse).to.deep.equal(saves[0]!.response);
    expect(element.draft).to.equal(null);
  });

  it('is on its way, and cannot be changed or sent twice meanwhile', async () => {
    const element = await ask();
    const saves = storing(element);
    await choose(element, 8);
    await write(element, 'Bra');
    await send(element);
    expect(statusOf(element)).to.equal(sv.saving);
    expect(points(element).every((point) => point.matches(':disabled'))).to.equal(true);
    expect(field(element).readOnly).to.equal(true);
    await send(element);
    element.submit();
    await settled(element);
    expect(saves).to.have.length(1);
  });

  it('is locked and sent again with the same id when the host could not save it, whose reason is shown', async () => {
    const element = await ask();
    const failed = hear(element, 'kd-save-failed');
    const saves = storing(element);
    await choose(element, 2);
    await write(element, 'Dyrt');
    await send(element);
    saves[0]!.reject(new Error('Servern svarar inte.'));
    await flush(element);
    expect(alertOf(element)).to.equal(`${sv.failed} Servern svarar inte. ${sv.answersKept}`);
    expect(failed.map(({ response }) => response)).to.deep.equal([saves[0]!.response]);
    expect([marked(element), field(element).value]).to.deep.equal(['2', 'Dyrt']);
    expect(points(element).every((point) => point.matches(':disabled'))).to.equal(true);
    expect(text(sendButton(element)!)).to.equal(sv.retry);
    await send(element);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    saves[1]!.resolve();
    await flush(element);
    expect(statusOf(element)).to.equal(sv.saved);
    expect(alertOf(element)).to.equal('');
  });

  it('stays open when the page is not ready for it', async () => {
    const element = await ask();
    listen(element, 'kd-submit', (event) => {
      event.preventDefault();
    });
    await choose(element, 2);
    await send(element);
    expect([alertOf(element), statusOf(element)]).to.deep.equal(['', '']);
    await choose(element, 3);
    expect(element.draft).to.include({ score: 3, sent: false });
  });

  it('is not said to be saved when the page does not listen', async () => {
    const element = await ask();
    await choose(element, 2);
    await send(element);
    expect(alertOf(element)).to.equal(sv.unhandled);
    expect(told.errors[0]).to.match(/"kd-submit".*waitUntil/u);
    await choose(element, 3);
    expect(marked(element)).to.equal('3');
  });

  it('says that the connection is lost', async () => {
    const element = await ask({ locale: 'en' });
    await choose(element, 2);
    connect(false);
    await settled(element);
    expect(statusOf(element)).to.equal(en.offline);
  });

  it('can be posted by `postTo`', async () => {
    const element = await ask();
    const posted: string[] = [];
    stub(window, 'fetch').callsFake((_url, request) => {
      posted.push(request!.body as string);
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    element.addEventListener('kd-submit', postTo('/api/surveys'));
    await choose(element, 9);
    await send(element);
    await flush(element);
    expect(JSON.parse(posted[0]!)).to.deep.equal(element.savedResponse);
  });
});

describe('who tries to send without an answer', () => {
  it('is asked for one, and nothing is sent', async () => {
    const element = await ask();
    const saves = storing(element);
    element.submit();
    await settled(element);
    expect(text(element)).to.include(sv.unanswered);
    expectFocus(points(element)[0]);
    await choose(element, 5);
    expect(text(element)).not.to.include(sv.unanswered);
    expect(saves).to.deep.equal([]);
  });
});

describe('the thanks', () => {
  const THANKS = `
    <kund-diagnos-nps>
      <p slot="thanks">Tack från oss alla.</p>
      <p slot="thanks-promoter">Berätta gärna för andra.</p>
      <p slot="thanks-detractor">Vi ringer dig.</p>
    </kund-diagnos-nps>`;

  async function thanked(score: number, markup = THANKS) {
    const element = host(markup).querySelector('kund-diagnos-nps')!;
    await settled(element);
    const saves = storing(element);
    await choose(element, score);
    expect(text(element)).not.to.match(/Tack från|Berätta|ringer/u);
    await send(element);
    saves[0]!.resolve();
    await flush(element);
    return element;
  }

  for (const [score, words] of [
    [10, 'Berätta gärna för andra.'],
    [9, 'Berätta gärna för andra.'],
    [8, 'Tack från oss alla.'],
    [7, 'Tack från oss alla.'],
    [6, 'Vi ringer dig.'],
    [0, 'Vi ringer dig.'],
  ] as const) {
    it(`are the host’s to who answered ${score}`, async () => {
      expect(text(await thanked(score))).to.equal(`${sv.saved} ${words}`);
    });
  }

  it('are the library’s own where the host has none, and come in place of the question', async () => {
    const element = await thanked(9, '<kund-diagnos-nps></kund-diagnos-nps>');
    expect(text(element)).to.equal(sv.saved);
    expect([...points(element), ...all(element, 'textbox'), ...all(element, 'button')]).to.deep.equal([]);
  });

  it('are the same to everybody in the other surveys', async () => {
    for (const tag of ['kund-diagnos-csat', 'kund-diagnos-ces'] as const) {
      const element = host(`<${tag}><p slot="thanks">Tack från oss alla.</p></${tag}>`).querySelector(tag)!;
      await settled(element);
      const saves = storing(element);
      await choose(element, 1);
      await send(element);
      saves[0]!.resolve();
      await flush(element);
      expect(text(element)).to.equal(`${sv.saved} Tack från oss alla.`);
    }
  });

  it('give way to the question for the next person', async () => {
    const element = await thanked(9);
    element.reset();
    await settled(element);
    expect([points(element).length, marked(element), statusOf(element)]).to.deep.equal([11, null, '']);
  });
});
