/**
 * Makes the files of a new thing, and the failing tests to begin with:
 *   npm run new -- language TAG
 *   npm run new -- page NAME PATH [FAMILY] [FACT=VALUE]
 *   npm run new -- step NAME PATH       (of the recovery; PATH such as takeover)
 * Says what was made and what is left to do.
 */
import { newLanguage } from './new/language.ts';
import { newPage } from './new/page.ts';
import { newStep } from './new/step.ts';

/** Each kind of thing that can be made: how to ask for it, and what makes it. */
const KINDS: Record<string, { usage: string; make(name: string, ...words: string[]): string[] }> = {
  language: { usage: 'language TAG', make: (tag) => newLanguage(tag) },
  page: { usage: 'page NAME PATH [FAMILY] [FACT=VALUE]', make: newPage },
  step: { usage: 'step NAME PATH', make: (id, path) => newStep(id, path) },
};

const [kind = '', name, ...words] = process.argv.slice(2);
const chosen = KINDS[kind];
try {
  if (!chosen || !name) throw new Error('nothing was asked for');
  for (const line of chosen.make(name, ...words)) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  for (const { usage } of Object.values(KINDS)) console.error(`usage: npm run new -- ${usage}`);
  process.exitCode = 1;
}
