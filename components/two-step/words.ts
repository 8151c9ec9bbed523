import type { Translate } from '../../utils/base/i18n.ts';
import type { Plan, Way } from '../../utils/two-step/ways.ts';
import type { Fate } from '../../utils/two-step/what-if.ts';

/** "Authenticator app, on your computer". */
export const wayWords = ({ method, device }: Way, t: Translate): string =>
  t('plan.way', { method: t(`guide.pair.${method}`), device: t(`plan.device.${device}`) });

/** Both ways of a plan in one line. */
export const pairWords = ({ first, backup }: Plan, t: Translate): string =>
  [first, backup].flatMap((way) => (way ? [wayWords(way, t)] : [])).join(' + ');

/** What becomes of each way of a plan: "Authenticator app, on your computer: still works". */
export function fateWords({ first, backup }: Plan, ofFirst: Fate, ofBackup: Fate | null, t: Translate): string[] {
  const words = (way: Way | null, fate: Fate | null): string[] =>
    way && fate ? [t('plan.fateOf', { way: wayWords(way, t), fate: t(`plan.fate.${fate}`) })] : [];
  return [...words(first, ofFirst), ...words(backup, ofBackup)];
}
