/** How the strings of each language are fetched. */
export type Loaders<T> = Readonly<Record<string, () => Promise<T>>>;

/** Strings that exist in several languages, each fetched the first time that it is needed. */
export class Catalog<T> {
  readonly #loaded = new Map<string, T>();
  readonly #loaders: Loaders<T>;

  constructor(loaders: Loaders<T>) {
    this.#loaders = loaders;
  }

  /** Adds a language, or replaces one. */
  add(language: string, strings: T): void {
    this.#loaded.set(language, strings);
  }

  /** Available languages, loaded or not. */
  get languages(): string[] {
    return [...this.#loaded.keys(), ...Object.keys(this.#loaders)];
  }

  /** The strings of a language; `undefined` until they have been loaded. */
  get(language: string): T | undefined {
    return this.#loaded.get(language);
  }

  /** Loads a language. A no-op when it has been loaded, or does not exist. */
  async load(language: string): Promise<void> {
    // Own loaders only: a page's language may be called "constructor".
    if (this.#loaded.has(language) || !Object.hasOwn(this.#loaders, language)) return;
    const strings = await this.#loaders[language]!();
    // A host may have added its own while these were loading.
    if (!this.#loaded.has(language)) this.add(language, strings);
  }
}
