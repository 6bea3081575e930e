import type { KundDiagnosError, Path } from '../scoring/validation/error.js';
import { named } from '../scoring/validation/named.js';
import { problemError } from '../scoring/validation/problem.js';
import { optional, toFailure, unparsed, type Failure, type Parser } from '../scoring/validation/validate.js';

/** More named parts than this that are wrong are left out without an error each: nobody reads them before mending the first. */
const MAX_PART_ERRORS = 20;

/** Parts by name, such as groups or rounds; none where the host has none. */
export const namedParts: Parser<[name: string, part: unknown][]> = (value) =>
  optional(named(unparsed))(value) ?? [];

/** The figures of an earlier round; `null` where it is hidden, and then the reason. */
export interface ParsedRound<T> {
  figures: T | null;
  hiddenReason: 'too-few' | 'incompatible' | null;
}

/** Parses the parts of a report's input one by one. A part that is rejected is left out, and its error is collected. */
export class PartParser {
  readonly errors: KundDiagnosError[] = [];
  readonly #functionName: string;
  readonly #onError: ((error: KundDiagnosError) => void) | undefined;
  #partErrors = 0;

  /**
   * @param functionName The public function that was called.
   * @param onError Is told of each error.
   */
  constructor(functionName: string, onError?: (error: KundDiagnosError) => void) {
    this.#functionName = functionName;
    this.#onError = onError;
  }

  /** @returns The part, or the fallback where it is rejected. */
  parse<T, F>(path: Path, part: unknown, parse: Parser<T>, fallback: F): T | F {
    try {
      return parse(part);
    } catch (error) {
      this.#reject(path, toFailure(error));
      return fallback;
    }
  }

  /**
   * @param parse Returns `null` where too few answered.
   * @returns No round where it is rejected, and else one.
   */
  parseRound<T>(name: string, round: unknown, parse: Parser<T | null>): ParsedRound<T>[] {
    try {
      const figures = parse(round);
      return [{ figures, hiddenReason: figures === null ? 'too-few' : null }];
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'incompatible') return [{ figures: null, hiddenReason: 'incompatible' }];
      this.#reject(['rounds', name], failure);
      return [];
    }
  }

  #reject(path: Path, { path: inner, expected, received, code, options }: Failure): void {
    if (path.length > 1 && ++this.#partErrors > MAX_PART_ERRORS) return;
    const problem = { path: [...path, ...inner], expected, received };
    const error = problemError(this.#functionName, problem, code, options);
    this.#onError?.(error);
    this.errors.push(error);
  }
}
