import { afterEach, expect, test, vi } from 'vitest';
import { reportUncaught } from '../../../src/scoring/validation/report-uncaught.js';

const error = new Error('of the host');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('is told as the browser tells what nobody catches', () => {
  const reportError = vi.fn();
  const log = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('reportError', reportError);
  reportUncaught(error);
  expect(reportError).toHaveBeenCalledExactlyOnceWith(error);
  expect(log).not.toHaveBeenCalled();
});

test('is told in the console where there is no such way, as in Node', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  reportUncaught(error);
  expect(log).toHaveBeenCalledExactlyOnceWith(error);
});
