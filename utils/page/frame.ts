import type { BannerAction, BannerWords } from '../account/banner-view.ts';
import type { Tongue } from '../base/i18n.ts';
import type { BannerAct, BannerPart, BannerView, Dismissal } from '../messages/protocol.ts';
import { STYLE } from './look.ts';

/*
 * The tree of a banner, made where it is sent from: a page that shows none pays for none, and whatever a banner comes to
 * hold, the script in the page stays the same.
 */

/** An element of a banner's tree. */
export const element = (tag: string, attributes: Record<string, string>, ...parts: BannerPart[]): BannerPart => ({
  tag,
  attributes,
  parts,
});

export const button = (label: string, act: BannerAct, attributes: Record<string, string> = {}): BannerPart => ({
  tag: 'button',
  attributes: { type: 'button', ...attributes },
  parts: [label],
  act,
});

/** A button that unfolds the part of this id. */
export const unfolding = (label: string, id: string, attributes?: Record<string, string>): BannerPart =>
  button(label, { kind: 'unfold', id }, { 'aria-expanded': 'false', 'aria-controls': id, ...attributes });

/** What a button unfolds. */
export const folded = (id: string, ...parts: BannerPart[]): BannerPart =>
  element('div', { id, class: 'choices', hidden: '' }, ...parts);

/** The one primary button. A link in all but its address: the tree holds none, so nobody can change it there. */
function primary(action: BannerAction): BannerPart {
  const look = { class: 'primary' };
  if (action.kind === 'open') return button(action.label, action, { ...look, role: 'link' });
  return action.kind === 'show' ? button(action.label, action, look) : unfolding(action.label, 'answers', look);
}

/**
 * A banner as it is sent: its words in a tree, with its look and what each of its buttons does.
 * @param more what stands behind "more", where it is not how to put the banner off
 */
export function framed(words: BannerWords, { language, t }: Tongue, more?: BannerPart[]): BannerView {
  const { finding, action, notSo, recover } = words;
  const name = t('banner.name', { title: words.title });
  const dismiss = (how: Dismissal): BannerAct => ({ kind: 'tell', message: { type: 'dismissed', finding, how } });
  const choices = more ?? [
    ...(recover ? [button(recover, { kind: 'tell', message: { type: 'recover' } })] : []),
    button(t('banner.tomorrow'), dismiss('tomorrow')),
    button(t('banner.week'), dismiss('week')),
    ...(notSo ? [button(notSo, { kind: 'unfold', id: 'sure' })] : []),
  ];
  const tree = element(
    'section',
    { 'aria-label': name, lang: language.id, dir: language.dir, class: words.severity, translate: 'no' },
    element('i', {}),
    element('div', { class: 'words' }, element('h2', {}, words.title), element('p', {}, words.why)),
    element('div', { class: 'actions' }, primary(action), unfolding(t('banner.more'), 'more')),
    ...(action.kind === 'ask'
      ? [
          folded(
            'answers',
            ...action.answers.map(({ id, label }) =>
              button(label, { kind: 'tell', message: { type: 'answered', finding, answer: id } }),
            ),
          ),
        ]
      : []),
    folded('more', ...choices),
    // The harmless answer comes first: it is what a second press of the same key would meet.
    folded(
      'sure',
      element('p', {}, t('banner.sure')),
      button(t('banner.sureNo'), { kind: 'fold' }),
      button(t('banner.sureYes'), dismiss('not-so')),
    ),
    element('p', { role: 'status', class: 'heard' }),
  );
  return { finding, name, style: STYLE, tree, refused: t('banner.refused') };
}
