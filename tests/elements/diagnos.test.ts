import { expect } from 'chai';
import { restore, stub } from 'sinon';
import '../../src/define/all.js';
import { kundorienteringSv } from '../../src/instruments/kundorientering/sv.js';
import { hear } from './support/events.js';
import { press } from './support/keyboard.js';
import { drawn, host, mount, pause, settled, until } from './support/mount.js';
import { answer, chosen, draftOf, groups, radios, send, storing } from './support/questionnaire.js';
import { all, find, focused, nameOf, one, text } from './support/see.js';

const { introduction } = kundorienteringSv;

async function started(properties = {}) {
  const element = await mount('kund-diagnos', properties);
  element.start();
  await until(() => groups(element).length > 0, 'the statements');
  await settled(element);
  return element;
}

/** Answers everything, and lets the host store it. */
async function finished(digits: string, properties = {}) {
  const saves = storing();
  const element = await started(properties);
  await answer(element, digits);
  await send(element);
  saves[0]!.resolve();
  await find(element, 'heading', /^(Ditt resultat|Your result)$/u);
  await settled(element);
  await pause();
  return { element, response: saves[0]!.response };
}

describe('the whole diagnosis', () => {
  it('begins by saying why, who, how long, how, and what the figures mean', async () => {
    const element = await mount('kund-diagnos');
    expect(text(element)).to.equal(
      [
        'Diagnos – Kundorientering (Light)',
        introduction.purpose,
        'Vem svarar Ledningsgruppen: vd, affär, produkt och kundteam',
        'Tid 7–10 minuter',
        `Så går det till ${introduction.how}`,
        'Skalan 1 = Stämmer inte alls, 5 = Stämmer helt',
        'Börja',
      ].join(' '),
    );
    expect(all(element, 'heading').map(nameOf)).to.deep.equal(['Diagnos – Kundorientering (Light)']);
    expect(groups(element)).to.deep.equal([]);
  });

  it('says the same in English', async () => {
    const element = await mount('kund-diagnos', { locale: 'en' });
    expect(text(element)).to.match(/^Diagnosis – Customer orientation \(Light\) .* Start$/u);
    expect(text(element)).not.to.match(/[åäö]/iu);
  });

  it('starts with a button, tells the host, and moves the focus to the first statement', async () => {
    const starts = hear('kd-start');
    const element = await mount('kund-diagnos');
    one(element, 'button', 'Börja').click();
    await until(() => groups(element).length === 10, 'ten statements');
    await settled(element);
    await until(() => focused() === radios(groups(element)[0]!)[0], 'the focus');
    expect(starts.map(({ bubbles, composed, target }) => [bubbles, composed, target])).to.deep.equal([
      [true, true, element],
    ]);
    element.start();
    expect(starts).to.have.length(1);
    expect(all(element, 'heading').map(nameOf)).to.deep.equal(['Diagnos – Kundorientering (Light)']);
  });

  it('leads all the way to the own result, by keyboard alone', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos');
    await press('Tab');
    expect(focused()).to.equal(one(element, 'button', 'Börja'));
    await press('Enter');
    await until(() => focused()?.matches('input'), 'the focus on a point');
    await press(...Array.from('3442423435'));
    await settled(element);
    await press('Enter');
    expect(saves.map(({ response }) => Object.values(response.answers).join(''))).to.deep.equal([
      '3442423435',
    ]);
    saves[0]!.resolve();
    await until(() => focused()?.matches('h2'), 'the focus on the result');
    expect(nameOf(focused()!)).to.equal('Ditt resultat');
    expect(text(element)).to.match(/^Tack! Dina svar är sparade\. Ditt resultat Medelvärde 3,4 av 5 Gul /u);
  });

  it('stays with the statements until the answers are saved', async () => {
    const saves = storing();
    const element = await started();
    await answer(element, '3442423435');
    await send(element);
    saves[0]!.reject(new Error('Servern svarar inte.'));
    await pause();
    await settled(element);
    expect(text(element)).to.include('Servern svarar inte.');
    expect(chosen(element).join('')).to.equal('3442423435');
    await send(element);
    expect(saves[1]!.response.id).to.equal(saves[0]!.response.id);
    saves[1]!.resolve();
    await find(element, 'heading', 'Ditt resultat');
  });

  it('tells the host of all that happens inside', async () => {
    const [answers, drafts, saved] = [hear('kd-answer'), hear('kd-draft'), hear('kd-saved')];
    const { element, response } = await finished('3442423435', { segments: { role: 'CS' } });
    // Two drafts more than answers: that they were sent, and that nothing is left to keep.
    expect([answers.length, drafts.length, saved.length]).to.deep.equal([10, 12, 1]);
    expect(drafts.slice(-2).map(({ draft }) => draft?.sent)).to.deep.equal([true, undefined]);
    expect(saved[0]!.target).to.equal(element);
    expect(response.segments).to.deep.equal({ role: 'CS' });
  });

  it('hands its settings on', async () => {
    const element = await started({ paged: true, locale: 'en', noShortcuts: true });
    expect(groups(element)).to.have.length(1);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Next']);
    await until(() => focused()?.matches('input'), 'the focus');
    await press('3');
    expect(chosen(element)).to.deep.equal([0]);
  });

  it('changes language at every step', async () => {
    const { element } = await finished('3442423435');
    element.locale = 'en';
    await find(element, 'heading', 'Your result');
    await until(() => text(element).startsWith('Thank you! Your answers are saved.'), 'thanks in English');
  });
});

