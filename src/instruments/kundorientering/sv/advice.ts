import type { InstrumentTexts, QuestionTexts } from '../../texts.js';
import type { NextStepId, QuestionId, RuleId } from '../instrument.js';

/** Advice on each area by its light, in Swedish. */
export const advice: Record<QuestionId, QuestionTexts['advice']> = {
  icp: {
    red: [
      'Beskriv idealkunden på en sida, utifrån de tio kunder som har störst nytta av er. Det tar en eftermiddag, och ni är klara när alla i ledningen beskriver samma kund.',
      'Dela in kunderna i 3–\u20605 segment efter värde och behov, inte bara efter bransch. Indelningen håller när varje kund hör hemma i ett segment.',
    ],
    yellow: [
      'Skriv i varje beslutsunderlag vilket segment det gäller. Läs om en månad de fem senaste besluten: framgår det vem de var till för?',
      'Mät effekten per segment i stället för på en genomsnittskund. Börja med ett enda mått.',
    ],
    green: [
      'Låt varje team visa ett beslut som utgår från idealkunden.',
      'Pröva profilen en gång om året mot de kunder som har stannat och vuxit.',
    ],
  },
  journeys: {
    red: [
      'Rita den viktigaste kundresan på en dag, tillsammans med sälj, produkt och kundteam. Ni är klara när ni är överens om de tre ställen där det skaver mest.',
      'Be tre nya kunder berätta steg för steg hur de blev kunder, och märk ut på kartan var det tog stopp.',
    ],
    yellow: [
      'Rita in andra aktörer och det som händer före och efter kundens kontakt med er.',
      'Utse en ansvarig för varje avgörande ögonblick, mät upplevelsen där och jämför om tre månader.',
    ],
    green: [
      'Gå igenom kundresan med alla nyanställda under deras första vecka.',
      'Rita om kartan varje år tillsammans med några kunder, för resan ändras.',
    ],
  },
  voc: {
    red: [
      'Intervjua två kunder i veckan i fem veckor, med öppna frågor som inte leder svaret. Efter tio samtal ser ni vad som återkommer.',
      'Samla intervjuer, enkäter och supportdata på ett ställe som alla kommer åt. Ni har lyckats när någon utanför kundteamet har använt det inom en månad.',
    ],
    yellow: [
      'Byt frågor som ”Var det bra?” mot en skala 1–\u20605 med namngivna ändpunkter.',
      'Se siffrorna som hypoteser och pröva en i månaden i samtal med kunder. Sluta samla in det som ingen har använt på ett år.',
    ],
    green: [
      'Berätta varje månad för hela företaget vad kunderna har lärt er och vad ni ändrade.',
      'Låt varje chef vara med på en kundintervju i kvartalet.',
    ],
  },
  'closed-loop': {
    red: [
      'Lägg alla synpunkter i en gemensam lista där var och en har en ansvarig och ett datum. Ett kalkylblad räcker för att börja i dag.',
      'Ring varje missnöjd kund inom två arbetsdagar. Räkna efter en månad hur många ni hann med.',
    ],
    yellow: [
      'Ta reda på om flera kunder har samma problem innan ni bygger något.',
      'Mät varje vecka hur stor andel av kunderna som får svar, och hur snabbt.',
    ],
    green: [
      'Berätta för kunder och kollegor vad synpunkterna har lett till.',
      'Fråga dem som har fått svar om problemet är löst. Först då är ärendet avslutat för kunden.',
    ],
  },
  'value-proposition': {
    red: [
      'Beskriv kundens nytta i en mening. Visa den för fem personer som inte är kunder än: kan de med egna ord säga vad de skulle få?',
      'Be era tre senaste kunder berätta varför de valde er, och använd deras ord.',
    ],
    yellow: [
      'Låt kunder tidigt reagera på skisser och prototyper, medan det är billigt att ändra.',
      'Uppdatera erbjudandet varje kvartal utifrån vunna och förlorade affärer. Följ om andelen vunna ökar.',
    ],
    green: [
      'Samla kundexempel som alla team kan berätta.',
      'Pröva erbjudandet i ett segment till, på samma sätt som ni prövade det i det första.',
    ],
  },
  sla: {
    red: [
      'Enas om vad ett kvalificerat lead är och vem som ansvarar för varje steg. Det brukar gå på ett möte om två timmar.',
      'Skriv ett SLA på en sida: leads, överlämningar, svarstider och ansvariga. Det fungerar när ingen längre behöver fråga vem som har kunden.',
    ],
    yellow: [
      'Gå varje månad igenom hur SLA:t hålls, och åtgärda den största avvikelsen.',
      'Be kunder som just har lämnats över berätta vad de fick förklara två gånger.',
    ],
    green: [
      'Använd samma modell mellan kundteam och produkt.',
      'Stryk en gång om året det i SLA:t som alla ändå gör.',
    ],
  },
  onboarding: {
    red: [
      'Bestäm vad kundens första verkliga resultat är, och mät tiden dit för de tio senaste kunderna. Det är ert utgångsläge.',
      'Ge varje ny kund en kontaktperson och en plan för de första 30 dagarna.',
    ],
    yellow: [
      'Sitt bredvid när två nya kunder kommer i gång, och förenkla det steg där de fastnar. Mät tiden till resultat igen efter en månad.',
      'Mät användningen per segment efter 30, 60 och 90 dagar.',
    ],
    green: [
      'Gör den start som fungerar bäst till mall för fler segment.',
      'Låt kunder som snabbt kom i gång visa nya kunder hur de gjorde.',
    ],
  },
  retention: {
    red: [
      'Bedöm risken för varje kund vars avtal löper ut inom 90 dagar, och ring dem med högst risk den här veckan.',
      'Ta reda på varför de fem senaste kunderna lämnade er. Låt någon annan än deras säljare fråga.',
    ],
    yellow: [
      'Välj tre varningssignaler, till exempel minskad användning, och agera innan kunden säger upp avtalet.',
      'Skriv en playbook för varje signal: vem gör vad, och när? Se efter ett halvår hur många av de kunderna som är kvar.',
    ],
    green: [
      'Berätta för sälj och produkt vad som får kunder att stanna.',
      'Kontrollera varje kvartal att signalerna fortfarande pekar ut rätt kunder.',
    ],
  },
  pricing: {
    red: [
      'Fråga kunder i varje segment vad det skulle kosta dem att vara utan er. Tio samtal ger ett första mått på värdet.',
      'Utse en ansvarig för prismodellen och ta upp den i ledningsgruppen varje kvartal.',
    ],
    yellow: [
      'A/B-\u2060testa en ändring i taget, i ett segment, och bestäm i förväg vad som räknas som bättre.',
      'Följ rabatter, vunna affärer och förlorade kunder (churn) per paket.',
    ],
    green: [
      'Ge alla säljare räkneexempel på värdet bakom priset.',
      'Se över paketen när kunderna använder er på nya sätt, inte bara när kostnaderna stiger.',
    ],
  },
  governance: {
    red: [
      'Välj tre KPI:er för kundvärde och utse en ansvarig för var och en. Börja med sådana som ni redan kan mäta.',
      'Ge kundsiffrorna samma tyngd som de finansiella på varje ledningsmöte. Räkna efter tre möten hur många beslut de har lett till.',
    ],
    yellow: [
      'Mät om kunderna får det bättre, inte bara era egna svarstider och kostnader.',
      'Avsluta varje möte med ett beslut, en ansvarig och ett datum, och börja nästa möte där.',
    ],
    green: [
      'Visa alla medarbetare kundsiffrorna och de beslut som de har lett till.',
      'Låt ett team i taget berätta för ledningen vad deras kundsiffror betyder.',
    ],
  },
};

