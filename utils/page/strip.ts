import { type Named, ownerAnswers } from '../account/banner-view.ts';
import { WORD_VALUES } from '../amazon/facts.ts';
import { type Key, listed as listOf, sentences, type Tongue, type Translate } from '../base/i18n.ts';
import type { LookStrip, Strip } from '../checkup/strip.ts';
import { LOOK_ANSWERS } from '../checkup/table.ts';
import type { Notice } from '../mail/notices-table.ts';
import type { BannerPart, BannerView } from '../messages/protocol.ts';
import { button, element, folded, unfolding } from './frame.ts';
import { STYLE } from './look.ts';

/*
 * The strip of a checkup: a banner that leads from page to page. It stands in the checkup's own tab only, and no page is
 * opened without a press on it.
 */

/** What an answer begins with to the question of what was seen at a place that is not read; what they saw follows. */
export const LOOKED = 'looked-';

/** What an answer to the question of what was seen begins with; the value follows. */
export const SAW = 'saw-';

const tell = (answer: string) => ({ kind: 'tell', message: { type: 'answered', finding: 'checkup', answer } }) as const;

/** The answers to whose the page is: until one is given, nothing of the page counts. */
const owners = (accounts: readonly Named[], t: Translate): BannerPart[] =>
  ownerAnswers(accounts, t).map(({ id, label }) =>
    button(label, { kind: 'tell', message: { type: 'answered', finding: 'whose-page', answer: id } }),
  );

/** The strip as it is sent. @param accounts that the page may be of, where that is not told */
export function stripView(strip: Strip, tongue: Tongue, accounts: readonly Named[] = []): BannerView {
  const { language, t } = tongue;
  const { kind, stop, fact, value, progress } = strip;
  const page = t(`page.${stop}`);
  const place = t('checkup.place', { n: progress.number, total: progress.total });
  const said = kind === 'read' && value !== null ? t(`fact.${fact}.value.${value}` as Key) : '';
  const words = { page, fact: t(`fact.${fact}.name`), value: said };
  const title =
    kind === 'done'
      ? t('checkup.strip.done.title')
      : `${place} · ${kind === 'whose' ? t('owner.whose-page.title') : t(`checkup.strip.${kind}.title`, words)}`;
  const why =
    kind === 'unread'
      ? sentences([t('checkup.strip.unread.why'), t(`fact.${fact}.look`, { page })], language)
      : kind === 'whose'
        ? t('owner.whose-page.why')
        : t(`checkup.strip.${kind}.why`, { page });
  const primary = { class: 'primary' };
  const next = (look: Record<string, string> = primary): BannerPart =>
    button(
      progress.next ? t('checkup.next', { page: t(`checkup.stops.${progress.next}`) }) : t('checkup.finish'),
      tell('next'),
      look,
    );
  const telling = (choices: readonly { id: string; label: string }[]) =>
    choices.map(({ id, label }) => button(label, tell(id)));
  const answers =
    kind === 'unread'
      ? telling(
          WORD_VALUES[fact].map((id) => ({
            id: `${SAW}${id}`,
            label: id === 'unknown' ? t('row.couldNotTell') : t(`fact.${fact}.saw.${id}` as Key),
          })),
        )
      : kind === 'other-account'
        ? telling([
            { id: 'switch', label: t('checkup.switch') },
            { id: 'open', label: t('checkup.stay') },
          ])
        : kind === 'whose'
          ? owners(accounts, t)
          : [];
  const first: BannerPart[] =
    kind === 'done'
      ? [button(t('checkup.summary'), tell('summary'), primary), button(t('checkup.further'), tell('further'))]
      : kind === 'waiting'
        ? []
        : kind === 'elsewhere'
          ? [button(t('common.open', { page: t(`checkup.stops.${stop}`) }), tell('open'), primary)]
          : kind === 'unread'
            ? [unfolding(t('row.whatSeen'), 'answers', primary)]
            : kind === 'other-account' || kind === 'whose'
              ? [unfolding(t('banner.answer'), 'answers', primary)]
              : [next()];
  const rest = kind === 'done' ? [] : [unfolding(t('banner.more'), 'more')];
  return framed(title, why, [...first, ...rest], tongue, [
    ...(answers.length > 0 ? [folded('answers', ...answers)] : []),
    ...(kind === 'done'
      ? []
      : [
          folded(
            'more',
            // Beside the question there is no room for it on a narrow screen.
            ...(kind === 'unread' || kind === 'whose' ? [next({})] : []),
            button(t('checkup.pause'), tell('pause')),
            button(t('checkup.stop'), tell('stop')),
          ),
        ]),
  ]);
}

/**
 * The strip at a place that the person looks at with their own eyes.
 * @param notices of changes that its list holds
 * @param accounts that the page may be of, where that is not told
 */
export function lookView(
  { page, answer, isTold, hasNext }: LookStrip,
  tongue: Tongue,
  notices: readonly Notice[] = [],
  accounts: readonly Named[] = [],
): BannerView {
  const { t, language } = tongue;
  const listed = notices.map((notice) => t(`checkup.notice.${notice}`));
  const points = listed.length > 0 ? [t('checkup.notices', { what: listOf(listed, language) })] : [];
  const isAnswered = answer !== null && isTold;
  const primary = { class: 'primary' };
  const asking = isTold ? t('row.whatSeen') : t('banner.answer');
  const on =
    answer === 'not-mine' || !hasNext
      ? button(t('checkup.summary'), tell('summary'), isAnswered ? primary : {})
      : button(t('checkup.nextPlace'), tell('next'), isAnswered ? primary : {});
  const why = isAnswered
    ? t(`checkup.looked.${answer}`)
    : isTold
      ? sentences([...points, t(`checkup.lookFor.${page}`)], language)
      : t('owner.whose-page.why');
  return framed(
    isTold ? t('checkup.strip.look.title', { page: t(`page.${page}`) }) : t('owner.whose-page.title'),
    why,
    [isAnswered ? on : unfolding(asking, 'answers', primary), unfolding(t('banner.more'), 'more')],
    tongue,
    [
      folded(
        'answers',
        ...(isTold
          ? LOOK_ANSWERS.map((id) => button(t(`checkup.looked.${id}`), tell(LOOKED + id)))
          : owners(accounts, t)),
      ),
      folded(
        'more',
        isAnswered ? button(asking, { kind: 'unfold', id: 'answers' }) : on,
        button(t('checkup.lookStop'), tell('stop')),
      ),
    ],
  );
}

/** A strip of these words, buttons and what they unfold. */
function framed(
  title: string,
  why: string,
  actions: BannerPart[],
  { language, t }: Tongue,
  unfolded: BannerPart[],
): BannerView {
  const name = t('banner.name', { title });
  const tree = element(
    'section',
    { 'aria-label': name, lang: language.id, dir: language.dir, class: 'calm', translate: 'no' },
    element('div', { class: 'words' }, element('h2', {}, title), element('p', {}, why)),
    element('div', { class: 'actions' }, ...actions),
    ...unfolded,
    element('p', { role: 'status' }),
  );
  return { finding: 'checkup', name, style: STYLE, tree, refused: t('banner.refused') };
}
