import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { Checkup } from '../../utils/checkup/schema.ts';
import { FURTHER, FURTHER_IDS, type FurtherId, LOOK_ANSWERS } from '../../utils/checkup/table.ts';
import { suggestedByChange, suggestedByLook } from '../../utils/recovery/suggest.ts';
import { othersRecovery } from '../../utils/state/accounts.ts';
import type { State } from '../../utils/state/schema.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { when } from '../ui/when.ts';
import { OtherRecovery } from './other-recovery.tsx';

interface Props {
  state: State;
  checkup: Checkup;
  store: MarketplaceId;
  /** Called when the recovery was begun because of what was seen. */
  onRecovery: () => void;
}

/** Places to look at with one's own eyes: what to look for, and what was seen. */
export function LookFurther({ state, checkup, store, onRecovery }: Props) {
  const { t, now, language, send, canWrite, isPrivate } = useSurface();
  const other = checkup.account === null ? null : othersRecovery(state, store, checkup.account);
  const begin = async (page: FurtherId) => {
    const { subject } = FURTHER[page];
    const { paths, answers } = subject ? suggestedByChange(subject) : suggestedByLook(page);
    const [path] = paths;
    const account = checkup.account === null ? {} : { account: checkup.account };
    const open = {
      type: 'open-incident',
      marketplace: store,
      ...account,
      via: 'button',
      ...(path && { path }),
    } as const;
    if (await send({ ...open, answers, mail: null })) onRecovery();
  };
  return (
    <section class="stack">
      <h2>{t('checkup.further')}</h2>
      <p>{t('checkup.furtherWhy')}</p>
      <div class="stack-tight">
        {FURTHER_IDS.map((page) => {
          const looked = checkup.looked[page];
          return (
            <Disclosure
              key={page}
              title={
                <>
                  {t(`page.${page}`)}
                  {looked && <span class="small soft"> {t(`checkup.looked.${looked.answer}`)}</span>}
                </>
              }
            >
              <p>{t(`checkup.lookFor.${page}`)}</p>
              {isPrivate ? (
                <Outward href={linkTo(page, store)} look="button">
                  {t('common.open', { page: t(`page.${page}`) })}
                </Outward>
              ) : (
                <button
                  type="button"
                  class="button"
                  disabled={!canWrite}
                  onClick={() => send({ type: 'look-further', page })}
                >
                  {t('common.open', { page: t(`page.${page}`) })}
                </button>
              )}
              <fieldset class="stack-tight">
                <legend>{t('row.whatSeen')}</legend>
                <div class="row-of-buttons">
                  {LOOK_ANSWERS.map((answer) => (
                    <button
                      key={answer}
                      type="button"
                      class="button"
                      disabled={!canWrite}
                      aria-pressed={looked?.answer === answer}
                      onClick={() => send({ type: 'say-looked', page, answer })}
                    >
                      {t(`checkup.looked.${answer}`)}
                    </button>
                  ))}
                </div>
              </fieldset>
              {looked && <p class="small soft">{t('checkup.lookedAt', { when: when(looked.at, now, language, t) })}</p>}
              {looked?.answer === 'not-mine' &&
                (other ? (
                  <OtherRecovery {...{ store, other, onRecovery }} />
                ) : (
                  <button type="button" class="button button-primary" disabled={!canWrite} onClick={() => begin(page)}>
                    {t('banner.startRecovery')}
                  </button>
                ))}
            </Disclosure>
          );
        })}
      </div>
    </section>
  );
}
