const warned = new Set<string>();

/** One warning in the console for each message, however many elements have cause to give it. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`kund-diagnos: ${message}`);
}
