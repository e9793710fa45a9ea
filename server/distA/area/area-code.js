/** Official codes: `65`, `65.01`, `65.01.05`, `65.01.05.1002`; also accepted without dots. */
/** The dotted spelling; text that is no official code comes back as it is and simply matches nothing. */
export function dotted(code) {
    return code.replace(/^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/, (_, ...parts) => parts.slice(0, 4).filter(Boolean).join('.'));
}
/** The code of the area around one, so many levels below the province: `65.01` is around `65.01.05` at 1. */
export const codeAround = (code, depth) => code
    .split('.')
    .slice(0, depth + 1)
    .join('.');
//# sourceMappingURL=area-code.js.map