// Answering and the own result with assistive technology: axe in each state, names and descriptions, each announcement, and the accessibility
// tree, which only Chromium's driver exposes.
import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import '../../src/entries/define/index.js';
import { result as resultEn } from '../../src/locales/en/result.js';
import { result as resultSv } from '../../src/locales/sv/result.js';
import type { KdPlanChangeEvent } from '../../src/elements/index.js';
import { isAccessible, schemesIn } from './support/axe.js';
import './support/console.js';
import { host, mount, pause, settled, until } from './support/mount.js';
import { mixed, mountKpis } from './support/kpis.js';
import { action, mountPlan, plan } from './support/plan.js';
import { count, person } from './support/people.js';
import {
  alertOf,
  answer,
  connect,
  draftOf,
  flush,
  groups,
  radios,
  statusOf,
  storing,
  strings,
  submit,
  TEN_ANSWERS,
  type Save,
} from './support/questionnaire.js';
import { all, descriptionOf, expectFocus, find, focused, nameOf, one, text } from './support/see.js';

type State = (locale: string) => Promise<Element>;

const questionnaire =
  (properties = {}, act: (element: Element) => unknown = () => null): State =>
  async (locale) => {
    const element = await mount('kund-diagnos-questionnaire', { locale, ...properties });
    await act(element);
    await settled(element);
    return element;
  };

const submitted = (settle: (save: Save) => unknown) =>
  questionnaire({}, async (element) => {
    const saves = storing();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    settle(saves[0]!);
    await pause();
  });

const states: Record<string, State> = {
  'the introduction': (locale) => mount('kund-diagnos', { locale }),
  'the statements': questionnaire(),
  'one statement': questionnaire({ paged: true }),
  'some answers, with a stored draft': questionnaire({ draftKey: 'mine' }, (element) =>
    answer(element, '12345'),
  ),
  'unanswered statements': questionnaire({}, async (element) => {
    await answer(element, '12345');
    await submit(element);
  }),
  'disabled statements': questionnaire({ disabled: true }),
  'a save': submitted(() => null),
  'a slow save': questionnaire({}, async (element) => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    storing();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    clock.tick(15_000);
    clock.restore();
  }),
  'saved answers': submitted((save) => {
    save.resolve();
  }),
  'a failed save': submitted((save) => {
    save.reject(new Error('503'));
  }),
  'a page that does not listen': questionnaire({}, async (element) => {
    await answer(element, TEN_ANSWERS);
    await submit(element);
  }),
  'a rejected instrument': async (locale) => {
    const element = document.createElement('kund-diagnos-questionnaire');
    host('').append(Object.assign(element, { locale, instrument: {} }));
    await element.updateComplete;
    return element;
  },
  'the own result': async (locale) => {
    const element = await mount('kund-diagnos-result', { locale, response: person('3442423435') });
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    return element;
  },
  'the end of the whole diagnosis': async (locale) => {
    const element = await mount('kund-diagnos', { locale });
    const saves = storing();
    element.start();
    await settled(element);
    await answer(element, TEN_ANSWERS);
    await submit(element);
    saves[0]!.resolve();
    await find(element, 'heading', /^(Så ser du på oss|How you see us)$/u);
    await settled(element);
    return element;
  },
};

/** A late action with a note, one that nobody has described, and one that was stopped. */
const stages = plan({
  actions: [
    action({ due: '2026-11-20', checkIns: [{ date: '2026-11-21', note: 'Tre intervjuer gjorda.' }] }),
    action({ id: 'a2', question: 'sla', light: 'yellow', text: null, owner: null, due: '2026-12-01' }),
    action({ id: 'a3', question: 'voc', light: null, status: 'stopped', reason: 'Vi väntar.' }),
  ],
});

/** A plan in which a field is written and left, with a host that does this. */
const rewritten =
  (listener: (event: KdPlanChangeEvent) => void): State =>
  async (locale) => {
    const element = await mountPlan({ locale, plan: stages });
    element.addEventListener('kd-plan-change', listener);
    const [written] = all(element, 'textbox') as HTMLTextAreaElement[];
    written!.value = 'Ring tio kunder';
    for (const type of ['input', 'change']) written!.dispatchEvent(new Event(type));
    await pause();
    await settled(element);
    return element;
  };

