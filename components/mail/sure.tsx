import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';

interface Props {
  /** Where to look. */
  store: MarketplaceId;
  /** Only its words were checked. */
  isWordsOnly: boolean;
}

/** Ways to find out whether a mail is from Amazon that do not depend on the mail. */
export function Sure({ store, isWordsOnly }: Props) {
  const { t } = useSurface();
  const page = t('page.message-center');
  return (
    <section class="stack-tight">
      <h2>{t('mail.sure.title')}</h2>
      <ul class="bulleted">
        {isWordsOnly && <li>{t('mail.sure.source')}</li>}
        <li>{t('mail.sure.self')}</li>
        <li>
          {t('mail.sure.center', { page })}
          <br />
          <Outward href={linkTo('message-center', store)}>{t('common.open', { page })}</Outward>
        </li>
        <li>
          {t('mail.sure.contact')}
          <br />
          <Outward href={linkTo('contact', store)}>{t('common.open', { page: t('page.contact') })}</Outward>
        </li>
      </ul>
    </section>
  );
}
