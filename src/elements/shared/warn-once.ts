const said = new Set<string>();

/** One warning in the console for each message, however many elements have cause to give it. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`kund-diagnos: ${message}`);
}
