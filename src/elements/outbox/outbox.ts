import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OutboxStrings } from '../../locales/outbox-strings.js';
import { refine } from '../../scoring/validation/validate.js';
import { downloadResponses } from '../../storage/download-responses.js';
import { KdOutboxRequestEvent } from '../events/kd-outbox-request.js';
import { Announcer } from '../internal/page/announcer.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { baseStyles } from '../internal/base.styles.js';
import { focusedBeside } from '../internal/page/dom.js';
import { html } from '../internal/html.js';
import { KdElement } from '../internal/kd-element.js';
import { Localization } from '../internal/language/localization.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { onServer } from '../internal/page/on-server.js';
import type { OutboxSource } from '../internal/outbox-source.js';
import { PageEvents } from '../internal/page/page-events.js';
import { parseProperty } from '../internal/properties/parse-property.js';
import { outboxCatalog } from './outbox-catalog.js';
import { OutboxController } from './outbox-controller.js';
import { outboxStyles } from './outbox.styles.js';
import { rejectedTemplate } from './rejected-response.js';
import type { Notice, OutboxState } from './outbox-state.js';

const METHODS = ['subscribe', 'pending', 'flush', 'retry', 'discard'] as const;

const parseOutbox = refine<OutboxSource>('an outbox, as `outbox(adapter)` makes it', (value) =>
  METHODS.every((method) => typeof (value as Partial<OutboxSource>)[method] === 'function'),
);

/**
 * What an outbox holds on this device: how many responses wait to be sent, and what the host has rejected, with its reason. Each can be sent, saved
 * as a file, and a rejected one removed. Nothing is shown while nothing waits, and never an answer.
 *
 * `connect` of `kund-diagnos/storage` hands it the outbox; a host that does without `connect` sets `outbox`.
 *
 * @tag kund-diagnos-outbox
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 *
 * @event {KdOutboxRequestEvent} kd-outbox-request - The element is on the page, and asks for the outbox to show. `connect` answers.
 *
 * @csspart title - The heading.
 * @csspart waiting - What waits to be sent.
 * @csspart rejected - What the host has rejected.
 * @csspart reason - The host's reason.
 * @csspart notice - What has become of responses.
 *
 * @cssprop --kd-accent - What can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The mark of what was sent.
 * @cssprop --kd-yellow - The mark of what was rejected.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The mark of what waits, and the borders of what can be pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * connect(document, outbox(postTo('/api/responses')));
 * // Without `connect`:
 * document.querySelector('kund-diagnos-outbox').outbox = box;
 * ```
 */
export class KundDiagnosOutbox extends KdElement {
  static override styles: CSSResultGroup = [baseStyles, outboxStyles];

