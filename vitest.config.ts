import { defineConfig } from 'vitest/config';
import { builtInPages } from './scripts/build/pages.ts';
import { wordsPlugin } from './scripts/build/words.ts';

/** Rooms whose tests put their own browser or document in place of the global one. */
const OWN_GLOBALS = 'tests/unit/{components,page,shell}/**/*.test.{ts,tsx}';

/** Time after which a test is called hung. Nothing that works comes near it, on however busy a machine. */
const PATIENCE = 300_000;

/** Unit and page tests. The end-to-end tests have a configuration of their own. */
export default defineConfig({
  plugins: [wordsPlugin(), builtInPages()],
  test: {
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    teardownTimeout: PATIENCE,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'own globals', include: [OWN_GLOBALS], setupFiles: ['tests/unit/last-frame.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{unit,pages}/**/*.test.{ts,tsx}'],
          exclude: [OWN_GLOBALS],
          // Loading the table of pages and jsdom once, not once a file, saves a third of the whole run.
          isolate: false,
        },
      },
    ],
  },
});
