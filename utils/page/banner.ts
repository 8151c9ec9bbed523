import type { BannerAct, BannerPart, BannerView } from '../messages/protocol.ts';
import { guard } from './guard.ts';
import { createElement, listen, native } from './native.ts';
import { judge } from './press.ts';

/** How often a banner that the page removed is put back before it gives way. */
const MOST_RETURNS = 3;
/** A live region speaks of what comes into it later, not of what it came with. Milliseconds. */
const SAID_AFTER = 150;
const SAID_FOR = 3000;

export interface Banner {
  host: HTMLElement;
  view: BannerView;
  /** Something of it is unfolded: somebody is about to answer. */
  isInUse(): boolean;
  remove(): void;
}

/** What the script that shows a banner does for it. */
export interface BannerHandlers {
  /** What a button asks for that is not about the banner itself. */
  act(act: Extract<BannerAct, { kind: 'show' | 'tell' }>): void;
  /** Escape was pressed with nothing unfolded. */
  dismiss(): void;
  /** Somebody else changed what the banner says: it is gone already. */
  changed(): void;
}

/** Firefox alone lets the scripts of extensions look into any shadow tree, and ends those whose extension was updated. */
type Seen = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Takes away what a script left behind that runs no more. Chromium's take theirs along. */
export function removeLeftover(): void {
  for (const child of native('body')?.children ?? []) {
    if ((child as Seen).openOrClosedShadowRoot?.querySelector('[aria-label^=Mamori]')) child.remove();
  }
}

/**
 * Gives a shadow tree its style sheet, in a way that falls under no policy of the page: as a sheet of its own, which goes
 * along when the page moves the host. Where a browser will not take one from a content script, as text that is there
 * before its element comes into the tree.
 */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/**
 * Puts one banner at the top of the page, in its flow, in a closed shadow tree under a plain `div`, which no page can
 * define. What its buttons do stands in this script, never in the tree. The tree is watched: whoever else changes it
 * makes the banner go. What this holds and what it does not: SECURITY.md.
 */
export function showBanner(view: BannerView, { act, dismiss, changed }: BannerHandlers): Banner {
  const host = createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const gone = new AbortController();

  let lastPressed: Element | undefined;
  function press(event: MouseEvent, button: HTMLElement, asked: BannerAct): void {
    const verdict = judge(event, button, root, lastPressed === button);
    lastPressed = button;
    if (verdict === 'refused') {
      // On a busy page the banner may not have been announced yet: the reason stays.
      timers.forEach(clearTimeout);
      say(view.refused, 'seen');
    }
    if (verdict !== 'counts') return;
    if (asked.kind === 'open') {
      // A press that asks for another tab gets one.
      if (event.button || event.ctrlKey || event.metaKey) window.open(asked.url, '_blank', 'noopener');
      else location.assign(asked.url);
    } else if (asked.kind === 'unfold') watched.own(() => unfold(asked.id, button));
    else if (asked.kind === 'fold') watched.own(fold);
    else act(asked);
  }
  function build(part: BannerPart): HTMLElement | string {
    if (typeof part === 'string') return part;
    const { tag, attributes, parts, act: asked } = part;
    const element = createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name] as string);
    element.append(...parts.map(build));
    if (asked) {
      // The middle button, too.
      for (const type of ['click', 'auxclick']) {
        listen<MouseEvent>(element, type, (event) => event.button < 2 && press(event, element, asked));
      }
    }
    return element;
  }

  dress(root, view.style);
  root.append(build(view.tree));
  const watched = guard(root, () => {
    remove();
    changed();
  });

  const status = root.querySelector('[role=status]') as HTMLElement;
  const say = (text: string, kind: 'heard' | 'seen'): void =>
    watched.own(() => {
      status.className = kind;
      status.textContent = text;
    });
  const timers = [
    setTimeout(() => say(view.name, 'heard'), SAID_AFTER),
    setTimeout(() => say('', 'heard'), SAID_AFTER + SAID_FOR),
  ];

  /** The part that is unfolded, and the button that stands for it. */
  let unfolded: { part: HTMLElement; by: HTMLElement } | undefined;
  function fold(): void {
    if (!unfolded) return;
    const { part, by } = unfolded;
    unfolded = undefined;
    part.hidden = true;
    by.ariaExpanded = 'false';
    by.focus({ preventScroll: true });
  }
  function unfold(id: string, pressed: HTMLElement): void {
    const part = root.getElementById(id) as HTMLElement;
    const wasOpen = unfolded?.part === part;
    // What is asked once more stands for the button that unfolded the question.
    const isQuestion = unfolded?.part.contains(pressed);
    const by = isQuestion && unfolded ? unfolded.by : pressed;
    fold();
    if (wasOpen) return;
    part.hidden = false;
    by.ariaExpanded = 'true';
    unfolded = { part, by };
    if (isQuestion) part.querySelector('button')?.focus();
  }

  /** Where the focus was before it came into the banner. */
  let focusBefore: EventTarget | null = null;
  listen<FocusEvent>(host, 'focusin', ({ relatedTarget }) => {
    focusBefore = relatedTarget ?? focusBefore;
  });

  // Only the direct children of <html> and <body>: enough to notice that the page was rendered anew.
  let returns = 0;
  const placed = new MutationObserver(() => {
    if (host.isConnected || !native('body')) return;
    // A page that keeps removing the banner has its way: the popup says the same.
    if (returns++ < MOST_RETURNS) mount();
    else remove();
  });
  function mount(): void {
    const body = native('body');
    body.prepend(host);
    placed.disconnect();
    for (const parent of [native('documentElement'), body]) placed.observe(parent, { childList: true });
  }

  /** Escape folds what is unfolded, then closes the banner in this tab, unless the key is meant for the page. */
  function onKey(event: KeyboardEvent): void {
    const focused = native('activeElement');
    const isFree = focused === host || focused === native('body');
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing);
    if (event.key !== 'Escape' || !event.isTrusted || event.defaultPrevented || !isFree || !isPlain) return;
    if (unfolded) watched.own(fold);
    else dismiss();
  }

  function remove(): void {
    gone.abort();
    timers.forEach(clearTimeout);
    placed.disconnect();
    watched.stop();
    const hadFocus = native('activeElement') === host;
    host.remove();
    // Back to where it came from; where that is gone, the browser goes on from where the banner stood, at the top.
    if (hadFocus && focusBefore instanceof HTMLElement)
      HTMLElement.prototype.focus.call(focusBefore, { preventScroll: true });
  }

  mount();
  listen(document, 'keydown', onKey, { signal: gone.signal });
  return { host, view, isInUse: () => !!unfolded, remove };
}
