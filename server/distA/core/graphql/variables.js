/** Coerces variables by graphql-js' rules; a complaint names the path and the expected type and never repeats the value. */
import { coerceInputValue, getVariableValues, isInputObjectType, isListType, isNonNullType, typeFromAST, } from 'graphql';
import { at, invalid } from '../errors.js';
import { quicklyCoerced } from './coerce.js';
import { expected } from './expected.js';
/** A caller who made more mistakes sees these first. */
const MAX_PROBLEMS = 10;
export function coerced(schema, operation, given) {
    const quickly = quicklyCoerced(schema, operation, given);
    if (quickly)
        return quickly;
    const definitions = operation.variableDefinitions ?? [];
    const result = getVariableValues(schema, definitions, given, { maxErrors: 1 });
    if (result.coerced)
        return result.coerced;
    const problems = new Map();
    for (const { variable, type } of definitions) {
        const name = variable.name.value;
        const inputType = typeFromAST(schema, type);
        if (inputType && problems.size < MAX_PROBLEMS)
            addProblems(problems, name, given[name], inputType);
    }
    throw invalid([...problems.values()]);
}
const ENOUGH = Symbol('enough');
/** One mistake per place. Stops at the last one that is shown: the rest of a large list is not looked at. */
function addProblems(problems, name, value, type) {
    const note = (path, text) => {
        if (!problems.has(path))
            problems.set(path, at(path, text));
        if (problems.size >= MAX_PROBLEMS)
            throw ENOUGH;
    };
    if (value === undefined && isNonNullType(type))
        problems.set(name, at(name, { id: 'Wajib diisi.', en: 'Required.' }));
    if (value === undefined)
        return;
    try {
        coerceInputValue(value, type, (steps, _value, { message }) => {
            const unknown = UNKNOWN.exec(message)?.[1];
            const path = [name, ...steps, ...(unknown ? [unknown] : [])].join('.');
            note(path, unknown ? NOBODY_KNOWS : expected(String(typeAt(type, steps))));
        });
    }
    catch (stop) {
        if (stop !== ENOUGH)
            throw stop;
    }
}
/** The name of a field is repeated, for else nobody finds it; nothing that is longer than names are. */
const UNKNOWN = /^Field "([_A-Za-z]\w{0,39})" is not defined/;
const NOBODY_KNOWS = { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' };
const bare = (type) => (isNonNullType(type) ? type.ofType : type);
function typeAt(type, steps) {
    const [step, ...rest] = steps;
    if (step === undefined || !type)
        return type;
    const whole = bare(type);
    if (isListType(whole))
        return typeAt(whole.ofType, rest);
    return isInputObjectType(whole) ? typeAt(whole.getFields()[step]?.type, rest) : undefined;
}
//# sourceMappingURL=variables.js.map