import { useState } from 'preact/hooks';
import { accountName } from '../../utils/account/name.ts';
import { NOBODY } from '../../utils/account/slice.ts';
import type { FactRow as Row } from '../../utils/account/view.ts';
import type { AccountView } from '../../utils/state/select.ts';
import { useSurface } from '../ui/surface.ts';

interface Props {
  row: Row;
  /** The accounts of the store. */
  accounts: readonly AccountView[];
}

/** "This was another account": moves a reading to the one that is chosen, or to one that is not known yet. */
export function MovedReading({ row, accounts }: Props) {
  const { t, send, canWrite } = useSurface();
  const [isAsking, setAsking] = useState(false);
  const { fact, marketplace, account } = row;
  if (row.by !== 'read' || account === NOBODY) return null;
  const others = accounts.filter(({ number }) => number !== account);
  const move = (to: number | null) => {
    setAsking(false);
    void send({ type: 'move-reading', marketplace, account, fact, to });
  };
  return (
    <>
      {row.isAssumed && <p class="small">{t('row.assumed')}</p>}
      <button
        type="button"
        class="button button-plain"
        disabled={!canWrite}
        aria-expanded={others.length > 0 ? isAsking : undefined}
        onClick={() => (others.length > 0 ? setAsking(!isAsking) : move(null))}
      >
        {t('row.otherAccount')}
      </button>
      {isAsking && (
        <fieldset class="choices" disabled={!canWrite}>
          <legend>{t('row.whichAccount')}</legend>
          <div class="row-of-buttons">
            {others.map((other) => (
              <button key={other.number} type="button" class="button" onClick={() => move(other.number)}>
                {accountName(other, t)}
              </button>
            ))}
            <button type="button" class="button" onClick={() => move(null)}>
              {t('owner.another')}
            </button>
          </div>
        </fieldset>
      )}
    </>
  );
}
