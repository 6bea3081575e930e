/** The roles that the result is broken down by. One breakdown only: two that overlap can be subtracted from each other. */
export const roles: readonly string[] = ['Ledning', 'Sälj & marknad', 'Produkt', 'Kundteam'];
