/** Pieces of JSON text: constants and SQL expressions, joined by `||` with neighbouring constants merged. */

export type Piece = { text: string } | { sql: string };

export const text = (constant: string): Piece => ({ text: constant });

/** An SQL expression of type text that is never NULL. */
export const sql = (expression: string): Piece => ({ sql: expression });

export const quoted = (constant: string): string => `'${constant.replaceAll("'", "''")}'`;

export const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export function join(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let constant = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      constant += piece.text;
      continue;
    }
    if (constant) parts.push(quoted(constant));
    constant = '';
    parts.push(piece.sql);
  }
  if (constant || parts.length === 0) parts.push(quoted(constant));
  return parts.join(' || ');
}

/** Fields of a JSON object: `{"a":…,"b":…}`. */
export function objectOf(fields: readonly (readonly [key: string, value: readonly Piece[]])[]): Piece[] {
  const pieces = fields.flatMap(([key, value], index) => [text(`${index ? ',' : ''}"${key}":`), ...value]);
  return [text('{'), ...pieces, text('}')];
}

/** `null` in JSON where the condition does not hold. */
export const nullUnless = (condition: string, pieces: readonly Piece[]): Piece[] => [
  sql(`CASE WHEN ${condition} THEN ${join(pieces)} ELSE 'null' END`),
];
