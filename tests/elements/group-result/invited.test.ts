import { expect } from 'chai';
import '../../../src/define/all.js';
import { told } from '../support/console.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { count } from '../support/people.js';
import { text } from '../support/see.js';

const people = (n: number) => count(...Array<string>(n).fill('3434343434'));

describe('how many of those asked have answered', () => {
  it('is said beside the mean', async () => {
    const element = host('<kund-diagnos-group-result invited="12"></kund-diagnos-group-result>')
      .firstElementChild as HTMLElementTagNameMap['kund-diagnos-group-result'];
    element.tally = people(8);
    await drawn(element);
    expect(text(element)).to.include('8 av 12 har svarat ·');
    element.locale = 'en';
    await until(() => text(element).includes('8 of 12 have answered ·'), 'English words');
    element.removeAttribute('invited');
    await settled(element);
    expect(text(element)).to.include('8 responses ·');
  });

  it('is said while too few have answered', async () => {
    for (const [locale, n, words] of [
      ['sv', 3, 'Tre av tolv har svarat. Resultatet visas när minst fem'],
      ['sv', 3, 'räknas ut. Be gärna fler svara.'],
      ['en', 3, 'worked out. Ask more people to answer.'],
      ['en', 3, 'Three of twelve people have answered. The result is shown once at least five'],
      ['en', 1, 'One of twelve people has answered.'],
    ] as const) {
      const element = await mount('kund-diagnos-group-result', { tally: people(n), invited: 12, locale });
      expect(text(element)).to.include(words);
    }
  });

  it('asks for more answers only where those who were asked can reach the limit', async () => {
    for (const [invited, asks] of [
      [null, true],
      [5, true],
      [4, false],
      [3, false],
    ] as const) {
      for (const [locale, words] of [
        ['sv', 'Be gärna fler svara.'],
        ['en', 'Ask more people to answer.'],
      ] as const) {
        const element = await mount('kund-diagnos-group-result', { tally: people(3), invited, locale });
        expect(text(element).includes(words), `${invited} ${locale}`).to.equal(asks);
      }
    }
  });

  it('may be everybody', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: people(8), invited: 8 });
    expect(text(element)).to.include('8 av 8 har svarat');
    expect(told.warnings).to.deep.equal([]);
  });

  for (const invited of ['7', '-1', '12.5', 'twelve']) {
    it(`is left out, with one warning, when eight have answered and ${invited} were asked`, async () => {
      const element = host(`<kund-diagnos-group-result invited="${invited}"></kund-diagnos-group-result>`)
        .firstElementChild as HTMLElementTagNameMap['kund-diagnos-group-result'];
      element.tally = people(8);
      await drawn(element);
      element.tally = people(9);
      await settled(element);
      expect(text(element)).to.include('9 svar ·');
      expect(told.warnings).to.have.length(1);
      expect(told.warnings[0]).to.match(/^kund-diagnos: invited=".*" is no whole number that is at least/u);
    });
  }
});
