import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Parked, StorableResponse } from '../adapter.js';

/** A response in the queue. Keys ascend in order of arrival. */
export interface QueuedResponse {
  readonly key: number;
  readonly id: string;
  readonly response: StorableResponse;
  readonly parked: Parked | null;
}

/** The responses on this device, in order of arrival. All tabs share it. */
export interface Queue {
  /** Adds a response. Ignores one with the same id, unless that is parked: it then gets the new content and waits again. */
  add(response: StorableResponse): Promise<void>;
  all(): Promise<QueuedResponse[]>;
  /** The first waiting response after a key; `null` when there is none. */
  nextAfter(key: number): Promise<QueuedResponse | null>;
  remove(key: number): Promise<void>;
  park(key: number, parked: Parked | null): Promise<void>;
  /** Takes or renews the lease to send, for so long from now. @returns When another's lease ends; `null` when the owner has it. */
  lease(owner: string, leaseMs: number): Promise<number | null>;
  /** Ends the owner's lease, if it has one, in a single request: a page that is being left has no time for two. */
  endLease(owner: string): Promise<void>;
  close(): Promise<void>;
}

interface Lease {
  readonly owner: string;
  readonly until: number;
}

interface Schema extends DBSchema {
  responses: { key: number; value: Omit<QueuedResponse, 'key'> & { key?: number }; indexes: { id: string } };
  lease: { key: string; value: Lease };
}

type Store = 'responses' | 'lease';
type StoreOf<S extends Store> = IDBPObjectStore<Schema, [S], S, 'readwrite'>;

const VERSION = 1;

/** Some browsers never report that they will not open a database. */
const OPENS_WITHIN_MS = 5000;

/** A browser closes a connection when memory is low, or when another tab deletes the database. A new one may work. */
const LOST_CONNECTION = ['InvalidStateError', 'UnknownError'];

export class IndexedDbQueue implements Queue {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  add(response: StorableResponse): Promise<void> {
    const { id } = response;
    return this.#transact('responses', 'readwrite', async (store) => {
      const known = await store.index('id').get(id);
      // The first content sent under an id wins: the host may have it.
      if (!known) await store.add({ id, response, parked: null });
      else if (known.parked) await store.put({ ...known, response, parked: null });
    });
  }

  all(): Promise<QueuedResponse[]> {
    return this.#transact('responses', 'readonly', (store) => store.getAll() as Promise<QueuedResponse[]>);
  }

  nextAfter(key: number): Promise<QueuedResponse | null> {
    return this.#transact('responses', 'readonly', async (store) => {
      let cursor = await store.openCursor(IDBKeyRange.lowerBound(key, true));
      while (cursor?.value.parked) cursor = await cursor.continue();
      return (cursor?.value ?? null) as QueuedResponse | null;
    });
  }

  remove(key: number): Promise<void> {
    return this.#transact('responses', 'readwrite', (store) => store.delete(key));
  }

  park(key: number, parked: Parked | null): Promise<void> {
    return this.#transact('responses', 'readwrite', async (store) => {
      const entry = await store.get(key);
      if (entry) await store.put({ ...entry, parked });
    });
  }

  lease(owner: string, leaseMs: number): Promise<number | null> {
    return this.#transact('lease', 'readwrite', async (store) => {
      const leases = await store.getAll();
      // In the transaction, so that it is later than in the one before: another tab's newer lease would seem to end too late.
      const now = Date.now();
      const until = now + leaseMs;
      // The clock of another tab may be a little ahead. A lease that ends much later was made before the clock was set back.
      const last = until + leaseMs;
      const taken = leases.find((lease) => lease.owner !== owner && lease.until > now && lease.until <= last);
      if (taken) return taken.until;
      await store.clear();
      await store.put({ owner, until }, owner);
      return null;
    });
  }

  endLease(owner: string): Promise<void> {
    return this.#transact('lease', 'readwrite', (store) => {
      const deleted = store.delete(owner);
      store.transaction.commit();
      return deleted;
    });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    (await opening?.catch(() => null))?.close();
  }

  async #transact<S extends Store, T>(
    name: S,
    mode: IDBTransactionMode,
    work: (store: StoreOf<S>) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#try(name, mode, work);
    } catch (error) {
      if (!LOST_CONNECTION.includes((error as Partial<Error>).name ?? '')) throw error;
      await this.close();
      return this.#try(name, mode, work);
    }
  }

  async #try<S extends Store, T>(
    name: S,
    mode: IDBTransactionMode,
    work: (store: StoreOf<S>) => Promise<T>,
  ): Promise<T> {
    const database = await (this.#opening ??= this.#open());
    // Strict, so that a power failure cannot take what the person has been told is kept.
    const transaction = database.transaction(name, mode, { durability: 'strict' });
    const store = transaction.store as unknown as StoreOf<S>;
    const [result] = await Promise.all([work(store), transaction.done]);
    return result;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = (): void => {
      if (this.#opening === opening) this.#opening = null;
    };
    const opened = (async () =>
      openDB<Schema>(this.#name, VERSION, {
        upgrade(database) {
          database
            .createObjectStore('responses', { keyPath: 'key', autoIncrement: true })
            .createIndex('id', 'id', {
              unique: true,
            });
          database.createObjectStore('lease');
        },
        // A later version of the library, in another tab, upgrades the database.
        blocking(_current, _blocked, { target }) {
          (target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      }))();
    const opening = soon(opened);
    opening.catch(forget);
    return opening;
  }
}

/** Rejects when a database does not open in time, and closes it when it opens after all. */
function soon<T extends { close(): void }>(opened: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('The database did not open in time.'));
    }, OPENS_WITHIN_MS);
    opened.then(
      (database) => {
        clearTimeout(timer);
        if (isLate) database.close();
        else resolve(database);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error('The database did not open.', { cause: error }));
      },
    );
  });
}
