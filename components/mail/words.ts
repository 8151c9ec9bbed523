import type { Translate } from '../../utils/base/i18n.ts';
import type { Reason } from '../../utils/mail/sender.ts';

/** One thing that was found about the sender, as a sentence. */
export const reasonWords = ({ id, about = '' }: Reason, t: Translate): string => t(`mail.reason.${id}`, { about });
