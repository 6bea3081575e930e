// A group's result, its meeting and its export for assistive technology: axe finds no faults, and names and roles follow the standard's
// algorithm in every browser. The accessibility tree itself comes from Chromium, the only one whose driver exposes it.
import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { Decisions } from '../../../src/elements/index.js';
import type { GroupInput } from '../../../src/report/index.js';
import { first, roles, spring, twelve } from '../../report/twelve.js';
import { isAccessible, schemesIn } from '../support/axe.js';
import '../support/console.js';
import { stubClipboard } from '../support/files.js';
import { mountGroup, type GroupResultProperties } from '../support/group-result.js';
import { press } from '../support/keyboard.js';
import {
  areaNames,
  dialogOf,
  meetingIn,
  mountMeeting,
  mountTeam,
  opened,
  openMeeting,
  reportOf,
  shownArea,
  team,
} from '../support/meeting.js';
import { host, pause, settled, until } from '../support/mount.js';
import { count, times } from '../support/people.js';
import { all, descriptionOf, nameOf, one, text } from '../support/see.js';

const areas = [...areaNames.values()];
const names = (root: Element, role: string) => all(root, role).map(nameOf);
const rounds = { Start: first, Vår: spring };
const mountAll = () => mountGroup({ tally: twelve, groups: roles, rounds, round: 'Höst' });
const exportIn = async (element: Element): Promise<ShadowRoot> =>
  until(
    () => element.shadowRoot!.querySelector('kund-diagnos-export')?.shadowRoot ?? null,
    'what can be taken along',
  );

describe('axe finds nothing', () => {
  type State = (locale: string) => Promise<Element>;

  const result =
    (properties: GroupResultProperties): State =>
    (locale) =>
      mountGroup({ locale, ...properties });

  const meeting =
    (
      keys: readonly string[],
      { input = team(), decisions }: { input?: GroupInput; decisions?: Decisions } = {},
    ): State =>
    async (locale) => {
      const element = await mountMeeting({
        locale,
        report: reportOf(input),
        ...(decisions && { decisions }),
      });
      await element.open();
      await opened(element);
      await press(...keys);
      for (const details of dialogOf(element).querySelectorAll('details')) details.open = true;
      return element;
    };

  const narrow = (locale: string) => {
    const column = host('');
    column.style.inlineSize = '320px';
    return mountGroup({ locale, tally: twelve, groups: roles, rounds }, column);
  };

  const seven = times(7, '5224342515');
  const many = { ...team(7), rounds: { Q1: count(...times(5, '5555555555')) } };
  const decisions = { chosen: ['icp', 'sla', 'pricing', 'voc'], discussed: ['icp', 'closed-loop'] };

  const states: Record<string, State> = {
    'in a group in which nobody has answered': result({ tally: null }),
    'in a group too small': result({ tally: count('3442423435'), invited: 12 }),
    'in figures that are rejected': result({ tally: { ...twelve, version: 2 } }),
    'in a group with dots, what can be done, rounds, and one that is hidden': async (locale) => {
      const element = await mountGroup({ locale, tally: twelve, rounds, invited: 14, round: 'Höst' });
      for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
      return element;
    },
    'in areas that are open, with groups on the axis and what became of earlier decisions': async (
      locale,
    ) => {
      const element = await mountGroup({
        locale,
        tally: twelve,
        groups: roles,
        rounds,
        previousDecisions: decisions,
      });
      for (const button of all(one(element, 'table', /^(Område|Area)/u), 'button')) button.click();
      await settled(element);
      return element;
    },
    'in what was decided, and in every way to take it along': async (locale) => {
      const actions = [{ question: 'icp', text: 'Ring fem kunder.' }];
      const element = await mountGroup({
        locale,
        tally: twelve,
        groups: roles,
        rounds,
        decisions: { ...decisions, actions },
      });
      (await exportIn(element)).querySelector('details')!.open = true;
      return element;
    },
    'in a group with bars, and groups of which two are hidden': result({
      tally: count(...times(6, '2434424435'), ...seven, ...times(5, '3442423435')),
      groups: {
        Sälj: count(...times(6, '2434424435')),
        CS: count(...seven),
        Ledning: count(...times(3, '3442423435')),
        Produkt: count(...times(2, '3442423435')),
      },
    }),
    'in a narrow column': (locale) => narrow(locale),
    'in a narrow column, unfolded, with an area open': async (locale) => {
      const element = await narrow(locale);
      for (const button of all(element, 'button', /^(Visa|Show)$/u)) button.click();
      all(one(element, 'table', /^(Område|Area)/u), 'button')[0]!.click();
      await settled(element);
      return element;
    },
    'in a narrow column, in numbers': async (locale) => {
      const element = await narrow(locale);
      all(element, 'checkbox')[1]!.click();
      await settled(element);
      return element;
    },
    'in numbers, in order of discussion': async (locale) => {
      const element = await mountGroup({ locale, tally: twelve, sort: 'discussion' });
      all(element, 'checkbox')[1]!.click();
      await settled(element);
      return element;
    },
    'in a text to be copied by hand': async (locale) => {
      stubClipboard(() => Promise.reject(new Error('no')));
      const element = await mountGroup({ locale, tally: twelve });
      one(element, 'button', /^(Kopiera|Copy)/u).click();
      await until(() => all(element, 'textbox')[0], 'the text');
      return element;
    },
    'in the meeting on the overview': meeting([]),
    'in the meeting on what to talk about, with dots, of which the group is split': meeting(['PageDown']),
    'in the meeting on the figures of it': meeting(['PageDown', 'PageDown']),
    'in the meeting on what to talk about, with a histogram': meeting(['PageDown'], { input: many }),
    'in the meeting on the figures of it, with a round before': meeting(['PageDown', 'PageDown'], {
      input: many,
    }),
    'in the meeting on an area where too many are chosen': meeting(['PageDown', 'PageDown'], { decisions }),
    'in the meeting at the end, with nothing chosen': meeting(['End', 'PageUp']),
    'in the meeting at the end, with much chosen': meeting(['End', 'PageUp'], { decisions }),
    'in a meeting that was ended by figures that may not be shown': async (locale) => {
      const element = await mountMeeting({ locale });
      await element.open();
      await opened(element);
      element.report = null;
      await settled(element);
      return element;
    },
  };

  for (const locale of ['sv', 'en']) {
    for (const [name, state] of Object.entries(states)) {
      it(`${name}, in ${locale}`, async () => {
        document.documentElement.lang = locale;
        await isAccessible(await state(locale), schemesIn(locale));
      });
    }
  }
});

