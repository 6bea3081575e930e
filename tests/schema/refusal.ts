import { KundDiagnosError, type ErrorCode } from '../../src/scoring/error.js';

/** The library's own error that reading throws; any other exception, or none, fails the test. */
export function refusalOf(read: () => unknown): KundDiagnosError {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    if (error instanceof KundDiagnosError) return error;
    throw error;
  }
  throw new Error('accepted', { cause: value });
}

/** For properties: refused with one of the codes, in words of reasonable length. */
export function isRefused(read: () => unknown, ...codes: ErrorCode[]): boolean {
  const { code, message } = refusalOf(read);
  return codes.includes(code) && message.length < 2000 && /^[^\n]*expected [^\n]+, got [^\n]+$/.test(message);
}

/** Ten thousand cases take a while on a busy machine. */
export const patiently = { timeout: 60_000 };
