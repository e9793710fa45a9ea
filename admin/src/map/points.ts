/** Points of villages out of a CSV file, with commas or semicolons, and decimals as either language writes them. */
import Papa from 'papaparse';

const NAMES = {
  village: ['code', 'kode', 'kode_wilayah', 'village'],
  latitude: ['latitude', 'lat', 'lintang'],
  longitude: ['longitude', 'lng', 'lon', 'long', 'bujur'],
};

export type PointColumn = keyof typeof NAMES;
export type Point = Record<PointColumn, string>;

export interface ReadPoints {
  points: Point[];
  /** Lines of the file, from 1, that hold no point. */
  broken: number[];
  /** Columns that the first line does not name. */
  missing: PointColumn[];
}

/** What the server takes: Indonesia, generously. Columns that were exchanged fall outside. */
const BOUNDS = { latitude: [-12, 7], longitude: [94, 142] } as const;

const CODE = /^(\d{10}|\d{2}\.\d{2}\.\d{2}\.\d{4})$/;
const DEGREES = /^-?\d{1,3}(\.\d+)?$/;

export function pointsIn(text: string): ReadPoints {
  const [head = [], ...lines] = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data;
  const titles = head.map((title) => title.trim().toLowerCase());
  const columns = Object.entries(NAMES) as [PointColumn, string[]][];
  const places = columns.map(([column, names]) => [column, titles.findIndex((title) => names.includes(title))] as const);
  const missing = places.filter(([, at]) => at < 0).map(([column]) => column);
  if (missing.length > 0) return { points: [], broken: [], missing };
  const read: ReadPoints = { points: [], broken: [], missing };
  lines.forEach((line, index) => {
    if (line.every((field) => field.trim() === '')) return;
    const point = Object.fromEntries(places.map(([column, at]) => [column, (line[at] ?? '').trim().replace(',', '.')])) as Point;
    if (CODE.test(point.village) && isWithin(point, 'latitude') && isWithin(point, 'longitude')) read.points.push(point);
    else read.broken.push(index + 2);
  });
  return read;
}

function isWithin(point: Point, column: keyof typeof BOUNDS): boolean {
  const [low, high] = BOUNDS[column];
  return DEGREES.test(point[column]) && Number(point[column]) >= low && Number(point[column]) <= high;
}
