// What assistive technology is given: by the standard's own algorithm in every browser, and from the tree itself in
// Chromium, whose driver alone hands it out, and leaves out groups: tests/e2e/accessibility-tree.test.ts has those.
import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/all.js';
import './support/console.js';
import { host, mount, pause, settled } from './support/mount.js';
import { count, person } from './support/people.js';
import { answer, send, storing } from './support/questionnaire.js';
import { all, focused, nameOf, one, text } from './support/see.js';

describe('what is announced', () => {
  /** Every change of what a live region says, from now on. */
  function listen(element: Element): string[] {
    const heard: string[] = [];
    for (const role of ['status', 'alert']) {
      const region = one(element, role);
      let last = text(region);
      new MutationObserver(() => {
        const now = text(region);
        if (now !== last && now !== '') heard.push(`${role}: ${now}`);
        last = now;
      }).observe(region, { subtree: true, childList: true, characterData: true });
    }
    return heard;
  }

  it('is each step of saving, once', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { locale: 'en' });
    const heard = listen(element);
    await answer(element, '3442423435');
    await send(element);
    await pause();
    saves[0]!.reject(new Error('No contact.'));
    await pause();
    await settled(element);
    await send(element);
    await pause();
    saves[1]!.resolve();
    await pause();
    element.requestUpdate();
    await settled(element);
    await pause();
    expect(heard).to.deep.equal([
      'status: Saving your answers…',
      'alert: We have no confirmation that your answers are saved. No contact. Try again: your answers count only once, and can no longer be changed.',
      'status: Saving your answers…',
      'status: Thank you! Your answers are saved.',
    ]);
  });

  it('is not every answer', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const heard = listen(element);
    await answer(element, '3442423435');
    await pause();
    expect(heard).to.deep.equal([]);
  });

  it('is what is missing, by the focus alone', async () => {
    const element = await mount('kund-diagnos-questionnaire', { locale: 'en' });
    const heard = listen(element);
    await send(element);
    await pause();
    expect(nameOf(focused()!)).to.equal('10 statements have no answer');
    expect(heard).to.deep.equal([]);
  });
});

describe('what is only for the eye', () => {
  it('is kept from assistive technology, and said in words beside', async () => {
    const root = host('');
    await mount('kund-diagnos-result', { response: person('3442423435') }, root);
    await mount('kund-diagnos-group-result', { tally: count('3442423435'), minimumGroupSize: 1 }, root);
    for (const element of root.children) {
      const pictures = element.shadowRoot!.querySelectorAll('svg');
      expect(pictures.length).to.be.greaterThan(10);
      for (const picture of pictures) expect(picture.getAttribute('aria-hidden')).to.equal('true');
    }
  });

  it('is never colour alone: each light has its own shape and its word', async () => {
    const element = await mount('kund-diagnos-result', { response: person('1113335555') });
    const lights = [...element.shadowRoot!.querySelectorAll('[part~=area] [part~=light]')];
    const shapes = new Map(lights.map((light) => [text(light), light.querySelector('svg > *')!.outerHTML]));
    expect([...shapes.keys()]).to.deep.equal(['Röd', 'Gul', 'Grön']);
    expect(new Set(shapes.values()).size).to.equal(3);
  });
});

interface Node {
  role: string;
  name?: string;
  level?: number;
  checked?: boolean;
  valuetext?: string;
  children?: Node[];
}

if (navigator.userAgent.includes('Chrome/')) {
  describe('the accessibility tree', () => {
    // Its types say that it gives nothing.
    const snapshot = a11ySnapshot as unknown as (of: { selector: string }) => Promise<Node>;
    async function tree(): Promise<Node[]> {
      const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
      return flat(await snapshot({ selector: 'main' }));
    }
    const named = (nodes: Node[], role: string) =>
      nodes.filter((node) => node.role === role).map(({ name }) => name);

    it('has the names that the standard’s algorithm gives, while answering', async () => {
      const element = await mount('kund-diagnos-questionnaire');
      await answer(element, '12345123');
      await send(element);
      const nodes = await tree();
      for (const role of ['radio', 'button', 'link', 'progressbar']) {
        expect(named(nodes, role), role).to.deep.equal(all(element, role).map(nameOf));
      }
      expect(named(nodes, 'radio')).to.have.length(50);
      expect(nodes.filter(({ checked }) => checked).map(({ name }) => name)).to.deep.equal([
        '1 av 5, Stämmer inte alls',
        '2 av 5',
        '3 av 5',
        '4 av 5',
        '5 av 5, Stämmer helt',
        '1 av 5, Stämmer inte alls',
        '2 av 5',
        '3 av 5',
      ]);
    });

    it('has the headings of a result in order, and names each area with its figure and light', async () => {
      const element = await mount('kund-diagnos-result', { response: person('3442423435'), locale: 'en' });
      const nodes = await tree();
      expect(named(nodes, 'heading')).to.deep.equal(all(element, 'heading').map(nameOf));
      expect(named(nodes, 'DisclosureTriangle').slice(0, 2)).to.deep.equal([
        'ICP & segments 3 of 5 Yellow',
        'Customer journeys & personas 4 of 5 Green',
      ]);
    });

    it('has a group’s figures in words', async () => {
      await mount('kund-diagnos-group-result', {
        tally: count('3442423435', '5442423435'),
        minimumGroupSize: 1,
      });
      const words = named(await tree(), 'StaticText');
      expect(words).to.include('Svar: 1 gav 3, 1 gav 5.');
      expect(words).to.include('Svar: 2 gav 4.');
    });
  });
}
