/** Official codes: `65`, `65.01`, `65.01.05`, `65.01.05.1002`; also accepted without dots. */

/** The dotted spelling; text that is no official code comes back as it is and simply matches nothing. */
export function dotted(code: string): string {
  return code.replace(/^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/, (_, ...parts: (string | undefined)[]) =>
    parts.slice(0, 4).filter(Boolean).join('.'),
  );
}
