/** A file too large to be sent, with as many points as its shapes need; neighbours keep their common border. The server judges what is left. */
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** As fine as the server takes them. */
const SNAP = 1e6;
const POINTS = [150_000, 75_000, 40_000];
/** Codes, with or without points between; other properties may be as long as the shapes. */
const CODE = /^\d{2}\.?\d{2}\.?\d{2}(\.?\d{4})?$/;

export function shrunk(text: string, mostLetters: number): string {
  const file = JSON.parse(text.replace(/^\uFEFF/, '')) as Topology | FeatureCollection;
  const features = file.type === 'Topology' ? unfolded(file) : file.features;
  const weighed = presimplify(shared({ type: 'FeatureCollection', features: features.map(lean) }));
  const corners = weighed.arcs.reduce((sum, arc) => sum + arc.length, 0);
  for (const most of POINTS) {
    const fewer = most < corners ? simplify(weighed, quantile(weighed, most / corners)) : weighed;
    const sent = JSON.stringify(shared(feature(fewer, fewer.objects.shapes)));
    if (JSON.stringify(sent).length <= mostLetters) return sent;
  }
  throw new RangeError('Too many shapes for one file.');
}

type Shapes = Topology<{ shapes: GeometryCollection<object> }>;

const shared = (shapes: FeatureCollection): Shapes => topology({ shapes }, SNAP) as unknown as Shapes;

function unfolded(file: Topology): Feature[] {
  return Object.values(file.objects).flatMap((object) => {
    const found = feature(file, object as GeometryObject) as Feature | FeatureCollection;
    return found.type === 'FeatureCollection' ? found.features : [found];
  });
}

const lean = ({ id, properties, geometry }: Feature): Feature<Geometry, GeoJsonProperties> => ({
  type: 'Feature',
  id,
  properties: Object.fromEntries(Object.entries(properties ?? {}).filter(([, value]) => CODE.test(String(value)))),
  geometry,
});
