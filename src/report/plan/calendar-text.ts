// Lines and texts as RFC 5545 encodes them.
import { letterStarts } from './graphemes.js';

/** The longest line (3.1), including the space that begins a continuation. */
const MAX_OCTETS = 75;

/** Escapes a text as the value of a property (3.3.11): removes control characters, which are not allowed, and writes line breaks as `\n`. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    // A lone surrogate cannot be encoded in UTF-8.
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Joins lines into a file, folding those that are too long. */
export const calendarFile = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

/**
 * Folds a line between graphemes, since some readers show a line before joining it with the next. A grapheme longer than a line is split.
 */
function fold(line: string): string {
  const letterStart = letterStarts(line);
  const parts: string[] = [];
  let start = 0;
  while (start < line.length) {
    const end = endOfLine(line, start, start === 0 ? MAX_OCTETS : MAX_OCTETS - 1);
    const letter = end === line.length ? end : letterStart(end);
    const next = letter > start ? letter : end;
    parts.push(line.slice(start, next));
    start = next;
  }
  return parts.join('\r\n ');
}

/** The end of a line of at most so many octets, in whole code points. */
function endOfLine(line: string, start: number, octets: number): number {
  let left = octets;
  let end = start;
  while (end < line.length) {
    const codePoint = line.codePointAt(end)!;
    left -= octetsIn(codePoint);
    if (left < 0) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

/** The number of octets in UTF-8. */
const octetsIn = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
