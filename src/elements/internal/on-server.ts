import { isServer } from 'lit';

/** True where there is no page. Lit declares it as `false`, and the compiler would not look at code that depends on it. */
export const onServer: boolean = isServer;
