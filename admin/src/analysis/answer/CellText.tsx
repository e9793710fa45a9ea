/** What stands in a cell. Thousands of them must stand in a moment: plain elements, one class each. */

import type { Format } from '../../shared/format.ts';
import type { Translate } from '../../shared/i18n.ts';
import { type Cell, type Column, effectOf, type Face, faceOf, JUDGED } from './answer.ts';
import { markText } from './marks.ts';

export interface Words {
  t: Translate;
  format: Format;
}

/** Drawn, since not every font has one. */
const Lock = () => (
  <svg className="lock" viewBox="0 0 24 24" aria-hidden>
    <path d="M18 8h-1V6A5 5 0 0 0 7 6v2H6a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V10a2 2 0 0 0-2-2Zm-9-2a3 3 0 0 1 6 0v2H9V6Z" />
  </svg>
);

export const Mark = ({ face, t }: { face: Exclude<Face, 'VALUE'>; t: Translate }) => (face === 'SUPPRESSED' ? <Lock /> : markText(face, t));

export const CellText = ({ cell, column, words: { t, format } }: { cell: Cell; column: Column; words: Words }) => {
  const face = faceOf(cell);
  return (
    <>
      {face === 'VALUE' ? (
        format.decimal(cell.value!)
      ) : (
        <>
          <span aria-hidden>
            <Mark face={face} t={t} />
          </span>
          <span className="heard">{t(`pilar.answer.faceOf.${face}`)}</span>
        </>
      )}
      {cell.expected !== null && (
        <small className="coverage">{t('pilar.answer.coverageOf', { reported: cell.reported, expected: cell.expected })}</small>
      )}
      {cell.comparison?.delta && <Delta delta={cell.comparison.delta} column={column} words={{ t, format }} />}
    </>
  );
};

const UP = { arrow: '▲', word: 'up' } as const;
const DOWN = { arrow: '▼', word: 'down' } as const;
const SAME = { arrow: '=', word: 'same' } as const;

export const Delta = ({ delta, column, words: { t, format } }: { delta: string; column: Column; words: Words }) => {
  const number = Number(delta);
  const { arrow, word } = number > 0 ? UP : number < 0 ? DOWN : SAME;
  const effect = effectOf(number, column.direction);
  const judged = JUDGED[effect];
  return (
    <small className={`delta ${effect}`}>
      <span aria-hidden>{arrow} </span>
      <span className="heard">{t(`pilar.answer.${word}`)} </span>
      {format.decimal(delta.replace('-', ''))}
      {judged && <span className="heard">, {t(`pilar.answer.${judged}`)}</span>}
    </small>
  );
};
