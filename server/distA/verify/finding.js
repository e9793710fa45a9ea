export const ok = (text) => ({ state: 'ok', text });
export const warning = (text, advice) => ({ state: 'warning', text, advice });
export const fault = (text, advice) => ({ state: 'fault', text, advice });
export const absent = (text) => ({ state: 'absent', text });
/** What is wrong, or the one sentence that all is well. */
export const orOk = (outcomes, text) => (outcomes.length > 0 ? outcomes : [ok(text)]);
//# sourceMappingURL=finding.js.map