import { useEffect, useRef } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useFace } from '../ui/face.ts';
import { Closed } from './closed.tsx';
import { Compact } from './compact.tsx';
import { Invitation } from './invitation.tsx';
import { Progress } from './progress.tsx';
import type { StartWish } from './start-wish.ts';

interface Props {
  /** Null when none was ever started, or what is stored cannot be read. */
  incident: IncidentView | null;
  /** The store a new recovery is about. */
  store: MarketplaceId;
  /** Only where we stand and the next step; the rest is in the options page. */
  compact?: boolean;
  /** A banner's button led here. */
  wish?: StartWish | null;
}

/** The way back into an account: the invitation, a recovery under way, or one that was ended. */
export function Recovery({ incident, store, compact = false, wish = null }: Props) {
  const { send } = useFace();
  // What is shown later takes the place of something else, and of its focus.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
  }, []);
  const arrives = isOpen.current;
  if (!incident || (incident.closing && wish)) {
    return <Invitation store={store} compact={compact} wish={wish} replaces={incident !== null} arrives={arrives} />;
  }
  if (incident.closing) {
    const begin = () => send({ type: 'open-incident', marketplace: incident.marketplace, via: 'button', mail: null });
    return <Closed incident={incident} compact={compact} arrives={arrives} onBegin={begin} />;
  }
  if (compact) return <Compact incident={incident} arrives={arrives} />;
  // A new recovery begins with its own questions.
  return <Progress key={incident.openedAt} incident={incident} wish={wish} arrives={arrives} />;
}
