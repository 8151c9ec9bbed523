import type { CountValue } from '../amazon/facts.ts';
import { type LinkId, linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isOfFamily, type PageId } from '../amazon/table.ts';
import type { Translate } from '../base/i18n.ts';
import { type BannerId, FINDINGS, type FindingId, type Severity } from './findings.ts';
import { accountName } from './name.ts';
import {
  type OwnerQuestion,
  pageAnswer,
  QUESTIONS,
  type QuestionId,
  TYPED_ANSWERS,
  whoseKey,
  YOURS_QUESTIONS,
  type YoursQuestion,
} from './questions.ts';

/** What the one primary button of a banner does. */
export type BannerAction =
  | { kind: 'open'; label: string; url: string }
  /** Brings the part of this page that needs the person into view. */
  | { kind: 'show'; label: string }
  /**
   * Unfolds at most six answers to the question that is the title; the one given comes back as `answered`. An id has
   * small letters, digits and hyphens.
   */
  | { kind: 'ask'; label: string; answers: { id: string; label: string }[] };

/** What one banner says, in the person's language. What is the same in all of them is added when it is sent. */
export interface BannerWords {
  finding: BannerId;
  severity: Severity;
  title: string;
  why: string;
  action: BannerAction;
  /** Label of the button that leads to the recovery, where the finding is about being shut out. */
  recover?: string;
  /** Label of the choice that puts the banner off until the reading changes, which is asked once more. */
  notSo?: string;
}

const actionOf = (to: LinkId | 'here', label: string, marketplace: MarketplaceId): BannerAction =>
  to === 'here' ? { kind: 'show', label } : { kind: 'open', label, url: linkTo(to, marketplace) };

/** Where it may have been somebody else, a recovery is offered; where Amazon stopped the account, the way through that. */
const startOf = (finding: FindingId) =>
  finding === 'email-not-found' || finding === 'account-locked' || finding === 'password-reset-required'
    ? 'banner.startRecovery'
    : 'banner.startPath';

/** A mistyped address is what it mostly is: asked before anything else. */
const typedRight = (t: Translate): BannerAction => ({
  kind: 'ask',
  label: t('finding.email-not-found.ask'),
  answers: TYPED_ANSWERS.map((id) => ({ id, label: t(`finding.email-not-found.answer.${id}`) })),
});

/**
 * What the banner of a finding says on one page.
 * @param severity as it is known now
 * @param recover what its second button leads to: the recovery that is under way, or the beginning of one; absent: nothing
 */
export function bannerView(
  finding: FindingId,
  marketplace: MarketplaceId,
  page: PageId,
  t: Translate,
  severity: Severity = FINDINGS[finding].severity,
  recover: 'open' | 'start' | null = 'start',
): BannerWords {
  const { fix, whenThere } = FINDINGS[finding];
  const onPage: readonly PageId[] = FINDINGS[finding].onPage;
  // Whoever is on the page already, or further on the way, is not sent back to it.
  const there = onPage.includes(page) || page === whenThere;
  return {
    finding,
    severity,
    title: t(`finding.${finding}.title`),
    why: t(`finding.${finding}.why`),
    action:
      finding === 'email-not-found' && severity === 'soon'
        ? typedRight(t)
        : actionOf(
            there ? whenThere : fix,
            t(there ? `finding.${finding}.actionThere` : `finding.${finding}.action`),
            marketplace,
          ),
    // Heard only from these pages, and offered where Amazon shuts somebody out.
    ...(recover !== null &&
      FINDINGS[finding].fact === 'access' &&
      isOfFamily(page, 'access') && { recover: t(recover === 'open' ? 'banner.openRecovery' : startOf(finding)) }),
    notSo: t('banner.notSo'),
  };
}

/** What a banner says that asks something. */
export const questionWords = (
  finding: BannerId,
  title: string,
  why: string,
  answers: { id: string; label: string }[],
  t: Translate,
): BannerWords => ({
  finding,
  severity: 'soon',
  title,
  why,
  action: { kind: 'ask', label: t('banner.answer'), answers },
});

/** What the banner of a question says. */
export const questionView = (asked: QuestionId, t: Translate): BannerWords =>
  questionWords(
    asked,
    t(`finding.${asked}.title`),
    t(`finding.${asked}.why`),
    QUESTIONS[asked].answers.map((id) => ({ id, label: t(`finding.${asked}.answer.${id}`) })),
    t,
  );

/** An account as a person tells it from others. */
export interface Named {
  number: number;
  name: string | null;
}

/** What the banner says that asks whose something is. @param accounts to choose among, where the question is of which */
export function ownerQuestionView(asked: OwnerQuestion, accounts: readonly Named[], t: Translate): BannerWords {
  const answers =
    asked === 'whose-page'
      ? [
          ...accounts.map((account) => ({ id: pageAnswer(account.number), label: accountName(account, t) })),
          { id: pageAnswer(null), label: t('owner.another') },
        ]
      : [
          { id: 'yes', label: t('owner.yes') },
          { id: 'no', label: t('owner.no') },
        ];
  return questionWords(asked, t(`owner.${asked}.title`), t(`owner.${asked}.why`), answers, t);
}

/** What the banner says that asks whose the thing is that was read. @param count how many are listed, where that is known */
export const yoursView = (asked: YoursQuestion, count: CountValue | null, t: Translate): BannerWords =>
  questionWords(
    asked,
    t(whoseKey(YOURS_QUESTIONS[asked], count)),
    t('whose.why'),
    (['yes', 'no'] as const).map((id) => ({ id, label: t(`whose.${id}`) })),
    t,
  );
