/** Judges a change of areas before anything is written: who ends, who begins, who goes on. A preview ends here. */
import { Area } from '../area/area.entity.js';
import { at, conflict, invalid, stale } from '../core/errors.js';
import { globalId } from '../core/global-id.js';
import { judge } from '../core/write/references.js';
import { load, lock } from '../core/write/rows.js';
/** The area as the caller saw it, locked; judged by scope first. */
export async function claimArea(tx, { id, version }, path) {
    const area = await load(tx, Area, id, path);
    judge(tx, { ordinal: area.ordinal, readVerb: 'area.read', path, id });
    const now = await lock(tx, Area, area);
    const current = { id: globalId('Area', area.id), code: area.code, name: area.name, version: now.version };
    if (area.version !== version || now.version !== version)
        throw stale(current);
    if (now.isRetired)
        throw conflict({ id: 'Wilayah ini sudah tidak berlaku.', en: 'This area no longer stands.' }, current);
    return area;
}
export function requireVillages(areas, path) {
    if (areas.some(({ level }) => level !== 'VILLAGE')) {
        const id = 'Hanya desa dan kelurahan yang dapat dimekarkan atau digabung; wilayah di atasnya hanya berganti nama.';
        throw invalid([at(path, { id, en: 'Only villages split and merge; the areas above them only change their names.' })]);
    }
    if (new Set(areas.map(({ parent }) => parent)).size > 1) {
        throw invalid([at(path, { id: 'Semua harus dalam satu kecamatan.', en: 'All of them must lie in one district.' })]);
    }
}
/** A day that has come, after everything that is known of these areas. */
export async function requireDay(tx, happenedOn, areas) {
    const refuse = (text) => invalid([at('input.happenedOn', text)]);
    if (happenedOn > tx.context.clock.today()) {
        throw refuse({
            id: 'Hari itu belum tiba: perubahan dicatat setelah berlaku.',
            en: 'That day has not come: a change is recorded once it holds.',
        });
    }
    const [last] = await tx.run(`select max(e.happened_on)::text as day from pilar.area_event e join pilar.area_event_part p on p.event_id = e.id
      where p.before_ordinal = any($1::int[]) or p.after_ordinal = any($1::int[])`, [areas.map(({ ordinal }) => ordinal)]);
    const known = [last?.day, ...areas.map(({ validFrom }) => validFrom)]
        .filter((day) => day != null)
        .sort()
        .at(-1);
    if (known && happenedOn <= known) {
        throw refuse({ id: `Harus sesudah ${known}, perubahan terakhir di sini.`, en: `Must be after ${known}, the last change here.` });
    }
}
//# sourceMappingURL=plan.js.map