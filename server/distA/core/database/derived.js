export const BI_SCHEMA = 'bi';
export const BI_DOOR_SCHEMA = 'bi_door';
export const BI_RIGHTS_SCHEMA = 'bi_rights';
export const DROP_DERIVED = `drop schema if exists ${BI_SCHEMA}, ${BI_DOOR_SCHEMA}, ${BI_RIGHTS_SCHEMA} cascade`;
export const dropDerived = (client) => client.query(DROP_DERIVED);
//# sourceMappingURL=derived.js.map