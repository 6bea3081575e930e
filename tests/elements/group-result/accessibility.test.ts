// What assistive technology is given of a group's result, its meeting and its export: nothing that axe objects to, and names and roles by
// the standard's own algorithm in every browser. The tree itself comes from Chromium, whose driver alone hands it out.
import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { Decisions } from '../../../src/elements/index.js';
import type { GroupInput } from '../../../src/report/index.js';
import { first, roles, spring, twelve } from '../../report/twelve.js';
import { isAccessible } from '../support/axe.js';
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
import { all, nameOf, one, text } from '../support/see.js';

const areas = [...areaNames.values()];
const names = (root: Element, role: string) => all(root, role).map(nameOf);
const rounds = { Start: first, Vår: spring };
const mountAll = () => mountGroup({ tally: twelve, groups: roles, rounds, round: 'Höst' });

describe('axe finds nothing, in light, in dark, and in dark without saying so,', () => {
  type State = (locale: string) => Promise<Element>;

  const result =
    (properties: GroupResultProperties): State =>
    (locale) =>
      mountGroup({ locale, ...properties });

  const meeting =
    (key: string, { input = team(), decisions }: { input?: GroupInput; decisions?: Decisions } = {}): State =>
    async (locale) => {
      const element = await mountMeeting({
        locale,
        report: reportOf(input),
        ...(decisions && { decisions }),
      });
      await element.open();
      await opened(element);
      await press(key);
      for (const details of dialogOf(element).querySelectorAll('details')) details.open = true;
      return element;
    };

  const seven = times(7, '5224342515');
  const decisions = { chosen: ['icp', 'sla', 'pricing', 'voc'], discussed: ['icp', 'closed-loop'] };

  const states: Record<string, State> = {
    'in a group in which nobody has answered': result({ tally: null }),
    'in a group too small': result({ tally: count('3442423435'), invited: 12 }),
    'in figures that are rejected': result({ tally: { ...twelve, version: 2 } }),
    'in a group with dots, what can be done, rounds, and one that is hidden': async (locale) => {
      const element = await mountGroup({ locale, tally: twelve, rounds, invited: 14 });
      for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
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
    'in a narrow column': (locale) => {
      const column = host('');
      column.style.inlineSize = '320px';
      return mountGroup({ locale, tally: twelve, groups: roles, rounds }, column);
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
    'in the meeting on an area with dots, of which the group is split': meeting('Home'),
    'in the meeting on an area with a bar, and a round before': meeting('Home', {
      input: { ...team(7), rounds: { Q1: count(...times(5, '5555555555')) } },
    }),
    'in the meeting on an area where too many are chosen': meeting('Home', { decisions }),
    'in the meeting at the end, with nothing chosen': meeting('End'),
    'in the meeting at the end, with much chosen': meeting('End', { decisions }),
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
        await isAccessible(await state(locale));
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
      const [chart, ...figures] = all(row, 'cell');
      expect(chart!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
      const [before, now] = figures.map((cell) => /\d,\d/u.exec(text(cell))![0]);
      expect(text(chart!)).to.equal(`Från ${before} till ${now}.`);
    }
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
    expect(headings('col')).to.deep.equal([
      'Område',
      'Alla 12 svar',
      'Ledning För få svar',
      'Sälj 5 svar',
      'Kundteam För få svar',
      'Produkt För få svar',
    ]);
    expect(headings('row')).to.deep.equal([...areas, 'Medelvärde']);
    expect(table.querySelectorAll('th')).to.have.length(6 + 11);
  });

  it('says each light in a word, and of each hidden cell why it has no figure', async () => {
    const table = one(await mountAll(), 'table', 'Grupp för grupp');
    for (const row of all(table, 'row').slice(1)) {
      const cells = all(row, 'cell').map(text);
      expect(cells).to.have.length(5);
      for (const index of [0, 2]) expect(cells[index]).to.match(/\b\d,\d (Grön|Gul|Röd)$/u);
      for (const index of [1, 3, 4]) expect(cells[index]).to.match(/\bFör få svar$/u);
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
    // What unfolds the spread is a button of another kind.
    const buttons = () => [...dialog.querySelectorAll('button')].map(nameOf);
    const list = buttons().slice(0, 11);
    expect(list.at(-1)).to.equal('Det här har vi bestämt');
    for (const name of areas) {
      expect(list.filter((each) => each.includes(`${name}, `))).to.have.length(1);
    }
    expect(buttons().slice(11)).to.deep.equal(['Stäng', 'Nästa']);
    expect(current(dialog)).to.deep.equal([list[0]]);
    await press('PageDown');
    await settled(element);
    expect(buttons().slice(11)).to.deep.equal(['Stäng', 'Föregående', 'Nästa']);
    expect(current(dialog)).to.deep.equal([list[1]]);
  });

  it('has choices with names and states, also where the area is listed', async () => {
    const { element, dialog } = await open();
    const boxes = () => all(dialog, 'checkbox') as HTMLInputElement[];
    expect(boxes().map(nameOf)).to.deep.equal(['Vi har pratat om det här', 'Det här ska vi arbeta med']);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, false]);
    boxes()[1]!.focus();
    await press(' ');
    await settled(element);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, true]);
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
    // Its types say that it gives nothing.
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
      const nodes = await tree({ selector: 'main' });
      for (const role of ['button', 'checkbox', 'heading']) {
        expect(expected(element, role).length, role).to.be.greaterThan(1);
        expect(named(nodes, role), role).to.deep.equal(expected(element, role));
      }
      expect(named(nodes, 'button')).to.include.members(['Starta mötet', 'Kalkylblad (CSV)']);
      const words = named(nodes, 'StaticText');
      expect(words).to.include.members([
        'För få svar',
        'Svar: 3 gav 1, 2 gav 2, 1 gav 3, 4 gav 4, 2 gav 5.',
        'Svar: 12 gav 4.',
      ]);
    });

    it('has of an open meeting its dialog, and nothing beside it', async () => {
      const element = await mountTeam();
      await openMeeting(element);
      const nodes = await tree({});
      expect(named(nodes, 'dialog')).to.deep.equal(['Gruppens resultat']);
      for (const role of ['heading', 'button', 'checkbox']) {
        expect(named(nodes, role), role).to.deep.equal(expected(dialogOf(element), role));
      }
      expect(shownArea(element)).to.include('Closed-loop');
      expect(nodes.filter(({ role }) => role === 'checkbox').map(({ checked }) => !!checked)).to.deep.equal([
        false,
        false,
      ]);
    });
  });
}
