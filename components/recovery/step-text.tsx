import { whoseKey } from '../../utils/account/questions.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import type { StepView } from '../../utils/recovery/view.ts';
import { valueWords } from '../account/fact-words.ts';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { when } from '../ui/when.ts';
import { PartLink } from './part-link.tsx';

/** Parts of Mamori that help with a step, and what their link says. */
const HELP = {
  contact: { part: 'call-sheet', words: 'recovery.callSheet' },
  'stop-ask': { part: 'call-sheet', words: 'recovery.callSheet' },
  'code-specialist': { part: 'call-sheet', words: 'recovery.callSheet' },
  'charge-amazon': { part: 'call-sheet', words: 'recovery.callSheet' },
  'seller-support': { part: 'call-sheet', words: 'recovery.callSheet' },
  charges: { part: 'call-sheet', words: 'recovery.callSheet' },
  'charge-mail': { part: 'mail', words: 'recovery.checkIt' },
  'unasked-mail': { part: 'mail', words: 'recovery.checkIt' },
  'two-step': { part: 'two-step', words: 'options.part.two-step' },
  'code-second-way': { part: 'two-step', words: 'options.part.two-step' },
} as const satisfies { [S in StepId]?: unknown };

const helpFor = (id: StepId) => (id in HELP ? HELP[id as keyof typeof HELP] : null);

/** The way to the part of Mamori that helps with a step, if there is one. */
export function StepHelp({ step, compact = false }: { step: StepView; compact?: boolean }) {
  const { t } = useSurface();
  const help = helpFor(step.id);
  return (
    help && (
      <PartLink part={help.part} compact={compact}>
        {t(compact && help.part === 'call-sheet' ? 'options.view.call-sheet' : help.words)}
      </PartLink>
    )
  );
}

interface WhyProps {
  step: StepView;
  /** The first reason alone. */
  isShort?: boolean;
}

/** Why it is done, by the person's own answers first. */
export function StepWhy({ step: { id, because, wasUndone, done }, isShort = false }: WhyProps) {
  const { t } = useSurface();
  if (isShort && !wasUndone && !done?.isBeforeLastHold) {
    return <p>{because[0] ? t(`because.${because[0]}`) : t(`step.${id}.why`)}</p>;
  }
  return (
    <>
      {wasUndone && <p>{t('recovery.undone')}</p>}
      {done?.isBeforeLastHold && <p>{t('recovery.onceMore')}</p>}
      {because.map((reason) => (
        <p key={reason}>{t(`because.${reason}`)}</p>
      ))}
      <p>{t(`step.${id}.why`)}</p>
    </>
  );
}

/** What a page said: shown as read, with its date; and whose it is, which the person says. */
export function WhoseIsIt({ step }: { step: StepView }) {
  const { t, now, language, send, canWrite } = useSurface();
  const { id, reading, asksWhose } = step;
  if (!reading) return null;
  const { fact, value, at, count } = reading;
  const answer = (isMine: boolean) => send({ type: 'answer-reading', step: id, isMine });
  return (
    <div class="stack-tight" data-part="whose">
      <p class="small soft">
        {t('whose.readOn', { value: valueWords(fact, value, t), when: when(at, now, language, t) })}
      </p>
      {asksWhose && fact !== 'access' && (
        <>
          <p>
            <strong>{t(whoseKey(fact, count))}</strong>
          </p>
          <div class="row-of-buttons">
            <button type="button" class="button" disabled={!canWrite} onClick={() => answer(true)}>
              {t('whose.yes')}
            </button>
            <button type="button" class="button" disabled={!canWrite} onClick={() => answer(false)}>
              {t('whose.no')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

/** The page to open for a step. */
export function StepLink({ step, look }: { step: StepView; look: 'primary' | 'button' | 'text' }) {
  const { t } = useSurface();
  return (
    step.link &&
    step.open && (
      <Outward href={step.open} look={look}>
        {t('common.open', { page: t(`page.${step.link}`) })}
      </Outward>
    )
  );
}
