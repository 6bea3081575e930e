// The pictures on one page, by story, to leaf through.
import type { ConditionName } from '../../stories/support/conditions.ts';
import type { Story } from './walk.ts';

export interface Shot {
  story: Story;
  condition: ConditionName;
  pictures: string[];
  problems: string[];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const picture = (path: string) =>
  `<a href="${path}">${path.endsWith('.pdf') ? path : `<img src="${path}" alt="" loading="lazy">`}</a>`;

const figure = ({ condition, pictures, problems }: Shot) => `
  <figure${problems.length > 0 ? ' class="faulty"' : ''}>
    <figcaption>${escaped([condition, ...problems].join(' – '))}</figcaption>
    ${pictures.map(picture).join('')}
  </figure>`;

const section = ({ id, title, name }: Story, shots: Shot[]) => `
  <section id="${id}">
    <h2>${title}: ${name}</h2>
    <div>${shots.map(figure).join('')}</div>
  </section>`;

export const contactSheet = (shots: Shot[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #eceae6; }
  section { margin-block: 3rem; }
  section div { display: flex; flex-wrap: wrap; align-items: start; gap: 1.5rem; }
  figure { margin: 0; }
  figcaption { max-width: 24rem; font-size: 0.875rem; }
  .faulty figcaption { color: #b3261e; font-weight: 600; }
  img { max-width: 24rem; max-height: 40rem; border: 1px solid #ccc; background: #fff; }
</style>
<h1>Screenshots</h1>
${[...new Set(shots.map(({ story }) => story))]
  .map((story) =>
    section(
      story,
      shots.filter((shot) => shot.story === story),
    ),
  )
  .join('')}
</html>
`;
