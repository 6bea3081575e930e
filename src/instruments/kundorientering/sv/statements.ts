import type { StatementTexts } from '../../texts.js';
import type { QuestionId } from '../instrument.js';

/** What is needed to answer, in Swedish. */
export const statements: StatementTexts<QuestionId> = {
  title: 'Diagnos – Kundorientering (Light)',
  introduction: {
    purpose: 'Se hur mycket kundens röst och kundvärdet styr beslut, utveckling och leverans hos er.',
    who: 'Ledningsgruppen: vd, affär, produkt och kundteam',
    duration: '7–\u206010 minuter',
    how: 'Svara själv och spontant, utifrån läget i dag. Sedan ser ni medelvärde och spridning, pratar om skillnaderna och bestämmer vad ni gör först.',
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
      statement:
        'Vi har en rutin för kundernas synpunkter (closed-loop): en åtgärd, en ansvarig och ett svar till kunden.',
    },
    'value-proposition': {
      name: 'Värdeerbjudande',
      statement: 'Vi testar vårt värdebudskap på kunder och håller det aktuellt.',
    },
    sla: {
      name: 'Sälj–marknad–kundteam (SLA)',
      statement:
        'Vi har en tydlig överenskommelse (SLA) mellan sälj, marknad och kundteam om leads, överlämningar och svarstider.',
    },
    onboarding: {
      name: 'Onboarding & adoption',
      statement:
        'Vi har ett strukturerat program som snabbt får kunden att lyckas, och vi mäter det med fasta KPI:er.',
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
        'Vi följer KPI:er för kundvärde, t.ex. NPS och intäkter från befintliga kunder (NRR), på vecko- och månadsmöten och prioriterar efter dem.',
    },
  },
};
