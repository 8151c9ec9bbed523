import type { ComponentType } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type LanguageId, translatorOf, type Words } from '../../utils/base/i18n.ts';
import type { SurfaceWords } from './live.tsx';
import { SurfaceProvider, useSurface } from './surface.ts';

/** A module that is loaded when its part is first shown. */
interface PartModule<P> {
  Part: ComponentType<P>;
}

interface Ready<P> {
  Part: ComponentType<P>;
  made: Words;
}

/**
 * A part of a surface that is loaded when it is first shown, so that the surface itself opens at once. `prepare` loads it
 * beforehand: then it is there with the first thing drawn.
 * @param words those that its surface has not
 */
export function later<P extends object>(load: () => Promise<PartModule<P>>, words: SurfaceWords) {
  let ready: Ready<P> | null = null;
  const prepare = async (language: LanguageId): Promise<void> => {
    if (ready?.made.language.id === language) return;
    const [{ Part }, made] = await Promise.all([load(), words.load(language)]);
    ready = { Part, made };
  };

  function Later(props: P) {
    const surface = useSurface();
    const { id } = surface.language;
    const [, setReady] = useState(ready);
    useLayoutEffect(() => {
      let isWanted = true;
      if (ready?.made.language.id !== id) void prepare(id).then(() => isWanted && setReady(ready));
      return () => {
        isWanted = false;
      };
    }, [id]);
    const t = useMemo(() => ready && translatorOf(ready.made, surface.t), [ready, surface.t]);
    if (!ready || !t) return null;
    const { Part } = ready;
    return (
      <SurfaceProvider value={{ ...surface, t }}>
        <Part {...props} />
      </SurfaceProvider>
    );
  }
  return Object.assign(Later, { prepare });
}
