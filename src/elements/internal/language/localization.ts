import type { ReactiveController, ReactiveElement } from 'lit';
import type { Catalog } from './catalog.js';
import { formattingTag, matchLanguage, nearestLang, observeLang, passLanguageOn } from './language.js';
import { nonEmpty } from '../properties/non-empty.js';
import { onServer } from '../page/on-server.js';
import { warnOnce } from '../warn-once.js';

export type Catalogs<S> = { readonly [K in keyof S]: Catalog<S[K]> };

export interface LocalizedHost extends ReactiveElement {
  readonly locale: string | null;
}

const DEFAULT_LANGUAGE = 'sv';

/** Follows the language of the page and provides the strings in it. */
export class Localization<S extends object> implements ReactiveController {
  /** The language that is shown; empty until its strings have been loaded. */
  language = '';
  /** The strings in that language. Read them once `language` is set. */
  strings!: S;
  /** Settles when the strings that are being loaded are here, or have failed; `null` when none are. */
  loading: Promise<void> | null = null;
  readonly #host: LocalizedHost;
  readonly #catalogs: Catalogs<S>;
  /** Languages whose strings could not be fetched. The next best is shown. */
  readonly #failed = new Set<string>();
  #pageLanguage = '';
  #stopObserving: (() => void) | undefined;

  constructor(host: LocalizedHost, catalogs: Catalogs<S>) {
    this.#host = host;
    this.#catalogs = catalogs;
    host.addController(this);
    passLanguageOn(host);
  }

  /** The languages asked for, the most wanted first. */
  get wanted(): string[] {
    return [nonEmpty(this.#host.locale) ?? '', this.#pageLanguage];
  }

  /** The tag to format dates and numbers by: the language that is shown, with the page's region. */
  get locale(): string {
    return formattingTag(this.wanted, this.language);
  }

  /** True when no language can be shown: not even the default one could be fetched. */
  get hasFailed(): boolean {
    return this.language === '' && this.#failed.has(DEFAULT_LANGUAGE);
  }

  hostConnected(): void {
    const update = () => {
      this.#pageLanguage = nearestLang(this.#host);
      this.#host.requestUpdate();
    };
    this.#stopObserving = observeLang(this.#host, update);
    update();
  }

  hostDisconnected(): void {
    this.#stopObserving?.();
  }

  /**
   * Takes the strings of the language to show, or starts loading them. The element keeps its language until they have loaded.
   *
   * @param further Catalogs that must have the language too.
   */
  resolve(further: readonly Catalog<unknown>[]): void {
    const own = Object.entries<Catalog<unknown>>(this.#catalogs);
    const catalogs = [...own.map(([, catalog]) => catalog), ...further];
    const [first, ...others] = catalogs.map(({ languages }) => languages);
    const known = first!.filter((language) => others.every((languages) => languages.includes(language)));
    const locale = nonEmpty(this.#host.locale);
    if (locale !== null && !matchLanguage([locale], known))
      warnOnce(`no translation for locale="${locale}".`);

    const available = known.filter((language) => !this.#failed.has(language));
    const language = matchLanguage(this.wanted, available) ?? DEFAULT_LANGUAGE;
    if (catalogs.every((catalog) => catalog.get(language) !== undefined)) {
      this.language = language;
      this.strings = Object.fromEntries(own.map(([name, catalog]) => [name, catalog.get(language)])) as S;
    } else if (onServer) {
      warnOnce(
        `a server renders nothing until the strings are loaded: await loadLanguage('${language}') first.`,
      );
    } else if (!this.#failed.has(language)) {
      this.#load(catalogs, language);
    }
  }

  #load(catalogs: readonly Catalog<unknown>[], language: string): void {
    const loading = Promise.all(catalogs.map((catalog) => catalog.load(language))).then(
      () => {
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        // Safari's error message lacks the address.
        console.error(
          `kund-diagnos: the strings for "${language}" could not be loaded from ${import.meta.url}`,
          error,
        );
        this.#failed.add(language);
        this.#host.requestUpdate();
      },
    );
    this.loading = loading;
    void loading.then(() => {
      if (this.loading === loading) this.loading = null;
    });
  }
}
