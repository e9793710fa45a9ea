import { Arg, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { writeAnd } from '../core/write/write.ts';
import { PlaceVillagesInput } from './point.input.ts';
import { PlacedVillages } from './point.result.ts';
import { placeVillages } from './point.service.ts';

@Resolver()
export class PointMutation {
  @Writes(
    'village.place',
    () => PlacedVillages,
    'Says where villages lie: points are matched by code, those that match none are listed, and the others are kept.',
  )
  placeVillages(
    @Arg('input', () => PlaceVillagesInput) input: PlaceVillagesInput,
    @Arg('dryRun', () => Boolean, { nullable: true, description: 'The same answer, and nothing is written.' })
    dryRun: boolean | null | undefined,
    @TheCall() call: Call,
  ) {
    return writeAnd(
      call,
      (tx) => placeVillages(tx, input.points, dryRun ?? false),
      async (_, answer) => answer,
    );
  }
}
