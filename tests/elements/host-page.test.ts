import { expect } from 'chai';
import { spy } from 'sinon';
import { told } from './support/console.js';
import { drawn, host, mount, pause, settled, until } from './support/mount.js';
import { count, person } from './support/people.js';
import { answer, areas, chosen, draftOf, groups, storing, send } from './support/questionnaire.js';
import { one, text } from './support/see.js';
import { pointerTargets } from './support/targets.js';

describe('a host’s page', () => {
  // First of all: nothing is registered yet.
  it('may set properties before the element is known', async () => {
    const root = host(`
      <kund-diagnos-questionnaire></kund-diagnos-questionnaire>
      <kund-diagnos></kund-diagnos>
      <kund-diagnos-result></kund-diagnos-result>
      <kund-diagnos-group-result></kund-diagnos-group-result>`);
    const element = root.querySelector('kund-diagnos-questionnaire')!;
    expect(element.shadowRoot).to.equal(null);
    const draft = draftOf('4', { id: 'early' });
    Object.assign(element, { locale: 'en', draft, segments: { role: 'CS' }, paged: true });
    Object.assign(root.querySelector('kund-diagnos')!, { draft });
    Object.assign(root.querySelector('kund-diagnos-result')!, { response: person('3333333333') });
    const tally = count(...Array<string>(10).fill('4444444444'));
    const group = count(...Array<string>(5).fill('4444444444'));
    Object.assign(root.querySelector('kund-diagnos-group-result')!, {
      groups: { A: group, B: group },
      tally,
    });
    await import('../../src/define/all.js');
    await Promise.all([...root.children].map(drawn));
    one(root, 'button', 'Fortsätt');
    expect(text(root)).to.include('Medelvärde 3,0 av 5');
    expect(text(root)).to.include('Medelvärde 4,0 av 5');
    expect(text(one(root, 'table', 'Grupp för grupp'))).to.include('A 5 svar B 5 svar');
    expect(text(element)).to.include('1 of 10 answers kept from last time');
    expect(groups(element)).to.have.length(1);
    expect(element.draft!.id).to.equal('early');
    element.paged = false;
    await settled(element);
    const saves = storing();
    await answer(element, '5555555555');
    await send(element);
    expect(saves[0]!.response.segments).to.deep.equal({ role: 'CS' });
  });

  it('may hold two copies of the library: the second leaves the first be, and says so only where they differ', async () => {
    const { KundDiagnosQuestionnaire } = await import('../../src/elements/index.js');
    class SameVersion extends HTMLElement {
      static version = KundDiagnosQuestionnaire.version;
    }
    customElements.define('x-same', SameVersion);
    KundDiagnosQuestionnaire.define('x-same');
    expect(told.warnings).to.deep.equal([]);
    class OtherVersion extends HTMLElement {
      static version = '9.9.9';
    }
    customElements.define('x-other', OtherVersion);
    KundDiagnosQuestionnaire.define('x-other');
    KundDiagnosQuestionnaire.define('x-other');
    expect(customElements.get('x-other')).to.equal(OtherVersion);
    expect(told.warnings).to.deep.equal([
      `kund-diagnos: version 9.9.9 is already on this page; version ${KundDiagnosQuestionnaire.version} was not used.`,
    ]);
    customElements.define('x-stranger', class extends HTMLElement {});
    KundDiagnosQuestionnaire.define('x-stranger');
    expect(told.warnings[1]).to.equal(
      `kund-diagnos: another <x-stranger> is already on this page; version ${KundDiagnosQuestionnaire.version} was not used.`,
    );
  });

  it('may hold ten, each with its own answers', async () => {
    const root = host('<kund-diagnos-questionnaire></kund-diagnos-questionnaire>'.repeat(10));
    const elements = [...root.querySelectorAll('kund-diagnos-questionnaire')];
    await Promise.all(elements.map(drawn));
    for (const [index, element] of elements.entries())
      await answer(element, String((index % 5) + 1).repeat(10));
    expect(elements.map((element) => chosen(element).join(''))).to.deep.equal(
      elements.map((_, index) => String((index % 5) + 1).repeat(10)),
    );
  });

  it('may clone one: the copy is empty', async () => {
    const element = await mount('kund-diagnos-questionnaire', { locale: 'en' });
    await answer(element, '12');
    element.after(element.cloneNode(true));
    const copy = element.nextElementSibling!;
    await drawn(copy);
    expect(chosen(copy)).to.deep.equal(areas.map(() => 0));
    expect(text(copy)).to.include('0 of 10 answered');
    expect(chosen(element).join('')).to.equal('1200000000');
  });

  it('may move one, and the answers go along', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    host('').append(element);
    await settled(element);
    await answer(element, '3');
    expect(chosen(element).join('')).to.equal('3200000000');
  });

  it('gets every listener back that it was asked to keep', async () => {
    const [added, removed] = [spy(window, 'addEventListener'), spy(window, 'removeEventListener')];
    const element = await mount('kund-diagnos-questionnaire');
    expect(added.callCount).to.be.greaterThan(0);
    element.remove();
    expect(removed.args).to.deep.equal(added.args);
  });

  it('may reset everything and shrink the root’s font: it stays readable and large enough to press', async () => {
    const style = document.createElement('style');
    style.textContent = '* { all: unset; margin: 0; padding: 0 } html { font-size: 62.5% }';
    const root = host('');
    root.append(style);
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' }, root);
    // Not inline, which is what the reset makes of it; a grid, so that it has a width where a page goes by its content.
    expect(getComputedStyle(element).display).to.equal('grid');
    const largeEnough = (...among: string[]) => {
      const { all, small } = pointerTargets();
      expect(all).to.include.members(among);
      expect(small).to.deep.equal([]);
    };
    await answer(element, '34');
    await send(element);
    largeEnough('a "Closed-loop"', 'summary "Rensa svaren"', 'button "Skicka in svaren"');
    await answer(element, '5555555555');
    await send(element);
    saves[0]!.reject();
    await pause();
    await settled(element);
    largeEnough('label "5"', 'button "Spara som fil"', 'button "Försök igen"');
    element.remove();
    await mount('kund-diagnos-result', { response: person('3442423435') }, root);
    largeEnough('button "Skriv ut eller spara som PDF"');
    await mount('kund-diagnos', {}, root);
    largeEnough('button "Börja"');
  });

  it('may hide one', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('may hold one in an iframe', async () => {
    const frame = document.createElement('iframe');
    host('').append(frame);
    const inside = frame.contentDocument!;
    const script = inside.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/define/all.ts', import.meta.url).href;
    const element = inside.createElement('kund-diagnos-questionnaire');
    inside.body.append(element, script);
    const points = () => element.shadowRoot?.querySelectorAll('input') ?? [];
    await until(() => points().length > 0, 'the element to be drawn in the frame');
    points()[2]!.click();
    expect(element.answers).to.deep.equal({ icp: 3 });
  });
});
