import { onServer } from '../page/on-server.js';
import type { OnDemandPart } from './on-demand-part.js';

/**
 * Draws elements in place of markers, those that are there already and those that are added later: `<div data-kund-diagnos='{"locale": "en"}'>`
 * stands for `<kund-diagnos locale="en">` where a host removes tags that it does not know. The code for it is fetched when there is a marker.
 *
 * @param tags The tags that are registered.
 * @param parts The tags whose script must be fetched first.
 */
export function loadMarkers(tags: readonly string[], parts: readonly OnDemandPart[]): void {
  if (onServer) return;
  const partByTag = new Map<string, OnDemandPart | null>([
    ...tags.map((tag): [string, null] => [tag, null]),
    ...parts.map((part): [string, OnDemandPart] => [part.tag, part]),
  ]);
  const markers = [...partByTag.keys()].map((tag) => `[data-${tag}]`).join();

  const mountFound = (): void => {
    if (!document.querySelector(markers)) return;
    import('./mount.js').then(
      ({ mountMarkers }) => {
        mountMarkers(partByTag);
      },
      (error: unknown) => {
        console.error(
          `kund-diagnos: elements could not be drawn in place of ${markers}, since a part of ${import.meta.url} could not be fetched`,
          error,
        );
      },
    );
  };
  new MutationObserver(mountFound).observe(document, { subtree: true, childList: true });
  mountFound();
}
