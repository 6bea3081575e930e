// Writes what editors and frameworks read about the tags, from custom-elements.json: types for JSX, Vue and Svelte, VS Code's and
// JetBrains' data, and llms.txt. `npm run build` runs it.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { llmsTxt } from './integrations/llms-txt.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
// Each tool gets its own, since they write in what they are given.
const manifest = () => readJson('custom-elements.json');
const elements = manifest().modules.flatMap(({ declarations }) => declarations);

const TYPES = 'dist/types/elements.d.ts';
const ELEMENTS = '../modules/elements/index.js';

generateJsxTypes(manifest(), { outdir: 'dist/types', fileName: 'elements.d.ts', globalTypePath: ELEMENTS });
// The tool does not import the types of events, and it augments a dozen frameworks, most of which are not installed.
const eventTypes = elements.flatMap(({ events = [] }) =>
  events.flatMap(({ type }) => type.text.match(/\w+/g)),
);
const [generated] = readFileSync(TYPES, 'utf8').split(/^declare module /m);
const imported = [...new Set(eventTypes)].sort().join(', ');
writeFileSync(TYPES, `import type { ${imported} } from '${ELEMENTS}';\n${generated}`);
for (const name of ['props', 'react', 'vue', 'svelte']) {
  cpSync(`scripts/integrations/${name}.d.ts`, `dist/types/${name}.d.ts`);
}

generateVsCodeCustomElementData(manifest(), {
  outdir: 'dist',
  htmlFileName: 'html-custom-data.json',
  cssFileName: 'css-custom-data.json',
  hideLogs: true,
});
generateJetBrainsWebTypes(manifest(), {
  outdir: 'dist',
  webTypesFileName: 'web-types.json',
  packageJson: false,
  hideLogs: true,
});

writeFileSync('dist/llms.txt', llmsTxt(readJson('package.json'), elements));