describe('going on from a draft', () => {
  const draft = draftOf('4', { id: 'kept' });

  it('offers to go on where there is a draft', async () => {
    const element = await mount('kund-diagnos', { draft });
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Fortsätt']);
    one(element, 'button', 'Fortsätt').click();
    await until(() => groups(element).length > 0, 'the statements');
    await settled(element);
    expect(chosen(element)[0]).to.equal(4);
  });

  it('offers it when the draft comes later', async () => {
    const element = await mount('kund-diagnos');
    one(element, 'button', 'Börja');
    element.draft = draft;
    await settled(element);
    one(element, 'button', 'Fortsätt');
  });

  it('offers it where this browser keeps one, and no more once it is saved', async () => {
    const saves = storing();
    const first = await started({ draftKey: 'mine' });
    await answer(first, '12');
    first.remove();
    const second = await mount('kund-diagnos', { draftKey: 'mine' });
    one(second, 'button', 'Fortsätt').click();
    await until(() => groups(second).length > 0, 'the statements');
    await settled(second);
    expect(chosen(second).join('')).to.equal('1200000000');
    await answer(second, '1111111111');
    await send(second);
    saves[0]!.resolve();
    await find(second, 'heading', 'Ditt resultat');
    one(await mount('kund-diagnos', { draftKey: 'mine' }), 'button', 'Börja');
  });

  for (const [what, change] of [
    ['of another version', { version: 2 }],
    ['of another instrument', { instrument: 'pulse' }],
    ['that is damaged', { answers: { icp: 6 } }],
    ['of another version, and sent', { version: 2, sent: true }],
  ] as const) {
    it(`does not offer to go on from a draft ${what}, from the page or from this browser`, async () => {
      const bad = { ...draft, ...change } as unknown as typeof draft;
      localStorage.setItem('kund-diagnos:mine', JSON.stringify({ stored: Date.now(), draft: bad }));
      for (const properties of [{ draft: bad }, { draftKey: 'mine' }]) {
        const element = await mount('kund-diagnos', properties);
        expect(text(element)).to.include(introduction.purpose);
        one(element, 'button', 'Börja').click();
        await until(() => groups(element).length > 0, 'the statements');
        await settled(element);
        expect(new Set(chosen(element))).to.deep.equal(new Set([0]));
      }
    });
  }
});

describe('whoever shares the computer', () => {
  const line = 'Dina svar sparas i den här webbläsaren';

  it('is told before the first answer where answers are kept', async () => {
    const element = await mount('kund-diagnos', { draftKey: 'mine' });
    expect(text(element)).to.match(new RegExp(`${line}[^]+ Börja$`, 'u'));
    expect(text(await mount('kund-diagnos'))).not.to.include(line);
  });

  it('is promised nothing where storage is forbidden', async () => {
    stub(window, 'localStorage').get(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(text(await mount('kund-diagnos', { draftKey: 'mine' }))).not.to.include(line);
    restore();
  });
});

describe('the host’s own words', () => {
  const marked = async (inner: string) => {
    const element = host(`<kund-diagnos>${inner}</kund-diagnos>`).querySelector('kund-diagnos')!;
    await drawn(element);
    return element;
  };

  it('take the place of the introduction', async () => {
    const element = await marked('<p slot="introduction">Välkommen till oss.</p>');
    expect(text(element)).to.equal('Välkommen till oss. Börja');
  });

  it('stand before the button as a note on privacy', async () => {
    const element = await marked('<p slot="privacy">Bara Anna ser svaren.</p>');
    expect(text(element)).to.match(/Stämmer helt Bara Anna ser svaren\. Börja$/u);
  });

  it('thank the person above the result', async () => {
    const element = await marked('<p slot="thanks">Vi ses på tisdag.</p>');
    expect(text(element)).not.to.include('Vi ses på tisdag.');
    const saves = storing();
    element.start();
    await until(() => groups(element).length > 0, 'the statements');
    await settled(element);
    await answer(element, '3333333333');
    await send(element);
    saves[0]!.resolve();
    await find(element, 'heading', 'Ditt resultat');
    expect(text(element)).to.match(/sparade\. Vi ses på tisdag\. Ditt resultat/u);
  });

  it('stand beside the button that sends, in the questionnaire alone', async () => {
    const root = host(
      '<kund-diagnos-questionnaire><p slot="privacy">Bara Anna ser svaren.</p></kund-diagnos-questionnaire>',
    );
    await drawn(root.firstElementChild!);
    expect(text(root)).to.match(/Skicka in svaren Bara Anna ser svaren\.$/u);
  });
});
