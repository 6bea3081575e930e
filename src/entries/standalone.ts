// Everything in one classic script, for pages on a disk and for hosts where only one file can be put.
import './define/index.js';
import { loadMarkers } from '../elements/internal/tags/marker-loader.js';
import { pageParts } from '../elements/parts.js';

loadMarkers(['kund-diagnos', 'kund-diagnos-questionnaire'], pageParts);
