import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { type Face, FaceProvider } from '../../../components/ui/face.ts';
import { LANGUAGES, languageOf, tongueOf } from '../../../locales/index.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';

/** Shows one part of a face in the document. Commands are taken for done and nothing is said, unless `over` differs. */
export function showInFace(part: ComponentChildren, language: LanguageId, now: number, over: Partial<Face> = {}): void {
  const face: Face = {
    ...tongueOf(language),
    languages: LANGUAGES.map(languageOf),
    now,
    canWrite: true,
    say: () => undefined,
    send: async () => true,
    ...over,
  };
  render(<FaceProvider value={face}>{part}</FaceProvider>, document.body);
}

/** Presses a button or link, and waits for what follows. Throws where there is none. */
export const press = (target: HTMLElement | null | undefined) =>
  act(async () => {
    if (!target) throw new Error('nothing to press');
    target.click();
  });