Object.assign(states, {
  'a plan': (locale) => mountPlan({ locale, plan: stages }),
  'an empty plan': (locale) => mountPlan({ locale, plan: plan({ actions: [] }) }),
  'a plan to be read': (locale) => mountPlan({ locale, plan: stages, readonly: true }),
  'a follow-up': (locale) => mountPlan({ locale, plan: stages, view: 'follow-up' }),
  'customer figures': async (locale) => {
    const element = await mountKpis({ locale, figures: mixed });
    for (const button of all(element, 'button')) if (button.hasAttribute('aria-expanded')) button.click();
    await settled(element);
    return element;
  },
  'no customer figures': (locale) => mountKpis({ locale, figures: [] }),
  'what was promised': (locale) => mountPlan({ locale, plan: stages, view: 'promised' }),
  'a plan that is saved': rewritten((event) => {
    event.waitUntil(Promise.resolve());
  }),
  'a plan that cannot be saved': rewritten((event) => {
    event.waitUntil(Promise.reject(new Error('503')));
  }),
  'a plan that two people have written': async (locale) => {
    const element = await rewritten((event) => {
      event.waitUntil(Promise.reject(new Error('409')));
    })(locale);
    const [first, ...others] = stages.actions;
    const theirs = { ...stages, revision: 2, actions: [{ ...first!, text: 'Mejla tio kunder' }, ...others] };
    Object.assign(element, { plan: theirs });
    await find(element, 'button', /^(Behåll min|Keep mine)$/u);
    return element;
  },
} satisfies Record<string, State>);

for (const locale of ['sv', 'en']) {
  const schemes = schemesIn(locale);
  describe(`axe finds nothing in ${locale}, in ${schemes.join(', ')},`, () => {
    for (const [name, state] of Object.entries(states)) {
      it(`in ${name}`, async () => {
        document.documentElement.lang = locale;
        await isAccessible(await state(locale), schemes);
      });
    }
  });
}

it('axe finds what is wrong, in light and in dark', async () => {
  const root = host('<p style="color: #888">Grey</p><input><p style="color: #333">Dark grey</p>');
  const found: string[] = [];
  for (const element of root.children) {
    await isAccessible(element).catch((error: unknown) => found.push(String(error)));
  }
  expect(found[0]).to.include('color-contrast in light');
  expect(found[1]).to.include('label in light');
  expect(found[2]).to.include('color-contrast in dark');
  expect(found).to.have.length(3);
});

/**
 * Collects every announcement below an element, one line for each change, also in live regions that are rendered later. Ignores a region's
 * initial content, which many screen readers do not announce.
 */
function listen(element: Element): string[] {
  const heard: string[] = [];
  const contents = new Map<Element, string>();
  const observed = new Set<ShadowRoot>();
  const look = () => {
    for (const role of ['status', 'alert', 'log']) {
      for (const region of all(element, role)) {
        const now = text(region);
        const before = contents.get(region) ?? now;
        if (now !== '' && now !== before) heard.push(`${role}: ${now}`);
        contents.set(region, now);
      }
    }
    for (const root of roots(element)) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  };
  const observer = new MutationObserver(look);
  look();
  return heard;
}

/** An element's own root, and those of the elements in it. */
function roots(element: Element): ShadowRoot[] {
  const root = element.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
}

/** A live region inside another would be announced twice. */
function hasNoNestedRegions(element: Element): void {
  const selector = '[aria-live], [role=status], [role=alert], [role=log]';
  for (const root of roots(element)) {
    for (const region of root.querySelectorAll(selector)) {
      expect(region.querySelector(selector) === null, text(region)).to.equal(true);
    }
  }
}

async function show(element: Element) {
  await flush(element);
  await pause();
}

