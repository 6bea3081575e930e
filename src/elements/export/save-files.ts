// Makes the files of a report. Loaded on demand.
import { pngFile, ProtectedCanvasError } from '../../charts/png-file.js';
import { svgFile } from '../../charts/svg-file.js';
import type { Picture } from '../../charts/shapes.js';
import type { ExportStrings } from '../../locales/export-strings.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import { reportJson } from '../../report/group-report/json.js';
import { picturesOf, type PictureName } from '../../report/group-report/picture-names.js';
import { reportPicture } from '../../report/group-report/pictures.js';
import { reportCsv } from '../../report/group-report/csv.js';
import type { ReportWording } from '../../report/group-report/text.js';
import { download } from '../../storage/download.js';

export { reportText } from '../../report/group-report/text.js';
export { printSlides } from './print-slides.js';

/** The content of a file, and its format. */
export type FileKind = ['table', 'csv'] | ['data', 'json'] | [PictureName, 'svg' | 'png'];

export interface ExportInput {
  report: GroupReport;
  decisions: Required<Decisions>;
  wording: ReportWording;
  exportStrings: ExportStrings;
}

/**
 * Makes a file of a report, and downloads it.
 *
 * @returns False when the browser's fingerprinting protection returns noise instead of the picture.
 */
export async function saveFile(kind: FileKind, input: ExportInput): Promise<boolean> {
  const { report, exportStrings } = input;
  const [content, format] = kind;
  const part = content === 'groups' || content === 'rounds' ? content : 'result';
  const name = `${report.instrument}-${exportStrings.files[part]}.${format}`;
  try {
    const { type, data } = await makeFile(kind, input);
    download(name, type, data);
    return true;
  } catch (error) {
    if (error instanceof ProtectedCanvasError) return false;
    throw error;
  }
}

/** Every picture of a report, for a presentation. */
export const slidesOf = ({ report, wording }: ExportInput): Picture[] =>
  picturesOf(report).map((name) => picture(name, report, wording));

async function makeFile(
  [content, format]: FileKind,
  { report, decisions, wording, exportStrings }: ExportInput,
): Promise<{ type: string; data: BlobPart }> {
  switch (format) {
    case 'csv': {
      const { locale, texts, customers } = wording;
      const input = { ...report, decisions, customers: customers ?? null };
      return { type: 'text/csv', data: reportCsv(input, exportStrings.tableStrings, locale, texts) };
    }
    case 'json':
      return { type: 'application/json', data: reportJson(report, decisions) };
    case 'svg':
      return { type: 'image/svg+xml', data: svgFile(picture(content, report, wording), wording.texts.title) };
    case 'png':
      return { type: 'image/png', data: await pngFile(picture(content, report, wording)) };
  }
}

function picture(name: PictureName, report: GroupReport, wording: ReportWording): Picture {
  const made = reportPicture(name, report, wording);
  if (!made) throw new Error('There is no result to make a picture of.');
  return made;
}
