import type { Day } from '../../plain/day.ts'
import type { Ledger } from '../ledger.ts'
import type { Desk } from '../people/desk.ts'
import { dueInThreeDays, overdue, staffFamily } from './assessments.ts'
import { onRecordTwice, returnedByTheManager, waitingAtTheFrontDoor } from './front-door.ts'
import { protectedBeforeBirth, twinsOnAPlan } from './plans.ts'
import { withoutConference } from './without-conference.ts'

/** The hand-written families of Larkenshire, told back from today. Their ids stand in ids.ts. */
export const makeStories = (desk: Desk, today: Day): readonly Ledger[] =>
  [
    waitingAtTheFrontDoor,
    returnedByTheManager,
    onRecordTwice,
    dueInThreeDays,
    overdue,
    staffFamily,
    withoutConference,
    twinsOnAPlan,
    protectedBeforeBirth,
  ].flatMap((tell) => tell(desk, today))
