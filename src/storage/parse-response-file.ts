import { parseArgument } from '../scoring/validation/argument.js';
import { parseJson } from '../scoring/validation/parse-json.js';
import { anyObject, string } from '../scoring/validation/validate.js';

/**
 * Reads a file of responses that somebody has handed over: one of `fileAdapter`, of `downloadResponses`, or of an element's _Spara som fil_. A
 * single response that is no list is read, too, such as the body that `postTo` sends.
 *
 * A file of `kund-diagnos.html` is `{ minimumGroupSize, responses }`: those who answered were promised that no result is shown of fewer people. Do not go
 * below it.
 *
 * Nothing in the file is trusted: give each response to `parseResponse` of `kund-diagnos/schema`, and store each `id` once.
 *
 * @param text The file's text. It may begin with a byte order mark.
 * @returns The responses, unparsed, in the file's order.
 * @throws {KundDiagnosError} `invalid-argument` for what is no JSON, such as a file that was cut, with the JSON's error as `cause`; and for JSON
 *   that is neither a list nor an object.
 *
 * @example
 * parseResponseFile('[{"id":"a","answers":{"voc":4}}]'); // [{ id: 'a', answers: { voc: 4 } }]
 */
export const parseResponseFile = (text: string): unknown[] => parseFileContent(text).responses;

/** Everything in a file of responses. */
interface FileContent {
  readonly responses: unknown[];
  /** The least group size that was promised, unparsed; `undefined` where the file does not say. */
  readonly minimumGroupSize?: unknown;
}

/** The same as `parseResponseFile`, with what was promised to those who answered. */
export const parseFileContent = (text: string): FileContent =>
  parseArgument('parseResponseFile', 'text', text, (value) => {
    const content = parseJson(string(value));
    if (Array.isArray(content)) return { responses: content as unknown[] };
    const { responses, minimumGroupSize } = anyObject(content);
    return Array.isArray(responses) ? { responses, minimumGroupSize } : { responses: [content] };
  });
