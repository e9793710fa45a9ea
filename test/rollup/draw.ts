/** Draws what is written: corrections, late entries, values that do not apply any more, several indicators and editions at once. */
import type { Random } from '../reader/random.ts';
import type { Ground } from './ground.ts';
import type { Value } from './writing.ts';

/** Months from January 2000: those that values are of. */
const FIRST = 300;
const MONTHS = 24;

const GRAIN: Record<string, number> = { BAGIAN: 1 };

/** Of up to so many villages and editions. */
export function drawValues(
  { editions, sources, villages }: Ground,
  chance: Random,
  [most, each]: readonly [number, number] = [3, 8],
): Value[] {
  const late = chance.chance(0.2);
  const month = FIRST + (late ? chance.below(MONTHS) : MONTHS - 1 - chance.below(4));
  return chance.some(villages, 1 + chance.below(most)).flatMap((village) =>
    chance.some(editions, 1 + chance.below(each)).map(({ id, code }) => {
      const grain = GRAIN[code] ?? 0;
      const period = (grain === 1 ? month - (month % 3) + 2 : month) * 4 + grain;
      // Now and then one of a grain that the indicator does not have: it counts nowhere.
      return {
        village,
        indicator: id,
        period: chance.chance(0.03) ? period - grain + 3 : period,
        source: chance.pick(sources),
        ...drawParts(code, chance),
      };
    }),
  );
}

function drawParts(code: string, chance: Random): Pick<Value, 'numerator' | 'denominator' | 'figure'> {
  if (chance.chance(0.2)) return { numerator: null };
  if (code === 'RERATA' || code === 'TERTIMBANG') return { numerator: null, figure: chance.below(10_000) };
  const numerator = chance.chance(0.2) ? 0 : chance.below(200);
  return code === 'RASIO' ? { numerator, denominator: numerator + chance.below(50) } : { numerator };
}

export function drawWindow(chance: Random): { from: number; to: number } {
  const to = FIRST + chance.below(MONTHS);
  return { from: to - chance.pick([0, 0, 2, 5, 11, 40]), to };
}
