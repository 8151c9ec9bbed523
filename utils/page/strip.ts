import { type Named, ownerQuestionView } from '../account/banner-view.ts';
import { WORD_VALUES } from '../amazon/facts.ts';
import { type Key, listed as listOf, sentences, type Tongue } from '../base/i18n.ts';
import type { LookStrip, Strip } from '../checkup/strip.ts';
import { LOOK_ANSWERS } from '../checkup/table.ts';
import type { Notice } from '../mail/notices-table.ts';
import type { BannerPart, BannerView } from '../messages/protocol.ts';
import { button, element, folded, framed, unfolding } from './frame.ts';
import { STYLE } from './look.ts';

/*
 * The strip of a checkup: a banner that leads from page to page. It stands in the checkup's own tab only, and no page is
 * opened without a press on it.
 */

/** What an answer begins with to the question of what was seen at a place that is not read; what they saw follows. */
export const LOOKED = 'looked-';

/** What an answer to the question of what was seen begins with; the value follows. */
export const SAW = 'saw-';

const PRIMARY = { class: 'primary' };

const tell = (answer: string) => ({ kind: 'tell', message: { type: 'answered', finding: 'checkup', answer } }) as const;

/**
 * The strip on a page of which it is not told whose it is: until that is answered, nothing of it counts.
 * @param accounts that it may be of
 */
function whoseStrip(place: string, accounts: readonly Named[], tongue: Tongue, ...more: BannerPart[]): BannerView {
  const asked = ownerQuestionView('whose-page', accounts, tongue.t);
  return { ...framed({ ...asked, title: place + asked.title }, tongue, more), finding: 'checkup' };
}

/** The strip as it is sent. @param accounts that the page may be of, where that is not told */
export function stripView(strip: Strip, tongue: Tongue, accounts: readonly Named[] = []): BannerView {
  const { language, t } = tongue;
  const { kind, stop, fact, value, progress } = strip;
  const page = t(`page.${stop}`);
  const place = t('checkup.place', { n: progress.number, total: progress.total });
  const said = kind === 'read' && value !== null ? t(`fact.${fact}.value.${value}` as Key) : '';
  const next = (look: Record<string, string> = PRIMARY): BannerPart =>
    button(
      progress.next ? t('checkup.next', { page: t(`checkup.stops.${progress.next}`) }) : t('checkup.finish'),
      tell('next'),
      look,
    );
  const rests = [button(t('checkup.pause'), tell('pause')), button(t('checkup.stop'), tell('stop'))];
  if (kind === 'whose') return whoseStrip(`${place} · `, accounts, tongue, next({}), ...rests);
  if (kind === 'done') {
    const ways = [
      button(t('checkup.summary'), tell('summary'), PRIMARY),
      button(t('checkup.further'), tell('further')),
    ];
    return stripOf(t('checkup.strip.done.title'), t('checkup.strip.done.why'), ways, tongue, []);
  }
  const title = `${place} · ${t(`checkup.strip.${kind}.title`, { page, fact: t(`fact.${fact}.name`), value: said })}`;
  const why =
    kind === 'unread'
      ? sentences([t('checkup.strip.unread.why'), t(`fact.${fact}.look`, { page })], language)
      : t(`checkup.strip.${kind}.why`, { page });
  const answers =
    kind === 'unread'
      ? WORD_VALUES[fact].map((id) => ({
          id: `${SAW}${id}`,
          label: id === 'unknown' ? t('row.couldNotTell') : t(`fact.${fact}.saw.${id}` as Key),
        }))
      : kind === 'other-account'
        ? [
            { id: 'switch', label: t('checkup.switch') },
            { id: 'open', label: t('checkup.stay') },
          ]
        : [];
  const first: BannerPart[] =
    kind === 'waiting'
      ? []
      : kind === 'elsewhere'
        ? [button(t('common.open', { page: t(`checkup.stops.${stop}`) }), tell('open'), PRIMARY)]
        : answers.length > 0
          ? [unfolding(t(kind === 'unread' ? 'row.whatSeen' : 'banner.answer'), 'answers', PRIMARY)]
          : [next()];
  return stripOf(title, why, [...first, unfolding(t('banner.more'), 'more')], tongue, [
    ...(answers.length > 0 ? [folded('answers', ...answers.map(({ id, label }) => button(label, tell(id))))] : []),
    // Beside the question there is no room for it on a narrow screen.
    folded('more', ...(kind === 'unread' ? [next({})] : []), ...rests),
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
  const isAnswered = answer !== null;
  const look: Record<string, string> = isAnswered && isTold ? PRIMARY : {};
  const on =
    answer === 'not-mine' || !hasNext
      ? button(t('checkup.summary'), tell('summary'), look)
      : button(t('checkup.nextPlace'), tell('next'), look);
  const stop = button(t('checkup.lookStop'), tell('stop'));
  if (!isTold) return whoseStrip('', accounts, tongue, on, stop);
  return stripOf(
    t('checkup.strip.look.title', { page: t(`page.${page}`) }),
    isAnswered ? t(`checkup.looked.${answer}`) : sentences([...points, t(`checkup.lookFor.${page}`)], language),
    [isAnswered ? on : unfolding(t('row.whatSeen'), 'answers', PRIMARY), unfolding(t('banner.more'), 'more')],
    tongue,
    [
      folded('answers', ...LOOK_ANSWERS.map((id) => button(t(`checkup.looked.${id}`), tell(LOOKED + id)))),
      folded('more', isAnswered ? button(t('row.whatSeen'), { kind: 'unfold', id: 'answers' }) : on, stop),
    ],
  );
}

/** A strip of these words, buttons and what they unfold. */
function stripOf(
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