it('axe finds what is wrong in shadow roots inside another', async () => {
  const element = await mountTeam();
  await openMeeting(element);
  dialogOf(element).querySelector('h2')!.append(document.createElement('input'));
  const rejected = await isAccessible(element).then(
    () => null,
    (error: unknown) => String(error),
  );
  expect(rejected).to.match(/label in light: <input>/u);
});

describe('a chart of a group', () => {
  for (const [what, people] of Object.entries({ dots: 12, bars: 13 })) {
    it(`of ${what} is one sentence to whoever listens, and a table of numbers one key away`, async () => {
      const element = await mountGroup({ tally: count(...times(people, '1234512345')) });
      const table = one(element, 'table', 'Område för område');
      const charts = [...table.querySelectorAll('tbody .picture')];
      expect(charts).to.have.length(10);
      for (const [index, chart] of charts.entries()) {
        expect(chart.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
        expect(text(chart)).to.equal(`Svar: ${people} gav ${(index % 5) + 1}.`);
      }

      const choice = one(element, 'checkbox', 'Visa siffror') as HTMLInputElement;
      choice.focus();
      await press(' ');
      await settled(element);
      expect(choice.checked).to.equal(true);
      expect(names(table, 'columnheader').slice(1, 6)).to.deep.equal(
        [1, 2, 3, 4, 5].map((value) => `Svar ${value}`),
      );
      const counts = names(one(table, 'row', /^ICP/u), 'cell').slice(0, 5);
      expect(counts.map((cell) => cell.split(' ').at(-1))).to.deep.equal([`${people}`, '0', '0', '0', '0']);
    });
  }

  it('through the rounds is one sentence, with every figure beside it', async () => {
    const table = one(await mountAll(), 'table', 'Omgång för omgång');
    const rows = all(table, 'row').slice(1);
    expect(rows).to.have.length(11);
    for (const row of rows) {
      const [chart, change, ...figures] = all(row, 'cell');
      expect(chart!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
      const [before, now] = figures.map((cell) => /\d,\d/u.exec(text(cell))![0]);
      expect(text(chart!)).to.equal(`Från ${before} till ${now}.`);
      // The arrow is the sign once more, for the eye.
      const [arrow] = change!.querySelectorAll('[aria-hidden=true]');
      expect(arrow!.textContent).to.match(/^[↑↓→]$/u);
      expect(text(change!)).to.match(/(?:\+|−|)\d,\d$/u);
    }
  });

  it('with groups on its axis says their names and means, where they are open and among those to discuss first', async () => {
    const element = await mountTeam();
    one(element, 'button', 'Closed-loop').click();
    await settled(element);
    const groups = [...element.shadowRoot!.querySelectorAll('.groups-axis')];
    // The three to discuss first, and the open one.
    expect(groups).to.have.length(4);
    for (const each of groups) {
      expect(each.getAttribute('aria-hidden')).to.equal('true');
      const labels = [...each.querySelectorAll('text')].map(text);
      const told = each.parentElement!.querySelector('.groups-axis ~ .sr')!;
      for (const label of labels) expect(text(told)).to.include(label);
    }
    expect(text(element)).to.include('Ledning 1,0 och Sälj 5,0.');
  });

  it('and every other picture is hidden from assistive technology', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    for (const { shadowRoot } of [element, meetingIn(element)]) {
      const pictures = shadowRoot!.querySelectorAll('svg');
      expect(pictures.length).to.be.greaterThan(10);
      for (const picture of pictures) expect(picture.getAttribute('aria-hidden')).to.equal('true');
    }
  });
});

describe('the heat map', () => {
  it('is a table with a name and headings for its rows and columns, which can be scrolled by key', async () => {
    const element = await mountAll();
    const region = one(element, 'region', 'Grupp för grupp');
    region.focus();
    expect(element.shadowRoot!.activeElement).to.equal(region);
    const table = one(region, 'table', 'Grupp för grupp');
    const headings = (scope: string) => [...table.querySelectorAll(`th[scope=${scope}]`)].map(nameOf);
    expect(headings('col')).to.deep.equal(['Område', 'Alla 12 svar', 'Sälj 5 svar']);
    expect(headings('row')).to.deep.equal([...areas, 'Medelvärde']);
    expect(table.querySelectorAll('th')).to.have.length(3 + 11);
  });

  it('says each light in a word, and below it which groups are hidden, and why', async () => {
    const element = await mountAll();
    const table = one(element, 'table', 'Grupp för grupp');
    for (const row of all(table, 'row').slice(1)) {
      const cells = all(row, 'cell').map(text);
      expect(cells).to.have.length(2);
      for (const cell of cells) expect(cell).to.match(/\b\d,\d (Grön|Gul|Röd)$/u);
    }
    const section = one(element, 'heading', 'Grupp för grupp').closest('section')!;
    expect([...section.querySelectorAll('p')].map(text)).to.deep.equal([
      'Visas inte: Ledning, Kundteam och Produkt. En grupp döljs när den har färre än fem svar, eller för att en sådan grupp annars skulle kunna räknas ut.',
    ]);
  });

  it('does not tell distance by its tint alone: the figures of everyone stand first in each row', async () => {
    const { tally, groups } = team();
    const element = await mountGroup({ tally, groups });
    const row = one(one(element, 'table', 'Grupp för grupp'), 'row', /^Closed-loop/u);
    const cells = all(row, 'cell');
    expect(cells.map(text)).to.deep.equal(['3,0 Gul', '1,0 Röd', '5,0 Grön']);
    const tints = cells.map((cell) => getComputedStyle(cell).backgroundColor);
    expect(new Set(tints).size).to.equal(3);
  });
});

describe('what unfolds on a phone', () => {
  it('is a button that says of what, and whether it is open', async () => {
    const column = host('');
    column.style.inlineSize = '390px';
    const element = await mountGroup({ tally: twelve, groups: roles, rounds }, column);
    const buttons = all(element, 'button', 'Visa');
    expect(buttons.map(descriptionOf)).to.deep.equal(['Grupp för grupp', 'Omgång för omgång']);
    for (const button of buttons) {
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.click();
      await settled(element);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
    }
  });
});

describe('the meeting', () => {
  async function open() {
    const element = await mountMeeting();
    await element.open();
    await opened(element);
    return { element, dialog: one(element, 'dialog', 'Gruppens resultat') };
  }
  const current = (dialog: Element) =>
    all(dialog, 'button').flatMap((button) =>
      button.getAttribute('aria-current') === 'step' ? nameOf(button) : [],
    );

  it('has controls with names, and says which area is shown', async () => {
    const { element, dialog } = await open();
    const bars = () =>
      [...dialog.querySelectorAll('.bar')].map((bar) => all(bar, 'button').map((each) => nameOf(each)));
    const [list, controls] = bars() as [string[], string[]];
    // The areas to discuss first, between the overview and the end; the areas' numbers are named.
    expect(list).to.deep.equal([
      'Överblick',
      ...['1 Closed-loop', '2 Onboarding & adoption', '3 ICP & segment'],
      'Det här har vi bestämt',
      'Planen',
      'Stäng',
    ]);
    expect(controls).to.deep.equal(['Nästa']);
    expect(current(dialog)).to.deep.equal(['Överblick']);
    await press('PageDown');
    await settled(element);
    expect(bars()[1]).to.deep.equal(['Föregående', 'Visa resultatet']);
    expect(current(dialog)).to.deep.equal(['1 Closed-loop']);
    await press('PageDown');
    await settled(element);
    expect(bars()[1]).to.deep.equal(['Föregående', 'Nästa']);
    expect(current(dialog)).to.deep.equal(['1 Closed-loop']);
  });

  it('has choices with names and states, also where the area is listed', async () => {
    const { element, dialog } = await open();
    await press('PageDown', 'PageDown');
    await settled(element);
    const boxes = () => all(dialog, 'checkbox') as HTMLInputElement[];
    expect(boxes().map(nameOf)).to.deep.equal([
      'Vi har pratat om det här',
      'Det här ska vi arbeta med',
      'Klocka',
    ]);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    boxes()[1]!.focus();
    await press(' ');
    await settled(element);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(current(dialog)[0]).to.match(/, Det här ska vi arbeta med$/u);
  });

  it('tells of new figures once, in a region of its own', async () => {
    const element = await mountTeam();
    await openMeeting(element);
    const dialog = dialogOf(element);
    const [region, ...others] = all(dialog, 'status');
    expect(text(region!)).to.equal('10 svar');
    const heard: string[] = [];
    for (const each of [region!, ...others]) {
      new MutationObserver(() => heard.push(text(each))).observe(each, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    }
    element.groups = {};
    element.tally = count(...times(11, '4443443444'));
    await until(() => heard[0], 'the new figures to be told');
    element.requestUpdate();
    await settled(element);
    await pause();
    expect(heard).to.deep.equal(['11 svar']);
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
    const snapshot = a11ySnapshot as unknown as (of: { selector?: string }) => Promise<Node>;
    async function tree(of: { selector?: string }): Promise<Node[]> {
      const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
      return flat(await snapshot(of));
    }
    const named = (nodes: Node[], role: string) =>
      nodes.filter((node) => node.role === role).map(({ name }) => name);
    /** By the standard's algorithm. The tree has another role for what unfolds, and leaves out a heading that is a button. */
    const expected = (root: Element, role: string) =>
      all(root, role)
        .filter((each) => !each.matches('summary, :has(button)'))
        .map(nameOf);

    it('has the names that the standard’s algorithm gives, and the figures in words', async () => {
      const element = await mountAll();
      (await exportIn(element)).querySelector('details')!.open = true;
      one(element, 'button', 'ICP & segment').click();
      await settled(element);
      const nodes = await tree({ selector: 'main' });
      for (const role of ['button', 'checkbox', 'heading']) {
        expect(expected(element, role).length, role).to.be.greaterThan(1);
        expect(named(nodes, role), role).to.deep.equal(expected(element, role));
      }
      expect(named(nodes, 'button')).to.include.members(['Starta mötet', 'Kalkylblad (CSV)']);
      const words = named(nodes, 'StaticText');
      expect(words).to.include.members([
        'Sälj 1,4.',
        'Svar: 3 gav 1, 2 gav 2, 1 gav 3, 4 gav 4, 2 gav 5.',
        'Svar: 12 gav 4.',
      ]);
    });

    it('has of an open meeting its dialog, and nothing beside it', async () => {
      const element = await mountTeam();
      await openMeeting(element);
      await press('PageDown', 'PageDown');
      await settled(element);
      const nodes = await tree({});
      expect(named(nodes, 'dialog')).to.deep.equal(['Gruppens resultat']);
      for (const role of ['heading', 'button', 'checkbox']) {
        expect(named(nodes, role), role).to.deep.equal(expected(dialogOf(element), role));
      }
      expect(shownArea(element)).to.include('Closed-loop');
      expect(nodes.filter(({ role }) => role === 'checkbox').map(({ checked }) => !!checked)).to.deep.equal([
        false,
        false,
        false,
      ]);
    });
  });
}
