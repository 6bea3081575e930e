import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { isAccessible, schemesIn } from '../support/axe.js';
import '../support/console.js';
import { mount, pause, settled } from '../support/mount.js';
import { choose, narrow, send, storing, TAGS, write } from '../support/survey.js';
import { pointerTargets } from '../support/targets.js';

const LOCALES = ['sv', 'en'] as const;

for (const locale of LOCALES) {
  const schemes = schemesIn(locale);
  for (const tag of TAGS) {
    const asked = () => mount(tag, { locale, company: 'Nordkraft', draftKey: 'mine' });

    describe(`<${tag}> in ${locale}`, () => {
      it('is accessible as a question', async () => {
        await isAccessible(await asked(), schemes);
      });

      it('is accessible with an answer from a link', async () => {
        await isAccessible(await mount(tag, { locale, score: 5 }), schemes);
      });

      it('is accessible answered, with little room left', async () => {
        const element = await asked();
        await choose(element, 3);
        await write(element, 'a'.repeat(1900));
        await isAccessible(element, schemes);
      });

      it('is accessible without an answer where one is asked for', async () => {
        const element = await asked();
        element.submit();
        await settled(element);
        await isAccessible(element, schemes);
      });

      it('is accessible when it could not be saved, and once it is', async () => {
        const element = await asked();
        const saves = storing(element);
        await choose(element, 3);
        await send(element);
        await isAccessible(element, schemes);
        saves[0]!.reject(new Error('Servern svarar inte.'));
        await pause();
        await settled(element);
        await isAccessible(element, schemes);
        await send(element);
        saves[1]!.resolve();
        await pause();
        await settled(element);
        await isAccessible(element, schemes);
      });

      it('has room for a thumb and no scroll sideways at 320 px', async () => {
        const root = narrow();
        const element = await mount(tag, { locale, company: 'Nordkraft', draftKey: 'mine' }, root);
        await choose(element, 3);
        expect(pointerTargets().small).to.deep.equal([]);
        expect(root.scrollWidth).to.equal(288);
      });
    });
  }
}
