import type { StatementTexts } from '../../texts.js';
import type { QuestionId } from '../instrument.js';

/** The texts for answering, in Swedish. */
export const statements: StatementTexts<QuestionId> = {
  title: 'Diagnos – Kundorientering (Light)',
  introduction: {
    purpose: 'Se hur väl kundernas röst och nytta styr det ni beslutar, utvecklar och levererar.',
    who: 'Ledningsgruppen: vd, affär, produkt och kundteam',
    duration: '7–\u206010 minuter',
    how: 'Svara för dig själv, spontant, om läget i dag. Sedan ser ni var ni står och var ni ser olika, och bestämmer vad ni börjar med.',
  },
  scale: { lowest: 'Stämmer inte alls', highest: 'Stämmer helt' },
  questions: {
    icp: {
      name: 'ICP & segment',
      statement: 'Vi har definierat vår idealkund (ICP) och våra segment och fattar beslut utifrån dem.',
    },
    journeys: {
      name: 'Kundresor & personas',
      statement:
        'Vi har kartlagt våra viktigaste kundresor och vet var det skaver och vilka ögonblick som avgör.',
    },
    voc: {
      name: 'VoC & insikter',
      statement:
        'Vi samlar systematiskt in kundens röst (VoC) från intervjuer, NPS/CES-enkäter och supportdata, och delar den med alla.',
    },
    'closed-loop': {
      name: 'Closed-loop',
      statement: 'Varje synpunkt från en kund får en åtgärd, en ansvarig och ett svar (closed-loop).',
    },
    'value-proposition': {
      name: 'Värdeerbjudande',
      statement: 'Vi testar vårt värdeerbjudande på kunder och håller det aktuellt.',
    },
    sla: {
      name: 'Sälj–marknad–kundteam (SLA)',
      statement:
        'Vi har en tydlig överenskommelse (SLA) mellan sälj, marknad och kundteam om leads, överlämningar och svarstider.',
    },
    onboarding: {
      name: 'Onboarding & adoption',
      statement:
        'Vi har ett strukturerat program som snabbt ger nya kunder resultat, och vi följer det med fasta KPI:er.',
    },
    retention: {
      name: 'Retention & churnarbete',
      statement:
        'Vi ser i tid vilka kunder som kan lämna oss och har tydliga arbetsgångar (playbooks) för att behålla dem.',
    },
    pricing: {
      name: 'Prissättning & paketering',
      statement: 'Vi sätter pris efter kundvärde, A/B-\u2060testar prismodellen och följer upp den.',
    },
    governance: {
      name: 'Styrning & KPI:er',
      statement:
        'Vi följer KPI:er för kundvärde, t.ex. NPS och hur intäkterna från befintliga kunder utvecklas (NRR), på vecko- och månadsmöten och prioriterar efter dem.',
    },
  },
};
