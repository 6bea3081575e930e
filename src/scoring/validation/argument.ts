// Parses the arguments of public functions, or throws the library's error.
import { problemError, type Problem } from './problem.js';
import { toFailure, within, type Parser } from './validate.js';

/**
 * Parses the only argument of a public function.
 *
 * @throws {KundDiagnosError} with a message that names the function.
 */
export function parseDocument<T>(functionName: string, value: unknown, parse: Parser<T>): T {
  try {
    return parse(value);
  } catch (error) {
    const failure = toFailure(error);
    throw problemError(functionName, failure, failure.code, failure.options);
  }
}

/** Parses an argument of a public function; the path of an error begins with the argument's name. */
export const parseArgument = <T>(
  functionName: string,
  argument: string,
  value: unknown,
  parse: Parser<T>,
): T => parseDocument(functionName, value, (input) => within(argument, parse, input));

/** The problem with a value; `null` when it can be parsed. */
export function problemIn(value: unknown, parse: Parser<unknown>): Problem | null {
  try {
    parse(value);
    return null;
  } catch (error) {
    return toFailure(error);
  }
}
