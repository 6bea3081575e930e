/** Keys of a keyboard and of a remote control, and how far they move. */
const steps: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  ' ': 1,
  PageUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** How many pages a key moves; nothing for a key that is the browser's own, or a control's. */
export function stepOf({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === ' ' && (target as Element).matches('button, input, summary')) return undefined;
  return steps[key];
}
