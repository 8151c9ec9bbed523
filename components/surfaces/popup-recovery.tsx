/* The path that is walked, in the popup, which loads it only when there is one. */
import type { ComponentChildren } from 'preact';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { incidentOf } from '../../utils/state/recovery.ts';
import type { State } from '../../utils/state/schema.ts';
import { recoveredAccount } from '../../utils/state/select.ts';
import { Owner } from '../recovery/owner.tsx';
import { PartLink } from '../recovery/part-link.tsx';
import { Recovery } from '../recovery/recovery.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';

interface Props {
  state: State;
  store: MarketplaceId;
  /** How things stand otherwise; it folds below a path. */
  children: ComponentChildren;
}

/** The path with its current step. Of one that others must not see there is only a link that says nothing. */
export function Part({ state, store, children }: Props) {
  const { t, now } = useSurface();
  const incident = incidentOf(state, now);
  const recovered = recoveredAccount(state);
  if (!incident || incident.isQuiet) {
    return (
      <>
        {children}
        <p class="small">
          <PartLink part="recovery" compact>
            {t('path.insider.title')}
          </PartLink>
        </p>
      </>
    );
  }
  return (
    <>
      <Recovery incident={incident} store={store} />
      {recovered?.isKnown && <Owner of={recovered} />}
      <Disclosure title={t('options.part.checkup')}>{children}</Disclosure>
    </>
  );
}
