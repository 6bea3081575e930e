// `kund-diagnos/storage`: adapters that store submitted responses, and the outbox, which sends them later when it must.
export type { Parked, PendingResponse, SaveOptions, StorableResponse, StorageAdapter } from './adapter.js';
export { connect, type Submission } from './connect.js';
export { downloadResponses } from './download-responses.js';
export { fileAdapter } from './file-adapter.js';
export { localStorageAdapter } from './local-storage-adapter.js';
export { memoryAdapter } from './memory-adapter.js';
export { outbox, type Outbox, type OutboxOptions } from './outbox/outbox.js';
export type { OutboxCounts } from './outbox/outbox-adapter.js';
export { postTo, type IsReceipt, type PostAdapter } from './post-to.js';
export { isLocalReceipt, type LocalReceipt } from './receipt.js';
export { parseResponseFile } from './parse-response-file.js';
export { StorageError, type StorageErrorCode } from './storage-error.js';
