import type { PropertyDeclarations, PropertyValues } from 'lit';
import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import type { LocalizedInstrument } from '../../instruments/localized-instrument.js';
import type { StatementTexts } from '../../instruments/texts.js';
import type { Instrument } from '../../scoring/instrument.js';
import { attempt } from './attempt.js';
import type { Catalog } from './language/catalog.js';
import { checkInstrument, isChecked, type CheckedInstrument } from './checked-instrument.js';
import { KdElement } from './kd-element.js';
import { directionOf, matchLanguage, type Direction } from './language/language.js';
import { sameContent } from './properties/same-content.js';

/** Base of the elements about an instrument. */
export abstract class InstrumentElement<T extends StatementTexts> extends KdElement {
  static override properties: PropertyDeclarations = {
    instrument: { attribute: false, noAccessor: true },
  };

  /** True once the host has set `instrument`. */
  #isInstrumentGiven = false;
  #instrument: unknown = kundorientering;

  /**
   * The instrument: the built-in one, or your own with its texts, which is validated. Setting an equal copy is a no-op. With `null` the
   * element waits for one, as it does with an attribute `instrument` and no property yet.
   */
  get instrument(): Instrument | LocalizedInstrument | null {
    return (this.#instrument ?? null) as Instrument | LocalizedInstrument | null;
  }

  set instrument(instrument: Instrument | LocalizedInstrument | object | null | undefined) {
    this.#instrument = instrument;
    this.#isInstrumentGiven = true;
    this.requestUpdate();
  }

  /** The texts of the built-in instrument that the element shows. */
  protected abstract readonly textsCatalog: Catalog<T>;

  /** The checked instrument. Read it once the element `isReady`. */
  protected checkedInstrument!: CheckedInstrument;
  /** Its texts in the language that is shown. Read them once the element `isReady`. */
  protected texts!: T;

  /** The last value taken for `instrument`, checked or not. */
  #taken: unknown;
  #checking: Promise<void> | null = null;
  #state: 'waiting' | 'checked' | 'rejected' = 'waiting';
  /** Differs from the interface's when a custom instrument lacks that language. */
  #textsLanguage = '';

  protected get isInstrumentChecked(): boolean {
    return this.#state === 'checked';
  }

  protected override get isReady(): boolean {
    return super.isReady && this.isInstrumentChecked;
  }

  protected get isInstrumentRejected(): boolean {
    return super.isReady && this.#state === 'rejected';
  }

  /** The language of the texts; `undefined` when it is the interface's, which they inherit. */
  protected get textsLang(): string | undefined {
    return this.#textsLanguage === this.localization.language ? undefined : this.#textsLanguage;
  }

  /** Text direction; inherited when a custom instrument is in another language than the interface. */
  protected override get direction(): Direction | undefined {
    const direction = directionOf(this.localization.language);
    const isAlike = this.#state !== 'checked' || directionOf(this.#textsLanguage) === direction;
    return isAlike ? direction : undefined;
  }

  protected override get furtherCatalogs(): readonly Catalog<unknown>[] {
    return this.#state === 'checked' && this.checkedInstrument.texts ? [] : [this.textsCatalog];
  }

  protected override get loading(): Promise<unknown> | null {
    return this.#checking ?? super.loading;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // On a server-rendered page a script sets the property later; the built-in statements would be wrong until then. The attribute announces
    // it, and some frameworks write it by themselves.
    const isAwaited = this.hasAttribute('instrument') && !this.#isInstrumentGiven;
    const instrument = isAwaited ? null : this.#instrument;
    if (instrument !== this.#taken) this.#takeInstrument(instrument);
    this.#taken = instrument;
    super.willUpdate(changed);
    // Not `this.isReady`: a subclass may wait for more, and become ready later in the same update.
    if (super.isReady && this.isInstrumentChecked) this.#takeTexts();
  }

  /** Called when another instrument than before has been accepted. */
  protected instrumentChanged(): void {}

  #takeInstrument(instrument: unknown): void {
    if (isChecked(instrument)) {
      this.#accept(instrument);
    } else if (sameContent(instrument, kundorientering)) {
      this.#accept(kundorientering);
    } else if (!instrument) {
      // Frameworks set `undefined` or the empty text when there is none.
      this.#state = 'waiting';
    } else if (this.#state !== 'checked' || !sameContent(instrument, this.checkedInstrument)) {
      // A copy of the same instrument keeps the current view while it is validated.
      const id = attempt(() => (instrument as Instrument).id);
      const isCopy = this.#state === 'checked' && id === this.checkedInstrument.id;
      if (!isCopy) this.#state = 'waiting';
      this.#check(instrument);
    }
  }

  #check(instrument: unknown): void {
    const isStillSet = () => this.#instrument === instrument;
    const checking = checkInstrument(instrument).then(
      (copy) => {
        if (isStillSet()) this.#accept(copy);
      },
      (error: unknown) => {
        console.error('kund-diagnos: the instrument cannot be shown', error);
        if (!isStillSet()) return;
        this.#state = 'rejected';
        this.requestUpdate();
      },
    );
    this.#checking = checking;
    void checking.then(() => {
      if (this.#checking === checking) this.#checking = null;
    });
  }

  #accept(instrument: CheckedInstrument): void {
    this.#state = 'checked';
    this.requestUpdate();
    const previous = this.checkedInstrument as CheckedInstrument | undefined;
    this.checkedInstrument = instrument;
    // With other texts but the same questions, answers and figures stay.
    if (!sameContent({ ...instrument, texts: null }, { ...previous, texts: null })) this.instrumentChanged();
  }

  #takeTexts(): void {
    const { language, wanted } = this.localization;
    const { texts } = this.checkedInstrument;
    if (texts) {
      const matched = matchLanguage([...wanted, language], Object.keys(texts));
      this.#textsLanguage = matched ?? Object.keys(texts)[0]!;
      this.texts = texts[this.#textsLanguage] as StatementTexts as T;
    } else {
      this.#textsLanguage = language;
      this.texts = this.textsCatalog.get(language)!;
    }
  }
}
