import type { Language } from './language.ts';

/** Why a request was rejected, in words that the person at the page can act on. */
export interface Reasons {
  otherSite: string;
  otherHost: string;
  tooMany: string;
  tooSlow: string;
  notFound: (what: string) => string;
  notAllowed: (method: string) => string;
  noSuchRound: string;
  notLive: string;
  manyFollow: string;
  unreadable: string;
  tooLarge: string;
  notJson: string;
  /** The response belongs to another instrument or version. */
  otherDiagnosis: string;
  answer: (area: string) => string;
  unknownArea: (id: string) => string;
  field: (name: string) => string;
  role: (roles: readonly string[], came: string | undefined) => string;
  onlyRole: (others: readonly string[]) => string;
  invitation: string;
  facilitator: string;
  cannotClose: (round: number, responses: number, minimum: number) => string;
  decisions: string;
  plan: string;
  /** Somebody else has stored another plan in between. */
  planConflict: string;
  /** The group has begun to say whether the actions helped. */
  planAsked: string;
  helped: string;
  nothingToHelp: string;
  customerLink: string;
  customerAnswer: string;
  serverError: string;
}

export const reasons: Record<Language, Reasons> = {
  sv: {
    otherSite: 'Begäran måste komma från intranätets egna sidor.',
    otherHost: 'Intranätet nås inte under det namnet. Använd adressen som du har fått.',
    tooMany: 'Det har kommit många anrop härifrån på kort tid. Vänta en minut och försök igen.',
    tooSlow: 'Det tog för lång tid att ta emot det som skickades. Försök igen.',
    notFound: (what) => `${what} finns inte.`,
    notAllowed: (method) => `${method} går inte att använda här.`,
    noSuchRound: 'Det finns ingen avslutad omgång med det numret.',
    notLive: 'Det finns ingen omgång med det numret som går att följa.',
    manyFollow: 'Fler kan inte följa omgången direkt just nu. Resultatet går ändå att hämta.',
    unreadable: 'Det som skickades gick inte att läsa. Ladda om sidan och försök igen.',
    tooLarge: 'Det som skickades är större än vad servern tar emot.',
    notJson: 'Svaren ska skickas som application/json.',
    otherDiagnosis: 'Svaren hör till en annan version av diagnosen. Ladda om sidan och svara på nytt.',
    answer: (area) => `”${area}” ska ha ett svar från 1 till 5.`,
    unknownArea: (id) => `”${id}” är inget område i diagnosen.`,
    field: (name) => `Det är fel på fältet ”${name}”.`,
    role: (roles, came) =>
      `Avdelningen ska vara en av ${roles.join(', ')}, inte ${came === undefined ? 'ingen alls' : `”${came}”`}.`,
    onlyRole: (others) => `Bara segments.role tas emot, inte ${others.join(', ')}.`,
    invitation:
      'Koden gäller inte. Har du redan skickat in svar med den är de sparade som de var då. Kontrollera den annars, eller be om en ny.',
    facilitator: 'Det här kan bara den som leder mötet göra, med sin kod. Koden saknas eller är en annan.',
    cannotClose: (round, responses, minimum) =>
      `Det är omgång ${round} som pågår, med ${responses} svar. Den kan avslutas när minst ${minimum} har svarat.`,
    decisions:
      'Valen ska vara två listor, chosen och discussed, med diagnosens områden, vart och ett högst en gång.',
    plan: 'Planen gick inte att läsa. Ladda om sidan och försök igen.',
    planConflict: 'Någon annan har sparat planen under tiden.',
    planAsked:
      'Gruppen har börjat svara på om åtgärderna hjälpte. De kan följas upp, men inte skrivas om, läggas till eller tas bort.',
    helped: 'Svaren passar inte till frågorna. Planen kan ha ändrats: ladda om sidan och svara igen.',
    nothingToHelp: 'Det finns ingen plan att svara om.',
    customerLink:
      'Länken gäller inte. Har du redan svarat med den är ditt svar sparat. Annars kan delar av länken ha fallit bort: öppna den en gång till från brevet.',
    customerAnswer: 'Svaret gick inte att läsa. Ladda om sidan och svara igen.',
    serverError: 'Något gick fel på servern. Försök igen om en stund.',
  },
  en: {
    otherSite: 'The request must come from the intranet’s own pages.',
    otherHost: 'The intranet is not reached by that name. Use the address that you were given.',
    tooMany: 'Many requests have come from here in a short time. Wait a minute, and try again.',
    tooSlow: 'It took too long to receive what was sent. Try again.',
    notFound: (what) => `${what} does not exist.`,
    notAllowed: (method) => `${method} cannot be used here.`,
    noSuchRound: 'There is no closed round with that number.',
    notLive: 'There is no round with that number that can be followed.',
    manyFollow: 'No more can follow the round directly right now. The result can still be fetched.',
    unreadable: 'What was sent could not be read. Reload the page and try again.',
    tooLarge: 'What was sent is larger than the server accepts.',
    notJson: 'Answers are sent as application/json.',
    otherDiagnosis:
      'The answers belong to another version of the diagnosis. Reload the page and answer again.',
    answer: (area) => `“${area}” needs an answer from 1 to 5.`,
    unknownArea: (id) => `“${id}” is no area of the diagnosis.`,
    field: (name) => `There is something wrong with the field “${name}”.`,
    role: (roles, came) =>
      `The department must be one of ${roles.join(', ')}, not ${came === undefined ? 'none' : `“${came}”`}.`,
    onlyRole: (others) => `Only segments.role is taken, not ${others.join(', ')}.`,
    invitation:
      'The code is not valid. If you have submitted answers with it, they are stored as they were then. Otherwise check it, or ask for a new one.',
    facilitator: 'Only the facilitator can do this, with their code. The code is missing, or is another.',
    cannotClose: (round, responses, minimum) =>
      `Round ${round} is the open one, with ${responses} ${responses === 1 ? 'answer' : 'answers'}. It can be closed once at least ${minimum} have answered.`,
    decisions:
      'The choices must be two lists, chosen and discussed, of the diagnosis’ areas, each at most once.',
    plan: 'The plan could not be read. Reload the page and try again.',
    planConflict: 'Somebody else has stored the plan meanwhile.',
    planAsked:
      'The group has begun to say whether the actions helped. They can be followed up, but not rewritten, added or removed.',
    helped:
      'The answers do not fit the questions. The plan may have changed: reload the page and answer again.',
    nothingToHelp: 'There is no plan to answer about.',
    customerLink:
      'The link is not valid. If you have answered with it, your answer is stored. Otherwise a part of the link may be missing: open it again from the letter.',
    customerAnswer: 'The answer could not be read. Reload the page and answer again.',
    serverError: 'Something went wrong on the server. Try again in a while.',
  },
};
