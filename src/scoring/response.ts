/** One person's filled-in questionnaire. Plain JSON, the same on the wire, in a database and in a property. */
export interface QuestionnaireResponse<Q extends string = string> {
  /** Created once per filled-in questionnaire, so that saving twice stores once. */
  id: string;
  /** The instrument's id. */
  instrument: string;
  /** The instrument's version. */
  version: number;
  /** By question: whole numbers on the instrument's scale. */
  answers: Record<Q, number>;
  /** The host's breakdowns, for example `{ role: 'Sälj' }`. */
  segments?: Record<string, string> | undefined;
}
