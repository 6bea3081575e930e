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

  /** The languages that there are. */
  get languages(): string[] {
    return [...this.#loaded.keys(), ...Object.keys(this.#loaders)];
  }

  /** The strings if they have been loaded. */
  get(language: string): T | undefined {
    return this.#loaded.get(language);
  }

  /** Does nothing for a language that has been loaded, or that does not exist. */
  async load(language: string): Promise<void> {
    // Own loaders only: a page's language may be called "constructor".
    if (this.#loaded.has(language) || !Object.hasOwn(this.#loaders, language)) return;
    const strings = await this.#loaders[language]!();
    // A host may have added its own meanwhile.
    if (!this.#loaded.has(language)) this.add(language, strings);
  }
}
