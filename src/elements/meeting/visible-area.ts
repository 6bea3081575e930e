/** How finely scrolling is followed, in parts of the height. */
const STEPS = 100;
const THRESHOLDS = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

/**
 * Keeps an element inside what a person can see of the page.
 *
 * A frame may be far taller than the window around it, which then scrolls: what fills the frame has its foot far below. Only the browser
 * knows what is in sight, and tells an observer.
 *
 * @param probe An element that fills the frame.
 * @param element What is to be kept in sight, positioned in the same frame.
 * @returns A function that stops it.
 */
export function keepInSight(probe: Element, element: HTMLElement): () => void {
  // A DOM without a browser behind it has nothing in sight.
  if (!('IntersectionObserver' in globalThis)) return () => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const { boundingClientRect: frame, intersectionRect: visible } = entries.at(-1)!;
      // Scrolled out of sight altogether.
      if (visible.height === 0) return;
      element.style.top = `${visible.top - frame.top}px`;
      element.style.bottom = `${frame.bottom - visible.bottom}px`;
    },
    { threshold: THRESHOLDS },
  );
  observer.observe(probe);
  return () => {
    observer.disconnect();
  };
}
