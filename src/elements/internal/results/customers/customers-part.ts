import type { ReactiveElement } from 'lit';
import type { CustomerStrings } from '../../../../locales/customer-strings.js';
import type { CustomersInput, CustomersReport } from '../../../../report/customers/types.js';
import type { Localization } from '../../language/localization.js';
import type { CustomersView } from '../report/report-view.js';
import { customersCatalog } from '../result-catalogs.js';

type CustomersModule = typeof import('./customers-view.js');

/** Shared by all elements of the page. */
let loaded: CustomersModule | null = null;

/** Fetches the module that shows customers' figures, once the host has set some. */
export class CustomersPart {
  readonly #host: ReactiveElement;
  readonly #isGiven: () => boolean;
  readonly #localization: Localization<object>;
  #isFetching = false;
  /** True when the script could not be fetched: the result is then shown without the customers. */
  isMissing = false;

  /** @param isGiven Whether the host has given figures now. */
  constructor(host: ReactiveElement, localization: Localization<object>, isGiven: () => boolean) {
    this.#host = host;
    this.#isGiven = isGiven;
    this.#localization = localization;
  }

  /** Catalogs that the element then needs besides its own. */
  get catalogs(): readonly (typeof customersCatalog)[] {
    return this.#isGiven() && !this.isMissing ? [customersCatalog] : [];
  }

  /** True while the figures wait for the script or the strings that show them. */
  get isAwaited(): boolean {
    if (!this.#isGiven() || this.isMissing) return false;
    if (!loaded && !this.#isFetching) void this.#fetch();
    return !loaded || !this.#strings;
  }

  /** Makes the customers' part of a report; `undefined` where the host gives no figures, or until the module has loaded. */
  get step(): CustomersModule['customersStep'] | undefined {
    return this.#isGiven() ? loaded?.customersStep : undefined;
  }

  inputOf(customers: CustomersReport | undefined): CustomersInput | null {
    return (customers && this.step?.inputOf(customers)) ?? null;
  }

  /** The customers' part of a report as it is shown. */
  viewOf(customers: CustomersReport | undefined): CustomersView | null {
    const strings = this.#strings;
    return customers && loaded && strings
      ? loaded.customersView(customers, strings, this.#localization.locale)
      : null;
  }

  get #strings(): CustomerStrings | undefined {
    return customersCatalog.get(this.#localization.language);
  }

  async #fetch(): Promise<void> {
    this.#isFetching = true;
    try {
      loaded = await import('./customers-view.js');
    } catch (error) {
      console.error(
        `kund-diagnos: what shows customers’ figures could not be fetched from ${import.meta.url}`,
        error,
      );
      this.isMissing = true;
    }
    this.#host.requestUpdate();
  }
}
