import type { ComponentChildren } from 'preact';
import { isSignInMessage, SIGN_IN_MESSAGES } from '../../utils/recovery/sign-in-messages.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';
import { monthWords } from '../ui/when.ts';
import { Lines } from './lines.tsx';

/** What to do, as short lines; the rest under “more”. */
export function StepLines({ id, children }: { id: StepId; children?: ComponentChildren }) {
  const { t } = useSurface();
  return (
    <>
      <Lines text={t(`step.${id}.lines`)} />
      <Disclosure title={t('walkPath.more')}>
        {t(`step.${id}.more`)
          .split('\n')
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        {children}
      </Disclosure>
    </>
  );
}

/** What the message on the sign-in page was reported to mean, and where that is known from. */
export function MessageMeaning({ incident: { answers } }: { incident: IncidentView }) {
  const { t, language } = useSurface();
  const id = answers.message?.[0];
  if (!isSignInMessage(id)) return null;
  const { store, newest } = SIGN_IN_MESSAGES[id];
  return (
    <div class="stack-tight" data-part="message">
      <p>{t(`message.${id}.text`)}</p>
      <p>{t(`message.${id}.means`)}</p>
      <p class="small soft">
        {t('message.source', { store: t(`store.${store}`), when: monthWords(newest, language) })}
      </p>
    </div>
  );
}
