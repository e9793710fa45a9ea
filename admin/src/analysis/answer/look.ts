/** How the table looks. Tints mix with the surface, so both modes keep their contrast; `heat` and `covered` on the box switch them on. */
import type { Theme } from '@mui/material';
import { ONLY_HEARD } from '../../shared/heard.ts';

const mix = (tone: string, share: number) => `color-mix(in srgb, ${tone} ${share}%, var(--surface))`;

const tints = ({ palette }: Theme) => ({
  '&.heat .h1': { backgroundColor: mix(palette.error.main, 30) },
  '&.heat .h2': { backgroundColor: mix(palette.error.main, 14) },
  '&.heat .h4': { backgroundColor: mix(palette.success.main, 14) },
  '&.heat .h5': { backgroundColor: mix(palette.success.main, 30) },
  // No direction is better: one hue, deeper for more.
  ...Object.fromEntries(
    [0, 7, 14, 22, 30].map((share, at) => [`&.heat .h${at + 1}.plain`, { backgroundColor: mix(palette.info.main, share) }]),
  ),
});

export const LOOK = (theme: Theme) => {
  const { palette } = theme;
  const hairline = `1px solid ${palette.divider}`;
  return {
    '--surface': palette.background.paper,
    overflow: 'auto',
    maxHeight: '76vh',
    position: 'relative',
    '& .heard': ONLY_HEARD,
    '& table': { borderCollapse: 'separate', borderSpacing: 0, fontSize: '0.84rem', minWidth: '100%' },
    '& th, & td': { borderBottom: hairline, backgroundColor: 'var(--surface)', textAlign: 'right', padding: 0, position: 'relative' },
    '& thead': { position: 'sticky', top: 0, zIndex: 3 },
    '& thead th': { padding: '6px 10px', fontWeight: 650, color: palette.text.secondary, verticalAlign: 'bottom', borderLeft: hairline },
    '& thead th[scope=colgroup]': { textAlign: 'center' },
    // In sight as long as any of its columns is.
    '& .over': { position: 'sticky', left: 212, right: 10, display: 'inline-block' },
    '& thead .corner, & tbody th, & tfoot th': {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      textAlign: 'left',
      borderLeft: 0,
      borderRight: hairline,
    },
    '& tbody th, & tfoot th': { padding: '4px 10px', fontWeight: 500, minWidth: 200, maxWidth: 300 },
    '& .l2': { paddingLeft: '30px' },
    '& .l3': { paddingLeft: '48px' },
    '& small': {
      display: 'block',
      fontSize: '0.74rem',
      fontWeight: 500,
      lineHeight: 1.3,
      whiteSpace: 'nowrap',
      color: palette.text.secondary,
    },
    // On a tint only the strongest colour of text has the contrast.
    '& td small': { color: palette.text.primary },
    '& .total, & .total th, & .total td': { '--surface': palette.background.default, fontWeight: 650 },
    '& tfoot': { position: 'sticky', bottom: 0, zIndex: 2 },
    '& tfoot th, & tfoot td': { borderTop: `2px solid ${palette.text.disabled}`, borderBottom: 0 },
    '& button': { font: 'inherit', color: 'inherit', background: 'none', border: 0, cursor: 'pointer', padding: 0, textAlign: 'inherit' },
    '& .fold > span': { display: 'inline-block', width: '1.1em' },
    '& td button': { width: '100%', minWidth: 62, padding: '4px 10px', textAlign: 'right', lineHeight: 1.3 },
    '& td button:hover': { textDecoration: 'underline' },
    '& button:focus-visible': { outlineOffset: -2 },
    '& .lock': { width: 13, height: 13, fill: 'currentColor', verticalAlign: '-2px' },
    '&:not(.covered) .coverage': { display: 'none' },
    '& .delta.BETTER': { color: palette.success.dark },
    '& .delta.WORSE': { color: palette.error.dark },
    ...tints(theme),
    [theme.breakpoints.down('sm')]: {
      '& .over': { left: 108 },
      '& tbody th, & tfoot th': { minWidth: 96, maxWidth: 132, padding: '4px 6px', overflowWrap: 'anywhere' },
      '& .l2': { paddingLeft: '14px' },
      '& .l3': { paddingLeft: '22px' },
    },
  } as const;
};
