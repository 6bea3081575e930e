// Typical mistakes of those who build a page: told in the console once, with what to do, while the element goes on with the rest.
import { expect } from 'chai';
import '../../src/entries/define/index.js';
import type { QuestionnaireResponse } from '../../src/elements/index.js';
import { statements } from '../../src/instruments/kundorientering/sv/statements.js';
import { told } from './support/console.js';
import { mountGroup } from './support/group-result.js';
import { drawn, host, mount, settled } from './support/mount.js';
import { count, onFirst, person } from './support/people.js';

/** Wrong on purpose; the types would otherwise forbid it. */
type Anything = never;

const whole = count(...onFirst('444444'));
const SEGMENTS =
  'kund-diagnos: segments: expected an object such as { role: "CS" }, with at most 20 texts of 1–100 characters, ';

async function segmentsOf(segments: unknown): Promise<QuestionnaireResponse['segments']> {
  const element = await mount('kund-diagnos-questionnaire', { segments: segments as Anything });
  element.value = JSON.stringify(person('4444444444'));
  await settled(element);
  return (JSON.parse(element.value) as QuestionnaireResponse).segments;
}

describe('a typical mistake is told once, with what to do', () => {
  it('segments that are a text, a list or a promise are no segments of single letters', async () => {
    for (const segments of ['CS', 'CS', ['CS'], Promise.resolve({ role: 'CS' }), 5]) {
      expect(await segmentsOf(segments)).to.equal(undefined);
    }
    expect(told.warnings).to.deep.equal(
      ['string', 'object', 'number'].map((type) => `${SEGMENTS}got a ${type}.`),
    );
  });

  it('one bad segment among good ones: only that one goes', async () => {
    const segments = { role: 'CS', year: 2026, site: 'x'.repeat(101), line: 'a\nb', team: { a: 1 } };
    expect(await segmentsOf(segments)).to.deep.equal({ role: 'CS' });
    expect(told.warnings).to.deep.equal([`${SEGMENTS}so "year,site,line,team" was left out.`]);
  });

  it('segments that nobody has chosen yet are left out, and that is no mistake', async () => {
    const segments = { role: '', site: null, team: undefined, unit: 'Nord' };
    expect(await segmentsOf(segments)).to.deep.equal({ unit: 'Nord' });
    expect(told.warnings).to.deep.equal([]);
  });

  it('one bad group among good ones: only that one goes', async () => {
    const element = await mountGroup({ tally: whole, groups: { CS: 6, Sälj: whole } as Anything });
    expect(element.tally?.responses).to.equal(6);
    expect(element.groups.map(([name]) => name)).to.deep.equal(['Sälj']);
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: figures cannot be shown. groupReport: groups.CS: expected a plain object, got 6',
    ]);
  });

  it('groups and rounds that are none at all leave the whole as it is', async () => {
    for (const wrong of [6, 'CS', [whole], Promise.resolve({})]) {
      const element = await mountGroup({
        tally: whole,
        groups: wrong as Anything,
        rounds: wrong as Anything,
      });
      expect(element.tally?.responses).to.equal(6);
      expect([element.groups, element.rounds]).to.deep.equal([[], []]);
    }
  });

  it('a tally that is a promise, JSON, or responses', async () => {
    const responses = [person('4444444444')];
    for (const tally of [Promise.resolve(whole), JSON.stringify(whole), responses, new Response('{}')]) {
      await mountGroup({ tally: tally as Anything });
    }
    const advice = told.warnings.map((warning) => /, got .+: (.+)$/u.exec(warning)?.[1]);
    expect(advice).to.deep.equal(['await it', 'JSON.parse it', 'count it with tally()', 'await its json()']);
  });

  it('one response to be counted, in place of a list, and a promise of them', async () => {
    const element = await mountGroup();
    for (const responses of [person('4444444444'), Promise.resolve([])]) {
      element.countResponses(responses as Anything);
      await settled(element);
    }
    expect(told.warnings).to.have.length(1);
    expect(told.warnings[0]).to.include('responses');
  });

  it('a response, a draft and decisions that are promises or JSON', async () => {
    for (const wrong of [Promise.resolve(), '{"chosen":[]}']) {
      const result = document.createElement('kund-diagnos-result');
      result.response = wrong as Anything;
      host('').append(result);
      await settled(result);
      await mount('kund-diagnos-questionnaire', { draft: wrong as Anything });
      await mountGroup({ tally: whole, decisions: wrong as Anything });
    }
    const of = (advice: string) =>
      ['response', 'draft', 'decisions'].map(
        (name) =>
          `kund-diagnos: ${name}: expected ${name === 'response' ? 'an' : 'a plain'} object; ${advice}. It is not shown.`,
      );
    expect(told.warnings).to.deep.equal([...of('await it'), ...of('JSON.parse it')]);
  });

  it('an instrument as an attribute: nothing is shown in place of it, and the console says how it is set', async () => {
    const [element] = host(
      '<kund-diagnos-questionnaire instrument="{}"></kund-diagnos-questionnaire>',
    ).children;
    await settled(element!);
    expect(element!.shadowRoot!.textContent.trim()).to.equal('');
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: <kund-diagnos-questionnaire> does not read the attribute "instrument". Set the property from a script: element.instrument = …',
    ]);
  });
});

describe('an element whose host gives an instrument in HTML, and no property yet', () => {
  for (const tag of ['kund-diagnos', 'kund-diagnos-questionnaire'] as const) {
    it(`shows nothing rather than the wrong statements, and nothing is a mistake: <${tag}>`, async () => {
      const element = host(`<${tag} instrument=""></${tag}>`)
        .firstElementChild as HTMLElementTagNameMap[typeof tag];
      await settled(element);
      expect(element.shadowRoot!.textContent.trim()).to.equal('');
      element.instrument = '' as Anything;
      await settled(element);
      expect(element.shadowRoot!.textContent.trim()).to.equal('');
      const { kundorientering } = await import('../../src/instruments/index.js');
      element.instrument = kundorientering;
      await drawn(element);
      expect(element.shadowRoot!.textContent).to.include(
        tag === 'kund-diagnos' ? statements.title : statements.questions.icp.statement,
      );
      expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    });
  }
});
