import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isOfFamily, type PageId } from '../amazon/table.ts';
import type { Tongue } from '../base/i18n.ts';
import { type BannerId, FINDINGS, type FindingId, type Severity } from './findings.ts';

/** Everything a banner says, already in the person's language. */
export interface BannerWords {
  finding: BannerId;
  severity: Severity;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Name of the landmark, such as "Mamori: Two-step verification is off". */
  name: string;
  title: string;
  why: string;
  /** `url` null: bring the part of this page that needs the person into view. */
  action: { label: string; url: string | null };
  /** Label of the button that leads to the recovery, where the finding is about being shut out. */
  recover?: string;
  later: { label: string; tomorrow: string; week: string };
  notSo: string;
}

/**
 * What the banner of a finding says on one page.
 * @param isRecovering a recovery is under way: then the button leads back to it
 */
export function bannerView(
  finding: FindingId,
  marketplace: MarketplaceId,
  page: PageId,
  { language, t }: Tongue,
  isRecovering = false,
): BannerWords {
  const { severity, fact, fix, onPage, whenThere } = FINDINGS[finding];
  // Whoever is on the page already, or further on the way, is not sent back to it.
  const there = page === onPage || page === whenThere;
  const title = t(`finding.${finding}.title`);
  return {
    finding,
    severity,
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
