// The script file with every element. The words stand together at its end, within reach of each other: it compresses better so.
import './styles-together.js';
import './elements/group-result/styles.js';
import './define/all.js';
import { groupStrings } from './elements/group-result/languages.js';
import { groupEn } from './locales/en/group.js';
import { groupSv } from './locales/sv/group.js';
import './bundle.js';

groupStrings.add('sv', groupSv);
groupStrings.add('en', groupEn);
