import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isOfFamily, type PageId } from '../amazon/table.ts';
import type { Tongue } from '../base/i18n.ts';
import type { BannerView } from '../messages/protocol.ts';
import { STYLE } from '../page/look.ts';
import { FINDINGS, type FindingId } from './findings.ts';

/**
 * Everything the banner of a finding shows on one page, in words.
 * @param isRecovering a recovery is under way: then the button leads back to it
 */
export function bannerView(
  finding: FindingId,
  marketplace: MarketplaceId,
  page: PageId,
  { language, t }: Tongue,
  isRecovering = false,
): BannerView {
  const { severity, fact, fix, onPage, whenThere } = FINDINGS[finding];
  // Whoever is on the page already, or further on the way, is not sent back to it.
  const there = page === onPage || page === whenThere;
  const title = t(`finding.${finding}.title`);
  return {
    finding,
    severity,
    style: STYLE,
    lang: language.id,
    dir: language.dir,
    name: t('banner.name', { title }),
    title,
    why: t(`finding.${finding}.why`),
    action: there
      ? {
          label: t(`finding.${finding}.actionThere`),
          url: whenThere === 'here' ? null : linkTo(whenThere, marketplace),
        }
      : { label: t(`finding.${finding}.action`), url: linkTo(fix, marketplace) },
    // Only the scripts of these pages know the button.
    ...(fact === 'access' &&
      isOfFamily(page, 'access') && { recover: t(isRecovering ? 'banner.openRecovery' : 'banner.startRecovery') }),
    later: { label: t('banner.later'), tomorrow: t('banner.tomorrow'), week: t('banner.week') },
    notSo: t('banner.notSo'),
  };
}
