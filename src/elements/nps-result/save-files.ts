// Makes the files of a result of NPS. Fetched when somebody asks for one.
import { pngFile, ProtectedCanvasError } from '../../charts/png-file.js';
import { svgFile } from '../../charts/svg-file.js';
import { npsJson } from '../../report/nps/json.js';
import type { NpsPictureName } from '../../report/nps/picture-names.js';
import { npsPicture } from '../../report/nps/pictures.js';
import type { NpsReport } from '../../report/nps/report.js';
import type { NpsWording } from '../../report/nps/sentences.js';
import { npsCommentsCsv, npsCsv } from '../../report/nps/csv.js';
import { download } from '../../storage/download.js';

export { npsText } from '../../report/nps/text.js';

/** The content of a file, and its format. */
export type NpsFileKind = ['table' | 'comments', 'csv'] | ['data', 'json'] | [NpsPictureName, 'svg' | 'png'];

/**
 * Makes a file of a result, and offers it under a name that says what it is.
 *
 * @returns False where the browser gives noise in place of a picture.
 */
export async function saveFile(kind: NpsFileKind, report: NpsReport, wording: NpsWording): Promise<boolean> {
  const { files } = wording.strings.export;
  const [content, format] = kind;
  const part =
    typeof content === 'object'
      ? 'groups'
      : content === 'rounds' || content === 'comments'
        ? content
        : 'result';
  try {
    const { type, data } = await makeFile(kind, report, wording);
    download(`nps-${files[part]}.${format}`, type, data);
    return true;
  } catch (error) {
    if (error instanceof ProtectedCanvasError) return false;
    throw error;
  }
}

async function makeFile(
  [content, format]: NpsFileKind,
  report: NpsReport,
  wording: NpsWording,
): Promise<{ type: string; data: BlobPart }> {
  switch (format) {
    case 'csv': {
      const makeCsv = content === 'table' ? npsCsv : npsCommentsCsv;
      return { type: 'text/csv', data: makeCsv(report, wording) };
    }
    case 'json':
      return { type: 'application/json', data: npsJson(report) };
    case 'svg':
      return {
        type: 'image/svg+xml',
        data: svgFile(picture(content, report, wording), wording.strings.title),
      };
    case 'png':
      return { type: 'image/png', data: await pngFile(picture(content, report, wording)) };
  }
}

function picture(name: NpsPictureName, report: NpsReport, wording: NpsWording) {
  const made = npsPicture(name, report, wording);
  if (!made) throw new Error('There is no result to make a picture of.');
  return made;
}
