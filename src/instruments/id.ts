/** Matches an id, which must work as a key in JSON, a value in a database and a name in a form. */
export const ID_PATTERN = /^(?!__proto__$)[\w.:-]{1,64}$/;

export const AN_ID = 'an id of 1–64 letters a–z, digits and "_.:-"';
