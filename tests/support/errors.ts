import { KundDiagnosError, type ErrorCode } from '../../src/scoring/index.js';

/** The library's own error that a call throws. Any other exception fails the test, and so does none. */
export function errorFrom(call: () => unknown): KundDiagnosError {
  let value: unknown;
  try {
    value = call();
  } catch (error) {
    if (error instanceof KundDiagnosError) return error;
    throw error;
  }
  throw new Error('nothing was thrown', { cause: value });
}

/** The code and path of a call's error, which are stable. */
export function failure(call: () => unknown): { code: ErrorCode; path: string } {
  const { code, path } = errorFrom(call);
  return { code, path: path.join('/') };
}

const CODES: readonly ErrorCode[] = ['invalid-argument', 'incompatible', 'unreadable'];

/** For properties: the call fails with the library's own error, which names the function, the expectation and the received value. */
export function failsInWords(functionName: string, call: () => unknown): boolean {
  const { code, message } = errorFrom(call);
  return (
    CODES.includes(code) &&
    message.length < 2000 &&
    message.startsWith(`${functionName}: `) &&
    /^[^\n]*expected [^\n]+, got [^\n]+$/.test(message)
  );
}
