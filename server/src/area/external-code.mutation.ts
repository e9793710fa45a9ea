import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { AreaCode } from './area.entity.ts';
import { SetAreaCodeInput } from './external-code.input.ts';
import { retireAreaCode, setAreaCode } from './external-code.service.ts';

@Resolver()
export class AreaCodeMutation {
  @Writes('area.setCode', () => AreaCode, 'Says which code an area has in another scheme, or changes it.')
  setAreaCode(@Arg('input', () => SetAreaCodeInput) input: SetAreaCodeInput, @TheCall() call: Call) {
    return write(call, (tx) => setAreaCode(tx, input));
  }

  @Writes('area.setCode', () => AreaCode, 'Takes a code of another scheme out of use; it may then be given to another area.')
  retireAreaCode(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireAreaCode(tx, id, version, reasonOf(reason)));
  }
}
