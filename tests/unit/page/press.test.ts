// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isUncovered, judge } from '../../../utils/page/press.ts';

/**
 * A button of 100 × 40 at 10, 20, in a tree where the pointer reaches what `at` says. `looksThrough`: the tree itself is
 * blind for what lies over it, as in Firefox.
 */
function scene(at: (x: number, y: number) => boolean, looksThrough = false) {
  const button = document.createElement('button');
  button.getBoundingClientRect = () => new DOMRect(10, 20, 100, 40);
  const host = document.createElement('div');
  Document.prototype.elementFromPoint = (x, y) => (at(x, y) || !looksThrough ? host : document.body);
  const root = {
    host,
    elementFromPoint: (x: number, y: number) => (at(x, y) || looksThrough ? button : host),
  } as unknown as ShadowRoot;
  return { button, root };
}
const click = (detail: number, isTrusted = true) => ({ detail, isTrusted }) as MouseEvent;

describe('whether a button lies open', () => {
  it('asks at the centre and near each corner', () => {
    const asked: string[] = [];
    const { button, root } = scene((x, y) => asked.push(`${x} ${y}`) > 0);
    expect(isUncovered(button, root)).toBe(true);
    expect([...new Set(asked)]).toEqual(['60 40', '13 23', '13 57', '107 23', '107 57']);
  });

  it.each([
    ['its centre', (x: number, y: number) => !(x > 40 && x < 80 && y > 30 && y < 50)],
    ['one corner', (x: number, y: number) => !(x > 100 && y > 50)],
    ['its left half', (x: number) => x > 60],
  ])('no longer when something covers %s', (_, at) => {
    for (const looksThrough of [false, true]) {
      const { button, root } = scene(at, looksThrough);
      expect(isUncovered(button, root)).toBe(false);
    }
  });
});

describe('whether a click counts', () => {
  it.each([
    ['the click of a script is nothing', true, click(0, false), false, 'ignored'],
    ['one on an open button counts', true, click(1), false, 'counts'],
    ['one on a covered button is refused', false, click(1), false, 'refused'],
    ['a key, or a screen reader, has no place and counts', false, click(0), false, 'counts'],
    ['the second of a double click on the same button is nothing', true, click(2), true, 'ignored'],
    ['the second of a double click that began on something else is refused', true, click(2), false, 'refused'],
  ] as const)('%s', (_, isOpen, event, isAgain, verdict) => {
    const { button, root } = scene(() => isOpen);
    expect(judge(event, button, root, isAgain)).toBe(verdict);
  });
});
