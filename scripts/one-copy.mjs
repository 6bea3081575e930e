// A page may load a script file twice, by way of its template and of an article. The second time would set up Lit once more, which
// a policy on trusted types refuses with an error, and nothing would come of it: the tags are taken. So it stops at once. The same
// on a server that imports it, which has no page.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * @param {string[]} further the tags that this script file registers beside those that every one of them does
 * @returns {string} what runs before anything else in it
 */
export const oneCopy = (further) => `
  if (!globalThis.document) return;
  const found = customElements.get('kund-diagnos');
  if (found) {
    if (found.version !== '${version}') {
      console.warn('kund-diagnos: ' + (found.version ? 'version ' + found.version : 'another <kund-diagnos>') + ' is already on this page; version ${version} was not used.');
    }${further.map(notRegistered).join('')}
    return;
  }
`;

const notRegistered = (tag) => ` else if (!customElements.get('${tag}')) {
      console.warn('kund-diagnos: <${tag}> was not registered, as another script file is already on this page. Load kund-diagnos.all.js alone.');
    }`;
