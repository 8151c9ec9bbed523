import { afterAll } from 'vitest';

/* Effects that wait for the next frame are done with before the document of a test file is taken away. */
afterAll(async () => {
  if (typeof requestAnimationFrame !== 'function') return;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
});
