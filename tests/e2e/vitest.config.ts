import { defineConfig } from 'vitest/config';
import { BROWSERS, type BrowserName } from '../../scripts/browsers.ts';
import { PATIENCE } from '../../scripts/drive/patience.ts';

/**
 * The built extension in real browsers. A file and a browser is one piece of work; they mostly wait, for pages and for
 * what must not appear, so three of them share two cores well.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    maxWorkers: 3,
    projects: (Object.keys(BROWSERS) as BrowserName[]).map((browser) => ({
      extends: true,
      test: {
        name: browser,
        include: ['tests/e2e/**/*.test.ts'],
        environment: 'node',
        provide: { browser },
        // A test has several waits in it.
        testTimeout: 4 * PATIENCE,
        hookTimeout: 4 * PATIENCE,
      },
    })),
  },
});
