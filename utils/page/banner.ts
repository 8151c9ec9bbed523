import type { BannerView, Dismissal } from '../messages/protocol.ts';

/** The only thing of Mamori that a page can come to see. */
export const HOST_TAG = 'mamori-banner';
/** How often a banner that the page removed is put back before it gives way. */
const MOST_RETURNS = 3;

export interface Banner {
  host: HTMLElement;
  view: BannerView;
  remove(): void;
}

type Child = Element | string;

/** Makes a button of the banner, one that answers only to a real press. */
export type MakeButton = (label: string, press: () => void, kind?: string) => HTMLElement;

/** What one family of pages adds to its banners, behind the first button; '' for nothing. */
export type More = (view: BannerView, button: MakeButton) => Child;

function make(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
}

/**
 * Puts one banner at the top of the page, in its flow, in a closed shadow root.
 * @param showPlace brings the part of the page that the finding is about into view
 */
export function showBanner(
  view: BannerView,
  dismiss: (how: Dismissal) => void,
  showPlace: () => void,
  more?: More,
): Banner {
  /** A button that answers only to a real press, never to one that a script of the page made up. */
  const button: MakeButton = (label, press, kind = 'quiet') => {
    const element = make('button', { type: 'button', class: kind }, label);
    element.addEventListener('click', (event) => event.isTrusted && press());
    return element;
  };

  const { action, later } = view;
  const choices = make(
    'span',
    { class: 'choices' },
    button(later.tomorrow, () => dismiss('tomorrow')),
    button(later.week, () => dismiss('week')),
  );
  const expand = (open: boolean): void => {
    choices.hidden = !open;
    putOff.ariaExpanded = String(open);
  };
  const putOff = button(later.label, () => expand(!!choices.hidden));
  expand(false);

  const host = make(HOST_TAG, {});
  host.attachShadow({ mode: 'closed' }).append(
    make('style', {}, view.style),
    make(
      'section',
      { 'aria-label': view.name, lang: view.lang, dir: view.dir, class: view.severity },
      make('i', {}),
      make('div', { class: 'words' }, make('p', { class: 'title' }, view.title), make('p', {}, view.why)),
      make(
        'div',
        { class: 'actions' },
        action.url
          ? make('a', { class: 'primary', href: action.url }, action.label)
          : button(action.label, showPlace, 'primary'),
        more?.(view, button) ?? '',
        putOff,
        choices,
        button(view.notSo, () => dismiss('not-so')),
      ),
    ),
  );

  // Only the direct children of <html> and <body>: enough to notice that the page was rendered anew.
  let returns = 0;
  const watcher = new MutationObserver(() => {
    if (host.isConnected || !document.body) return;
    // A page that keeps removing the banner has its way: the popup says the same.
    if (returns++ < MOST_RETURNS) mount();
    else remove();
  });
  function mount(): void {
    document.body.prepend(host);
    watcher.disconnect();
    watcher.observe(document.documentElement, { childList: true });
    watcher.observe(document.body, { childList: true });
  }

  /** Escape closes it in this tab, unless the key is meant for something of the page. */
  function onKey(event: KeyboardEvent): void {
    const { activeElement, body } = document;
    const isFree = activeElement === host || activeElement === body;
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing);
    if (event.key === 'Escape' && event.isTrusted && !event.defaultPrevented && isFree && isPlain) dismiss('tab');
  }

  function remove(): void {
    watcher.disconnect();
    document.removeEventListener('keydown', onKey);
    host.remove();
  }

  mount();
  document.addEventListener('keydown', onKey);
  return { host, view, remove };
}
