import type { StepView } from '../../utils/recovery/view.ts';
import { useFace } from '../ui/face.ts';
import { Outward } from '../ui/outward.tsx';
import { PartLink } from './part-link.tsx';

/** Parts of Mamori that help with a step, and what their link says. */
const HELP = {
  contact: { part: 'call-sheet', words: 'recovery.callSheet' },
  'two-step': { part: 'two-step', words: 'options.part.two-step' },
} as const;

const helpFor = (id: StepView['id']) => (id in HELP ? HELP[id as keyof typeof HELP] : null);

/** The way to the part of Mamori that helps with a step, if there is one. */
export function StepHelp({ step, compact = false }: { step: StepView; compact?: boolean }) {
  const { t } = useFace();
  const help = helpFor(step.id);
  return (
    help && (
      <PartLink part={help.part} compact={compact}>
        {t(help.words)}
      </PartLink>
    )
  );
}

/** Why it is done, by the person's own answers first. */
export function StepWhy({ step: { id, because, wasUndone, done } }: { step: StepView }) {
  const { t } = useFace();
  return (
    <>
      {wasUndone && <p>{t('recovery.undone')}</p>}
      {done?.isBeforeLastHold && <p>{t('recovery.onceMore')}</p>}
      {because.map((reason) => (
        <p key={reason}>{t(`recovery.because.${reason}`)}</p>
      ))}
      <p>{t(`step.${id}.why`)}</p>
    </>
  );
}

/** The page to open for a step. */
export function StepLink({ step, look }: { step: StepView; look: 'primary' | 'button' | 'text' }) {
  const { t } = useFace();
  return (
    step.link &&
    step.open && (
      <Outward href={step.open} look={look}>
        {t('common.open', { page: t(`page.${step.link}`) })}
      </Outward>
    )
  );
}
