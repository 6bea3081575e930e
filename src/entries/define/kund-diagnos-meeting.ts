import { KundDiagnosMeeting } from '../../elements/meeting/meeting.js';

KundDiagnosMeeting.define('kund-diagnos-meeting');

// TypeScript then knows the tags and their events.
export type * from '../../elements/index.js';
