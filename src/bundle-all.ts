// The script file with every element.
import { groupEn } from './locales/en/group.js';
import { groupSv } from './locales/sv/group.js';
import { groupStrings } from './elements/group-result/languages.js';
import './bundle.js';
import './define/all.js';

groupStrings.add('sv', groupSv);
groupStrings.add('en', groupEn);
