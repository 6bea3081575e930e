// What whoever listens is told on the way from the first answer to the own result: the names of what stands there, and what is
// announced, each once.
import { expect } from 'chai';
import '../../src/define/all.js';
import './support/console.js';
import { mount, pause, settled, until } from './support/mount.js';
import { answer, draftOf, groups, radios, send, storing } from './support/questionnaire.js';
import { all, descriptionOf, focused, nameOf, one, text } from './support/see.js';

const ten = '3442423435';

/**
 * Everything that comes into a live region below an element, also into one that is drawn later: one line a change. What a region
 * is born with does not count: many screen readers say nothing of it.
 */
function listen(element: Element): string[] {
  const heard: string[] = [];
  const said = new Map<Element, string>();
  const look = () => {
    for (const role of ['status', 'alert', 'log']) {
      for (const region of all(element, role)) {
        const now = text(region);
        const before = said.get(region) ?? now;
        if (now !== '' && now !== before) heard.push(`${role}: ${now}`);
        said.set(region, now);
      }
    }
    for (const root of roots(element)) {
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  };
  const watched = new Set<ShadowRoot>();
  const observer = new MutationObserver(look);
  look();
  return heard;
}

/** An element's own root, and those of the elements in it. */
function roots(element: Element): ShadowRoot[] {
  const root = element.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
}

/** No live region stands in another: what changes there would be announced twice. */
function eachStandsAlone(element: Element): void {
  const selector = '[aria-live], [role=status], [role=alert], [role=log]';
  for (const root of roots(element)) {
    for (const region of root.querySelectorAll(selector)) {
      expect(region.querySelector(selector), text(region)).to.equal(null);
    }
  }
}

async function show(element: Element) {
  await pause();
  await settled(element);
  await pause();
}

const languages = {
  sv: {
    meanings: ['1 av 5, Stämmer inte alls', '2 av 5', '3 av 5', '4 av 5', '5 av 5, Stämmer helt'],
    first: 'Vi har definierat vår idealkund (ICP) och våra segment och fattar beslut utifrån dem.',
    missing: 'Saknar svar',
    place: 'Påstående 1 av 10',
    saving: 'status: Sparar dina svar …',
    saved: 'status: Tack! Dina svar är sparade.',
    failed:
      'alert: Vi har inte fått besked om att dina svar är sparade. Stängt. Försök igen: svaren räknas bara en gång och går inte längre att ändra.',
    offline: 'status: Du är offline.',
    interrupted:
      'Vi har inte fått besked om att dina svar är sparade. Försök igen: svaren räknas bara en gång och går inte längre att ändra.',
    result: 'Ditt resultat',
    next: 'Nästa',
    start: 'Börja',
  },
  en: {
    meanings: ['1 of 5, Not true at all', '2 of 5', '3 of 5', '4 of 5', '5 of 5, Completely true'],
    first: 'We have defined our ideal customer profile (ICP) and our segments, and base decisions on them.',
    missing: 'No answer yet',
    place: 'Statement 1 of 10',
    saving: 'status: Saving your answers…',
    saved: 'status: Thank you! Your answers are saved.',
    failed:
      'alert: We have no confirmation that your answers are saved. Stängt. Try again: your answers count only once, and can no longer be changed.',
    offline: 'status: You are offline.',
    interrupted:
      'We have no confirmation that your answers are saved. Try again: your answers count only once, and can no longer be changed.',
    result: 'Your result',
    next: 'Next',
    start: 'Start',
  },
} as const;

for (const [locale, words] of Object.entries(languages)) {
  describe(`whoever listens, in ${locale}`, () => {
    it('is told each statement as its group’s name, and each point as a value with its meaning', async () => {
      for (const paged of [false, true]) {
        const element = await mount('kund-diagnos-questionnaire', { locale, paged });
        const shown = groups(element);
        expect(shown).to.have.length(paged ? 1 : 10);
        expect(new Set(shown.map(nameOf)).size).to.equal(shown.length);
        for (const group of shown) {
          expect(radios(group).map(nameOf)).to.deep.equal(words.meanings);
          expect(new Set(radios(group).map(({ name }) => name)).size).to.equal(1);
        }
        expect(nameOf(shown[0]!)).to.equal(words.first);
        element.remove();
      }
    });

    it('is told on which statements an answer is missing, as their groups’ description', async () => {
      for (const paged of [false, true]) {
        const element = await mount('kund-diagnos-questionnaire', { locale, paged });
        expect(descriptionOf(groups(element)[0]!)).to.equal(paged ? words.place : '');
        element.submit();
        await show(element);
        const [first] = groups(element);
        const described = paged ? `${words.place} ${words.missing}` : words.missing;
        expect([nameOf(first!), descriptionOf(first!)]).to.deep.equal([words.first, described]);
        element.remove();
      }
    });

    it('is told once that it saves, and once that it is saved; the result is read from its heading', async () => {
      const saves = storing();
      const element = await mount('kund-diagnos', { locale });
      one(element, 'button', words.start).click();
      await until(() => focused()?.matches('input'), 'the first statement');
      const heard = listen(element);
      await answer(element, ten);
      await send(element);
      await show(element);
      eachStandsAlone(element);
      saves[0]!.resolve();
      await until(() => nameOf(focused()!) === words.result, 'the own result');
      await show(element);
      eachStandsAlone(element);
      expect(heard).to.deep.equal([words.saving, words.saved]);
      expect(all(element, 'status').map(text)).to.deep.equal([words.saved.replace('status: ', '')]);
    });

    it('is told once that a save failed, why, and what has become of the answers', async () => {
      const saves = storing();
      const element = await mount('kund-diagnos-questionnaire', { locale });
      await answer(element, ten);
      const heard = listen(element);
      await send(element);
      await show(element);
      saves[0]!.reject(new Error('Stängt.'));
      await show(element);
      element.requestUpdate();
      await show(element);
      expect(heard).to.deep.equal([words.saving, words.failed]);
      eachStandsAlone(element);
    });

    it('is told once that the connection is lost', async () => {
      const element = await mount('kund-diagnos-questionnaire', { locale });
      const heard = listen(element);
      Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
      try {
        window.dispatchEvent(new Event('offline'));
        await show(element);
        await answer(element, '34');
        await show(element);
        expect(heard).to.deep.equal([words.offline]);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });

    it('hears nothing when answers come back, and the alert alone when they were sent', async () => {
      const open = await mount('kund-diagnos-questionnaire', { locale, draft: draftOf(ten) });
      expect([...all(open, 'status'), ...all(open, 'alert')].map(text)).to.deep.equal(['', '']);
      open.remove();
      const sent = await mount('kund-diagnos-questionnaire', { locale, draft: draftOf(ten, { sent: true }) });
      expect(all(sent, 'alert').map(text)).to.deep.equal([words.interrupted]);
      expect(all(sent, 'status').map(text)).to.deep.equal(['']);
      expect(all(sent, 'radio').map(nameOf)).to.have.length(50);
    });

    it('goes through one statement at a time in silence: the focus says where it is', async () => {
      const element = await mount('kund-diagnos-questionnaire', { locale, paged: true });
      const heard = listen(element);
      one(element, 'button', words.next).click();
      await show(element);
      expect(focused()?.closest('fieldset')).to.equal(groups(element)[0]);
      expect(heard).to.deep.equal([]);
    });
  });
}
