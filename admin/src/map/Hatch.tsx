/** Lines across, for what has no figure. */
import { useTheme } from '@mui/material';

const STEP = 7;

export const Hatch = ({ id }: { id: string }) => {
  const { palette } = useTheme();
  return (
    <defs>
      <pattern id={id} width={STEP} height={STEP} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={0} y1={0} x2={0} y2={STEP} stroke={palette.text.disabled} strokeWidth={1.5} strokeOpacity={0.45} />
      </pattern>
    </defs>
  );
};

export const hatched = (id: string): string => `url(#${id})`;
