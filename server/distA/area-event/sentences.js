/** What is said about a change of areas, in both languages. */
import { AreaEventKind } from './area-event.entity.js';
import { AreaFate, RecordFate } from './area-event.result.js';
const say = (message, messageEn) => ({ message, messageEn });
/** Name of a record in Indonesian; in English for one and for several. */
const NOUNS = {
    Observation: ['nilai indikator', 'value of an indicator', 'values of indicators'],
    Target: ['target', 'target', 'targets'],
    Classification: ['klasifikasi', 'classification', 'classifications'],
    Report: ['laporan', 'report', 'reports'],
    Kampung: ['Kampung KB', 'Kampung KB', 'Kampung KB'],
    Pokja: ['SK Pokja', 'Pokja decree', 'Pokja decrees'],
    Person: ['orang', 'person', 'persons'],
    Intervention: ['intervensi', 'intervention', 'interventions'],
    AreaCode: ['kode lain', 'external code', 'external codes'],
    VillageSet: ['daftar prioritas', 'priority list', 'priority lists'],
    Partner: ['mitra', 'partner', 'partners'],
    SavedQuery: ['kueri tersimpan', 'saved query', 'saved queries'],
    Assignment: ['penugasan', 'assignment', 'assignments'],
};
export function recordSentence({ type, count, fate, into, area }) {
    const [id, one, several] = NOUNS[type] ?? [type, type, type];
    const [what, whatEn] = [`${count} ${id}`, `${count} ${count === 1 ? one : several}`];
    const is = count === 1;
    switch (fate) {
        case RecordFate.STAYS:
            return say(`${what} tetap pada ${area}.`, `${whatEn} ${is ? 'stays' : 'stay'} with ${area}.`);
        case RecordFate.ENDS:
            return say(`${what} berakhir bersama ${area}.`, `${whatEn} ${is ? 'ends' : 'end'} with ${area}.`);
        case RecordFate.MOVES:
            return say(`${what} pindah ke ${into.join(', ')}.`, `${whatEn} ${is ? 'moves' : 'move'} to ${into.join(', ')}.`);
        default:
            return say(`${what} berlanjut di ${into.join(', ')}.`, `${whatEn} ${is ? 'goes' : 'go'} on in ${into.join(', ')}.`);
    }
}
/** What nobody can divide or add up. */
export function notApportioned(plan, hanging) {
    if (plan.kind === AreaEventKind.RENAME)
        return [];
    const count = (type, share) => hanging.filter((row) => row.type === type && row.share === share).reduce(sum, 0);
    const [day, before] = [plan.happenedOn, plan.before.map(({ code }) => code).join(', ')];
    const said = plan.kind === AreaEventKind.SPLIT ? splitFigures(plan) : mergedFigures(plan);
    if (count('Target', 'KEPT') > 0) {
        const id = `Target ${before} tidak dibagi dan tidak dijumlahkan: tetapkan target baru bagi wilayah yang baru.`;
        said.push(say(id, `Targets of ${before} are neither divided nor added up: set new ones for the new areas.`));
    }
    if (count('VillageSet', 'KEPT') > 0) {
        const id = `Daftar prioritas menyebut ${before} sebagaimana surat keputusannya: penerusnya ditambahkan dengan tangan.`;
        said.push(say(id, `Priority lists name ${before} as their decrees do: successors are added by hand.`));
    }
    const later = count('Observation', 'LATER');
    if (later > 0 && plan.ends.length > 0) {
        const id = `${later} nilai untuk masa sesudah ${day} sudah tercatat pada ${before}: tetap di sana dan tidak dialihkan ke wilayah baru.`;
        said.push(say(id, `${later} values of periods after ${day} are already recorded for ${before}: they stay there and are not carried over.`));
    }
    return said;
}
const sum = (total, { count }) => total + count;
function splitFigures({ before, after, happenedOn: day, ends }) {
    const code = before[0]?.code;
    const parts = after.map((part) => part.code).join(', ');
    if (ends.length === 0) {
        const id = `Nilai ${code} sebelum ${day} mencakup wilayahnya yang utuh, sesudahnya hanya sisanya: cacahnya tidak dapat dibagi, dan keduanya tidak sebanding.`;
        const en = `Figures of ${code} before ${day} are of its whole area, later ones of what is left: counts cannot be divided, and the two do not compare.`;
        return [say(id, en)];
    }
    const id = `Cacah dan rasio ${code} sebelum ${day} tidak dapat dibagi di antara ${parts}: deret wilayah baru dimulai dari laporannya sendiri.`;
    const en = `Counts and ratios of ${code} before ${day} cannot be divided among ${parts}: the series of the new areas begin with their own reports.`;
    return [say(id, en)];
}
function mergedFigures({ before, after, happenedOn: day }) {
    const codes = before.map(({ code }) => code).join(', ');
    const into = after[0]?.code;
    const id = `Rasio ${into} sejak ${day} berasal dari laporan baru; nilai sebelumnya tetap milik ${codes}, tidak ada angka yang dibuat.`;
    const en = `Ratios of ${into} from ${day} on come from new reports; earlier figures remain those of ${codes}, and none is made up.`;
    const said = [say(id, en)];
    if (after[0]?.fate === AreaFate.RETURNS) {
        const gap = `Selama ${into} tidak berlaku, deretnya kosong: nilai masa itu ada pada penerusnya.`;
        said.push(say(gap, `While ${into} did not stand its series is empty: figures of that time are with its successors.`));
    }
    return said;
}
//# sourceMappingURL=sentences.js.map