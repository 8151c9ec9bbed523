/* The emergency view in the popup, which loads it only when it is shown. */
import type { ComponentProps } from 'preact';
import { incidentOf, suggestionOf } from '../../utils/state/recovery.ts';
import type { State } from '../../utils/state/schema.ts';
import { Begin } from '../recovery/begin.tsx';
import { useSurface } from '../ui/surface.ts';

type Props = Omit<ComponentProps<typeof Begin>, 'incident' | 'suggestion'> & {
  /** Null where what is stored cannot be read. */
  state: State | null;
};

/** The emergency view, with what is known of the store. */
export function Part({ state, ...props }: Props) {
  const { now } = useSurface();
  return (
    <Begin
      {...props}
      isShort
      incident={state && incidentOf(state, now)}
      suggestion={state && suggestionOf(state, props.store, now)}
    />
  );
}
