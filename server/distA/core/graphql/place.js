/** Where a node stands in a document, as a caller would name it: `villages.where.name.eq`, in a mutation `rows.0.numerator`. */
import { BREAK, visit } from 'graphql';
export function placeOf(document, wanted) {
    let place = '';
    visit(document, {
        enter: (node, _key, parent, _path, ancestors) => {
            if (node !== wanted)
                return undefined;
            place = named([...ancestors, ...(parent ? [parent] : []), node]).join('.');
            return BREAK;
        },
    });
    return place;
}
function named(way) {
    const inMutation = way.some((one) => 'kind' in one && one.kind === 'OperationDefinition' && one.operation === 'mutation');
    const steps = way.flatMap((one, index) => stepOf(one, way[index - 1], way[index + 1]));
    // The arguments of a mutation are the input; which mutation it is the error's own path says.
    return inMutation ? steps.slice(1) : steps;
}
function stepOf(one, before, after) {
    if (!('kind' in one))
        return before && 'kind' in before && before.kind === 'ListValue' ? [String(one.indexOf(after))] : [];
    if (one.kind === 'Field')
        return [one.alias?.value ?? one.name.value];
    if (one.kind === 'Argument' || one.kind === 'ObjectField')
        return [one.name.value];
    return one.kind === 'VariableDefinition' ? [one.variable.name.value] : [];
}
//# sourceMappingURL=place.js.map