import { LitElement, isServer, type PropertyDeclarations, type PropertyValues } from 'lit';
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

  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.locale = null;
    this.instrument = kundorientering;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onLangChange(() => {
      this.requestUpdate();
    });
    // Words may differ where the element has been moved to.
    this.requestUpdate();
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
    if (changed.has('instrument') && !isChecked(this.instrument)) this.#check(this.instrument);
    // A host may set what it has not fetched yet.
    const ownTexts = (this.instrument as DisplayInstrument | null)?.texts;
    const catalogs: readonly Catalog<unknown>[] = ownTexts
      ? this.catalogs
      : [...this.catalogs, kundorienteringTexts];
    const known = (language: string) => catalogs.every((catalog) => catalog.has(language));
    if (this.locale && !matchLanguage([this.locale], known)) {
      warnOnce(`no translation for locale="${this.locale}".`);
    }
    const language = matchLanguage([this.locale ?? '', isServer ? '' : nearestLang(this)], known) ?? 'sv';
    if (catalogs.every((catalog) => catalog.get(language) !== undefined)) {
      this.language = language;
      this.strings = strings.get(language) as Strings;
      this.texts = (
        ownTexts ? textsFor(ownTexts, language) : kundorienteringTexts.get(language)
      ) as InstrumentTexts;
    } else {
      // What is shown stays in the language it has until the new one is here.
      Promise.all(catalogs.map((catalog) => catalog.load(language))).then(
        () => {
          this.requestUpdate();
        },
        (error: unknown) => {
          console.error(`kund-diagnos: no words for "${language}".`, error);
        },
      );
    }
  }

  #check(instrument: DisplayInstrument): void {
    checkInstrument(instrument).then(
      () => {
        // What is worked out from it waits for this.
        this.requestUpdate('instrument');
      },
      (error: unknown) => {
        console.error('kund-diagnos: the instrument was refused.', error);
      },
    );
  }
}

/** An own instrument that lacks the page's language is shown in its first. */
function textsFor(
  texts: Readonly<Record<string, InstrumentTexts>>,
  language: string,
): InstrumentTexts | undefined {
  const found = matchLanguage([language, Object.keys(texts)[0] ?? ''], (known) =>
    Object.hasOwn(texts, known),
  );
  return texts[found ?? ''];
}
