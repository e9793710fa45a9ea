import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write, writeAnd } from '../core/write/write.ts';
import { MapLayer } from './map-layer.entity.ts';
import { LoadMapLayerInput } from './map-layer.input.ts';
import { LoadedMapLayer } from './map-layer.result.ts';
import { loadMapLayer, retireMapLayer, shown } from './map-layer.service.ts';

@Resolver()
export class MapLayerMutation {
  @Writes(
    'mapLayer.load',
    () => LoadedMapLayer,
    'Keeps boundaries of districts or villages for maps: features are matched by code and simplified, those that match nothing are listed.',
  )
  loadMapLayer(
    @Arg('input', () => LoadMapLayerInput) input: LoadMapLayerInput,
    @Arg('dryRun', () => Boolean, { nullable: true, description: 'The same answer with the shapes, and nothing is written.' })
    dryRun: boolean | null | undefined,
    @TheCall() call: Call,
  ) {
    return writeAnd(call, (tx) => loadMapLayer(tx, input, dryRun ?? false), shown);
  }

  @Writes('mapLayer.retire', () => MapLayer, 'Takes boundaries out of use; maps go back to older ones, or to tiles.')
  retireMapLayer(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireMapLayer(tx, id, version, reasonOf(reason)));
  }
}
