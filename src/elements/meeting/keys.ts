/** Keys of a keyboard and of a remote control, and how many pages they move. */
const STEPS: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  ' ': 1,
  PageUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** How many pages a key moves; 0 for a key that belongs to the browser or to a control. */
export function stepOf({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): number {
  if (ctrlKey || altKey || metaKey) return 0;
  if (key === ' ' && (target as Element).matches('button, input, summary')) return 0;
  return STEPS[key] ?? 0;
}
