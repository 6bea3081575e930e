import type { ReactiveElement } from 'lit';

const types = ['beforeunload', 'online', 'offline', 'storage', 'pageshow'];

/**
 * Follows the page while the element is on it: the connection comes and goes, and somebody may be about to leave or have
 * answered in another tab. Whatever it is, the person is told.
 */
export function followPage(host: ReactiveElement, onEvent: (event: Event) => void): void {
  const listener = (event: Event) => {
    onEvent(event);
    host.requestUpdate();
  };
  host.addController({
    hostConnected: () => {
      for (const type of types) addEventListener(type, listener);
    },
    hostDisconnected: () => {
      for (const type of types) removeEventListener(type, listener);
    },
  });
}
