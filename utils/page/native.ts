/*
 * What belongs to the document and to event targets, as the browser made it. A page can lay its own things over it by a
 * mere name: `<img name="body">` answers for `document.body`, to content scripts, too. Prototypes answer for nobody.
 */

/** A property of the document. */
export const native = <K extends 'body' | 'documentElement' | 'activeElement' | 'hidden'>(property: K): Document[K] =>
  Reflect.get(Document.prototype, property, document);

export const createElement = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);

/** The topmost element of the document at a point of the window; the host for one inside a shadow tree. */
export const elementAt = (x: number, y: number): Element | null =>
  Document.prototype.elementFromPoint.call(document, x, y);

/** Listens until `signal` is aborted. */
export const listen = <E extends Event>(
  target: EventTarget | undefined,
  type: string,
  listener: (event: E) => unknown,
  options?: AddEventListenerOptions,
): void => {
  if (target) EventTarget.prototype.addEventListener.call(target, type, listener as EventListener, options);
};
