import type { KpiStrings } from '../../locales/kpi-strings.js';
import { Catalog } from '../internal/language/catalog.js';

/** The words for customer figures. */
export const kpiCatalog = new Catalog<KpiStrings>({
  sv: async () => (await import('../../locales/sv/kpi.js')).kpi,
  en: async () => (await import('../../locales/en/kpi.js')).kpi,
});
