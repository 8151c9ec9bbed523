import { defineConfig } from 'vitest/config';

/** Unit and page tests. The end-to-end tests have a configuration of their own. */
export default defineConfig({
  test: { include: ['tests/{unit,pages}/**/*.test.{ts,tsx}'], environment: 'node' },
});
