import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';
import type { MoreProps } from './closed.tsx';
import { AskFirst, Erase } from './erase.tsx';
import { Notes } from './notes.tsx';
import { PartLink } from './part-link.tsx';
import { StepList } from './step-list.tsx';

/** What was done in a recovery that was ended, and the ways to leave it behind. */
export function ClosedMore({ incident, reopen, onBegin }: MoreProps) {
  const { t } = useSurface();
  return (
    <>
      <div class="row-of-buttons no-print">
        {reopen}
        <PartLink part="report" look="button">
          {t('recovery.report')}
        </PartLink>
      </div>
      <StepList incident={incident} />
      <Notes incident={incident} />
      <div class="disclosures no-print">
        <Disclosure title={<strong>{t('recovery.anew.title')}</strong>}>
          <p>{t('recovery.anew.what')}</p>
          <AskFirst
            label={t('recovery.anew.title')}
            question={t('recovery.anew.question')}
            action={t('recovery.anew.do')}
            onAction={onBegin}
          />
        </Disclosure>
        <Disclosure title={<strong>{t('recovery.erase.title')}</strong>}>
          <Erase />
        </Disclosure>
      </div>
    </>
  );
}
