import { isServer } from 'lit';

/**
 * True where there is no page. Lit's own is true in a test with jsdom, too, which has one; and Lit declares it as `false`, for which the
 * compiler would not look at code that depends on it.
 */
export const onServer: boolean = (isServer as boolean) && typeof document === 'undefined';
