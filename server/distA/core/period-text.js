const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const MONTHS_EN = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
/** A period in words. */
export function periodText(key) {
    const [year, rest] = key.split('-');
    if (!rest)
        return { id: key, en: key };
    if (rest.startsWith('Q'))
        return { id: `Triwulan ${rest[1]} ${year}`, en: `Quarter ${rest[1]} ${year}` };
    if (rest.startsWith('S'))
        return { id: `Semester ${rest[1]} ${year}`, en: `Semester ${rest[1]} ${year}` };
    return { id: `${MONTHS[Number(rest) - 1]} ${year}`, en: `${MONTHS_EN[Number(rest) - 1]} ${year}` };
}
//# sourceMappingURL=period-text.js.map