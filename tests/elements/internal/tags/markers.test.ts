// A page whose host removes tags that it does not know: elements stand in place of `<div data-kund-diagnos>`.
import { expect } from 'chai';
import { loadMarkers } from '../../../../src/elements/internal/tags/marker-loader.js';
import { OnDemandPart } from '../../../../src/elements/internal/tags/on-demand-part.js';
import { pageParts } from '../../../../src/elements/parts.js';
import { told } from '../../support/console.js';
import { drawn, host, pause, until } from '../../support/mount.js';
import { count, published, times } from '../../support/people.js';
import { text } from '../../support/see.js';
import '../../../../src/entries/define/index.js';

loadMarkers(['kund-diagnos', 'kund-diagnos-questionnaire'], pageParts);

/** Adds a marker as a host's editor would have left it, and waits for its element. */
async function marked<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  settings: unknown = '',
  inner = '',
): Promise<HTMLElementTagNameMap[T]> {
  const page = host('');
  const marker = document.createElement('div');
  marker.innerHTML = inner;
  marker.setAttribute(`data-${tag}`, typeof settings === 'string' ? settings : JSON.stringify(settings));
  page.append(marker);
  const element = await until(() => marker.querySelector(tag), tag);
  await drawn(element);
  return element;
}

describe('a marker', () => {
  it('becomes the element', async () => {
    const element = await marked('kund-diagnos');
    expect(text(element)).to.contain('Diagnos – Kundorientering');
  });

  it('gives its JSON to the element, by the names of attributes or of properties', async () => {
    const english = await marked('kund-diagnos', { locale: 'en', 'draft-key': 'a', allowRestart: true });
    expect(text(english)).to.contain('Start');
    expect([english.getAttribute('draft-key'), english.allowRestart]).to.deep.equal(['a', true]);
  });

  it('gives it figures', async () => {
    const result = await marked('kund-diagnos-group-result', {
      tally: published(count(...times(6, '3442423435'))),
      'minimum-group-size': 3,
    });
    await until(() => result.shadowRoot!.querySelector('[part=mean]'), 'the result');
    expect(result.minimumGroupSize).to.equal(3);
  });

  it('takes what is for a slot, and replaces what was there for visitors without scripts', async () => {
    const element = await marked(
      'kund-diagnos',
      {},
      '<p data-slot="privacy">Inget namn sparas.</p><p>Slå på JavaScript.</p>',
    );
    expect(element.innerText).to.contain('Inget namn sparas.');
    expect(element.parentElement!.textContent).not.to.contain('JavaScript');
    expect(element.querySelector('p')!.assignedSlot!.name).to.equal('privacy');
  });

  it('has one element, whatever else changes on the page, and however many copies of the library it has', async () => {
    const element = await marked('kund-diagnos');
    loadMarkers(['kund-diagnos'], []);
    for (let change = 0; change < 3; change++) {
      host('<p>En nyhet till.</p>');
      await pause();
    }
    expect([...element.parentElement!.children]).to.deep.equal([element]);
  });

  it('has its element where its part cannot be fetched, so that the page is told', async () => {
    const lost = new OnDemandPart('x-lost-marker', () => Promise.reject(new TypeError('Failed to fetch')));
    loadMarkers([], [lost]);
    const page = host('<div data-x-lost-marker></div>');
    await until(() => page.querySelector('x-lost-marker'), 'the tag');
    expect(told.errors.join()).to.match(/<x-lost-marker> could not be fetched/u);
  });
});

describe('a marker that is wrong', () => {
  for (const [what, settings, warning] of [
    ['text that is no JSON', '{locale: en}', /data-kund-diagnos expected JSON.*got \{locale: en\}/u],
    ['quotation marks that an editor has curled', '{“locale”: “en”}', /expected JSON/u],
    ['a list', '["en"]', /expected an object in JSON.*got \["en"\]/u],
    ['null', 'null', /expected an object in JSON/u],
    ['a number', '5', /expected an object in JSON/u],
  ] as const) {
    it(`is the element without settings, for ${what}`, async () => {
      const element = await marked('kund-diagnos', settings);
      expect(element.locale).to.equal(null);
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(warning);
    });
  }

  it('sets nothing that every element has', async () => {
    const element = await marked('kund-diagnos', {
      innerHTML: '<img src=x>',
      onclick: 'alert(1)',
      style: 'color: red',
      className: 'host',
      __proto__: { allowRestart: true },
      constructor: 1,
    });
    expect([
      element.innerHTML,
      element.onclick,
      element.getAttribute('style'),
      element.className,
    ]).to.deep.equal(['', null, null, '']);
    expect(told.warnings.map((warning) => /has no "(\w+)"/u.exec(warning)![1])).to.have.members([
      'innerHTML',
      'onclick',
      'style',
      'className',
      'constructor',
    ]);
  });
});
