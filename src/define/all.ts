import './kund-diagnos.js';
import './kund-diagnos-group-result.js';
