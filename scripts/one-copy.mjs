// A page may load a script file twice, by way of its template and of an article. The second time would set up Lit once more, which
// a policy on trusted types refuses with an error, and nothing would come of it: the tags are taken. So it stops at once.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @param {string[]} tags those that the script file registers @returns {string} what runs before anything else in it */
export const oneCopy = (tags) => `
  const own = { version: ${JSON.stringify(version)} };
  const found = customElements.get('kund-diagnos');
  if (found) {
    const missing = ${JSON.stringify(tags)}.filter((tag) => !customElements.get(tag));
    if (found.version !== own.version) {
      console.warn('kund-diagnos: version ' + found.version + ' is already on this page, so version ' + own.version + ' was not used. Load one of them.');
    } else if (missing.length > 0) {
      console.warn('kund-diagnos: another script file is already on this page, so <' + missing.join('>, <') + '> was not registered. Load kund-diagnos.all.js alone.');
    }
    return;
  }
`;
