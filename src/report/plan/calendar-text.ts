// Lines and texts as RFC 5545 encodes them.
import { letterStarts } from './letters.js';

/** A line has at most 75 octets, the space that a continuation begins with among them (3.1). */
const MAX_OCTETS = 75;

/** A text as the value of a property (3.3.11): without control characters, which no value may have, and with line breaks as `\n`. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    // Half a surrogate pair has no octets.
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Lines as a file: each ended, and folded where it is too long. */
export const calendarFile = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

/**
 * Folds between what people see as letters, since a reader may show a line before it has joined it with the next; inside a letter only where it
 * is longer than a line.
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

/** How far a line comes with so many octets, in whole code points. */
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

/** In UTF-8. */
const octetsIn = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
