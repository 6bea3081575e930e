// `kund-diagnos/sql`: a query that counts responses in the database, and a parser of its rows.
export type { SqlDialect } from './dialect.js';
export { tallyFromRows } from './tally-from-rows.js';
export { tallyQuery, type TallyQuery, type TallyQueryOptions } from './tally-query.js';
