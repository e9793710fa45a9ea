/** Words upon a boundary, as far as there is room for them, and all of them for the one that is looked at. */
import { useTheme } from '@mui/material';
import { LETTER } from './layout.ts';
import type { Outline } from './outlines.ts';
import { ringIn, type Shown } from './Shape.tsx';
import { LINE, type Said } from './words.ts';

/** Radius of the mark of what is worse, since not everybody tells red from green. */
export const MARK = 3.5;

interface Props {
  outline: Outline;
  shown: Shown;
}

export const Words = ({ outline: { x, y, name }, shown: { text, isWorse }, said, isMarked }: Props & { said: Said; isMarked: boolean }) => {
  const { palette } = useTheme();
  const top = said === 'both' ? y - LINE - MARK : said === 'figure' ? y - LINE : y;
  return (
    <g aria-hidden pointerEvents="none" textAnchor="middle" stroke={palette.background.paper} strokeWidth={3} paintOrder="stroke">
      {said === 'both' && (
        <text x={x} y={y - 2}>
          {name}
        </text>
      )}
      {said && (
        <text x={x} y={said === 'both' ? y + LINE - 2 : y + LINE / 3} fontWeight={700}>
          {text}
        </text>
      )}
      {isMarked && isWorse && <circle cx={x} cy={top} r={MARK} {...ringIn(palette)} />}
    </g>
  );
};

export const Looked = ({ outline: { x, y, path, name }, shown: { text }, width }: Props & { width: number }) => {
  const { palette } = useTheme();
  const words = `${name} ${text}`;
  const half = (words.length * (LETTER + 1)) / 2;
  return (
    <g aria-hidden pointerEvents="none" data-unseen>
      <path d={path} fill="none" stroke={palette.text.primary} strokeWidth={2.5} strokeLinejoin="round" />
      <text
        x={Math.max(half, Math.min(width - half, x))}
        y={y}
        textAnchor="middle"
        fontSize={13}
        fontWeight={700}
        stroke={palette.background.paper}
        strokeWidth={5}
        paintOrder="stroke"
      >
        {words}
      </text>
    </g>
  );
};
