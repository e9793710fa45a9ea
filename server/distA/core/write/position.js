/** Place behind all rows of a catalogue, retired ones too. */
export async function endOf(tx, type) {
    const [last] = await tx.run(`select coalesce(max(position), 0) + 1 as place from ${tx.tables.of(type).name}`, []);
    return Number(last?.place);
}
//# sourceMappingURL=position.js.map