  static override properties: PropertyDeclarations = { outbox: { attribute: false } };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    outbox: outboxCatalog,
  });
  /** Without its strings there is nothing to show. */
  protected override readonly fallbackMessage = null;

  readonly #controller = new OutboxController(this);
  readonly #announcer = new Announcer(this);
  /** The host's own. */
  #own: OutboxSource | null = null;
  /** That of `connect`. */
  #provided: OutboxSource | null = null;

  /** The outbox to show, where it is not that of `connect`. */
  outbox: OutboxSource | null = null;

  constructor() {
    super();
    new PageEvents(this, ['kd-outbox-change'], this.#request);
  }

  /** @internal */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!onServer) this.#request();
  }

  readonly #request = (): void => {
    this.#provided = null;
    const request = new KdOutboxRequestEvent((outbox) => {
      this.#provided ??= outbox;
    });
    this.dispatchEvent(request);
    this.requestUpdate();
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('outbox')) return;
    const outbox = orNothing(this.outbox);
    this.#own = outbox && parseProperty('outbox', outbox, parseOutbox);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#controller.follow(this.#own ?? this.#provided);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { outbox: strings } = this.localization.strings;
    const { state, rejected } = this.#controller;
    this.#announceCounts(strings);
    return this.frame(html`
      ${state?.available === false ? html`<p class="quiet">${strings.unavailable}</p>` : nothing}
      ${state?.isWaitingShown ? this.#renderWaiting(state, strings) : nothing}
      ${rejected.length > 0 ? this.#renderRejected(strings) : nothing}
      <p class="notice" part="notice" role="status" tabindex="-1">${this.#notice(strings)}</p>
      <p class="sr" role="status">${this.#announcer.message}</p>
    `);
  }

  #renderWaiting({ waiting, sending }: OutboxState, strings: OutboxStrings): TemplateResult {
    const isSending = sending || this.#controller.isBusy;
    return html`
      <div class="part" part="waiting">
        ${waitingMark}
        <h2 part="title">${strings.waiting(waiting)}</h2>
        <p class="quiet">${strings.waitingHint(waiting)}</p>
        <p class="buttons">
          <button
            aria-disabled=${isSending ? 'true' : nothing}
            @click=${() => {
              if (!isSending) void this.#act(this.#controller.send());
            }}
          >
            ${isSending ? strings.sending : strings.sendNow}
          </button>
          <button class="plain" @click=${() => void this.#save(null)}>${strings.download}</button>
        </p>
      </div>
    `;
  }

  #renderRejected(strings: OutboxStrings): TemplateResult {
    const { rejected } = this.#controller;
    const isOne = rejected.length === 1;
    return html`
      <div class="part" part="rejected">
        ${rejectedMark}
        <h2 part="title">${strings.rejected(rejected.length)}</h2>
        <p class="quiet">${strings.rejectedHint(rejected.length)}</p>
        <ul>
          ${repeat(
            rejected,
            ({ id }) => id,
            (each, index) =>
              rejectedTemplate(each, isOne ? null : index + 1, strings, {
                retry: () => void this.#act(this.#controller.retry(each.id)),
                save: () => void this.#save(each.id),
                remove: () => void this.#act(this.#controller.remove(each.id)),
              }),
          )}
        </ul>
      </div>
    `;
  }

  #notice(strings: OutboxStrings): TemplateResult | typeof nothing {
    const notice = this.#controller.state?.notice;
    if (!notice) return nothing;
    const messages: Record<typeof notice, string> = {
      sent: strings.sent,
      'response-sent': strings.responseSent,
      'not-sent': [strings.notSent, navigator.onLine ? '' : strings.offline].join(' ').trim(),
      'rejected-again': strings.rejectedAgain,
      removed: strings.removed,
      'not-removed': strings.notRemoved,
    };
    return html`${noticeMark(notice)}<span>${messages[notice]}</span>`;
  }

  /** A screen reader hears how many wait when that changes. */
  #announceCounts(strings: OutboxStrings): void {
    const { state, rejected } = this.#controller;
    if (!state) return;
    const waiting = state.isWaitingShown ? state.waiting : 0;
    this.#announcer.announceFigures(`${waiting} ${rejected.length}`, () =>
      [
        waiting > 0 ? `${strings.waiting(waiting)}.` : '',
        rejected.length > 0 ? `${strings.rejected(rejected.length)}.` : '',
      ]
        .join(' ')
        .trim(),
    );
  }

  /** Moves the focus to what has become of it where the pressed button is gone. */
  async #act(action: Promise<void>): Promise<void> {
    await action;
    await this.updateComplete;
    const notice = this.renderRoot.querySelector<HTMLElement>('.notice');
    if (notice && !focusedBeside(notice)) notice.focus();
  }

  async #save(id: string | null): Promise<void> {
    const { file } = this.localization.strings.outbox;
    downloadResponses(await this.#controller.responsesToSave(id), `${file}.kd.json`);
  }
}

const mark = (name: string, d: string): TemplateResult => html`
  <svg class="mark ${name}" viewBox="0 0 16 16" aria-hidden="true"><path d=${d} /></svg>
`;

/** A clock. */
const waitingMark = mark('waiting', 'M8 2a6 6 0 110 12A6 6 0 018 2zM8 4.5V8l2.3 1.5');
const rejectedMark = mark('rejected', 'M8 1.5l6.8 12.5H1.2zM8 6v3.6m0 1.9v.6');

const SENT = 'M8 1.5a6.5 6.5 0 110 13 6.5 6.5 0 010-13zM4.9 8.2l2.2 2.2 4-4.4';
const NOT_SENT = 'M8 2a6 6 0 110 12A6 6 0 018 2zM5 8h6';

/** The mark of what has become of responses; told apart without colour, too. */
const noticeMark = (notice: Notice): TemplateResult =>
  notice === 'sent' || notice === 'response-sent' ? mark('sent', SENT) : mark('waiting', NOT_SENT);

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-outbox': KundDiagnosOutbox;
  }
}
