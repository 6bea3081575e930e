// Tries to find out about groups that are hidden, from lines of text and nothing else.
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import type { Lines } from './everything.js';

/** The names of each area. */
const areas = kundorientering.questions.map(({ id }) => [
  id,
  kundorienteringSv.questions[id].name,
  kundorienteringEn.questions[id].name,
]);
const areaIn = (line: string) => areas.findIndex((names) => names.some((name) => line.includes(name)));

/** How many gave each of the five answers, wherever that can be read: lists, the ends of a table's rows, sentences. */
function countsIn(line: string): number[][] {
  const counts: number[][] = [];
  for (const match of line.matchAll(/\[\s*(\d+(?:\s*,\s*\d+){4})\s*\]/gu)) {
    counts.push(match[1]!.split(',').map(Number));
  }
  // A file's row ends with them; a row of the page has them after the name, each below what was answered.
  const row =
    /[;,](\d+(?:[;,]\d+){4})$/u.exec(line) ??
    /^[^;]+;(\d+(?:;\d+){4});/u.exec(line.replace(/;[1-5] (?=\d)/gu, ';'));
  if (row) counts.push(row[1]!.split(/[;,]/u).map(Number));
  const told = [...line.matchAll(/(\d+) (?:gav|gave) ([1-5])/gu)];
  if (told.length > 0) {
    const five = [0, 0, 0, 0, 0];
    for (const [, people, answer] of told) five[Number(answer) - 1]! += Number(people);
    counts.push(five);
  }
  return counts;
}

/** Every whole tally that can be read as JSON: a tally's counts by question, and a summary's list of questions. */
function talliesIn(line: string): number[][][] {
  const starts = [...line.matchAll(/"questions"\s*:\s*(?=[{[])/gu)];
  return starts.map((match) => countsIn(enclosed(line, match.index + match[0].length)));
}

/** The text from an opening bracket to its closing one. */
function enclosed(text: string, start: number): string {
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    if ('{['.includes(text[end]!)) depth++;
    else if ('}]'.includes(text[end]!) && --depth === 0) return text.slice(start, end + 1);
  }
  return '';
}

const people = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const minus = (a: readonly number[], b: readonly number[]) => a.map((count, index) => count - b[index]!);
const asKey = (value: unknown) => JSON.stringify(value);
const distinct = <T>(values: T[]): T[] => [...new Map(values.map((value) => [asKey(value), value])).values()];

/**
 * Describes everything that can be inferred about fewer people than the limit; empty when the protection holds. Reads every count by itself,
 * subtracts those of an area from each other, subtracts tallies from the whole in every combination, and looks for a figure beside the name
 * of a hidden group.
 */
export function attack(allLines: Lines, hidden: readonly string[], limit: number): string[] {
  const lines = new Set(allLines);
  const found: string[] = [];
  const few = (counts: readonly number[]) =>
    counts.every((count) => count >= 0) && people(counts) > 0 && people(counts) < limit;

  const subtract = (rest: number[][], others: number[][][], what = 'a tally'): void => {
    if (rest.every(few)) found.push(`${what}: ${people(rest[0]!)} by subtraction`);
    others.forEach((other, index) => {
      const left = rest.map((each, q) => minus(each, other[q] ?? []));
      if (left.every((each) => each.every((count) => count >= 0)))
        subtract(left, others.slice(index + 1), what);
    });
  };
  const ofAreas = areas.map(() => [] as number[][]);
  for (const line of lines) {
    const counts = countsIn(line);
    for (const each of counts) if (few(each)) found.push(`counts of ${people(each)}: ${each.join()}`);
    if (counts.length === 1) ofAreas[areaIn(line)]?.push(counts[0]!);
  }
  for (const counts of ofAreas.map(distinct)) {
    // Subtracts only from the whole: groups share nobody, so one minus another says nothing.
    const most = Math.max(...counts.map(people));
    for (const whole of counts.filter((each) => people(each) === most)) {
      subtract(
        [whole],
        counts.filter((each) => people(each) < most).map((each) => [each]),
        `${whole.join()} minus others`,
      );
    }
  }

  const tallies = distinct([...lines].flatMap(talliesIn)).filter((tally) => tally.length > 0);
  for (const tally of tallies) {
    subtract(
      tally,
      tallies.filter((other) => other !== tally),
    );
  }

  for (const name of hidden) {
    const escaped = name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
    const beside = new RegExp(
      [
        `(?<![\\p{L}–])${escaped}(?![\\p{L}–])[^;"\\p{L}]*(\\d|[{[])`,
        // In JSON: by its name, as a pair, and in an object that has its name first.
        `"${escaped}"\\s*:\\s*[^n\\s]`,
        `"${escaped}"\\s*,\\s*("\\w+"\\s*:\\s*)?[\\d{[]`,
      ].join('|'),
      'u',
    );
    const ofIt = new RegExp(`(?<![\\p{L}–])${escaped}(?![\\p{L}–]).*\\d`, 'u');
    for (const line of lines) {
      // A short line about one group may hold no figure at all; in a long one, none that follows its name.
      if (line.length < 80 ? ofIt.test(line) : beside.test(line)) found.push(`beside ${name}: ${line}`);
    }
  }
  return distinct(found);
}
