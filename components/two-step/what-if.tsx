import type { Answers } from '../../utils/two-step/answers.ts';
import type { Plan } from '../../utils/two-step/ways.ts';
import { whatIf } from '../../utils/two-step/what-if.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';
import { fateWords } from './words.ts';
import './what-if.css';

function Labelled({ name, lines }: { name: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul class="bulleted">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** What each loss would mean for a plan: what still opens the account, and what to prepare today. */
export function WhatIf({ plan, answers }: { plan: Plan; answers: Answers }) {
  const { t } = useSurface();
  return (
    <section class="stack">
      <h2>{t('plan.whatIf')}</h2>
      <div class="disclosures">
        {whatIf(plan, answers).map(({ loss, first, backup, opens, fallbacks, prepare }) => (
          <Disclosure
            key={loss}
            title={
              <>
                <strong>{t(`plan.loss.${loss}`)}</strong>
                <span class="small soft loss-opens">{t(`plan.opens.${opens}`)}</span>
              </>
            }
          >
            <ul class="bulleted">
              {fateWords(plan, first, backup, t).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <dl class="labelled">
              <Labelled name={t('plan.fallbacks')} lines={fallbacks.map((id) => t(`plan.fallback.${id}`))} />
              <Labelled name={t('plan.prepareTitle')} lines={prepare.map((id) => t(`plan.prepare.${id}`))} />
            </dl>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
