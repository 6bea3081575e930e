import type { OutboxStrings } from '../../locales/outbox-strings.js';
import { Catalog } from '../internal/language/catalog.js';

export const outboxCatalog = new Catalog<OutboxStrings>({
  sv: async () => (await import('../../locales/sv/outbox.js')).outbox,
  en: async () => (await import('../../locales/en/outbox.js')).outbox,
});
