import type { GroupStrings } from '../../locales/group-strings.js';
import { Catalog } from '../shared/catalog.js';
import { loadGroupStrings } from '../shared/language-loaders.js';

/** The words of a group's result, apart from the others: who only answers never loads them. */
export const groupStrings = new Catalog<GroupStrings>(loadGroupStrings);
