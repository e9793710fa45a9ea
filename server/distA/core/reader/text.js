/** Pieces of JSON text: constants and SQL expressions, joined by `||` with neighbouring constants merged. */
export const text = (constant) => ({ text: constant });
/** An SQL expression of type text that is never NULL. */
export const sql = (expression) => ({ sql: expression });
export const quoted = (constant) => `'${constant.replaceAll("'", "''")}'`;
export const name = (identifier) => `"${identifier.replaceAll('"', '""')}"`;
export function join(pieces) {
    const parts = [];
    let constant = '';
    for (const piece of pieces) {
        if ('text' in piece) {
            constant += piece.text;
            continue;
        }
        if (constant)
            parts.push(quoted(constant));
        constant = '';
        parts.push(piece.sql);
    }
    if (constant || parts.length === 0)
        parts.push(quoted(constant));
    return parts.join(' || ');
}
/** Fields of a JSON object: `{"a":…,"b":…}`. */
export function objectOf(fields) {
    const pieces = fields.flatMap(([key, value], index) => [text(`${index ? ',' : ''}"${key}":`), ...value]);
    return [text('{'), ...pieces, text('}')];
}
/** `null` in JSON where the condition does not hold. */
export const nullUnless = (condition, pieces) => [
    sql(`CASE WHEN ${condition} THEN ${join(pieces)} ELSE 'null' END`),
];
//# sourceMappingURL=text.js.map