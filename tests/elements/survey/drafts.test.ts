import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { SurveyDraft } from '../../../src/elements/index.js';
import { told } from '../support/console.js';
import { mount, pause, settled } from '../support/mount.js';
import { asksBeforeLeaving } from '../support/questionnaire.js';
import { all, one, text } from '../support/see.js';
import {
  alertOf,
  ask,
  choose,
  field,
  hear,
  marked,
  points,
  send,
  statusOf,
  storing,
  strings,
  write,
} from '../support/survey.js';

const { sv } = strings;

const draft = (more: Partial<SurveyDraft<'nps'>> = {}): SurveyDraft<'nps'> => ({
  draft: 1,
  id: 'a',
  survey: 'nps',
  version: 1,
  score: 4,
  ...more,
});

describe('an answer that is not sent', () => {
  it('is kept in this browser under the host’s key, and the person is told', async () => {
    const first = await ask({ draftKey: 'mine' });
    expect(text(first)).not.to.include(sv.draftStored);
    await choose(first, 4);
    await write(first, 'Ni svarade inte.');
    expect(text(first)).to.include(sv.draftStored);
    const { id } = first.draft!;
    first.remove();
    const again = await ask({ draftKey: 'mine' });
    expect([marked(again), field(again).value, again.draft!.id]).to.deep.equal(['4', 'Ni svarade inte.', id]);
    expect(text(again)).to.include(sv.restored);
    await choose(again, 5);
    expect(text(again)).not.to.include(sv.restored);
  });

  it('is not kept without a key, and the browser asks before the page is left', async () => {
    const element = await ask();
    await choose(element, 4);
    expect(localStorage.length).to.equal(0);
    expect(text(element)).not.to.include(sv.draftStored);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('can be cleared', async () => {
    const element = await ask({ draftKey: 'mine' });
    await choose(element, 4);
    element.shadowRoot!.querySelector('details')!.open = true;
    one(element, 'button', sv.confirmClear).click();
    await settled(element);
    expect([marked(element), statusOf(element), element.draft]).to.deep.equal([null, sv.cleared, null]);
    expect(localStorage.length).to.equal(0);
    await choose(element, 5);
    expect(statusOf(element)).to.equal('');
  });

  it('is forgotten once it is saved', async () => {
    const element = await ask({ draftKey: 'mine' });
    const saves = storing(element);
    await choose(element, 4);
    await send(element);
    expect(localStorage.length).to.equal(1);
    saves[0]!.resolve();
    await pause();
    await settled(element);
    expect(localStorage.length).to.equal(0);
    expect(marked(await ask({ draftKey: 'mine' }))).to.equal(null);
  });

  it('that was on its way when the page was left can be sent again with the same id', async () => {
    const first = await ask({ draftKey: 'mine' });
    const before = storing(first);
    await choose(first, 4);
    await write(first, 'Dyrt');
    await send(first);
    first.remove();
    const again = await ask({ draftKey: 'mine' });
    expect(alertOf(again)).to.equal(`${sv.failed} ${sv.answersKept}`);
    expect(points(again).every((point) => point.matches(':disabled'))).to.equal(true);
    const after = storing(again);
    await send(again);
    expect(after[0]!.response).to.deep.equal(before[0]!.response);
  });

  it('goes on from what the host has kept', async () => {
    const element = await ask({ draft: draft({ comment: 'Dyrt', edits: 2 }) });
    expect([marked(element), field(element).value]).to.deep.equal(['4', 'Dyrt']);
    const drafts = hear(element, 'kd-draft');
    await choose(element, 6);
    expect(drafts[0]!.draft).to.deep.equal(draft({ score: 6, comment: 'Dyrt', edits: 3, sent: false }));
  });

  it('gives way to a newer draft of the same answer, and not to an older one', async () => {
    const element = await ask({ draft: draft({ edits: 2, comment: 'Ny' }) });
    element.draft = draft({ edits: 1, score: 1, comment: 'Gammal' });
    await settled(element);
    expect([marked(element), field(element).value]).to.deep.equal(['4', 'Ny']);
    element.draft = draft({ edits: 3, score: 9, comment: 'Nyast' });
    await settled(element);
    expect([marked(element), field(element).value]).to.deep.equal(['9', 'Nyast']);
  });

  for (const [what, bad] of [
    ['another survey', draft({ survey: 'csat' as 'nps' })],
    ['another version', draft({ version: 2 })],
    ['a score off the scale', draft({ score: 11 })],
    ['too long a reason', draft({ comment: 'a'.repeat(2001) })],
    ['no id', draft({ id: '' })],
  ] as const) {
    it(`is not taken from a draft with ${what}, and the console is told`, async () => {
      const element = await ask({ draft: bad });
      expect(marked(element)).to.equal(null);
      expect(told.warnings).to.have.length(1);
    });
  }

  it('is not taken from a draft whose reason is no text', async () => {
    const element = await ask({ draft: draft({ comment: 4 as unknown as string }) });
    expect(marked(element)).to.equal(null);
  });

  it('of one survey does not become that of another under the same key', async () => {
    const nps = await ask({ draftKey: 'mine' });
    await choose(nps, 4);
    const csat = await mount('kund-diagnos-csat', { draftKey: 'mine' });
    expect(marked(csat)).to.equal(null);
    expect(all(csat, 'alert').map(text)).to.deep.equal(['']);
  });

  it('is cleared in the other elements and windows with the same key', async () => {
    const first = await ask({ draftKey: 'mine' });
    await choose(first, 4);
    const second = await ask({ draftKey: 'mine' });
    second.shadowRoot!.querySelector<HTMLElement>('details button')!.click();
    await settled(first);
    await settled(second);
    expect([marked(first), marked(second)]).to.deep.equal([null, null]);
  });
});
