/** Pairs in JSON that is imported: to TypeScript either of a pair may be a name. They are checked when they are set. */
export type UntypedPairs = readonly (readonly unknown[])[];
