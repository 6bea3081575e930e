// The strings that are needed to show a result.
import type { InstrumentTexts } from '../../../instruments/texts.js';
import type { ResultStrings } from '../../../locales/result-strings.js';
import type { GroupResultStrings } from '../../../locales/group-result-strings.js';
import type { MeetingStrings } from '../../../locales/meeting-strings.js';
import type { CustomerStrings } from '../../../locales/customer-strings.js';
import type { ExportStrings } from '../../../locales/export-strings.js';
import type { NpsResultStrings } from '../../../locales/nps-result-strings.js';
import type { PlanStrings } from '../../../locales/plan-strings.js';
import { Catalog } from '../language/catalog.js';

export const resultCatalog = new Catalog<ResultStrings>({
  sv: async () => (await import('../../../locales/sv/result.js')).result,
  en: async () => (await import('../../../locales/en/result.js')).result,
});

export const groupResultCatalog = new Catalog<GroupResultStrings>({
  sv: async () => (await import('../../../locales/sv/group-result.js')).groupResult,
  en: async () => (await import('../../../locales/en/group-result.js')).groupResult,
});

export const meetingCatalog = new Catalog<MeetingStrings>({
  sv: async () => (await import('../../../locales/sv/meeting.js')).meeting,
  en: async () => (await import('../../../locales/en/meeting.js')).meeting,
});

export const exportCatalog = new Catalog<ExportStrings>({
  sv: async () => (await import('../../../locales/sv/export.js')).exportStrings,
  en: async () => (await import('../../../locales/en/export.js')).exportStrings,
});

export const npsResultCatalog = new Catalog<NpsResultStrings>({
  sv: async () => (await import('../../../locales/sv/nps-result.js')).npsResult,
  en: async () => (await import('../../../locales/en/nps-result.js')).npsResult,
});

export const customersCatalog = new Catalog<CustomerStrings>({
  sv: async () => (await import('../../../locales/sv/customers.js')).customers,
  en: async () => (await import('../../../locales/en/customers.js')).customers,
});

export const planCatalog = new Catalog<PlanStrings>({
  sv: async () => (await import('../../../locales/sv/plan.js')).plan,
  en: async () => (await import('../../../locales/en/plan.js')).plan,
});

/** All texts of the built-in instrument. */
export const textsCatalog = new Catalog<InstrumentTexts>({
  sv: async () => (await import('../../../instruments/kundorientering/sv/index.js')).kundorienteringSv,
  en: async () => (await import('../../../instruments/kundorientering/en/index.js')).kundorienteringEn,
});
