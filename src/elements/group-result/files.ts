// What makes the files and the text of a result. Loaded when somebody asks for one: in the script files it stands in the chunk beside them.
import { areasChart } from '../../charts/areas-chart.js';
import { mostDots } from '../../charts/dot-plot.js';
import { heatMap } from '../../charts/heat-map.js';
import { png } from '../../charts/png.js';
import type { Picture } from '../../charts/shapes.js';
import { svgDocument } from '../../charts/svg-document.js';
import { csv } from '../../export/csv.js';
import { groupResultToJson } from '../../export/group-result-json.js';
import { resultTable } from '../../export/result-table.js';
import { wordsFor } from '../../export/words.js';
import type { Summary } from '../../scoring/summarize.js';
import type { Tally } from '../../scoring/tally.js';
import type { Groups } from '../../scoring/visible-groups.js';
import { formatMean } from '../../locales/format.js';
import { download } from '../shared/download.js';
import type { GroupColumn } from './groups.js';
import type { Round } from './rounds.js';
import { headline, type SummaryTextView } from './summary-text.js';

export { summaryText } from './summary-text.js';

/** What is shown, and nothing else. */
export interface TakeAway extends SummaryTextView {
  tally: Tally | null;
  groups: Groups;
  minimum: number;
  columns: readonly GroupColumn[];
  /** Earlier rounds, the oldest first. */
  rounds: readonly Round[];
  /** What the present round is called. */
  now: string;
}

export type PictureOf = 'areas' | 'groups' | 'rounds';
export type FileOf = ['table', 'csv'] | ['data', 'json'] | [PictureOf, 'svg' | 'png'];

/** Makes a file of what is shown, and offers it under a name that says what it is. */
export async function saveFile([what, kind]: FileOf, view: TakeAway): Promise<void> {
  const { instrument, strings, tally, groups, minimum, texts } = view;
  const words = strings.table ?? wordsFor(view.language);
  const part = what === 'groups' || what === 'rounds' ? what : 'result';
  const save = (type: string, content: BlobPart) => {
    download(`${instrument.id}-${words.files[part]}.${kind}`, type, content);
  };
  const rounds = comparable(view.rounds);
  if (kind === 'csv') {
    const subgroups = view.columns.map(({ name, summary }) => [name, summary] as const);
    const earlier = rounds.map(({ name, summary = null }) => [name, summary] as const);
    const own = { ...words, now: view.now };
    const rows = resultTable(view.summary, subgroups, earlier, instrument.scale, own, texts);
    save('text/csv', csv(rows, view.language));
  } else if (kind === 'json') {
    const earlier = Object.fromEntries(rounds.map(({ name, tally }) => [name, tally]));
    save(
      'application/json',
      groupResultToJson(instrument, { tally, groups, rounds: earlier, minimumGroupSize: minimum }),
    );
  } else if (kind === 'svg') {
    save('image/svg+xml', svgDocument(picture(what, view), texts.title));
  } else {
    save('image/png', await png(picture(what, view)));
  }
}

/** Figures of another instrument or version are not taken along: nothing here may be compared with them. */
const comparable = (rounds: readonly Round[]) => rounds.filter(({ missing }) => missing !== 'incompatible');

function picture(of: PictureOf, view: TakeAway): Picture {
  const { summary, columns, instrument, texts, strings, lights, language, minimum, now } = view;
  const words = {
    ...strings,
    lights,
    title: texts.title,
    subtitle: headline(view),
    areas: summary.questions.map(({ id }) => texts.questions[id]?.name ?? id),
    mean: (rounded: number) => formatMean(language, rounded),
  };
  if (of === 'areas') {
    const legend = strings.areasHint(summary.n <= mostDots);
    return areasChart(summary.questions, instrument.scale, { ...words, legend });
  }
  const others: { name: string; summary: Summary | null }[] =
    of === 'groups'
      ? [{ name: strings.everyone, summary }, ...columns]
      : [
          ...comparable(view.rounds).map(({ name, summary: then = null }) => ({ name, summary: then })),
          { name: now, summary },
        ];
  const legend = of === 'groups' ? strings.groupsHint(minimum) : '';
  return heatMap(others, { ...words, legend });
}
