// llms.txt: where a language model that helps a developer finds what, in the form of https://llmstxt.org.
import { globSync, readFileSync } from 'node:fs';

const text = ({ description = '' }) => description.replaceAll(/\s+/g, ' ').trim();
const names = (title, list = []) =>
  list.length > 0 ? ` ${title}: ${list.map(({ name }) => `\`${name}\``).join(', ')}.` : '';

const link = (path, title) => `- [${title}](../${path})`;
const heading = (path) => /^# (.+)$/m.exec(readFileSync(path, 'utf8'))[1];

function section({ tagName, attributes, members = [], events, ...element }) {
  const properties = members.filter(({ kind }) => kind === 'field');
  return `- \`<${tagName}>\`: ${text(element)}${names('Attributes', attributes)}${names('Properties', properties)}${names('Events', events)}`;
}

/**
 * @param {{ name: string, description: string }} packageJson
 * @param {{ tagName: string }[]} elements
 */
export const llmsTxt = ({ name, description }, elements) => `# ${name}

> ${description}

## Guides

${['README.md', ...globSync('docs/guides/*.md').sort()].map((path) => link(path, heading(path))).join('\n')}

## Reference

${link('docs/reference/elements.md', 'The elements')}
${globSync('docs/reference/*/index.md')
  .sort()
  .map((path) => link(path, `${name}/${path.split('/')[2]}`))
  .join('\n')}

## Elements

${elements.map(section).join('\n')}
`;
