import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import type { Suggestion } from '../../utils/recovery/suggest.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';
import { Emergency } from './emergency.tsx';
import type { StartWish } from './start-wish.ts';

interface Props {
  /** The recovery that goes on, or was ended last. */
  incident: IncidentView | null;
  /** The store a path is about, and whether that is only a guess. */
  store: MarketplaceId;
  isGuessed: boolean;
  /** What Mamori saw of that store, if it leads to a path. */
  suggestion: Suggestion | null;
  /** A banner's button led here. */
  wish?: StartWish | null;
  onStore: (store: MarketplaceId) => void;
  arrives: boolean;
  /** What happened, by the answers alone. */
  isShort?: boolean;
  /** A path was chosen. */
  onBegun?: () => void;
  /** Nothing is wrong after all; absent where there is nowhere to go back to. */
  onFalseAlarm?: (() => void) | undefined;
}

/** The emergency view, and what follows from its choices: a path begins, goes on as another one, or ends as a false alarm. */
export function Begin(props: Props) {
  const {
    incident,
    store,
    isGuessed,
    suggestion,
    wish = null,
    onStore,
    arrives,
    isShort = false,
    onBegun,
    onFalseAlarm,
  } = props;
  const { send } = useSurface();
  const going = incident && !incident.closing ? incident : null;
  const begin = async (path: PathId, marketplace: MarketplaceId) => {
    const answers = suggestion?.paths.includes(path) ? suggestion.answers : {};
    const via = wish?.via ?? 'button';
    if (await send({ type: 'open-incident', marketplace, via, path, answers, mail: null })) onBegun?.();
  };
  const endAsFalse = async () => {
    // Whoever presses it here need not know of a path that is not to be seen: that one ends on its own page.
    if (!going || going.isQuiet || (await send({ type: 'end-incident', how: 'false-alarm' }))) onFalseAlarm?.();
  };
  return (
    <Emergency
      store={going?.marketplace ?? store}
      isGuessed={isGuessed && !going}
      suggestion={suggestion}
      // Whoever looks over the shoulder does not see that there is a path which is not to be seen.
      current={going && !going.isQuiet ? going.path : null}
      sheet={going && !going.isQuiet ? going.callSheet : null}
      arrives={arrives}
      isShort={isShort}
      onStore={onStore}
      onChoose={begin}
      onFalseAlarm={onFalseAlarm && endAsFalse}
    />
  );
}
