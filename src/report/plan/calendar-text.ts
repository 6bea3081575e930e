// How RFC 5545 writes down lines and texts.
import { lettersOf } from './letters.js';

/** A line has at most 75 octets, the space that a continuation begins with among them (3.1). */
const MAX_OCTETS = 75;
const CONTINUATION = '\r\n ';

const encoder = new TextEncoder();
const octetsIn = (text: string): number => encoder.encode(text).length;

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

/** Folds between what people see as letters, since a reader may show a line before it has joined it with the next. */
function fold(line: string): string {
  if (octetsIn(line) <= MAX_OCTETS) return line;
  let folded = '';
  let octets = 0;
  for (const part of lettersOf(line).flatMap(partsOf)) {
    const more = octetsIn(part);
    if (octets + more > MAX_OCTETS) {
      folded += CONTINUATION;
      octets = 1;
    }
    folded += part;
    octets += more;
  }
  return folded;
}

/** A letter, or its code points where it is longer than a line. */
const partsOf = (letter: string): string[] => (octetsIn(letter) < MAX_OCTETS ? [letter] : Array.from(letter));
