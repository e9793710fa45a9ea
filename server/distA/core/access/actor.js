/** Who acts: a person with a session or a key of an application. Both hold roles in areas; nothing else grants anything. */
export const can = (actor, verb) => actor.grants.some((grant) => grant.verbs.has(verb));
export const grantsOf = (actor, verb) => actor.grants.filter((grant) => grant.verbs.has(verb));
/** May the actor do this at this place? */
export function canAt(actor, verb, ordinal, owner = {}) {
    return grantsOf(actor, verb).some((grant) => grant.low <= ordinal &&
        ordinal <= grant.high &&
        (grant.sectorId === undefined || grant.sectorId === owner.sectorId) &&
        (grant.partnerId === undefined || grant.partnerId === owner.partnerId));
}
/** Does the actor hold a verb wherever another? As with fields of a row, a sector's grant counts unless it is about another sector's. */
export function holdsWherever(actor, verb, other, sectorId) {
    const holding = grantsOf(actor, verb).filter((grant) => grant.partnerId === undefined && (grant.sectorId === undefined || sectorId === undefined || grant.sectorId === sectorId));
    return grantsOf(actor, other).every(({ low, high }) => holding.some((grant) => grant.low <= low && high <= grant.high));
}
//# sourceMappingURL=actor.js.map