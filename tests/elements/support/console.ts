import { stub } from 'sinon';

/** The library's console messages, kept out of the test run's log. */
export const told: { warnings: string[]; errors: string[] } = { warnings: [], errors: [] };

const line = (said: unknown[]) => said.map(String).join(' ');

beforeEach(() => {
  told.warnings = [];
  told.errors = [];
  stub(console, 'warn').callsFake((...said: unknown[]) => told.warnings.push(line(said)));
  stub(console, 'error').callsFake((...said: unknown[]) => told.errors.push(line(said)));
});

let handleErrors: (() => void) | undefined;

afterEach(() => {
  handleErrors?.();
});

/** Collects errors that reach the window, as a host's own mistakes should; otherwise they would fail the test. */
export function ignoreUncaught(): unknown[] {
  const uncaught: unknown[] = [];
  const { onerror } = window;
  handleErrors = () => {
    window.onerror = onerror;
  };
  window.onerror = (_message, _source, _line, _column, error) => {
    uncaught.push(error);
    return true;
  };
  return uncaught;
}
