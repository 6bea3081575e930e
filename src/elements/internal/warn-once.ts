const warned = new Set<string>();

/** Warns in the console, once for each message. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`kund-diagnos: ${message}`);
}
