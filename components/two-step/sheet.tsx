import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { listed } from '../../utils/base/i18n.ts';
import type { Answers } from '../../utils/two-step/answers.ts';
import type { ReasonId } from '../../utils/two-step/reasons.ts';
import type { Plan } from '../../utils/two-step/ways.ts';
import { whatIf } from '../../utils/two-step/what-if.ts';
import { useSurface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';
import { Reasons } from './answer.tsx';
import { Pair } from './pair.tsx';
import { fateWords } from './words.ts';

/** What only the person can write down, by hand and on paper. */
const ROOM = ['number', 'devices', 'key', 'browser', 'looked'] as const;

interface Props {
  plan: Plan;
  answers: Answers;
  reasons: readonly ReasonId[];
  store: MarketplaceId;
}

/** The sheet to keep at home: the pair, what to mind, and room to write. Seen on paper only, and without a secret. */
export function Sheet({ plan, answers, reasons, store }: Props) {
  const { t, now, language } = useSurface();
  return (
    <section class="sheet stack">
      <h1>{t('sheet.title')}</h1>
      <p>
        {t('sheet.made', { store: storeName(store), date: day(now, now, language) })}
        <br />
        {t('sheet.what')}
      </p>
      <Pair plan={plan} />
      <dl class="blanks">
        {ROOM.map((line) => (
          <div key={line}>
            <dt>{t(`sheet.room.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <h2>{t('plan.whatIf')}</h2>
      <dl class="labelled">
        {whatIf(plan, answers).map(({ loss, first, backup }) => (
          <div key={loss}>
            <dt>{t(`plan.loss.${loss}`)}</dt>
            <dd>{listed(fateWords(plan, first, backup, t), language)}</dd>
          </div>
        ))}
      </dl>
      <Reasons reasons={reasons} kinds={['also']} />
    </section>
  );
}
