import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { StatementTexts } from '../../../instruments/texts.js';
import { commonCatalog, questionnaireCatalog, statementsCatalog } from './answer-catalogs.js';
import type { QuestionnaireResponse } from '../../../scoring/response.js';
import type { AnswerEventMap, Listen } from '../../events/answer-events.js';
import type { Draft } from './draft.js';
import { InstrumentElement } from '../instrument-element.js';
import { Localization } from '../language/localization.js';
import { nonEmpty } from '../properties/non-empty.js';
import { segmentsFrom } from './segments.js';

type Events = AnswerEventMap<QuestionnaireResponse, Draft>;

/** Base of the elements for answering an instrument. */
export abstract class AnsweringElement extends InstrumentElement<StatementTexts> {
  static override properties: PropertyDeclarations = {
    segments: { attribute: false },
    paged: { type: Boolean, reflect: true, useDefault: true },
    noShortcuts: { type: Boolean, reflect: true, useDefault: true, attribute: 'no-shortcuts' },
    draftKey: { reflect: true, useDefault: true, attribute: 'draft-key' },
  };

  /** @internal */
  declare addEventListener: Listen<Events, AddEventListenerOptions>;
  /** @internal */
  declare removeEventListener: Listen<Events, EventListenerOptions>;

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    questionnaire: questionnaireCatalog,
  });
  protected override readonly textsCatalog = statementsCatalog;

  /** The host's breakdowns, for example `{ role: 'Sälj' }`. They become part of the response. */
  segments: Readonly<Record<string, string>> | null = null;
  /** One statement at a time instead of a list. */
  paged = false;
  /** Turns off the digit keys, which answer the focused statement and move on. */
  noShortcuts = false;
  /** Stores unsaved answers in this browser's `localStorage` under this name. The person is told, and may clear them. */
  draftKey: string | null = null;

  /** The key to store drafts under; `null` when they are not stored. */
  protected get storageKey(): string | null {
    return nonEmpty(this.draftKey);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Warns of segments that cannot be stored, before anybody answers.
    if (changed.has('segments')) segmentsFrom(this.segments);
  }

  protected override get fallbackMessage(): string | null {
    return this.isInstrumentRejected ? this.localization.strings.common.unavailable.questions : null;
  }
}
