/** The roles that the result is broken down by. Only one breakdown: two that overlap could be subtracted from each other. */
export const roles: readonly string[] = ['Ledning', 'Sälj & marknad', 'Produkt', 'Kundteam'];
