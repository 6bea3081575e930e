// The pictures on one page, by element and state, to leaf through.
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const figure = ({ condition, pictures, trouble }) => `
  <figure${trouble.length > 0 ? ' class="trouble"' : ''}>
    <figcaption>${escaped([condition, ...trouble].join(' – '))}</figcaption>
    ${pictures
      .map((path) =>
        path.endsWith('.pdf')
          ? `<a href="${path}">${path}</a>`
          : `<a href="${path}"><img src="${path}" alt="" loading="lazy"></a>`,
      )
      .join('')}
  </figure>`;

/** @param {{ element: string, state: string, condition: string, pictures: string[], trouble: string[] }[]} shots */
export function contactSheet(shots) {
  const byState = Map.groupBy(shots, ({ element, state }) => `${element}: ${state}`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #eceae6; }
  section { margin-block: 3rem; }
  .row { display: flex; flex-wrap: wrap; align-items: start; gap: 1.5rem; }
  figure { margin: 0; }
  figcaption { max-width: 24rem; font-size: 0.875rem; }
  .trouble figcaption { color: #b3261e; font-weight: 600; }
  img { max-width: 24rem; max-height: 40rem; border: 1px solid #ccc; background: #fff; }
</style>
<h1>Screenshots</h1>
<nav>${[...byState.keys()].map((name, index) => `<a href="#s${index}">${escaped(name)}</a>`).join(' · ')}</nav>
${[...byState]
  .map(
    ([name, of], index) =>
      `<section id="s${index}"><h2>${escaped(name)}</h2><div class="row">${of.map(figure).join('')}</div></section>`,
  )
  .join('\n')}
</html>
`;
}
