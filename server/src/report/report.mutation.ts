import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonIfGiven, reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { ReportingPeriod } from './period.entity.ts';
import { setPeriod } from './period.service.ts';
import { Report } from './report.entity.ts';
import { ReportNoteInput, SetPeriodInput } from './report.input.ts';
import { lockReport, returnReport, submitReport, unlockReport, verifyReport } from './report.service.ts';

const Note = () => Arg('note', () => String, { nullable: true, description: 'A remark for the history, 1 to 500 characters.' });

@Resolver()
export class ReportMutation {
  @Writes('report.submit', () => Report, 'Sends a report that is not sent yet or was returned. Open notes on its values count as settled.')
  submitReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('acknowledgeMissing', () => Boolean, {
      nullable: true,
      description:
        'Sends it although values that are due are missing and not said to be NOT_APPLICABLE. Otherwise that is BAD_USER_INPUT and names them.',
    })
    acknowledgeMissing: boolean | null | undefined,
    @Note() note: string | null | undefined,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => submitReport(tx, { id, version }, reasonIfGiven('note', note), acknowledgeMissing ?? false));
  }

  @Writes(
    'report.verify',
    () => Report,
    'Says that a submitted report was checked. Whoever submitted it last cannot: that is a CONFLICT. Its values are no longer preliminary.',
  )
  verifyReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Note() note: string | null | undefined,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => verifyReport(tx, { id, version }, reasonIfGiven('note', note)));
  }

  @Writes(
    'report.verify',
    () => Report,
    'Sends a submitted or verified report back to be corrected, with a note on each value that is wrong, or a general one.',
  )
  returnReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('notes', () => [ReportNoteInput], { nullable: true, description: 'Up to 100.' }) notes: ReportNoteInput[] | null | undefined,
    @Note() note: string | null | undefined,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => returnReport(tx, { id, version }, notes ?? [], reasonIfGiven('note', note)));
  }

  @Writes('report.lock', () => Report, 'Closes a verified report: its values stay as they are.')
  lockReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Note() note: string | null | undefined,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => lockReport(tx, { id, version }, reasonIfGiven('note', note)));
  }

  @Writes(
    'report.unlock',
    () => Report,
    'Opens a locked report for a reason that stays in its history. It is verified then, and can be returned.',
  )
  unlockReport(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => unlockReport(tx, { id, version }, reasonOf(reason)));
  }

  @Writes('period.manage', () => ReportingPeriod, 'Sets or moves the deadline of a month, for the whole country or for one regency.')
  setPeriod(@Arg('input', () => SetPeriodInput) input: SetPeriodInput, @TheCall() call: Call) {
    return write(call, (tx) => setPeriod(tx, input));
  }
}
