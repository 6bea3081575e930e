import type { Spread } from '../scoring/describe.js';
import type { TrafficLight } from '../scoring/instrument.js';

/** The figures of a row in an exported table, in the order of their columns. */
export const FIGURE_COLUMNS = ['n', 'mean', 'light', 'sd', 'spread', 'median', 'min', 'max'] as const;

/** The words of an exported table. */
export interface TableStrings extends Record<(typeof FIGURE_COLUMNS)[number], string> {
  round: string;
  /** In the column of rounds: the present one. */
  now: string;
  group: string;
  /** In the column of groups: the whole group. */
  everyone: string;
  /** In place of figures that too few people stand behind. */
  hidden: string;
  area: string;
  /** In the column of areas: all of them. */
  allAreas: string;
  /** The heading of a column that counts how many gave this answer. */
  answered: (value: number) => string;
  values: Record<TrafficLight | Spread, string>;
  /** The heading of what was decided about an area, and the cell of one that was chosen without any action. */
  decided: string;
  chosen: string;
}

/** Strings of the export, and of the files that it makes. */
export interface ExportStrings {
  title: string;
  print: string;
  copy: string;
  /** On the button that prints the pictures as slides, and over all other formats. */
  slides: string;
  more: string;
  copied: string;
  /** Beside the text itself when the browser refused to copy. */
  notCopied: string;
  /** When a file could not be made. */
  failed: string;
  /** When the browser protects itself by turning pictures into noise. */
  protected: string;
  table: string;
  data: string;
  /** The pictures that can be saved. */
  areas: string;
  groups: string;
  rounds: string;
  /** Parts of file names. */
  files: { result: string; groups: string; rounds: string };
  tableStrings: TableStrings;
}
