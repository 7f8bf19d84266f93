import process from 'node:process';
import { defineConfig } from 'vitest/config';

const report = process.env['MLPATH_TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The core must not depend on where it runs: the suite runs far from UTC, in a zone that once skipped a day.
    env: { TZ: 'Pacific/Apia' },
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    // As many as there are processors: left to itself, Vitest leaves one of two idle.
    maxWorkers: '100%',
    // Each worker loads the sources once, and not anew for each of the files: no test leaves anything behind in them.
    isolate: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
