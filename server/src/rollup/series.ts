export { ALIKE, CURRENT_SERIES, NEVER, SERIES } from '../indicator/series.ts';
