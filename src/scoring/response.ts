/** One person's filled-in questionnaire: plain JSON, the same on the wire, in a database and in a property. */
export interface QuestionnaireResponse<Q extends string = string> {
  /** Made once per filled-in questionnaire, so that saving twice stores once. */
  id: string;
  instrument: string;
  version: number;
  answers: Record<Q, number>;
  /** What the host breaks the result down by, for example `{ role: 'Sälj' }`. */
  segments?: Record<string, string>;
}
