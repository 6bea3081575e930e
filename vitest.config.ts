import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/elements/**', 'tests/e2e/**', 'tests/package/**'] },
});
