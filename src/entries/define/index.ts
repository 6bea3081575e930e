// `kund-diagnos/define`: registers every element.
import './kund-diagnos.js';
import './kund-diagnos-ces.js';
import './kund-diagnos-csat.js';
import './kund-diagnos-group-result.js';
import './kund-diagnos-kpis.js';
import './kund-diagnos-meeting.js';
import './kund-diagnos-nps-result.js';
import './kund-diagnos-nps.js';
import './kund-diagnos-outbox.js';
import './kund-diagnos-plan.js';

export type * from '../../elements/index.js';
