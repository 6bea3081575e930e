import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import '../../src/define/all.js';
import { isAccessible } from './support/axe.js';
import './support/console.js';
import { host, mount, pause, settled, until } from './support/mount.js';
import { count, person } from './support/people.js';
import { answer, groups, send, storing, type Save } from './support/questionnaire.js';
import { find } from './support/see.js';

const ten = '3442423435';
const same = (people: number, digits: string) => Array<string>(people).fill(digits);

type State = (locale: string) => Promise<Element>;

const questionnaire =
  (properties = {}, then: (element: Element) => unknown = () => null): State =>
  async (locale) => {
    const element = await mount('kund-diagnos-questionnaire', { locale, ...properties });
    await then(element);
    await settled(element);
    return element;
  };

const whenSent = (settle: (save: Save) => unknown) =>
  questionnaire({}, async (element) => {
    const saves = storing();
    await answer(element, ten);
    await send(element);
    settle(saves[0]!);
    await pause();
  });

const group =
  (properties: object): State =>
  (locale) =>
    mount('kund-diagnos-group-result', { locale, ...properties });

const [sales, success] = [same(6, '2434424435'), same(7, '5224342515')];

const states: Record<string, State> = {
  'the introduction': (locale) => mount('kund-diagnos', { locale }),
  'the statements': questionnaire(),
  'one statement': questionnaire({ paged: true }),
  'statements answered, with a draft kept': questionnaire({ draftKey: 'mine' }, (element) =>
    answer(element, '12345'),
  ),
  'statements missing': questionnaire({}, async (element) => {
    await answer(element, '12345');
    await send(element);
  }),
  'statements that cannot be answered': questionnaire({ disabled: true }),
  saving: whenSent(() => null),
  'a slow save': questionnaire({}, async (element) => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    storing();
    await answer(element, ten);
    await send(element);
    clock.tick(15_000);
    clock.restore();
  }),
  saved: whenSent((save) => {
    save.resolve();
  }),
  'a save that failed': whenSent((save) => {
    save.reject(new Error('503'));
  }),
  'a page that does not listen': questionnaire({}, async (element) => {
    await answer(element, ten);
    await send(element);
  }),
  'the own result': async (locale) => {
    const element = await mount('kund-diagnos-result', { locale, response: person(ten) });
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    return element;
  },
  'the whole way, at its end': async (locale) => {
    const element = await mount('kund-diagnos', { locale });
    const saves = storing();
    element.start();
    await until(() => groups(element).length > 0, 'the statements');
    await settled(element);
    await answer(element, ten);
    await send(element);
    saves[0]!.resolve();
    await find(element, 'heading', /^(Ditt resultat|Your result)$/u);
    await settled(element);
    return element;
  },
  'a group in which nobody has answered': group({ tally: null }),
  'a group too small': group({ tally: count(ten) }),
  'a group of eight, with dots': group({ tally: count(...sales, ten, ten) }),
  'a group with bars, and groups of which one is hidden': group({
    tally: count(...sales, ...success, ...same(5, ten)),
    groups: {
      Sälj: count(...sales),
      CS: count(...success),
      Ledning: count(...same(3, ten)),
      Produkt: count(...same(2, ten)),
    },
  }),
};

for (const locale of ['sv', 'en']) {
  describe(`axe finds nothing in ${locale}, light, dark, and dark without saying so`, () => {
    for (const [name, state] of Object.entries(states)) {
      it(name, async () => {
        document.documentElement.lang = locale;
        await isAccessible(await state(locale));
      });
    }
  });
}

it('axe finds what is wrong, in light and in dark', async () => {
  const root = host('<p style="color: #888">Grey</p><input>');
  for (const element of root.children) {
    const refused = await isAccessible(element).then(
      () => null,
      (error: unknown) => String(error),
    );
    expect(refused).to.match(/color-contrast in light|label in light/u);
  }
});
