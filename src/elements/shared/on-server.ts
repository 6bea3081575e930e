import { isServer } from 'lit';

/** True where there is no page. Lit declares it as `false`, and a compiler would not look at what depends on it. */
export const onServer: boolean = isServer;
