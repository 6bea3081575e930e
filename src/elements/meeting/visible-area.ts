/** Into how many strips a frame is divided, to notice that it is scrolled. */
const STRIPS = 50;
/** How finely a strip is followed, in parts of its height. */
const STEPS = 10;
const THRESHOLDS = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

/**
 * Keeps an element inside what a person can see of the page.
 *
 * A frame may be far taller than the window around it, which then scrolls: what fills the frame has its foot far below. Only the browser
 * knows what is in sight, and tells an observer. It tells when another share of an element comes into sight, and of a frame that is taller
 * than the window the share stays the same: so strips of it are watched, and the whole is measured when one of them changes.
 *
 * @param probe An empty element that fills the frame, and stacks what is in it.
 * @param element What is to be kept in sight, positioned in the same frame.
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
