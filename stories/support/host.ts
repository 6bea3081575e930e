import type { KdSubmitEvent } from '../../src/elements/index.js';

/** A host that takes a second to store the answers. */
export function stores(event: KdSubmitEvent): void {
  event.waitUntil(new Promise((resolve) => setTimeout(resolve, 1000)));
}

/** A host that cannot be reached. */
export function fails(event: KdSubmitEvent): void {
  event.waitUntil(
    new Promise((_resolve, reject) => {
      setTimeout(() => {
        reject(new Error('The server could not be reached.'));
      }, 1000);
    }),
  );
}
