// `kund-diagnos/sql`: the query that lets a database count, and the reader of what it gives.
export type { SqlDialect } from './dialect.js';
export { tallyFromRows } from './tally-from-rows.js';
export { tallyQuery, type TallyQuery, type TallyQueryOptions } from './tally-query.js';
