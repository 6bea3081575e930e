// What `kund-diagnos` exports.
export * from '../scoring/index.js';
export * from '../instruments/index.js';
