// `kund-diagnos`: scoring and instruments.
export * from '../scoring/index.js';
export * from '../instruments/index.js';
