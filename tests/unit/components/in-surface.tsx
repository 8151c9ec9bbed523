import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { type Surface, SurfaceProvider } from '../../../components/ui/surface.ts';
import { LANGUAGES, languageOf, tongueOf } from '../../../locales/index.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';

/** Shows one part of a surface in the document. Commands are taken for done and nothing is said, unless `over` differs. */
export function showInSurface(
  part: ComponentChildren,
  language: LanguageId,
  now: number,
  over: Partial<Surface> = {},
): void {
  const surface: Surface = {
    ...tongueOf(language),
    languages: LANGUAGES.map(languageOf),
    now,
    isPrivate: false,
    canWrite: true,
    say: () => undefined,
    said: null,
    send: async () => true,
    ...over,
  };
  render(<SurfaceProvider value={surface}>{part}</SurfaceProvider>, document.body);
}

/** Presses a button or link, and waits for what follows. Throws where there is none. */
export const press = (target: HTMLElement | null | undefined) =>
  act(async () => {
    if (!target) throw new Error('nothing to press');
    target.click();
  });
