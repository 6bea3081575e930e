/** By language, how its words are fetched. */
export type Loaders<T> = Readonly<Record<string, () => Promise<T>>>;

/** Something that exists in several languages, each fetched the first time that somebody needs it. */
export class Catalog<T> {
  readonly #ready = new Map<string, T>();
  readonly #loaders: Loaders<T>;

  constructor(loaders: Loaders<T>) {
    this.#loaders = loaders;
  }

  /** Adds a language, or replaces one. */
  add(language: string, value: T): void {
    this.#ready.set(language, value);
  }

  has(language: string): boolean {
    return this.#ready.has(language) || Object.hasOwn(this.#loaders, language);
  }

  /** What is here already; undefined until it has been loaded. */
  get(language: string): T | undefined {
    return this.#ready.get(language);
  }

  async load(language: string): Promise<void> {
    if (!this.#ready.has(language)) this.add(language, await this.#loaders[language]!());
  }
}
