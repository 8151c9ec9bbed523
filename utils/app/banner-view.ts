import { STYLE } from '../banner/look.ts';
import { FINDINGS, type FindingId } from '../findings/table.ts';
import type { Language, Translate } from '../i18n.ts';
import type { MarketplaceId } from '../marketplaces.ts';
import type { BannerView } from '../messages/protocol.ts';
import { linkTo } from '../pages/links.ts';
import type { PageId } from '../pages/table.ts';

/** Everything the banner of a finding shows on one page, in words. */
export function bannerView(
  finding: FindingId,
  marketplace: MarketplaceId,
  page: PageId,
  language: Language,
  t: Translate,
): BannerView {
  const { severity, fix, onPage, whenThere } = FINDINGS[finding];
  // Whoever is on the page already, or further on the way, is not sent back to it.
  const there = page === onPage || page === whenThere;
  const title = t(`finding.${finding}.title`);
  return {
    finding,
    severity,
    style: STYLE,
    lang: language,
    dir: 'ltr',
    name: t('banner.name', { title }),
    title,
    why: t(`finding.${finding}.why`),
    action: there
      ? {
          label: t(`finding.${finding}.actionThere`),
          url: whenThere === 'here' ? null : linkTo(whenThere, marketplace),
        }
      : { label: t(`finding.${finding}.action`), url: linkTo(fix, marketplace) },
    later: { label: t('banner.later'), tomorrow: t('banner.tomorrow'), week: t('banner.week') },
    notSo: t('banner.notSo'),
  };
}
