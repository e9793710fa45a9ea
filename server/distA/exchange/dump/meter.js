const EVERY_MS = 5000;
export function meterOf(log, table) {
    let bytes = 0;
    let told = Date.now();
    return {
        count(more) {
            bytes += more;
            if (Date.now() - told < EVERY_MS)
                return;
            told = Date.now();
            log(`  ${table}: ${megabytes(bytes)} so far …`);
        },
        end(rows) {
            if (rows > 0)
                log(`  ${table}: ${rows.toLocaleString('en')} rows, ${megabytes(bytes)}`);
        },
    };
}
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
//# sourceMappingURL=meter.js.map