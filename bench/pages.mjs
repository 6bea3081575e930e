// One page for each contender. All say laidOut(…) when what they show is there and has its place; it is in browser.mjs.
import { kundorientering } from 'kund-diagnos/instruments';
import { kundorienteringSv as texts } from '../dist/modules/instruments/kundorientering/sv/index.js';

const { scale } = kundorientering;
const points = [1, 2, 3, 4, 5];

const page = (head, body) => `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Diagnos</title>${head}</head>
<body>${body}</body>
</html>`;

const script = '<script type="module" src="kund-diagnos.js"></script>';

/** Runs after module and deferred scripts. */
const onceParsed = (code) => `<script>addEventListener('DOMContentLoaded', async () => {${code}});</script>`;

/** The statements as they are, or as many as asked for. */
export const statements = (count) =>
  Array.from({ length: count }, (_, index) => {
    const { id } = kundorientering.questions[index % 10];
    return { id: count > 10 ? `${id}-${index}` : id, ...texts.questions[id] };
  });

const fieldset = ({ id, name, statement }) => `
  <li class="question"><p class="area">${name}</p><fieldset><legend>${statement}</legend><div class="points">${points
    .map(
      (value) =>
        `<label class="point"><input type="radio" name="${id}" value="${value}"><span>${value}</span></label>`,
    )
    .join(
      '',
    )}</div><p class="ends"><span>${texts.scale.lowest}</span><span>${texts.scale.highest}</span></p></fieldset></li>`;

/** The page written by hand: the same words and the same plain look, one style sheet, a progress bar. */
export const plainHtml = (count) =>
  page(
    '<link rel="stylesheet" href="plain.css">',
    `<form><ol>${statements(count).map(fieldset).join('')}</ol>
    <div class="bar"><label><span id="words">0 av ${count} besvarade</span><progress max="${count}" value="0"></progress></label><button>Skicka</button></div></form>
    <script>
      const form = document.forms[0];
      const progress = document.querySelector('progress');
      const words = document.querySelector('#words');
      const answers = {};
      form.addEventListener('change', ({ target }) => {
        answers[target.name] = Number(target.value);
        progress.value = Object.keys(answers).length;
        words.textContent = progress.value + ' av ${count} besvarade';
      });
      laidOut(document.querySelectorAll('.question'), ${count});
    </script>`,
  );

export const plainCss = `
  body { font-family: system-ui, sans-serif; line-height: 1.5; }
  form { max-width: 46em; }
  ol { margin: 0; padding: 0; list-style: none; }
  .question { padding-block: 1.75em; border-bottom: 1px solid #ccc; }
  .area, .ends { margin: 0; color: #444; font-size: 0.875em; }
  .area { font-weight: 600; }
  fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
  legend { margin-bottom: 0.75em; padding: 0; font-size: 1.125em; }
  .points { display: flex; gap: 0.4em; max-width: 28em; }
  .point { position: relative; flex: 1; display: grid; place-items: center; min-height: 48px; font-weight: 600; }
  .point input { position: absolute; inset: 0; margin: 0; appearance: none; border: 1px solid #777; border-radius: 0.5em; }
  .point span { position: relative; pointer-events: none; }
  .point :checked { background: #17507c; }
  :checked + span { color: #fff; }
  .ends { display: flex; justify-content: space-between; max-width: 32em; }
  .bar { position: sticky; bottom: 0; display: flex; gap: 1em; padding-block: 1em; background: #fff; }
`;

export const questionnaire = page(
  `${script}${onceParsed(`
    const { shadowRoot } = document.querySelector('kund-diagnos-questionnaire');
    laidOut(shadowRoot.querySelectorAll('.question'), 10);
  `)}`,
  '<kund-diagnos-questionnaire></kund-diagnos-questionnaire>',
);

