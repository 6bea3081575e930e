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

const figure = ({ story, condition, pictures, problems }: Shot) => `
  <figure${problems.length > 0 ? ' class="faulty"' : ''}>
    <figcaption>${escaped([story.name, condition, ...problems].join(' – '))}</figcaption>
    ${pictures.map(picture).join('')}
  </figure>`;

/** @param shots Those of a story one after the other. */
export const contactSheet = (shots: Shot[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>
  body { display: flex; flex-wrap: wrap; align-items: start; gap: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; background: #eceae6; }
  h2 { width: 100%; margin-block: 3rem 0; }
  figure { max-width: 24rem; margin: 0; }
  .faulty { color: #b3261e; }
  img { max-width: 100%; max-height: 40rem; }
</style>
${shots
  .map((shot, index) => {
    const { story } = shot;
    const isFirst = story !== shots[index - 1]?.story;
    return (isFirst ? `<h2>${story.title}: ${story.name}</h2>` : '') + figure(shot);
  })
  .join('')}
</html>
`;
