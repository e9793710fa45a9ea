/** Official codes: `65`, `65.01`, `65.01.05`, `65.01.05.1002`; also accepted without dots. */

/** The dotted spelling; text that is no official code comes back as it is and simply matches nothing. */
export function dotted(code: string): string {
  if (code.includes('.')) return code;
  return code.replace(/^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/, (_, ...parts: (string | undefined)[]) =>
    parts.slice(0, 4).filter(Boolean).join('.'),
  );
}

/** The code of the area around one, so many levels below the province: `65.01` is around `65.01.05` at 1. */
export const codeAround = (code: string, depth: number): string =>
  code
    .split('.')
    .slice(0, depth + 1)
    .join('.');
