/** The question of the design, with the names that the console gives its measures. */
export const EXAMPLE = {
  measures: [
    { indicator: 'STUNTING' },
    { indicator: 'JAMBAN_LAYAK' },
    { fact: 'INTERVENTION', agg: 'COUNT', alias: 'INTERVENTION_COUNT', filters: [{ dimension: 'SECTOR', in: ['KESEHATAN'] }] },
    { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias: 'CONTRIBUTION_SUM_AMOUNT' },
  ],
  rows: ['DISTRICT'],
  columns: ['MONTH'],
  filters: [{ dimension: 'REGENCY', in: ['65.01'] }],
  period: { last: 12, grain: 'MONTH' },
  compare: 'PREVIOUS_YEAR',
  totals: ['ROW', 'COLUMN', 'GRAND'],
};