const languages = {
  sv: {
    ...strings.sv,
    values: ['1 av 5, Stämmer inte alls', '2 av 5', '3 av 5', '4 av 5', '5 av 5, Stämmer helt'],
    first: 'Vi har definierat vår idealkund (ICP) och våra segment och fattar beslut utifrån dem.',
    firstPosition: 'Påstående 1 av 10',
    result: resultSv.title,
    next: 'Nästa',
  },
  en: {
    ...strings.en,
    values: ['1 of 5, Not true at all', '2 of 5', '3 of 5', '4 of 5', '5 of 5, Completely true'],
    first: 'We have defined our ideal customer profile (ICP) and our segments, and base decisions on them.',
    firstPosition: 'Statement 1 of 10',
    result: resultEn.title,
    next: 'Next',
  },
} as const;

for (const [locale, expected] of Object.entries(languages)) {
  const failed = (...reason: string[]) => [expected.failed, ...reason, expected.answersKept].join(' ');
  const mounted = (properties = {}) => mount('kund-diagnos-questionnaire', { locale, ...properties });

  describe(`a screen reader in ${locale}`, () => {
    for (const paged of [false, true]) {
      const where = paged ? 'one at a time' : 'in a list';

      it(`has each statement as its group’s name, and each value with its meaning, ${where}`, async () => {
        const shown = groups(await mounted({ paged }));
        expect(shown).to.have.length(paged ? 1 : 10);
        expect(new Set(shown.map(nameOf)).size).to.equal(shown.length);
        for (const group of shown) {
          expect(radios(group).map(nameOf)).to.deep.equal(expected.values);
          expect(new Set(radios(group).map(({ name }) => name)).size).to.equal(1);
        }
        expect(nameOf(shown[0]!)).to.equal(expected.first);
      });

      it(`has an unanswered statement described as such, ${where}`, async () => {
        const element = await mounted({ paged });
        expect(descriptionOf(groups(element)[0]!)).to.equal(paged ? expected.firstPosition : '');
        const heard = listen(element);
        element.submit();
        await show(element);
        const [first] = groups(element);
        const description = paged ? `${expected.firstPosition} ${expected.unanswered}` : expected.unanswered;
        expect([nameOf(first!), descriptionOf(first!)]).to.deep.equal([expected.first, description]);
        // How many are unanswered is the name of the list that has the focus.
        expect(nameOf(focused()!)).to.equal(expected.unansweredCount(10));
        expect(heard).to.deep.equal([]);
      });
    }

    it('announces saving once and saved once, and the focus moves to the result', async () => {
      const saves = storing();
      const element = await mount('kund-diagnos', { locale });
      one(element, 'button', expected.start).click();
      await until(() => focused()?.matches('input'), 'the first statement');
      const heard = listen(element);
      await answer(element, TEN_ANSWERS);
      await show(element);
      // No single answer is announced.
      expect(heard).to.deep.equal([]);
      await submit(element);
      await show(element);
      hasNoNestedRegions(element);
      saves[0]!.resolve();
      await until(() => nameOf(focused()!) === expected.result, 'the own result');
      await show(element);
      hasNoNestedRegions(element);
      expect(heard).to.deep.equal([`status: ${expected.saving}`, `status: ${expected.saved}`]);
      expect(statusOf(element)).to.equal(expected.saved);
    });

    it('announces a failed save once, with the reason, and the next attempt', async () => {
      const saves = storing();
      const element = await mounted();
      await answer(element, TEN_ANSWERS);
      const heard = listen(element);
      await submit(element);
      await show(element);
      saves[0]!.reject(new Error('Stängt.'));
      await show(element);
      element.requestUpdate();
      await show(element);
      await submit(element);
      await show(element);
      saves[1]!.resolve();
      await show(element);
      expect(heard).to.deep.equal([
        `status: ${expected.saving}`,
        `alert: ${failed('Stängt.')}`,
        `status: ${expected.saving}`,
        `status: ${expected.saved}`,
      ]);
      hasNoNestedRegions(element);
    });

    it('announces a lost connection once', async () => {
      const element = await mounted();
      const heard = listen(element);
      connect(false);
      await show(element);
      await answer(element, '34');
      await show(element);
      expect(heard).to.deep.equal([`status: ${expected.offline}`]);
    });

    it('has no announcement for restored answers, and an alert for interrupted ones', async () => {
      const open = await mounted({ draft: draftOf(TEN_ANSWERS) });
      expect([statusOf(open), alertOf(open)]).to.deep.equal(['', '']);
      open.remove();
      const sent = await mounted({ draft: draftOf(TEN_ANSWERS, { sent: true }) });
      expect([statusOf(sent), alertOf(sent)]).to.deep.equal(['', failed()]);
      expect(all(sent, 'radio')).to.have.length(50);
    });

    it('hears nothing when the next statement is shown, since the focus moves there', async () => {
      const element = await mounted({ paged: true });
      const heard = listen(element);
      one(element, 'button', expected.next).click();
      await show(element);
      expectFocus(groups(element)[0], true);
      expect(heard).to.deep.equal([]);
    });
  });
}

