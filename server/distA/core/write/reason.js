/** The reason a record is retired for, or a guarded value is shown for: a sentence somebody can be asked about. */
import { at, invalid } from '../errors.js';
import { isPlain } from './bounds.js';
import { clean } from './rows.js';
const MOST = 500;
/** A remark that may be left out. */
export function reasonIfGiven(path, text) {
    if (text == null)
        return null;
    if (isPlain(text, MOST, true))
        return clean(text);
    throw invalid([at(path, { id: `1 sampai ${MOST} karakter.`, en: `1 to ${MOST} characters.` })]);
}
export function reasonOf(reason) {
    if (isPlain(reason, MOST, true))
        return clean(reason);
    throw invalid([at('reason', { id: `Sebutkan alasannya, 1 sampai ${MOST} karakter.`, en: `Give the reason, 1 to ${MOST} characters.` })]);
}
//# sourceMappingURL=reason.js.map