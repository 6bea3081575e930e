// Elements in a page: set up before they are defined, several on one page, cloned, moved and removed.
import { expect } from 'chai';
import { spy } from 'sinon';
import { told } from './support/console.js';
import { drawn, host, mount, settled, until } from './support/mount.js';
import { count, person, times } from './support/people.js';
import {
  answer,
  chosen,
  draftOf,
  groups,
  NO_ANSWERS,
  storing,
  strings,
  submit,
} from './support/questionnaire.js';
import { expectFocus, one, text } from './support/see.js';

const { en } = strings;

describe('a host’s page', () => {
  // The first test: nothing is defined yet.
  it('may set properties before the elements are defined', async () => {
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
    const group = count(...times(5, '4444444444'));
    Object.assign(root.querySelector('kund-diagnos-group-result')!, {
      groups: { A: group, B: group },
      tally: count(...times(10, '4444444444')),
    });
    await import('../../src/entries/define/index.js');
    await Promise.all([...root.children].map(drawn));
    one(root, 'button', 'Fortsätt');
    expect(text(root)).to.include('Medelvärde 3,0 av 5');
    expect(text(root)).to.include('Medelvärde 4,0 av 5');
    expect(text(one(root, 'table', 'Grupp för grupp'))).to.include('A 5 svar B 5 svar');
    expect(text(element)).to.include(en.restored(1, 10));
    expect(groups(element)).to.have.length(1);
    expect(element.draft!.id).to.equal('early');
    element.paged = false;
    await settled(element);
    const saves = storing();
    await answer(element, '5555555555');
    await submit(element);
    expect(saves[0]!.response.segments).to.deep.equal({ role: 'CS' });
  });

  it('may load the library twice: the first copy stays, and a difference in versions gives one warning', async () => {
    const { KundDiagnosQuestionnaire } = await import('../../src/elements/index.js');
    const { version } = KundDiagnosQuestionnaire;
    class SameVersion extends HTMLElement {
      static version = version;
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
      `kund-diagnos: version 9.9.9 is already on this page; version ${version} was not used.`,
    ]);
    customElements.define('x-stranger', class extends HTMLElement {});
    KundDiagnosQuestionnaire.define('x-stranger');
    expect(told.warnings[1]).to.equal(
      `kund-diagnos: another <x-stranger> is already on this page; version ${version} was not used.`,
    );
  });

  it('may have ten questionnaires, each with its own answers', async () => {
    const root = host('<kund-diagnos-questionnaire></kund-diagnos-questionnaire>'.repeat(10));
    const elements = [...root.querySelectorAll('kund-diagnos-questionnaire')];
    await Promise.all(elements.map(drawn));
    const digits = elements.map((_, index) => String((index % 5) + 1).repeat(10));
    for (const [index, element] of elements.entries()) await answer(element, digits[index]!);
    expect(elements.map(chosen)).to.deep.equal(digits);
  });

  for (const tag of [
    'kund-diagnos',
    'kund-diagnos-questionnaire',
    'kund-diagnos-result',
    'kund-diagnos-group-result',
    'kund-diagnos-nps',
  ] as const) {
    it(`may label an element: a click on the label moves the focus into <${tag}>`, async () => {
      await import('../../src/entries/define/index.js');
      const root = host('<label for="labelled">Er diagnos</label><label for="other">Annat</label>');
      const figures = { response: person('3333333333'), tally: count(...times(5, '4444444444')) };
      const element = await mount(tag, { id: 'labelled', ...figures }, root);
      root.querySelectorAll('label')[1]!.click();
      expectFocus(document.body);
      root.querySelector('label')!.click();
      expect(document.activeElement).to.equal(element);
    });
  }

  it('may clone an element: the copy has its attributes, and no answers', async () => {
    const element = await mount('kund-diagnos-questionnaire', { locale: 'en' });
    await answer(element, '12');
    element.after(element.cloneNode(true));
    const copy = element.nextElementSibling!;
    await drawn(copy);
    expect(chosen(copy)).to.equal(NO_ANSWERS);
    expect(text(copy)).to.include(en.progress(0, 10));
    expect(chosen(element)).to.equal('1200000000');
  });

  it('may move an element: the answers stay', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    host('').append(element);
    await settled(element);
    await answer(element, '3');
    expect(chosen(element)).to.equal('3200000000');
  });

  it('may remove an element: it leaves no listener on the window', async () => {
    const [added, removed] = [spy(window, 'addEventListener'), spy(window, 'removeEventListener')];
    const element = await mount('kund-diagnos-questionnaire');
    expect(added.callCount).to.be.greaterThan(0);
    element.remove();
    expect(removed.args).to.deep.equal(added.args);
  });

  it('may have an element of an iframe’s document', async () => {
    const frame = document.createElement('iframe');
    host('').append(frame);
    const inner = frame.contentDocument!;
    const script = inner.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/entries/define/index.ts', import.meta.url).href;
    const element = inner.createElement('kund-diagnos-questionnaire');
    inner.body.append(element, script);
    const inputs = () => element.shadowRoot?.querySelectorAll('input') ?? [];
    await until(() => inputs().length > 0, 'the element in the frame');
    inputs()[2]!.click();
    expect(element.answers).to.deep.equal({ icp: 3 });
  });

  it('may have an element read its own markup again: nobody wrote an attribute that was not there', async () => {
    const figures = { tally: count(...times(6, '3442423435')) };
    for (const [tag, properties] of [
      ['kund-diagnos', {}],
      ['kund-diagnos-questionnaire', {}],
      ['kund-diagnos-result', { response: person('3442423435') }],
      ['kund-diagnos-group-result', { ...figures, groups: [['CS', figures.tally]], decisions: null }],
      ['kund-diagnos-meeting', { report: null }],
    ] as const) {
      for (const markup of [
        `<${tag}></${tag}>`,
        `<${tag} id="a" class="b c" data-x="1" lang="en" locale="en-GB" sort="discussion" minimum-group-size="05" paged="" no-shortcuts="true" invited=" 9" round="" name="n" draft-key=""></${tag}>`,
      ]) {
        const element = host(markup).firstElementChild!;
        Object.assign(element, properties);
        if (tag === 'kund-diagnos-meeting') await settled(element);
        else await drawn(element);
        expect(element.outerHTML, tag).to.equal(markup);
        // Interaction leaves no trace in the markup either.
        const inputs = [...element.shadowRoot!.querySelectorAll<HTMLElement>('input, summary, [part=start]')];
        for (const each of inputs.slice(0, 3)) each.click();
        await settled(element);
        expect(element.outerHTML, tag).to.equal(markup);
      }
    }
  });

  /** Does as morphing libraries do: attributes become those of the markup, and nothing else is touched. */
  function morph(element: Element, markup: string) {
    const template = document.createElement('template');
    template.innerHTML = markup;
    const wanted = template.content.firstElementChild!;
    for (const { name } of [...element.attributes]) {
      if (!wanted.hasAttribute(name)) element.removeAttribute(name);
    }
    for (const { name, value } of wanted.attributes) element.setAttribute(name, value);
    element.replaceChildren(...wanted.childNodes);
  }

  for (const written of ['', 'sort="discussion"', 'sort="instrument"']) {
    it(`may morph a group’s result: what the reader chose stays, from ${written || 'no attribute'}`, async () => {
      const markup = `<kund-diagnos-group-result ${written}></kund-diagnos-group-result>`;
      const element = host(markup).querySelector('kund-diagnos-group-result')!;
      // The third area is weak.
      const tally = count(...times(6, '4414444444'));
      element.tally = tally;
      await drawn(element);
      const boxes = () => [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.tools input')];
      const state = () => boxes().map(({ checked }) => checked);
      const rows = () => text(element.shadowRoot!.querySelector('.areas tbody tr')!);
      for (let press = 0; press < 2; press++) {
        for (const box of boxes()) box.click();
        await settled(element);
        const before = [state(), rows()];
        expect(state()[1]).to.equal(press === 0);
        morph(element, markup);
        await settled(element);
        expect([state(), rows()]).to.deep.equal(before);
        // The host renders again, with equal figures.
        element.tally = structuredClone(tally);
        element.requestUpdate();
        await settled(element);
        expect([state(), rows()]).to.deep.equal(before);
      }
    });
  }

  it('may morph a questionnaire and a diagnosis: answers and step stay', async () => {
    const markup = '<kund-diagnos locale="en"><p slot="privacy">Yes</p></kund-diagnos>';
    const element = host(markup).querySelector('kund-diagnos')!;
    await drawn(element);
    element.start();
    await settled(element);
    await answer(element, '123');
    morph(element, markup);
    await settled(element);
    expect(chosen(element)).to.equal('1230000000');
    expect(text(element)).to.include(en.progress(3, 10));
  });

  it('may give the elements tags of its own: they go all the way, with those inside them', async () => {
    const {
      KundDiagnos,
      KundDiagnosGroupResult,
      KundDiagnosMeeting,
      KundDiagnosQuestionnaire,
      KundDiagnosResult,
    } = await import('../../src/elements/index.js');
    KundDiagnos.define('acme-diagnos');
    KundDiagnosQuestionnaire.define('acme-questionnaire');
    KundDiagnosResult.define('acme-result');
    KundDiagnosGroupResult.define('acme-group-result');
    KundDiagnosMeeting.define('acme-meeting');
    const make = async <T extends HTMLElement>(tag: string, properties: object = {}) => {
      const element = document.createElement(tag) as T;
      host('').append(Object.assign(element, properties));
      if (tag !== 'acme-meeting') await drawn(element);
      return element;
    };
    const saves = storing();
    const diagnosis = await make<InstanceType<typeof KundDiagnos>>('acme-diagnos');
    one(diagnosis, 'button', strings.sv.start).click();
    await until(() => groups(diagnosis).length > 0, 'the statements');
    await settled(diagnosis);
    expectFocus(groups(diagnosis)[0], true);
    await answer(diagnosis, '3442423435');
    await submit(diagnosis);
    saves[0]!.resolve();
    await until(() => text(diagnosis).includes('3,4 av 5'), 'the own result');
    diagnosis.remove();

    const questionnaire = await make<InstanceType<typeof KundDiagnosQuestionnaire>>('acme-questionnaire');
    expect(questionnaire.type).to.equal('acme-questionnaire');
    questionnaire.remove();
    const own = await make('acme-result', { response: person('3333333333') });
    expect(text(own)).to.include('3,0 av 5');
    const tally = count(...times(6, '3442423435'));
    const group = await make<InstanceType<typeof KundDiagnosGroupResult>>('acme-group-result', { tally });
    await until(() => text(group).includes('CSV'), 'the files');
    one(group, 'button', 'Starta mötet').click();
    const inner = await until(() => group.shadowRoot!.querySelector('kund-diagnos-meeting'), 'the meeting');
    await until(() => inner.shadowRoot?.querySelector('dialog[open] h2'), 'the meeting’s heading');
    inner.close();
    const meeting = await make<InstanceType<typeof KundDiagnosMeeting>>('acme-meeting', {
      report: group.report,
    });
    await meeting.open();
    await until(() => meeting.shadowRoot!.querySelector('dialog[open] h2'), 'a meeting of its own');
    meeting.close();
    expect(told.warnings).to.deep.equal([]);
  });
});
