import { FINDINGS } from '../../utils/account/findings.ts';
import type { Overview, FactRow as Row } from '../../utils/account/view.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { AccountView } from '../../utils/state/select.ts';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { FactList, FactRow } from './fact-row.tsx';
import { openWords } from './fact-words.ts';
import { firstRow, summary } from './summary.ts';

/** The one thing to do first, with its reason and the one primary button. */
function First({ row }: { row: Row }) {
  const { t } = useSurface();
  const { finding, fact, marketplace, value } = row;
  const [title, why, href, label] = finding
    ? [
        t(`finding.${finding}.title`),
        t(`finding.${finding}.why`),
        linkTo(FINDINGS[finding].fix, marketplace),
        t(`finding.${finding}.action`),
      ]
    : [t(`fact.${fact}.name`), t(value === null ? 'now.startRead' : 'now.startLook'), row.open, openWords(fact, t)];
  return (
    <section class="callout" aria-label={t('now.first')}>
      <p class="small soft">{t('now.first')}</p>
      <h2>{title}</h2>
      <p>{why}</p>
      <Outward href={href} look="primary">
        {label}
      </Outward>
    </section>
  );
}

/** How things stand: a sentence about the whole, the first thing to do, and a row for each fact. */
export function Checkup({ overview, accounts = [] }: { overview: Overview; accounts?: readonly AccountView[] }) {
  const { t, now, language } = useSurface();
  const first = firstRow(overview);
  const nothingRead = overview.never === overview.rows.length;
  return (
    <div class="stack">
      <p class="headline">{summary(overview, now, language, t)}</p>
      {first && <First row={first} />}
      {nothingRead && (
        <p>
          <a href="welcome.html" target="_blank" rel="noreferrer">
            {t('now.firstRun')}
          </a>
        </p>
      )}
      <FactList label={t('now.facts')}>
        {overview.rows.map((row) => (
          <FactRow key={`${row.marketplace} ${row.account} ${row.fact}`} row={row} accounts={accounts} />
        ))}
      </FactList>
    </div>
  );
}
