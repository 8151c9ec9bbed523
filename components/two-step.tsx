import type { FactRow as Row } from '../utils/app/view.ts';
import type { Key } from '../utils/i18n.ts';
import type { MarketplaceId } from '../utils/marketplaces.ts';
import { linkTo } from '../utils/pages/links.ts';
import { useFace } from './face.ts';
import { FactRow } from './fact-row.tsx';
import { Outward } from './outward.tsx';

/** The pairs that work with one telephone number, the one that fits most people first. */
const PAIRS = [
  { id: 'app-sms', first: 'app', backup: 'sms' },
  { id: 'sms-app', first: 'sms', backup: 'app' },
  { id: 'voice-app', first: 'voice', backup: 'app' },
] as const;

const WAY = ['open', 'method', 'code', 'confirm', 'backup', 'seen'] as const;

function Pairs() {
  const { t } = useFace();
  return (
    <ul class="pairs">
      {PAIRS.map(({ id, first, backup }, index) => (
        <li key={id} class="pair" data-recommended={index === 0 ? '' : undefined}>
          {index === 0 && <p class="tag">{t('guide.recommended')}</p>}
          <dl class="pair-ways">
            <div>
              <dt>{t('guide.pair.first')}</dt>
              <dd>{t(`guide.pair.${first}`)}</dd>
            </div>
            <div>
              <dt>{t('guide.pair.backup')}</dt>
              <dd>{t(`guide.pair.${backup}`)}</dd>
            </div>
          </dl>
          <p>
            {t(`guide.pair.${id}.choose`)} <span class="soft">{t(`guide.pair.${id}.why`)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How it stands, as far as that is known. */
function standing(row: Row | undefined): Key {
  if (row?.finding) return `finding.${row.finding}.title`;
  return row?.state === 'fine' ? 'guide.on' : 'guide.notKnown';
}

interface Props {
  store: MarketplaceId;
  /** How it stands; undefined where what is stored cannot be read. */
  row: Row | undefined;
}

/** The guide to two-step verification: how it stands, which pair to choose and why, and the way through Amazon's pages. */
export function TwoStep({ store, row }: Props) {
  const { t } = useFace();
  const settings = t('page.two-step-settings');
  return (
    <div class="stack">
      <p class="summary">{t(standing(row))}</p>
      <p>{t('guide.lead')}</p>
      {row?.state !== 'fine' && (
        <p>
          <Outward href={linkTo('two-step-settings', store)} look="primary">
            {t('common.open', { page: settings })}
          </Outward>
        </p>
      )}
      {row && (
        <ul class="facts" aria-label={t('guide.now')}>
          <FactRow row={row} />
        </ul>
      )}
      <h2>{t('guide.pairs')}</h2>
      <Pairs />
      <p>{t('guide.samePhone')}</p>
      <h2>{t('guide.through')}</h2>
      <ol class="numbered">
        {WAY.map((step) => (
          <li key={step}>
            <span>{t(`guide.way.${step}`, { page: settings })}</span>
          </li>
        ))}
      </ol>
      <Outward href={linkTo('two-step-help', store)}>{t('guide.help')}</Outward>
      <h2>{t('guide.passkeys')}</h2>
      <p>{t('guide.passkeysWhat')}</p>
      <p>{t('guide.passkeysDomain', { page: t('page.login-security') })}</p>
      <Outward href={linkTo('login-security', store)}>{t('common.open', { page: t('page.login-security') })}</Outward>
    </div>
  );
}
