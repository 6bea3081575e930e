/** The form that goes with a number. Languages with more than two forms name them as `Intl.PluralRules` does. */
export const plural = (
  locale: string,
  count: number,
  forms: { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>,
): string => forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
