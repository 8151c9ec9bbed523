import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Whether what lies folded is drawn as well. */
const Whole = createContext(true);

/** When what was drawn first has been painted, in milliseconds: a few frames. */
const PAINTED_AFTER = 50;

/** Draws what can be seen at once, and the rest when that has been painted. Then the page is marked as ready. */
export function FirstPaint({ children }: { children: ComponentChildren }) {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), PAINTED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isWhole) document.documentElement.dataset.ready = 'true';
  }, [isWhole]);
  return <Whole.Provider value={isWhole}>{children}</Whole.Provider>;
}

/** What is folded when a surface opens. */
export const Folded = ({ children }: { children: ComponentChildren }) => (useContext(Whole) ? children : null);
