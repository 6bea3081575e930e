import type { GroupStrings } from '../../locales/group-strings.js';
import { Catalog } from '../shared/catalog.js';

/** The words of a group's result, apart from the others: who only answers never loads them. */
export const groupStrings = new Catalog<GroupStrings>({
  sv: async () => (await import('../../locales/sv/group.js')).groupSv,
  en: async () => (await import('../../locales/en/group.js')).groupEn,
});
