import { useRef } from 'preact/hooks';
import { FINDINGS } from '../../utils/account/findings.ts';
import type { Overview, FactRow as Row } from '../../utils/account/view.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { AccountView } from '../../utils/state/select.ts';
import { Folded } from '../ui/folded.tsx';
import { Icon } from '../ui/icon.tsx';
import { Outward } from '../ui/outward.tsx';
import { StateMark, stateWord } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import './checkup.css';
import { FactBody, FactList, FactRow, knownWords } from './fact-row.tsx';
import { openWords } from './fact-words.ts';
import { firstRow, foldedWords, summary, worstState } from './summary.ts';

/** The one thing to do first: what it is, with its severity, why, and the one primary button. */
function First({ row, accounts }: { row: Row; accounts: readonly AccountView[] }) {
  const surface = useSurface();
  const { t } = surface;
  const { finding, fact, marketplace, state, value } = row;
  const more = useRef<HTMLElement>(null);
  const [title, why, href, label] = finding
    ? [
        t(`finding.${finding}.title`),
        t(`finding.${finding}.why`),
        linkTo(FINDINGS[finding].fix, marketplace),
        t(`finding.${finding}.action`),
      ]
    : [t(`fact.${fact}.name`), t(value === null ? 'now.startRead' : 'now.startLook'), row.open, openWords(fact, t)];
  return (
    <section class="callout" aria-label={t('now.first')} data-fact={fact} data-state={state}>
      <p class="first-state">
        <StateMark state={state} />
        <span class="state-word" data-state={state}>
          {t(stateWord(row))}
        </span>
      </p>
      <h2>{title}</h2>
      <p>{why}</p>
      <Outward href={href} look="primary">
        {label}
      </Outward>
      <details class="first-more">
        <summary ref={more}>
          <span class="fact-when">{value === null ? t('row.lookedMyself') : knownWords(row, surface)}</span>
          <span class="chevron">
            <Icon name="chevron-down" small />
          </span>
        </summary>
        <Folded>
          <FactBody row={row} accounts={accounts} isFirst afterUnsay={() => more.current?.focus()} />
        </Folded>
      </details>
    </section>
  );
}

/** How things stand: one shape and one sentence about the whole, the first thing to do, and the rest folded. */
export function Checkup({ overview, accounts = [] }: { overview: Overview; accounts?: readonly AccountView[] }) {
  const { t, now, language } = useSurface();
  const first = firstRow(overview);
  const rest = overview.rows.filter((row) => row !== first);
  return (
    <div class="stack">
      <p class="whole">
        <StateMark state={worstState(overview)} />
        <span class="headline">{summary(overview, now, language, t)}</span>
      </p>
      {first && <First key={`${first.marketplace} ${first.account} ${first.fact}`} row={first} accounts={accounts} />}
      <details class="folded">
        <summary>
          <span>{foldedWords(rest, language, t)}</span>
          <span class="chevron">
            <Icon name="chevron-down" small />
          </span>
        </summary>
        <Folded>
          <FactList label={t('now.facts')}>
            {rest.map((row) => (
              <FactRow key={`${row.marketplace} ${row.account} ${row.fact}`} row={row} accounts={accounts} />
            ))}
          </FactList>
        </Folded>
      </details>
    </div>
  );
}
