// Attacks that combine successive results: groups one by one, breakdowns, snapshots. In Node: privacy/attack.test.ts.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { Tally } from '../../../src/elements/index.js';
import { figuresIn, isolated } from '../../privacy/solver.js';
import { attack } from '../support/attack.js';
import { told } from '../support/console.js';
import { everything, type Lines } from '../support/everything.js';
import { mountGroup } from '../support/group-result.js';
import { host, settled, until } from '../support/mount.js';
import { count, published, times } from '../support/people.js';
import { text } from '../support/see.js';

const NOBODY = 'Ingen har svarat än';
const ROLES_STAY = 'Grupperna är de som visades först.';

/** A person who answers 5 on a question of their own, and 1 on the rest: counts of 5 tell who is in them. */
const person = (mark: number) => Array.from({ length: 10 }, (_, q) => (q === mark ? '5' : '1')).join('');
const people = (...marks: number[]): Tally => count(...marks.map(person));
const from = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i);

/** The JSON that a line ends with, from its first bracket on. */
function* documentIn(line: string): Generator {
  // Most lines end with no bracket, and an error for each takes longer than all the rest.
  if (!/[}\]]\s*$/u.test(line)) return;
  try {
    yield JSON.parse(line.slice(line.search(/[{[]/u)));
  } catch {
    // Brackets in words and in CSS.
  }
}

/** The figures in lines, wherever a document begins in one. */
const figuresOf = (lines: Lines) =>
  figuresIn(...[...new Set(lines)].flatMap((line) => [...documentIn(line)]));

describe('roles and then sites on one element', () => {
  // By role five and five, by site eight and two: each breakdown is safe at a limit of two, but both together reveal one person.
  const whole = people(...from(0, 10));
  const roles = { CS: people(...from(0, 5)), Sälj: people(...from(5, 10)) };
  const sites = { Malmö: people(...from(0, 6)), Lund: people(...from(6, 10)) };
  const limit = 2;

  it('do not subtract to two people: the second is taken only with the first away, and both reader and console are told', async () => {
    const element = await mountGroup({ tally: whole, groups: roles, minimumGroupSize: limit });
    const lines = await everything(element);
    expect(text(element)).not.to.include(ROLES_STAY);
    element.groups = sites as never;
    await settled(element);
    expect(element.groups.map(([name]) => name)).to.deep.equal(['CS', 'Sälj']);
    expect(text(element)).to.include(ROLES_STAY);
    expect(told.warnings.filter((line) => line.includes('set groups to null'))).to.have.length(1);
    lines.push(...(await everything(element)));
    expect(figuresOf(lines)).to.have.length(3);
    expect(isolated(figuresOf(lines), limit)).to.deep.equal([]);
    expect(attack(lines, ['Malmö', 'Lund'], limit)).to.deep.equal([]);

    element.groups = null as never;
    await settled(element);
    element.groups = sites as never;
    await settled(element);
    expect(element.groups.map(([name]) => name)).to.deep.equal(['Malmö', 'Lund']);
    expect(text(element)).not.to.include(ROLES_STAY);
    // The host has withdrawn the first. Somebody who kept it can subtract, and the solver finds that.
    lines.push(...(await everything(element)));
    expect(isolated(figuresOf(lines), limit)).to.deep.include([5]);
  });

  it('are found at once by the solver where two elements show them', async () => {
    const lines: Lines = [];
    for (const groups of [roles, sites]) {
      lines.push(...(await everything(await mountGroup({ tally: whole, groups, minimumGroupSize: limit }))));
    }
    expect(isolated(figuresOf(lines), limit)).to.deep.equal([[5]]);
  });
});

describe('random breakdowns, one after another', () => {
  for (let round = 0; round < 8; round++) {
    it(`give nobody away (${round + 1})`, async () => {
      const limit = 2 + (round % 3);
      // The same pseudo-random numbers for each round every time.
      const group = (mark: number) =>
        `g${(mark * (round + 3) + Math.floor((mark * mark) / (round + 2))) % 4}`;
      const names = [...new Set(from(0, 10).map(group))];
      const groups = Object.fromEntries(
        names.map((name) => [name, people(...from(0, 10).filter((mark) => group(mark) === name))]),
      );
      const element = await mountGroup({ tally: people(...from(0, 10)), minimumGroupSize: limit });
      const lines = await everything(element);
      element.groups = groups as never;
      await settled(element);
      lines.push(...(await everything(element)));
      // Hidden figures stay hidden, whatever the host sets next.
      element.minimumGroupSize = 1;
      await settled(element);
      lines.push(...(await everything(element)));
      const hidden = element.groups.filter(([, tally]) => !tally).map(([name]) => name);
      const shown = element.groups.length - hidden.length;
      const figures = figuresOf(lines);
      expect(figures).to.have.length(shown === 1 && names.length === 1 ? 1 : 1 + shown);
      expect(isolated(figures, limit)).to.deep.equal([]);
      expect(attack(lines, [], limit)).to.deep.equal([]);
    });
  }
});

describe('a host’s own objects', () => {
  const spring = count(...times(6, '3333333333'));
  const own = () => ({ ...structuredClone(spring), people: ['Anna', 'Bo'] });

  it('are copied: what else is in them is not given back, and later changes are not followed', async () => {
    const [tally, group, round] = [own(), own(), own()];
    const element = await mountGroup({ tally, groups: { CS: group }, rounds: { Vår: round } });
    for (const mine of [tally, group, round]) {
      mine.responses = 99;
      mine.questions['icp']![0] = 99;
    }
    element.round = 'Höst';
    await settled(element);
    expect(element.tally).to.deep.equal(published(spring));
    expect(element.groups).to.deep.equal([['CS', published(spring)]]);
    expect(element.rounds).to.deep.equal([['Vår', published(spring)]]);
    expect((await everything(element)).join()).not.to.match(/Anna|\b99\b/u);
  });
});

describe('groups and their whole, in any order', () => {
  it('no groups after a tally of four do not say that nobody has answered', async () => {
    const element = await mountGroup({ tally: count(...times(4, '3333333333')) });
    for (const none of [{}, null, undefined, [], new Map()]) {
      element.groups = none as never;
      await settled(element);
      expect(text(element)).to.include('Fyra har svarat.').and.not.to.include(NOBODY);
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('groups that come before their whole are not judged by the old one', async () => {
    const element = await mountGroup({ tally: count(...times(6, '3333333333')) });
    const [more, others] = [times(6, '3333333333'), times(5, '4444444444')];
    element.groups = { CS: count(...more), Sälj: count(...others) } as never;
    await settled(element);
    element.tally = count(...more, ...others);
    await settled(element);
    expect(element.groups.map(([name, tally]) => [name, tally?.responses])).to.deep.equal([
      ['CS', 6],
      ['Sälj', 5],
    ]);
  });
});

describe('a response of any shape', () => {
  for (const response of [{}, [], 'answers', 3, { answers: null }, { answers: {} }, new Map()]) {
    it(`is replaced by the fallback with a warning, and throws nothing: ${JSON.stringify(response)}`, async () => {
      const element = host('<kund-diagnos-result></kund-diagnos-result>').querySelector(
        'kund-diagnos-result',
      )!;
      element.response = response as never;
      await until(() => text(element).includes('kan inte visas'), 'the fallback');
      await element.updateComplete;
    });
  }
});
