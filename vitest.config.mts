import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The core must not depend on where it runs: the suite runs far from UTC, on a zone that once skipped a day.
    env: { TZ: 'Pacific/Apia' },
    testTimeout: 60_000,
  },
});
