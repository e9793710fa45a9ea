import { AreaEvent } from './area-event.entity.js';
import { AreaFate } from './area-event.result.js';
import { carryOut } from './carry-out.js';
import { hangingOn, recordEffects } from './hanging.js';
import { notApportioned } from './sentences.js';
export async function happen(tx, plan, dryRun) {
    const hanging = await hangingOn(tx, plan);
    const said = { areas: areaEffects(plan), records: recordEffects(plan, hanging), notApportioned: notApportioned(plan, hanging) };
    return dryRun ? said : { ...said, key: await carryOut(tx, plan) };
}
export async function shown(tx, { key, ...said }) {
    return { ...said, event: key === undefined ? null : (await tx.show(AreaEvent, [key], ['event']))[0] };
}
function areaEffects({ ends, after }) {
    const ended = ends.map(({ code, name }) => ({ code, name, fate: AreaFate.ENDS, codeAfter: code, nameAfter: name }));
    const standing = after.map(({ code, name, fate, row }) => {
        return { code: row?.code ?? code, name: row?.name ?? name, fate, codeAfter: code, nameAfter: name };
    });
    return [...ended, ...standing];
}
//# sourceMappingURL=area-event.service.js.map