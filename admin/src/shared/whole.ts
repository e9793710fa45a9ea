/**
 * A page of one record waits for the whole of it. react-admin offers the row of a list in its place, which lacks what only the
 * page shows; a query of its own name is not filled that way.
 */
export const WHOLE = { meta: { isWhole: true } };
