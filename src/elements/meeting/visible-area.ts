/** The number of strips of a frame that are observed, to detect that it is scrolled. */
const STRIPS = 50;
/** The number of visible shares of a strip that are reported. */
const STEPS = 10;
const THRESHOLDS = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

/**
 * Keeps an element inside the visible part of the page.
 *
 * A frame may be far taller than the window around it, which then scrolls, so that the foot of an element that fills the frame is far below. Only
 * an `IntersectionObserver` knows the visible area. It reports a change of an element's visible share, and the share of a frame taller than the
 * window stays the same while it scrolls. So strips of the frame are observed, and the whole is measured when one of them changes.
 *
 * @param probe An empty element that fills the frame, and stacks its children.
 * @param element The element to keep in sight, positioned in the same frame.
 * @returns A function that stops it.
 */
export function keepInSight(probe: Element, element: HTMLElement): () => void {
  // A DOM without a browser behind it has nothing in sight.
  if (!('IntersectionObserver' in globalThis)) return () => undefined;
  /** Touches nothing where the whole frame is in sight. */
  const inset = (side: 'top' | 'bottom', pixels: number): void => {
    const value = pixels > 0 ? `${pixels}px` : '';
    if (element.style[side] !== value) element.style[side] = value;
  };
  const measuring = new IntersectionObserver((entries) => {
    const { boundingClientRect: frame, intersectionRect: visible } = entries.at(-1)!;
    // Scrolled out of sight altogether.
    if (visible.height === 0) return;
    inset('top', visible.top - frame.top);
    inset('bottom', frame.bottom - visible.bottom);
  });
  const watching = new IntersectionObserver(
    () => {
      measuring.disconnect();
      // It tells at once of what it has just been given.
      measuring.observe(probe);
    },
    { threshold: THRESHOLDS },
  );
  const strips = Array.from({ length: STRIPS }, () => probe.ownerDocument.createElement('i'));
  probe.replaceChildren(...strips);
  for (const strip of strips) watching.observe(strip);
  return () => {
    watching.disconnect();
    measuring.disconnect();
  };
}
