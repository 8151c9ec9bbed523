import type { MailCheck } from '../../utils/mail/check.ts';
import type { MailLink } from '../../utils/mail/links.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';

/** How many are shown at once. */
const SHOWN = 6;

/** Each once, as a mail often repeats the link of its logo; those that lead elsewhere first, as they tell more. */
const distinct = (links: readonly MailLink[]): MailLink[] =>
  [...new Map(links.map((link) => [JSON.stringify([link.text, link.host]), link])).values()].sort(
    (a, b) => Number(a.amazon) - Number(b.amazon),
  );

function List({ links }: { links: readonly MailLink[] }) {
  const { t } = useSurface();
  return (
    <ul class="stack" data-links>
      {links.map(({ text, host, amazon }) => (
        <li key={`${host} ${text}`}>
          <bdi>{text || t('mail.links.noText')}</bdi>
          <br />
          <span class="small">
            <strong>{host}</strong>{' '}
            {amazon ? (
              <span class="soft">{t('mail.links.amazon')}</span>
            ) : (
              <span class="state-word" data-state="soon">
                {t('mail.links.other')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The links of a mail as words: none of them can be pressed. */
export function Links({ links, unread }: Pick<MailCheck, 'links' | 'unread'>) {
  const { t } = useSurface();
  const all = distinct(links);
  const rest = all.slice(SHOWN);
  return (
    <section class="stack-tight">
      <h2>{t('mail.links.title')}</h2>
      {all.length === 0 ? (
        <p>{t('mail.links.none')}</p>
      ) : (
        <>
          <p>{t('mail.links.redirects', { count: all.length })}</p>
          <List links={all.slice(0, SHOWN)} />
          {rest.length > 0 && (
            <Disclosure title={t('mail.links.more', { count: rest.length })}>
              <List links={rest} />
            </Disclosure>
          )}
        </>
      )}
      {unread.map((part) => (
        <p key={part} class="small" data-unread={part}>
          {t(`mail.unread.${part}`)}
        </p>
      ))}
    </section>
  );
}
