/**
 * A page of one record waits for the whole of it. react-admin offers the row of a list in its place, which lacks what only the
 * page shows; a query of its own name is not filled that way. And what cannot be read just now is said on the page: react-admin would say
 * that it does not exist, and lead away from what was typed there.
 */
export const WHOLE = { meta: { isWhole: true }, onError: () => undefined };
