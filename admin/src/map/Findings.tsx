/** What the server made of a file: the shapes as maps will draw them, and a table of what does not fit. */
import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography, useTheme } from '@mui/material';
import { geoMercator, geoPath } from 'd3-geo';
import { useMemo, useRef } from 'react';
import { feature } from 'topojson-client';
import { useFormat } from '../shared/format.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import type { Loaded } from './useLoading.ts';
import type { ShapeFile } from './useShapes.ts';
import { useWidth } from './useWidth.ts';

export const Findings = ({ name, loaded }: { name: string; loaded: Loaded }) => {
  const t = useT();
  const { integer } = useFormat();
  const { matched, level, codeProperty, pointsBefore, pointsAfter, topology } = loaded;
  const said = { matched: integer(matched), before: integer(pointsBefore), after: integer(pointsAfter) };
  return (
    <>
      <Typography role="status">
        {t('pilar.map.bounds.found', { file: name, level: t(`pilar.map.bounds.levelOf.${level}`), property: codeProperty, ...said })}
      </Typography>
      <Preview file={topology as ShapeFile} count={said.matched} />
      <Misses loaded={loaded} />
    </>
  );
};

const MOST = 560;
const TALL = 380;
const EDGE = 4;

const Preview = ({ file, count }: { file: ShapeFile; count: string }) => {
  const t = useT();
  const { palette } = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.min(MOST, useWidth(frame));
  const paths = useMemo(() => {
    const all = feature(file, file.objects.shapes);
    const size: [[number, number], [number, number]] = [
      [EDGE, EDGE],
      [Math.max(EDGE + 1, width - EDGE), TALL - EDGE],
    ];
    const path = geoPath(geoMercator().fitExtent(size, all)).digits(1);
    return all.features.map((shape) => ({ code: String(shape.id), name: shape.properties.name, path: path(shape) ?? '' }));
  }, [file, width]);
  return (
    <Box ref={frame} sx={{ width: '100%' }}>
      <svg width={width} height={TALL} role="img" aria-label={t('pilar.map.bounds.preview', { count })}>
        {paths.map(({ code, name, path }) => (
          <path key={code} d={path} fill={palette.action.hover} stroke={palette.text.secondary} strokeLinejoin="round">
            <title>{`${name} (${code})`}</title>
          </path>
        ))}
      </svg>
    </Box>
  );
};

interface Miss {
  key: string;
  feature?: number;
  code?: string | null;
  remark: string;
}

function useMisses({ unknown, faulty, without }: Loaded): Miss[] {
  const t = useT();
  const isEnglish = useLanguage() === 'en';
  return [
    ...faulty.map(({ feature: number, code, message, messageEn }) => ({
      key: `faulty ${number}`,
      feature: number,
      code,
      remark: t('pilar.map.bounds.left', { reason: isEnglish ? messageEn : message }),
    })),
    ...unknown.map(({ feature: number, code }) => ({
      key: `unknown ${number}`,
      feature: number,
      code,
      remark: t('pilar.map.bounds.unknown'),
    })),
    ...without.map(({ code, name }) => ({ key: code, code, remark: t('pilar.map.bounds.without', { name }) })),
  ];
}

const Misses = ({ loaded }: { loaded: Loaded }) => {
  const t = useT();
  const { integer } = useFormat();
  const misses = useMisses(loaded);
  if (misses.length === 0) return <Alert severity="success">{t('pilar.map.bounds.allFit')}</Alert>;
  const title = t('pilar.map.bounds.misses', { count: integer(misses.length) });
  return (
    <Box sx={{ width: '100%' }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="section" tabIndex={0} aria-label={title} sx={{ maxHeight: 320, overflow: 'auto' }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('pilar.map.bounds.number')}</TableCell>
              <TableCell>{t('pilar.map.bounds.code')}</TableCell>
              <TableCell>{t('pilar.map.bounds.remark')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {misses.map(({ key, feature: number, code, remark }) => (
              <TableRow key={key}>
                <TableCell align="right">{number === undefined ? '' : integer(number)}</TableCell>
                <TableCell>{code}</TableCell>
                <TableCell>{remark}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
};
