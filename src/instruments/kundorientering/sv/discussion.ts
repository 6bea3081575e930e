import type { QuestionTexts } from '../../texts.js';
import type { QuestionId } from '../instrument.js';

/** Questions for a group to talk about in each area, in Swedish. */
export const discussion: Record<QuestionId, NonNullable<QuestionTexts['discussion']>> = {
  icp: {
    question: 'Vilken kund tackade vi senast nej till, och varför?',
    split: 'Vem är vår idealkund? Låt två av er svara var för sig.',
  },
  journeys: {
    question: 'Var i kundresan blir det oftast fel, och hur vet vi det?',
    split: 'Vilken kundresa tänkte ni på när ni svarade?',
  },
  voc: {
    question: 'Vad har kunderna lärt oss den senaste månaden som ändrade ett beslut?',
    split: 'Vem av oss hör kunderna varje vecka, och vem får det i andra hand?',
  },
  'closed-loop': {
    question: 'Vad hände med den senaste synpunkten som en kund lämnade?',
    split: 'Följ en synpunkt från två håll: vad hände med den, och vem fick veta?',
  },
  'value-proposition': {
    question: 'Vad säger kunderna att de köper, med sina egna ord?',
    split: 'Beskriv erbjudandet i en mening var. Vad skiljer er åt?',
  },
  sla: {
    question: 'Vad fick den senaste kunden som lämnades över förklara en gång till?',
    split: 'Hur går överlämningen till från er sida sett? Låt båda sidor berätta.',
  },
  onboarding: {
    question: 'Hur lång tid tar det för en ny kund att få sitt första resultat?',
    split: 'Ta den senaste nya kunden: när ansåg var och en av oss att kunden var i gång?',
  },
  retention: {
    question: 'Vilken kund var vi nära att förlora, och när såg vi det?',
    split: 'Vilka kunder är i riskzonen just nu? Jämför era listor.',
  },
  pricing: {
    question: 'När ändrade vi senast ett pris för att värdet för kunden hade ändrats?',
    split: 'Vad skulle kunden säga att priset bygger på? Vad säger vi själva?',
  },
  governance: {
    question: 'Vilket beslut blev annorlunda för att en kundsiffra visade något?',
    split: 'Vilka kundsiffror ser var och en av oss, och hur ofta?',
  },
};
