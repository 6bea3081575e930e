/** Reports what a listener of the host has thrown, as the browser reports what nobody catches. Node has no `reportError`. */
export function reportUncaught(error: unknown): void {
  if ('reportError' in globalThis) reportError(error);
  else console.error(error);
}