/** The same as the plain page, from one Lit element with nothing more: no drafts, no saving, no languages. */
export const litElement = `
  import { html, LitElement, unsafeCSS } from 'lit';
  const points = ${JSON.stringify(points)};
  class LitStatements extends LitElement {
    static styles = unsafeCSS(${JSON.stringify(plainCss)});
    static properties = { answers: { state: true } };
    answers = {};
    render() {
      const count = Object.keys(this.answers).length;
      return html\`<form><ol>\${${JSON.stringify(statements(10))}.map(({ id, name, statement }) => html\`
        <li class="question"><p class="area">\${name}</p><fieldset><legend>\${statement}</legend><div class="points">\${points.map(
          (value) => html\`<label class="point"><input type="radio" name=\${id} value=\${value}
            .checked=\${this.answers[id] === value}
            @change=\${() => (this.answers = { ...this.answers, [id]: value })}><span>\${value}</span></label>\`,
        )}</div><p class="ends"><span>${texts.scale.lowest}</span><span>${texts.scale.highest}</span></p></fieldset></li>\`)}</ol>
        <div class="bar"><label><span>\${count} av 10 besvarade</span><progress max="10" value=\${count}></progress></label><button>Skicka</button></div></form>\`;
    }
  }
  customElements.define('lit-statements', LitStatements);
`;

export const lit = page(
  `<script type="module" src="lit.js"></script>${onceParsed(`
    const element = document.querySelector('lit-statements');
    await element.updateComplete;
    laidOut(element.shadowRoot.querySelectorAll('.question'), 10);
  `)}`,
  '<lit-statements></lit-statements>',
);

/** A host's own instrument with so many statements. */
export function longQuestionnaire(count) {
  const questions = statements(count);
  const instrument = {
    ...kundorientering,
    id: 'long',
    questions: questions.map(({ id }) => ({ id })),
    rules: [],
    nextSteps: [],
    texts: {
      sv: {
        ...texts,
        rules: {},
        nextSteps: {},
        measuredSteps: {},
        questions: Object.fromEntries(questions.map(({ id, ...words }) => [id, words])),
      },
    },
  };
  return page(
    script,
    `<kund-diagnos-questionnaire></kund-diagnos-questionnaire>
    <script type="module">
      const element = document.querySelector('kund-diagnos-questionnaire');
      const questions = () => element.shadowRoot.querySelectorAll('.question');
      element.instrument = ${JSON.stringify(instrument)};
      while (questions().length !== ${count}) await new Promise(requestAnimationFrame);
      laidOut(questions(), ${count});
    </script>`,
  );
}

export const survey = page(
  `<link rel="stylesheet" href="survey.css"><script src="survey.js" defer></script>${onceParsed(`
    const model = new Survey.Model(${JSON.stringify({
      elements: statements(10).map(({ id, statement }) => ({
        type: 'rating',
        name: id,
        title: statement,
        rateMin: 1,
        rateMax: 5,
        minRateDescription: texts.scale.lowest,
        maxRateDescription: texts.scale.highest,
      })),
    })});
    model.onAfterRenderSurvey.add(() => laidOut(document.querySelectorAll('.sd-question'), 10));
    Survey.renderSurvey(model, document.querySelector('#survey'));
  `)}`,
  '<div id="survey"></div>',
);

export const groupResult = (tally) =>
  page(
    `${script}${onceParsed(`
      const element = document.querySelector('kund-diagnos-group-result');
      element.tally = ${JSON.stringify(tally)};
      await customElements.whenDefined('kund-diagnos-group-result');
      await element.updateComplete;
      laidOut(element.shadowRoot.querySelectorAll('.areas tbody tr'), 10);
    `)}`,
    '<kund-diagnos-group-result></kund-diagnos-group-result>',
  );

/** Ten distributions as stacked bars, without motion. */
export const chartConfig = ({ questions }) => ({
  type: 'bar',
  data: {
    labels: statements(10).map(({ name }) => name),
    datasets: points.map((value) => ({
      label: String(value),
      data: Object.values(questions).map((counts) => counts[value - 1]),
      backgroundColor: ['#b3261e', '#d98a84', '#cccccc', '#8fb3cc', '#17507c'][value - 1],
    })),
  },
  options: { indexAxis: 'y', animation: false, scales: { x: { stacked: true }, y: { stacked: true } } },
});

/** The chart is drawn when the constructor returns. */
export const chart = (tally) =>
  page(
    `<script src="chart.js" defer></script>${onceParsed(`
      const canvas = document.querySelector('#chart');
      const drawn = new Chart(canvas, ${JSON.stringify(chartConfig(tally))});
      if (drawn.getDatasetMeta(4).data.length !== 10) throw new Error('ten bars are not there');
      laidOut([canvas], 1);
    `)}`,
    '<div><canvas id="chart" height="200"></canvas></div>',
  );
