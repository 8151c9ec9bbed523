import type { BannerAction, BannerWords } from '../account/banner-view.ts';
import { type LinkId, linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { sentences, type Tongue, type Translate } from '../base/i18n.ts';
import { stepsOf } from './steps.ts';
import type { Here, Sight } from './walk.ts';
import type { Plan } from './ways.ts';

/** A banner of the walk: what the page is, by which plan, and how urgent it is. */
export interface WalkBanner {
  here: Here;
  sight: Sight;
  plan: Plan;
  marketplace: MarketplaceId;
  /** Two-step verification is known to be off. */
  isOff: boolean;
}

/** Whether the reader of this page has a place to bring into view for this step. */
function hasPlace({ here, sight: { page, signals } }: WalkBanner): boolean {
  if (here.kind !== 'step') return false;
  if (page === 'two-step-setup') return signals.length > 0;
  return here.step === 'start' || (here.press[0] === 'add-app' && signals.includes('add-app-link'));
}

/** Where the one button leads when there is nothing on this page to show. */
function leadsTo({ here, sight }: WalkBanner): LinkId {
  if (here.kind === 'unknown') return here.doubt === 'signed-out' ? 'sign-in' : 'two-step-settings';
  return sight.page === 'two-step-settings' ? 'two-step-help' : 'two-step-settings';
}

function actionOf(walk: WalkBanner, t: Translate): BannerAction {
  if (hasPlace(walk)) return { kind: 'show', label: t('walk.show') };
  const link = leadsTo(walk);
  // The page's whole name would take the button a second line on a narrow screen.
  const label = link === 'two-step-settings' ? t('walk.openSettings') : t('common.open', { page: t(`page.${link}`) });
  return { kind: 'open', label, url: linkTo(link, walk.marketplace) };
}

/** Which step the page is, or why that cannot be told; null where there is nothing to say. */
function wordsOf({ here, plan }: WalkBanner, { language, t }: Tongue): { title: string; why: string } | null {
  if (here.kind === 'step') {
    const steps = stepsOf(plan);
    const step = t(`walk.step.${here.step}`);
    const why = here.press.length > 0 ? here.press.map((id) => t(`walk.press.${id}`)) : [t('walk.how.see-on')];
    return {
      title: t('walk.banner', { n: steps.indexOf(here.step) + 1, total: steps.length, step }),
      why: sentences(why, language),
    };
  }
  if (here.kind !== 'unknown') return null;
  const page = t('page.two-step-settings');
  const ways = here.findOut.map((id) => t(`walk.findOut.${id}`, { page }));
  return { title: t('walk.doubtTitle'), why: sentences([t(`walk.doubt.${here.doubt}`), ...ways], language) };
}

/** Everything the banner of the walk shows on one page, in words. Null where the page is no part of it. */
export function walkBanner(walk: WalkBanner, tongue: Tongue): BannerWords | null {
  const words = wordsOf(walk, tongue);
  if (!words) return null;
  const severity = walk.isOff ? 'urgent' : 'soon';
  return {
    finding: 'two-step-walk',
    severity,
    ...words,
    action: actionOf(walk, tongue.t),
    notSo: tongue.t('walk.hide'),
  };
}
