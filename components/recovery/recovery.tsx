import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Closed, type MoreProps } from './closed.tsx';
import { Compact } from './compact.tsx';
import { Invitation } from './invitation.tsx';
import type { StartWish } from './start-wish.ts';

/** The parts that only the options page has room for. */
export interface FullRecovery {
  ChooseStore: ComponentType<{ value: MarketplaceId; onChange: (store: MarketplaceId) => void }>;
  InvitationMore: ComponentType<{ store: MarketplaceId }>;
  Progress: ComponentType<{ incident: IncidentView; wish: StartWish | null; arrives: boolean }>;
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
}

/** The way back into an account: the invitation, a recovery under way, or one that was ended. */
export function Recovery({ incident, store, full, wish = null }: Props) {
  // What is shown later takes the place of something else, and of its focus.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
  }, []);
  const arrives = isOpen.current;
  if (!incident || (incident.closing && wish)) {
    return (
      <Invitation
        store={store}
        Choose={full?.ChooseStore}
        More={full?.InvitationMore}
        wish={wish}
        replaces={incident !== null}
        arrives={arrives}
      />
    );
  }
  if (incident.closing) return <Closed incident={incident} More={full?.ClosedMore} arrives={arrives} />;
  if (!full) return <Compact incident={incident} arrives={arrives} />;
  // A new recovery begins with its own questions.
  return <full.Progress key={incident.openedAt} incident={incident} wish={wish} arrives={arrives} />;
}
