import type { TemplateResult } from 'lit';
import type { ExportStrings } from '../../locales/export-strings.js';
import { npsPicturesOf, type NpsPictureName } from '../../report/nps/picture-names.js';
import { html } from '../internal/html.js';
import type { ExportSection } from '../internal/export/export-section.js';
import type { NpsFileKind } from './save-files.js';
import type { NpsView } from './nps-view.js';

/**
 * The section that copies the result, prints it and makes files of it.
 *
 * @param print Prints the page.
 */
export function exportTemplate(
  section: ExportSection<typeof import('./save-files.js')>,
  view: NpsView,
  strings: ExportStrings,
  print: () => void,
): TemplateResult {
  const { report, common } = view;
  const own = view.strings.export;
  const hasComments = report.comments.some(({ comments }) => comments && comments.length > 0);
  const file = (label: string, ...kind: NpsFileKind) =>
    section.fileButton(label, kind[1], ({ saveFile }) => saveFile(kind, report, view));
  const ways = [
    section.copyButton(strings.copy, ({ npsText }) => npsText(report, view)),
    section.button(strings.print, print),
  ];
  const more = [
    file(strings.table, 'table', 'csv'),
    ...(hasComments ? [file(own.comments, 'comments', 'csv')] : []),
    file(strings.data, 'data', 'json'),
    ...npsPicturesOf(report).flatMap((name) => {
      const label = pictureLabel(name, view);
      return [file(label, name, 'svg'), file(label, name, 'png')];
    }),
  ];
  return html`<section class="section export">${section.render(common, strings, ways, more)}</section>`;
}

function pictureLabel(name: NpsPictureName, { strings }: NpsView): string {
  if (name === 'result') return strings.export.picture;
  return name === 'rounds' ? strings.export.roundsPicture : strings.export.groupsPicture(name.breakdown);
}
