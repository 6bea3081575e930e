import { isServer } from 'lit';

/**
 * True when there is no document. Lit's `isServer` is not enough: it is true under jsdom too, which has one. Lit also types it as the
 * literal `false`, so TypeScript would treat code behind it as unreachable.
 */
export const onServer: boolean = (isServer as boolean) && typeof document === 'undefined';
