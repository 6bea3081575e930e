import {
  adoptStyles,
  LitElement,
  nothing,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CommonStrings } from '../../locales/common-strings.js';
import { commonCatalog } from './answering/answer-catalogs.js';
import type { Catalog } from './language/catalog.js';
import { define } from './tags/define.js';
import { directionOf, type Direction } from './language/language.js';
import type { Localization } from './language/localization.js';
import { onServer } from './page/on-server.js';
import { TreeEvents } from './page/page-events.js';
import { replaceServerMarkup } from './server-markup.js';
import { version } from './tags/version.js';
import { warnOnce } from './warn-once.js';
import { html } from './html.js';

const FIRST_FOCUSABLE = 'kund-diagnos-questionnaire, kund-diagnos-result, [tabindex], button, input, summary';

/** Base of every element: it has a language, and replaces server markup. */
export abstract class KdElement extends LitElement {
  static override properties: PropertyDeclarations = { locale: { reflect: true, useDefault: true } };

  /** The library's version. */
  static readonly version = version;

  /**
   * Registers the element under a tag name. A no-op when the name is taken.
   *
   * @param tag The tag name, for example `kund-diagnos`.
   * @param registry Default: the page's.
   */
  static define(tag: string, registry?: CustomElementRegistry): void {
    define(tag, this as unknown as CustomElementConstructor, registry);
  }

  /** Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish. */
  locale: string | null = null;

  /** @internal */
  declare readonly renderRoot: ShadowRoot;

  protected abstract readonly localization: Localization<{ common: CommonStrings }>;

  /** Method calls that wait until the element is ready. */
  readonly #waiting: (() => void)[] = [];
  /** The server's markup. It stays until there is something to show in its place. */
  #serverMarkup: ChildNode[] = [];

  constructor() {
    super();
    new TreeEvents(this, ['click'], this.#handleLabelClick);
  }

  /** @internal */
  override connectedCallback(): void {
    // Some server renderers call this.
    if (onServer) return;
    super.connectedCallback();
    this.#warnOfAttributes();
  }

  /** @internal */
  adoptedCallback(): void {
    // An element first rendered in the new document has no root yet, and gets its styles then.
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** Data must be set as properties. An attribute has no effect, and some frameworks write one. */
  #warnOfAttributes(): void {
    const { elementProperties } = this.constructor as typeof KdElement;
    for (const [name, { attribute }] of elementProperties) {
      if (attribute !== false || typeof name !== 'string' || !this.getAttribute(name)) continue;
      warnOnce(
        `<${this.localName}> does not read the attribute "${name}". Set the property from a script: element.${name} = …`,
      );
    }
  }

  /**
   * Overridden because LitElement would render before the server's markup or adopt it unchanged, and would throw in another window than the
   * script's.
   */
  protected override createRenderRoot(): ShadowRoot {
    this.#serverMarkup = [...(this.shadowRoot?.childNodes ?? [])];
    // eslint-disable-next-line wc/attach-shadow-constructor -- Lit does so, too: an element may be cloned or rendered by a server.
    const root = this.shadowRoot ?? this.attachShadow(LitElement.shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof KdElement;
    if (root.ownerDocument === document) adoptStyles(root, elementStyles);
    else adoptStylesAnew(root, elementStyles as CSSResult[]);
  }

  /** True when the element can render its content. */
  protected get isReady(): boolean {
    return this.localization.language !== '';
  }

  /** True when the content that methods act on is rendered. */
  protected get hasContent(): boolean {
    return this.isReady;
  }

  /** Message for the visitor when nothing will ever be shown; `null` while something may still load. */
  protected abstract get fallbackMessage(): string | null;

  /** Catalogs that must have the element's language besides its own. */
  protected get furtherCatalogs(): readonly Catalog<unknown>[] {
    return [];
  }

  protected get direction(): Direction | undefined {
    return directionOf(this.localization.language);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.localization.resolve(this.furtherCatalogs);
  }

  protected override update(changed: PropertyValues): void {
    if (this.#serverMarkup.length > 0 && (this.isReady || this.fallbackMessage !== null)) {
      const restore = replaceServerMarkup(this.renderRoot, this.#serverMarkup.splice(0));
      void this.updateComplete.then(restore);
    }
    super.update(changed);
  }

  /** Handles a click on a `<label>` of this element: browsers do so only for form controls. */
  readonly #handleLabelClick = (event: Event): void => {
    const [target] = event.composedPath() as [Partial<Element>];
    const label = target.closest?.('label');
    if (this.id && label?.htmlFor === this.id && label.control === null) this.focus();
  };

  /** Focuses the first control or heading, as soon as it is rendered. */
  override focus(options?: FocusOptions): void {
    this.whenReady(() => {
      this.renderRoot.querySelector<HTMLElement>(FIRST_FOCUSABLE)?.focus(options);
    });
  }

  /**
   * Runs an action now, or as soon as the element is ready. A page may call a method before the strings or the figures have loaded.
   */
  protected whenReady(action: () => void): void {
    if (this.hasUpdated && this.hasContent) action();
    else this.#waiting.push(action);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.hasContent) return;
    for (const action of this.#waiting.splice(0)) action();
  }

  /** Settles when the element has loaded enough to render; `null` when nothing is loading. */
  protected get loading(): Promise<unknown> | null {
    return this.localization.loading;
  }

  /** Also waits for strings and scripts that are loading. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    const { loading } = this;
    if (!loading) return isComplete;
    await loading;
    return this.getUpdateComplete();
  }

  /** Wraps the content in the element's language, and in the width that is comfortable to read. */
  protected frame(content: TemplateResult): TemplateResult {
    return html`
      <div class="frame">
        <div class="root" lang=${this.localization.language} dir=${this.direction ?? nothing}>${content}</div>
      </div>
    `;
  }

  /** Renders the element while it is not ready. */
  protected renderFallback(): TemplateResult | typeof nothing {
    // The script file has this message in Swedish only.
    const notFetched = this.localization.hasFailed && commonCatalog.get('sv')?.notFetched;
    if (notFetched) return html`<p lang="sv" role="alert">${notFetched}</p>`;
    const message = this.fallbackMessage;
    if (message === null) return nothing;
    return html`<p lang=${this.localization.language} dir=${this.direction ?? nothing}>${message}</p>`;
  }
}

/** Recreates a shadow root's styles in another document: a constructed style sheet belongs to one document. */
function adoptStylesAnew(root: ShadowRoot, styles: readonly { readonly cssText: string }[]): void {
  // A document without a window renders nothing. <style> elements have moved with the root.
  const page = root.ownerDocument.defaultView;
  if (!page || !supportsAdoptingStyleSheets) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