describe('a picture', () => {
  it('is hidden from assistive technology', async () => {
    const root = host('');
    await mount('kund-diagnos-result', { response: person('3442423435') }, root);
    await mount('kund-diagnos-group-result', { tally: count('3442423435'), minimumGroupSize: 1 }, root);
    for (const element of root.children) {
      const pictures = element.shadowRoot!.querySelectorAll('svg');
      expect(pictures.length).to.be.greaterThan(10);
      for (const picture of pictures) expect(picture.getAttribute('aria-hidden')).to.equal('true');
    }
  });

  it('of a light is not told by colour alone: each light has its own shape and its word', async () => {
    const element = await mount('kund-diagnos-result', { response: person('1113335555') });
    const lights = [...element.shadowRoot!.querySelectorAll('[part~=area-row] [part~=light]')];
    const shapes = new Map(lights.map((light) => [text(light), light.querySelector('svg > *')!.outerHTML]));
    expect([...shapes.keys()]).to.deep.equal(['Röd', 'Gul', 'Grön']);
    expect(new Set(shapes.values()).size).to.equal(3);
  });
});

interface Node {
  role: string;
  name?: string;
  checked?: boolean;
  children?: Node[];
}

if (navigator.userAgent.includes('Chrome/')) {
  describe('the accessibility tree', () => {
    // Its types say that it returns nothing.
    const snapshot = a11ySnapshot as unknown as (of: { selector: string }) => Promise<Node>;
    async function tree(): Promise<Node[]> {
      const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
      return flat(await snapshot({ selector: 'main' }));
    }
    const named = (nodes: Node[], role: string) =>
      nodes.filter((node) => node.role === role).map(({ name }) => name);

    it('has the names of the standard’s algorithm while answering', async () => {
      const element = await mount('kund-diagnos-questionnaire');
      await answer(element, '12345123');
      await submit(element);
      const nodes = await tree();
      for (const role of ['radio', 'button', 'link', 'progressbar']) {
        expect(named(nodes, role), role).to.deep.equal(all(element, role).map(nameOf));
      }
      expect(named(nodes, 'radio')).to.have.length(50);
      const { values } = languages.sv;
      expect(nodes.filter(({ checked }) => checked).map(({ name }) => name)).to.deep.equal([
        ...values,
        ...values.slice(0, 3),
      ]);
    });

    it('has the headings of a result in order, and names each area with its answer and light', async () => {
      const element = await mount('kund-diagnos-result', { response: person('3442423435'), locale: 'en' });
      const nodes = await tree();
      expect(named(nodes, 'heading')).to.deep.equal(all(element, 'heading').map(nameOf));
      expect(named(nodes, 'DisclosureTriangle').slice(0, 2)).to.deep.equal([
        'Closed loop Every piece of customer feedback gets an action, an owner and a reply (closed loop). 2 of 5 Red',
        'Sales–marketing–customer success (SLA) We have a clear agreement (SLA) between sales, marketing and customer success on leads, hand-overs and response times. 2 of 5 Red',
      ]);
    });
  });
}
