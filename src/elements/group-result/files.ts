// What makes the files of a result. Loaded when somebody asks for one: in the script files it stands in the chunk beside them.
import { areasChart } from '../../charts/areas-chart.js';
import { mostDots } from '../../charts/dot-plot.js';
import { heatMap } from '../../charts/heat-map.js';
import { png } from '../../charts/png.js';
import { svgDocument } from '../../charts/svg-document.js';
import { csv } from '../../export/csv.js';
import { groupResultToJson } from '../../export/group-result-json.js';
import type { GroupResult } from '../../export/group-result.js';
import { resultTable } from '../../export/result-table.js';
import { wordsFor, type ExportWords } from '../../export/words.js';
import { formatMean } from '../../locales/format.js';
import { download } from '../shared/download.js';
import type { GroupColumn } from './groups.js';
import { headline, type SummaryTextView } from './summary-text.js';

export interface TakeAway extends SummaryTextView {
  /** What is shown, and nothing else. */
  result: GroupResult;
  columns: readonly GroupColumn[];
}

/** Makes a file of what is shown, and offers it under a name that says what it is. */
export async function saveFile(
  what: 'table' | 'data' | 'areas' | 'groups',
  kind: 'csv' | 'json' | 'svg' | 'png',
  view: TakeAway,
): Promise<void> {
  const { instrument, strings } = view;
  const words = strings.table ?? wordsFor(view.language);
  const name = `${instrument.id}-${words.files[what === 'groups' ? what : 'result']}.${kind}`;
  const title = view.texts.title;
  switch (kind) {
    case 'csv':
      download(name, 'text/csv', table(view, words));
      break;
    case 'json':
      download(name, 'application/json', groupResultToJson(instrument, view.result));
      break;
    case 'svg':
      download(name, 'image/svg+xml', svgDocument(chart(what, view), title));
      break;
    case 'png':
      download(name, 'image/png', await png(chart(what, view)));
  }
}

function table({ summary, columns, instrument, texts, language }: TakeAway, words: ExportWords): string {
  const groups = columns.map(({ name, summary: of }) => [name, of] as const);
  return csv(resultTable(summary, groups, [], instrument.scale, words, texts), language);
}

function chart(what: string, view: TakeAway) {
  const { summary, columns, instrument, texts, strings, lights, language, result } = view;
  const words = {
    ...strings,
    lights,
    title: texts.title,
    subtitle: headline(view),
    areas: summary.questions.map(({ id }) => texts.questions[id]?.name ?? id),
    mean: (rounded: number) => formatMean(language, rounded),
  };
  return what === 'groups'
    ? heatMap([{ name: strings.everyone, summary }, ...columns], {
        ...words,
        legend: strings.groupsHint(result.minimumGroupSize),
      })
    : areasChart(summary.questions, instrument.scale, {
        ...words,
        legend: strings.areasHint(summary.n <= mostDots),
      });
}
