import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { Suggestion } from '../../utils/recovery/suggest.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Begin } from './begin.tsx';
import { Closed, type MoreProps } from './closed.tsx';
import { Compact } from './compact.tsx';
import type { StartWish } from './start-wish.ts';

export interface ProgressProps {
  incident: IncidentView;
  wish: StartWish | null;
  arrives: boolean;
  /** Saves a copy of what is stored as a file. */
  onSaveCopy: () => void;
}

/** The parts that only the options page has room for. */
export interface FullRecovery {
  Progress: ComponentType<ProgressProps>;
  ClosedMore: ComponentType<MoreProps>;
}

interface Props {
  /** Null when none was ever started, or what is stored cannot be read. */
  incident: IncidentView | null;
  /** The store a new recovery is about. */
  store: MarketplaceId;
  /** What there is room for in the options page. Without it: only where we stand and the next step. */
  full?: FullRecovery;
  /** A banner's button led here. */
  wish?: StartWish | null;
  /** What Mamori saw of that store, if it leads to a path. */
  suggestion?: Suggestion | null;
  /** Nobody chose the store, and none was seen. */
  isGuessed?: boolean;
  onStore?: (store: MarketplaceId) => void;
  onSaveCopy?: () => void;
}

const NOTHING = () => undefined;

/** The way back into an account: the invitation, a recovery under way, or one that was ended. */
export function Recovery(props: Props) {
  const { incident, store, full, wish = null, suggestion = null, isGuessed = false } = props;
  const { onStore = NOTHING, onSaveCopy = NOTHING } = props;
  // What is shown later takes the place of something else, and of its focus.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
  }, []);
  const arrives = isOpen.current;
  const [anew, beginAnew] = useState(false);
  const begun = () => {
    // The wish is fulfilled: the address goes back to the part alone.
    if (wish) location.replace('#recovery');
    beginAnew(false);
  };
  if (!incident || (incident.closing && (wish || anew))) {
    return <Begin {...{ incident, store, isGuessed, suggestion, wish, onStore, arrives }} onBegun={begun} />;
  }
  if (incident.closing) {
    return <Closed incident={incident} More={full?.ClosedMore} arrives={arrives} onBegin={() => beginAnew(true)} />;
  }
  if (!full) return <Compact incident={incident} store={store} arrives={arrives} />;
  // A new recovery begins with its own questions.
  return <full.Progress key={incident.openedAt} {...{ incident, wish, arrives, onSaveCopy }} />;
}
