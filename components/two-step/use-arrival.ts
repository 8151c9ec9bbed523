import { useEffect, useRef } from 'preact/hooks';

/**
 * For the heading of a part that takes the place of the one that was just used: it takes the focus too, so that whoever
 * works by keyboard or ear is not left where nothing is any more. `arrives` false: the page was only just opened.
 */
export function useArrival(arrives: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(arrives);
  useEffect(() => {
    if (first.current) heading.current?.focus();
  }, []);
  return heading;
}
