import { defineConfig } from 'vitest/config';
import { wordsPlugin } from './scripts/build/words.ts';

/** Unit and page tests. The end-to-end tests have a configuration of their own. */
export default defineConfig({
  plugins: [wordsPlugin()],
  test: {
    // Far above what any test needs: a busy machine is no failure.
    testTimeout: 60_000,
    include: ['tests/{unit,pages}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
