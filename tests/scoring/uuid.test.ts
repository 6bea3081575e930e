import { afterEach, expect, test, vi } from 'vitest';
import { uuid } from '../../src/scoring/uuid.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('is the one of the platform', () => {
  vi.stubGlobal('crypto', { randomUUID: () => '0b9b1bd6-6b0c-4c1c-8f0e-2f3f0a3f7f11' });
  expect(uuid()).toBe('0b9b1bd6-6b0c-4c1c-8f0e-2f3f0a3f7f11');
});

test('is that of a new blob where the platform has none, as on plain http', () => {
  vi.stubGlobal('crypto', {});
  const ids = Array.from({ length: 50 }, uuid);
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(50);
});
