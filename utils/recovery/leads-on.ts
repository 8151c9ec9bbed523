import { last, type Noted, ofKind, statementsOf } from './log.ts';
import type { PathId } from './paths/ids.ts';
import { pathRule } from './paths.ts';
import { isBelieved } from './stops.ts';
import { type Suggestion, suggestedByAccess, suggestedByMail } from './suggest.ts';

/** What one entry of a log leads to, if it is of a mail, or of a page that still tells of the way in, and leads anywhere. */
function suggestedBy({ entry }: Noted, walked: PathId, access: string | undefined): Suggestion | null {
  if (entry.kind === 'read') {
    return entry.fact === 'access' && entry.value === access ? suggestedByAccess(entry.value) : null;
  }
  if (entry.kind === 'mail') return isBelieved(entry.mail) ? suggestedByMail(entry.mail.event, walked) : null;
  return null;
}

/**
 * The other path that something seen leads to while one is walked: the last page or mail since the person said what
 * happened that tells of a path this one may lead to. A new password belongs to the end of a takeover.
 */
export function leadsOn(log: readonly Noted[], walked: PathId): Suggestion | null {
  const { leadsTo } = pathRule(walked);
  const said = last(ofKind(log, 'path'))?.index ?? -1;
  const access = last(statementsOf(log, 'access'))?.entry.value;
  for (const noted of log.filter(({ index }) => index > said).reverse()) {
    const suggestion = suggestedBy(noted, walked, access);
    const [first] = suggestion?.paths ?? [];
    if (!suggestion || !first) continue;
    const isWayBack = walked === 'takeover' && suggestion.answers.stop?.includes('reset');
    const isOther = !suggestion.paths.includes(walked) && leadsTo.includes(first) && !isWayBack;
    return isOther ? { ...suggestion, paths: suggestion.paths.filter((path) => leadsTo.includes(path)) } : null;
  }
  return null;
}
