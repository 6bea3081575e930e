import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Instrument } from '../../scoring/instrument.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';
import { kundorientering } from '../../instruments/kundorientering/facts.js';
import type { Catalog } from './catalog.js';
import { checkInstrument, isChecked } from './check-instrument.js';
import { define } from './define.js';
import { directionOf, matchLanguage, nearestLang, onLangChange, type Direction } from './language.js';
import { kundorienteringTexts, strings } from './languages.js';
import { onServer } from './on-server.js';
import { takeAway } from './server-drawn.js';
import { version } from './version.js';
import { warnOnce } from './warn-once.js';

/** An instrument with its words: `kundorientering`, whose words the elements fetch themselves, or a host's own. */
export type DisplayInstrument = Instrument & { readonly texts?: Readonly<Record<string, InstrumentTexts>> };

/** What every element has in common: a language, and an instrument with words in that language. */
export abstract class KdElement extends LitElement {
  static override properties: PropertyDeclarations = {
    locale: { reflect: true },
    instrument: { attribute: false },
  };

  static readonly version = version;

  /** Registers the element under a tag name. Does nothing where the name is taken. */
  static define(tag: string, registry?: CustomElementRegistry): void {
    define(tag, this as unknown as CustomElementConstructor, registry);
  }

  declare locale: string | null;
  /** What is asked: the library's own, or a host's own with its texts, checked when it is set. */
  declare instrument: DisplayInstrument;
  declare readonly renderRoot: ShadowRoot;

  /** The language that is shown; empty until its words are here. */
  protected language = '';
  /** Which way it is written; none, and so the page's, where an own instrument has another. */
  protected textDirection!: Direction;
  protected strings!: Strings;
  protected texts!: InstrumentTexts;

  #pageLanguage = '';
  /** The instrument that could not be taken, for as long as no other is given. */
  #refused: unknown;
  #stopListening: (() => void) | undefined;
  /** What a server drew. It stays until there is something to draw over it. */
  #drawn: ChildNode[] = [];

  constructor() {
    super();
    this.locale = null;
    this.instrument = kundorientering;
  }

  override connectedCallback(): void {
    // A server may call this, and has no page to look in.
    if (onServer) return;
    super.connectedCallback();
    const look = () => {
      this.#pageLanguage = nearestLang(this);
      this.requestUpdate();
    };
    this.#stopListening = onLangChange(this, look);
    look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** LitElement would draw before what a server drew, or take that over as it is, whatever the page says. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRoot } = this;
    if (!shadowRoot) return super.createRenderRoot() as ShadowRoot;
    this.#drawn = [...shadowRoot.childNodes];
    adoptStyles(shadowRoot, (this.constructor as typeof KdElement).elementStyles);
    return shadowRoot;
  }

  /** The words that this element shows, beside the instrument's. */
  protected get catalogs(): readonly Catalog<unknown>[] {
    return [strings];
  }

  /** True when there is something to show: the words are here and the instrument has been checked. */
  protected get ready(): boolean {
    return this.language !== '' && isChecked(this.instrument);
  }

  /** A line for the visitor in place of what cannot be shown; nothing while there is still something to wait for. */
  protected standIn(what: keyof Strings['refused'], refused = false): TemplateResult | typeof nothing {
    return refused || this.#isRefused
      ? html`<p lang=${this.language} dir=${this.textDirection}>${this.strings.refused[what]}</p>`
      : nothing;
  }

  /** Known to be shown never, and there are words to say so in. */
  get #isRefused(): boolean {
    const instrument = this.instrument as DisplayInstrument | null;
    return this.language !== '' && !!instrument && instrument === this.#refused;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { instrument } = this;
    if (changed.has('instrument') && !isChecked(instrument)) {
      const check = checkInstrument(instrument).catch((error: unknown) => {
        this.#refused = instrument;
        this.requestUpdate();
        throw error;
      });
      this.#showAfter(check, 'the instrument cannot be shown');
    }
    // A host may set what it has not fetched yet.
    const ownTexts = (instrument as DisplayInstrument | null)?.texts;
    const catalogs: readonly Catalog<unknown>[] = ownTexts
      ? this.catalogs
      : [...this.catalogs, kundorienteringTexts];
    const known = (language: string) => catalogs.every((catalog) => catalog.has(language));
    if (this.locale && !matchLanguage([this.locale], known)) {
      warnOnce(`no translation for locale="${this.locale}".`);
    }
    const language = matchLanguage([this.locale ?? '', this.#pageLanguage], known) ?? 'sv';
    if (catalogs.every((catalog) => catalog.get(language) !== undefined)) {
      this.language = language;
      // None is written as an empty `dir`.
      this.textDirection = (
        ownTexts && !Object.hasOwn(ownTexts, language) ? undefined : directionOf(language)
      )!;
      this.strings = strings.get(language)!;
      this.texts = (ownTexts ? textsFor(ownTexts, language) : kundorienteringTexts.get(language))!;
    } else if (onServer) {
      warnOnce(`a server draws nothing until it has the words: await loadLanguage('${language}') first.`);
    } else {
      // What is shown stays in the language it has until the new one is here.
      this.#showAfter(
        Promise.all(catalogs.map((catalog) => catalog.load(language))),
        `no words for "${language}"`,
      );
    }
  }

  protected override update(changed: PropertyValues): void {
    if (this.#drawn[0] && (this.ready || this.#isRefused)) {
      void this.updateComplete.then(takeAway(this.renderRoot, this.#drawn.splice(0)));
    }
    super.update(changed);
  }

  /** What is worked out from the instrument waits for this, too. */
  #showAfter(promise: Promise<unknown>, trouble: string): void {
    promise.then(
      () => {
        this.requestUpdate('instrument');
      },
      (error: unknown) => {
        console.error(`kund-diagnos: ${trouble}`, error);
      },
    );
  }
}

/** An own instrument that lacks the page's language is shown in its first. */
function textsFor(
  texts: Readonly<Record<string, InstrumentTexts>>,
  language: string,
): InstrumentTexts | undefined {
  return texts[matchLanguage([language], (known) => Object.hasOwn(texts, known)) ?? Object.keys(texts)[0]!];
}
