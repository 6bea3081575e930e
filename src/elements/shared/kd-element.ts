import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Instrument } from '../../scoring/instrument.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';
import { kundorientering } from '../../instruments/kundorientering/facts.js';
import type { Catalog } from './catalog.js';
import { checkInstrument, isChecked } from './check-instrument.js';
import { define } from './define.js';
import { matchLanguage, nearestLang, onLangChange } from './language.js';
import { kundorienteringTexts, strings } from './languages.js';
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
  declare instrument: DisplayInstrument;

  /** The language that is shown; empty until its words are here. */
  protected language = '';
  protected strings!: Strings;
  protected texts!: InstrumentTexts;

  #pageLanguage = '';
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.locale = null;
    this.instrument = kundorientering;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Here and not where it is used: a server has no page to look in.
    const look = () => {
      this.#pageLanguage = nearestLang(this);
      this.requestUpdate();
    };
    this.#stopListening = onLangChange(look);
    look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** The words that this element shows, beside the instrument's. */
  protected get catalogs(): readonly Catalog<unknown>[] {
    return [strings];
  }

  /** True when there is something to show: the words are here and the instrument has been checked. */
  protected get ready(): boolean {
    return this.language !== '' && isChecked(this.instrument);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { instrument } = this;
    if (changed.has('instrument') && !isChecked(instrument)) {
      this.#showAfter(checkInstrument(instrument), 'the instrument was refused');
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
      this.strings = strings.get(language)!;
      this.texts = (ownTexts ? textsFor(ownTexts, language) : kundorienteringTexts.get(language))!;
    } else {
      // What is shown stays in the language it has until the new one is here.
      this.#showAfter(
        Promise.all(catalogs.map((catalog) => catalog.load(language))),
        `no words for "${language}"`,
      );
    }
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
