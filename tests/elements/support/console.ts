import { stub, type SinonStub } from 'sinon';

/** What the library tells the developer, held back from the test run's own log. */
export const told: { warnings: string[]; errors: string[] } = { warnings: [], errors: [] };

let stubs: SinonStub[] = [];
const line = (said: unknown[]) => said.map(String).join(' ');

beforeEach(() => {
  told.warnings = [];
  told.errors = [];
  stubs = [
    stub(console, 'warn').callsFake((...said: unknown[]) => told.warnings.push(line(said))),
    stub(console, 'error').callsFake((...said: unknown[]) => told.errors.push(line(said))),
  ];
});

afterEach(() => {
  for (const each of stubs) each.restore();
});