/** The texts about a result, in Swedish. */
export const recommendations: Pick<
  InstrumentTexts<QuestionId, RuleId, NextStepId>,
  'actions' | 'rules' | 'nextSteps' | 'measuredSteps'
> = {
  actions: {
    red: 'Akut: gör en handlingsplan inom 30 dagar och följ upp den varje vecka.',
    yellow: 'Prioritera förbättring: besluta om 2–\u20603 konkreta åtgärder.',
    green: 'Stabilt: fortsätt att stärka arbetssättet och sprid det.',
  },
  rules: {
    'insight-without-loop': {
      title: 'Insikt utan åtgärd',
      text: 'Insikter som inte blir åtgärder ger liten effekt. Se till att synpunkterna tas om hand innan ni samlar in fler.',
      postponed: 'Vänta med det här tills synpunkterna ni redan har tas om hand.',
    },
    'onboarding-first': {
      title: 'Tidigt värde',
      text: 'Onboarding är det som tidigast ger kunden värde. Tills området är grönt riskerar ni att tappa intäkter från befintliga kunder (NRR).',
      red: 'Onboarding är det som tidigast ger kunden värde, och området är rött. Börja här: risken är stor att ni tappar intäkter från befintliga kunder (NRR).',
    },
    'friction-between-teams': {
      title: 'Friktion mellan team',
      text: 'Ett SLA mellan sälj, marknad och kundteam minskar friktionen. Kontrollera varje månad att det hålls.',
    },
    'weakest-link': {
      title: 'Svagaste länken',
      text: 'Det svagaste området bromsar ofta de andra. När det lyfts brukar även andra insatser ge mer.',
      all: 'Inget område sticker ut som det svagaste.',
      green: 'Även det område som ligger lägst är grönt.',
    },
  },
  nextSteps: {
    'customer-interviews':
      'Gör tio kundintervjuer på två veckor och sammanfatta de fem viktigaste insikterna, var och en med en åtgärd.',
    'nps-with-closed-loop':
      'Mät NPS eller hur lätt det är att vara kund (CES) varje kvartal, återkoppla till kunderna och utse en ansvarig för varje åtgärd.',
    'onboarding-kpi': 'Definiera en KPI för onboarding (tid till värde) och pilottesta en förbättring.',
  },
  measuredSteps: {
    'nps-with-closed-loop':
      'Gå igenom det kunderna har svarat i NPS eller CES, återkoppla till dem och utse en ansvarig för varje åtgärd.',
    'onboarding-kpi': 'Ta reda på vad som mest drar ut på tiden till värde, och pilottesta en förbättring.',
  },
};
