import { isServer } from 'lit';

/** True where there is no page. Lit's own is true in a test with jsdom, too, which has one. */
export const onServer: boolean = isServer && typeof document === 'undefined';
