import type { InstrumentTexts, QuestionTexts } from '../../texts.js';
import type { NextStepId, QuestionId, RuleId } from '../instrument.js';

/** What is said about each area by its light, in Swedish. */
export const advice: Record<QuestionId, QuestionTexts['advice']> = {
  icp: {
    red: [
      'Beskriv idealkunden på en sida, utifrån de tio kunder som får ut mest av er.',
      'Dela in kunderna i 3–\u20605 segment efter värde och behov.',
    ],
    yellow: [
      'Skriv i varje beslutsunderlag vilket segment det gäller.',
      'Mät effekten per segment, inte för en genomsnittskund.',
    ],
    green: ['Låt varje team visa ett beslut som utgår från idealkunden.'],
  },
  journeys: {
    red: [
      'Rita den viktigaste kundresan med sälj, produkt och kundteam.',
      'Fråga fem kunder var i kundresan det skaver.',
    ],
    yellow: [
      'Rita in andra aktörer och det som händer före och efter mötet med er.',
      'Utse en ansvarig för varje avgörande ögonblick och mät upplevelsen.',
    ],
    green: ['Gå igenom kundresan med alla nyanställda.'],
  },
  voc: {
    red: [
      'Gör två kundintervjuer i veckan utan ledande frågor.',
      'Samla intervjuer, enkäter och supportdata där alla kommer åt dem.',
    ],
    yellow: [
      'Byt frågan ”Var det bra?” mot en skala 1–\u20605 med namngivna ändpunkter.',
      'Pröva siffrorna i intervjuer och sluta samla in det som ingen använder.',
    ],
    green: ['Berätta varje månad för alla vad kunderna har lärt er.'],
  },
  'closed-loop': {
    red: [
      'Ge varje synpunkt en ansvarig och ett datum i en gemensam lista.',
      'Ring varje missnöjd kund inom två dagar.',
    ],
    yellow: [
      'Kontrollera att flera kunder har samma problem innan ni bygger.',
      'Mät hur många kunder som får svar, och hur snabbt.',
    ],
    green: ['Berätta för kunder och kollegor vad synpunkterna har lett till.'],
  },
  'value-proposition': {
    red: [
      'Beskriv kundens nytta i en mening och testa den på fem kunder.',
      'Fråga fem kunder varför de valde er, och använd deras ord.',
    ],
    yellow: [
      'Låt kunder tidigt reagera på skisser och prototyper.',
      'Uppdatera budskapet varje kvartal utifrån vunna och förlorade affärer.',
    ],
    green: ['Samla kundexempel som alla team kan berätta.'],
  },
  sla: {
    red: [
      'Enas om vad ett kvalificerat lead är och utse en ansvarig för varje steg.',
      'Skriv ett SLA på en sida för leads, överlämningar och svarstider.',
    ],
    yellow: [
      'Kontrollera varje månad att SLA:t hålls och åtgärda den största avvikelsen.',
      'Fråga fem kunder hur överlämningen gick.',
    ],
    green: ['Använd samma modell mellan kundteam och produkt.'],
  },
  onboarding: {
    red: [
      'Definiera kundens första resultat och mät tiden dit.',
      'Ge varje ny kund en kontaktperson och en plan för 30 dagar.',
    ],
    yellow: [
      'Förenkla det steg där flest kunder fastnar.',
      'Mät användningen per segment efter 30 och 90 dagar.',
    ],
    green: ['Använd samma program i fler segment.'],
  },
  retention: {
    red: [
      'Bedöm risken för varje kund vars avtal löper ut inom 90 dagar.',
      'Fråga fem kunder varför de lämnade er.',
    ],
    yellow: [
      'Välj tre varningssignaler att agera på, t.ex. minskad användning.',
      'Skriv en playbook för varje signal: vem gör vad, och när?',
    ],
    green: ['Berätta för sälj och produkt vad som får kunder att stanna.'],
  },
  pricing: {
    red: [
      'Fråga fem kunder vad det skulle kosta att vara utan er.',
      'Utse en ansvarig för prismodellen och följ upp den varje kvartal.',
    ],
    yellow: [
      'A/B-\u2060testa en ändring i taget, i ett segment.',
      'Mät rabatter, vunna affärer och förlorade kunder (churn) per paket.',
    ],
    green: ['Ge sälj räkneexempel på värdet bakom priset.'],
  },
  governance: {
    red: [
      'Välj tre KPI:er för kundvärde och utse en ansvarig för varje.',
      'Ge kundsiffrorna samma tyngd som de finansiella på varje ledningsmöte.',
    ],
    yellow: [
      'Mät om kunderna får det bättre, inte bara era svarstider.',
      'Avsluta varje möte med ett beslut, en ansvarig och ett datum.',
    ],
    green: ['Berätta för alla vilka beslut kundsiffrorna har lett till.'],
  },
};

/** What is said about a result, in Swedish. */
export const recommendations: Pick<
  InstrumentTexts<QuestionId, RuleId, NextStepId>,
  'actions' | 'rules' | 'nextSteps'
> = {
  actions: {
    red: 'Akut: gör en handlingsplan inom 30 dagar och följ upp den varje vecka.',
    yellow: 'Prioritera förbättring: besluta om 2–\u20603 konkreta åtgärder.',
    green: 'Stabilt: fortsätt att stärka arbetssättet och sprid det.',
  },
  rules: {
    'insight-without-loop': {
      title: 'Insikt utan åtgärd',
      text: 'Insikter som inte blir åtgärder ger liten effekt. Få åtgärdsflödet på plats innan fler samlas in.',
    },
    'onboarding-first': {
      title: 'Tidigt värde',
      text: 'Onboarding skapar värde tidigast. Intäkterna från befintliga kunder (NRR) hålls tillbaka tills området är grönt.',
      red: 'Onboarding skapar värde tidigast, och området är rött. Intäkterna från befintliga kunder (NRR) hålls kraftigt tillbaka.',
    },
    'friction-between-teams': {
      title: 'Friktion mellan team',
      text: 'Ett SLA mellan sälj, marknad och kundteam minskar friktionen. Kontrollera varje månad att det hålls.',
    },
    'weakest-link': {
      title: 'Svagaste länken',
      text: 'Det som ligger lägst begränsar helheten. När det lyfts ger även andra insatser större effekt.',
      all: 'Inget område sticker ut som det svagaste.',
      green: 'Även det som ligger lägst är grönt.',
    },
  },
  nextSteps: {
    'customer-interviews':
      'Gör tio kundintervjuer på två veckor och sammanfatta de fem viktigaste insikterna, var och en med en åtgärd.',
    'nps-with-closed-loop':
      'Mät NPS eller kundens ansträngning (CES) varje kvartal, återkoppla till kunderna och utse en ansvarig för varje åtgärd.',
    'onboarding-kpi': 'Definiera en KPI för onboarding (tid till värde) och pilottesta en förbättring.',
  },
};
