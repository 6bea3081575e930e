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
import { sameContent } from './same-content.js';

/** Base of the elements about an instrument. */
export abstract class InstrumentElement<T extends StatementTexts> extends KdElement {
  static override properties: PropertyDeclarations = {
    instrument: { attribute: false, noAccessor: true },
  };

  /** False until the host has set `instrument`. */
  #isInstrumentGiven = false;
  #instrument: unknown = kundorientering;

  /**
   * The questionnaire: the library's own, or one of yours with its texts, which is checked when it is set. An equal copy changes nothing;
   * with `null` the element waits for one, as it does while it has an attribute `instrument` and no property yet.
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
  /** Another than the interface's where an own instrument lacks that. */
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

  /** The language of the texts where it is another than the interface's, which is that of what is around them. */
  protected get textsLang(): string | undefined {
    return this.#textsLanguage === this.localization.language ? undefined : this.#textsLanguage;
  }

  /** Inherited where an own instrument is in another language than the interface. */
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
    // On a page from a server the property comes with a script, and until then the library's own statements would be the wrong ones. The page
    // says with the attribute that there will be one; some frameworks write it by themselves.
    const isAwaited = this.hasAttribute('instrument') && !this.#isInstrumentGiven;
    const instrument = isAwaited ? null : this.#instrument;
    if (instrument !== this.#taken) this.#takeInstrument(instrument);
    this.#taken = instrument;
    super.willUpdate(changed);
    // Not `isReady`: an element may wait for more than its texts, and be ready later in the same update.
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
      // Frameworks have several ways to set nothing.
      this.#state = 'waiting';
    } else if (this.#state !== 'checked' || !sameContent(instrument, this.checkedInstrument)) {
      // A copy that is written otherwise does not take away what is shown.
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
    // Other words are asked about the same.
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
