// What assistive technology is given of a group's result: by the standard's own algorithm in every browser, and from the
// tree itself in Chromium, whose driver alone hands it out.
import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/all.js';
import { first, roles, spring, twelve } from '../export/support/twelve.ts';
import './support/console.js';
import { press } from './support/keyboard.js';
import { dialogOf, mountTeam, names, openMeeting } from './support/meeting.js';
import { mount, pause, settled, until } from './support/mount.js';
import { count } from './support/people.js';
import { all, nameOf, one, text } from './support/see.js';

const areas = [...names.values()];
const nameOfAll = (root: Element, role: string) => all(root, role).map(nameOf);
const whole = () =>
  mount('kund-diagnos-group-result', {
    tally: twelve,
    groups: roles,
    rounds: { Start: first, Vår: spring },
    round: 'Höst',
  });

describe('a picture of a group', () => {
  for (const [what, people] of Object.entries({ dots: 12, bars: 13 })) {
    it(`of ${what} is one sentence to whoever listens, and a table of figures one key away`, async () => {
      const tally = count(...Array<string>(people).fill('1234512345'));
      const element = await mount('kund-diagnos-group-result', { tally });
      const table = one(element, 'table', 'Område för område');
      const pictures = [...table.querySelectorAll('tbody .picture')];
      expect(pictures).to.have.length(10);
      for (const [index, picture] of pictures.entries()) {
        expect(picture.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
        expect(text(picture)).to.equal(`Svar: ${people} gav ${(index % 5) + 1}.`);
      }

      const choice = one(element, 'checkbox', 'Svaren i siffror') as HTMLInputElement;
      choice.focus();
      await press(' ');
      await settled(element);
      expect(choice.checked).to.equal(true);
      expect(table.querySelectorAll('svg.chart')).to.have.length(0);
      expect(nameOfAll(table, 'columnheader').slice(1, 6)).to.deep.equal(
        [1, 2, 3, 4, 5].map((value) => `Svar ${value}`),
      );
      const counts = nameOfAll(one(table, 'row', /^ICP/u), 'cell').slice(0, 5);
      expect(counts.map((cell) => cell.split(' ').at(-1))).to.deep.equal([
        String(people),
        '0',
        '0',
        '0',
        '0',
      ]);
    });
  }

  it('through the rounds is one sentence, with every figure beside it', async () => {
    const table = one(await whole(), 'table', 'Omgång för omgång');
    const rows = all(table, 'row').slice(1);
    expect(rows).to.have.length(11);
    for (const row of rows) {
      const [picture, ...figures] = all(row, 'cell');
      expect(picture!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
      const [before, now] = figures.map((cell) => /\d,\d/u.exec(text(cell))![0]);
      expect(text(picture!)).to.equal(`Från ${before} till ${now}.`);
    }
  });
});

describe('the heat map', () => {
  it('is a table with a name and heads for its rows and columns, which can be scrolled by key', async () => {
    const element = await whole();
    const region = one(element, 'region', 'Grupp för grupp');
    region.focus();
    expect(element.shadowRoot!.activeElement).to.equal(region);
    const table = one(region, 'table', 'Grupp för grupp');
    const heads = (scope: string) => [...table.querySelectorAll(`th[scope=${scope}]`)].map(nameOf);
    expect(heads('col')).to.deep.equal([
      'Område',
      'Alla 12 svar',
      'Ledning För få svar',
      'Sälj 5 svar',
      'Kundteam För få svar',
      'Produkt För få svar',
    ]);
    expect(heads('row')).to.deep.equal([...areas, 'Medelvärde']);
    expect(table.querySelectorAll('th')).to.have.length(6 + 11);
  });

  it('says each light in a word, and of each hidden cell why it has no figure', async () => {
    const table = one(await whole(), 'table', 'Grupp för grupp');
    for (const row of all(table, 'row').slice(1)) {
      const cells = all(row, 'cell').map(text);
      expect(cells).to.have.length(5);
      for (const place of [0, 2]) expect(cells[place]).to.match(/\b\d,\d (Grön|Gul|Röd)$/u);
      for (const place of [1, 3, 4]) expect(cells[place]).to.match(/\bFör få svar$/u);
    }
  });
});

describe('the meeting', () => {
  const opened = async () => {
    const element = await mountTeam();
    await openMeeting(element);
    return { element, dialog: one(element, 'dialog', 'Gruppens resultat') };
  };
  const current = (dialog: Element) =>
    all(dialog, 'button').flatMap((button) =>
      button.getAttribute('aria-current') === 'step' ? nameOf(button) : [],
    );

  it('is a dialog with a name, and all else is out of reach', async () => {
    const { element, dialog } = await opened();
    expect(dialog).to.equal(dialogOf(element));
    expect(dialog.matches(':modal')).to.equal(true);
  });

  it('has controls with names, and says which area is shown', async () => {
    const { element, dialog } = await opened();
    // What unfolds the spread is a button of another kind.
    const buttons = () => [...dialog.querySelectorAll('button')].map(nameOf);
    const list = buttons().slice(0, 11);
    expect(list.at(-1)).to.equal('Sammanfattning');
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
    const { element, dialog } = await opened();
    const boxes = () => all(dialog, 'checkbox') as HTMLInputElement[];
    expect(boxes().map(nameOf)).to.deep.equal(['Vi har pratat om det här', 'Vi arbetar med det här']);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, false]);
    boxes()[1]!.focus();
    await press(' ');
    await settled(element);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(current(dialog)[0]).to.match(/, Vi arbetar med det här$/u);
  });

  it('tells of new figures once, in a region of its own', async () => {
    const { element, dialog } = await opened();
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
    element.tally = count(...Array<string>(11).fill('4443443444'));
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
  modal?: boolean;
  children?: Node[];
}

if (navigator.userAgent.includes('Chrome/')) {
  describe('the accessibility tree of a group’s result', () => {
    // Its types say that it gives nothing.
    const snapshot = a11ySnapshot as unknown as (of: { selector?: string }) => Promise<Node>;
    async function tree(of: { selector?: string }): Promise<Node[]> {
      const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
      return flat(await snapshot(of));
    }
    const named = (nodes: Node[], role: string) =>
      nodes.filter((node) => node.role === role).map(({ name }) => name);

    it('has the names that the standard’s algorithm gives', async () => {
      const element = await whole();
      const nodes = await tree({ selector: 'main' });
      for (const role of ['button', 'checkbox']) {
        const given = all(element, role).filter((each) => !each.matches('summary'));
        expect(named(nodes, role), role).to.deep.equal(given.map(nameOf));
      }
      expect(named(nodes, 'StaticText')).to.include('För få svar');
    });

    it('has of an open meeting its dialog, and nothing beside it', async () => {
      const element = await mountTeam();
      await openMeeting(element);
      const nodes = await tree({});
      expect(named(nodes, 'dialog')).to.deep.equal(['Gruppens resultat']);
      for (const role of ['heading', 'button', 'checkbox']) {
        const given = all(dialogOf(element), role).filter((each) => !each.matches('summary'));
        expect(named(nodes, role), role).to.deep.equal(given.map(nameOf));
      }
      expect(nodes.filter(({ role }) => role === 'checkbox').map(({ checked }) => !!checked)).to.deep.equal([
        false,
        false,
      ]);
    });
  });
}
