import type { InstrumentTexts } from '../texts.js';
import type { AreaId, NextStepId, RuleId } from './facts.js';

/** The words of `kundorientering` in Swedish, the language it was written in. */
export const kundorienteringSv: InstrumentTexts<AreaId, RuleId, NextStepId> = {
  title: 'Diagnos – Kundorientering (Light)',
  introduction: {
    purpose:
      'Diagnosen visar hur mycket kundens röst och kundvärdet styr beslut, utveckling och leverans hos er.',
    who: 'Ledningsgruppen: ledning, affär, produkt och customer success',
    duration: '7–10 minuter',
    how: 'Svara på egen hand och spontant, utifrån hur det är i dag. Sedan jämför ni medelvärde och spridning i gruppen, pratar om skillnaderna och bestämmer vad ni gör först.',
  },
  scale: { lowest: 'Stämmer inte alls', highest: 'Stämmer helt' },
  actions: {
    red: 'Akut: gör en handlingsplan inom 30 dagar och följ upp den varje vecka.',
    yellow: 'Prioritera förbättring: besluta om 2–3 konkreta åtgärder.',
    green: 'Stabilt: fortsätt att stärka arbetssättet och sprid det.',
  },
  questions: {
    icp: {
      name: 'ICP & segment',
      statement: 'Vi har definierat vår idealkund (ICP) och våra segment, och vi fattar beslut utifrån dem.',
      advice: {
        red: [
          'Beskriv idealkunden på en sida, utifrån de tio kunder som får ut mest av er.',
          'Dela in kunderna i 3–5 segment efter värde och behov, inte bara efter bransch.',
        ],
        yellow: [
          'Skriv i varje beslutsunderlag vilket segment beslutet gäller.',
          'Mät effekten per segment i stället för att utgå från en genomsnittskund.',
        ],
        green: ['Låt varje team visa ett beslut som idealkunden har styrt.'],
      },
    },
    journeys: {
      name: 'Kundresor & personas',
      statement:
        'Vi har kartlagt våra viktigaste kundresor och vet var det skaver och vilka ögonblick som avgör.',
      advice: {
        red: [
          'Rita den viktigaste kundresan tillsammans med sälj, produkt och kundteam.',
          'Intervjua fem kunder om resan och märk ut var det skaver.',
        ],
        yellow: [
          'Rita in andra aktörer och det som händer före och efter kundens möte med er.',
          'Utse en ansvarig för varje avgörande ögonblick och mät kundens upplevelse.',
        ],
        green: ['Gå igenom kundresan med alla nyanställda.'],
      },
    },
    voc: {
      name: 'VoC & insikter',
      statement:
        'Vi samlar in kundinsikter systematiskt – intervjuer, NPS/CES, supportdata – och delar dem med alla.',
      advice: {
        red: [
          'Boka två kundintervjuer i veckan och ställ öppna frågor som inte leder svaret.',
          'Samla intervjuer, enkätsvar och supportärenden där alla kommer åt dem.',
        ],
        yellow: [
          'Byt frågor som ”Var det bra?” mot en skala 1–5 med namngivna ändpunkter.',
          'Se siffrorna som hypoteser och pröva dem i intervjuer.',
          'Sluta samla in data som ingen använder.',
        ],
        green: ['Berätta varje månad för hela företaget vad kunderna har lärt er.'],
      },
    },
    'closed-loop': {
      name: 'Closed-loop',
      statement: 'Vi har en rutin för kundernas synpunkter: en åtgärd, en ansvarig och ett svar till kunden.',
      advice: {
        red: [
          'Ge varje synpunkt en ansvarig och ett datum i en gemensam lista.',
          'Ring varje missnöjd kund inom två arbetsdagar.',
        ],
        yellow: [
          'Kontrollera att problemet är verkligt och delas av flera kunder innan ni bygger.',
          'Mät varje vecka hur många kunder som har fått svar, och hur snabbt.',
        ],
        green: ['Berätta för kunder och kollegor vad ni har ändrat tack vare synpunkterna.'],
      },
    },
    'value-proposition': {
      name: 'Värdeerbjudande',
      statement: 'Vi testar vårt värdebudskap på kunder och håller det aktuellt.',
      advice: {
        red: [
          'Beskriv kundens nytta i en mening och testa den på fem kunder.',
          'Fråga fem nya kunder varför de valde er, och använd deras ord.',
        ],
        yellow: [
          'Bjud in kunder tidigt och låt dem reagera på skisser och prototyper.',
          'Uppdatera budskapet varje kvartal med lärdomar från vunna och förlorade affärer.',
        ],
        green: ['Samla kundexempel som bär budskapet, så att alla team berättar samma sak.'],
      },
    },
    sla: {
      name: 'Sälj–marknad–kundteam (SLA)',
      statement:
        'Vi har ett tydligt SLA mellan sälj, marknad och kundteam för leads, överlämningar och svarstider.',
      advice: {
        red: [
          'Enas om vad ett kvalificerat lead är och vem som ansvarar för det i varje steg.',
          'Skriv ett SLA på en sida: leads, överlämningar, svarstider och ansvariga.',
        ],
        yellow: [
          'Gå varje månad igenom hur SLA:t hålls och åtgärda den största avvikelsen.',
          'Fråga kunderna hur överlämningen gick; svarstiden säger inte allt.',
        ],
        green: ['Använd samma modell för överlämningen mellan kundteam och produkt.'],
      },
    },
    onboarding: {
      name: 'Onboarding & adoption',
      statement:
        'Vi får kunden att lyckas snabbt med ett strukturerat program, som vi mäter med fasta nyckeltal.',
      advice: {
        red: [
          'Bestäm vad som är kundens första verkliga resultat, och mät tiden dit.',
          'Ge varje ny kund en plan för de första 30 dagarna och en namngiven kontakt.',
        ],
        yellow: [
          'Förenkla det steg där flest nya kunder fastnar.',
          'Mät användningen per segment efter 30, 60 och 90 dagar.',
        ],
        green: ['Gör den start som fungerar bäst till mall för fler segment.'],
      },
    },
    retention: {
      name: 'Retention & churnarbete',
      statement: 'Vi upptäcker risker i tid och har tydliga playbooks för att behålla kunder.',
      advice: {
        red: [
          'Lista de kunder vars avtal löper ut inom 90 dagar och bedöm risken för var och en.',
          'Fråga de fem kunder som lämnade er senast varför de gjorde det.',
        ],
        yellow: [
          'Välj tre varningssignaler, t.ex. minskad användning, och agera innan kunden lämnar.',
          'Skriv en playbook för varje signal: vem gör vad, och när?',
        ],
        green: ['Berätta för sälj och produkt vilka insatser som fick kunder att stanna.'],
      },
    },
    pricing: {
      name: 'Prissättning & paketering',
      statement: 'Vi sätter pris efter kundvärde, A/B-testar prismodellen och följer upp den.',
      advice: {
        red: [
          'Fråga tio kunder vad de skulle göra utan er, och vad det skulle kosta.',
          'Utse en ansvarig och ta upp priset i ledningsgruppen varje kvartal.',
        ],
        yellow: [
          'A/B-testa en ändring i taget, i ett segment.',
          'Mät rabatter, vunna affärer och churn per paket.',
        ],
        green: ['Ge alla säljare räkneexempel som visar värdet bakom priset.'],
      },
    },
    governance: {
      name: 'Styrning & KPI:er',
      statement:
        'Vi följer KPI:er för kundvärde (t.ex. NPS, NRR, LTV/CAC) på vecko- och månadsmöten och prioriterar efter dem.',
      advice: {
        red: [
          'Välj tre KPI:er för kundvärde och utse en ansvarig för var och en.',
          'Ge kundsiffrorna samma tyngd som de finansiella på varje ledningsmöte.',
        ],
        yellow: [
          'Byt mått som bara ser inåt mot mått på om kunden får det bättre.',
          'Avsluta varje genomgång med ett beslut, en ansvarig och ett datum.',
        ],
        green: ['Visa kundsiffrorna för alla och berätta vilka beslut de har lett till.'],
      },
    },
  },
  rules: {
    'insight-without-loop': {
      title: 'Insikt utan åtgärd',
      text: 'Ni samlar in mer än ni åtgärdar, och då får insikterna liten effekt. Få åtgärdsflödet på plats först.',
    },
    'onboarding-first': {
      title: 'Onboarding först',
      text: 'Onboarding är det som tidigast skapar värde för kunden. Så länge den inte är grön hämmas NRR.',
      red: 'Onboarding är det som tidigast skapar värde för kunden, och den är röd. Börja här, för NRR drabbas hårt.',
    },
    'friction-between-teams': {
      title: 'Friktion mellan team',
      text: 'Ett SLA mellan sälj, marknad och kundteam minskar friktionen. Kontrollera varje månad att det hålls.',
    },
    'weakest-link': {
      title: 'Svagaste länken',
      text: 'Det lägsta resultatet begränsar helheten. Insatser på annat håll ger mindre effekt tills det har lyfts.',
    },
  },
  nextSteps: {
    'customer-interviews':
      'Gör tio kundintervjuer på två veckor och sammanfatta de fem viktigaste insikterna med åtgärder.',
    'nps-with-closed-loop':
      'Mät NPS/CES varje kvartal, återkoppla till kunderna och utse en ansvarig för varje åtgärd.',
    'onboarding-kpi': 'Definiera en KPI för onboarding (tid till värde) och pilottesta en förbättring.',
  },
};
