import type { AnswersIn, LineIn, PersonId, RecordId } from '../../define/record.ts'
import { conference } from '../../journey/protection/conference.ts'
import { enquiry } from '../../journey/protection/enquiry.ts'
import { protectionPlan } from '../../journey/protection/protection-plan.ts'
import { protectionReview } from '../../journey/protection/protection-review.ts'
import { strategyDiscussion } from '../../journey/protection/strategy-discussion.ts'
import { addWorkingDays } from '../../plain/calendar.ts'
import type { Day } from '../../plain/day.ts'
import { type Entry, eachChild, open, revise } from '../ledger.ts'
import { momentOf } from '../times.ts'
import { at, staff, type Tale, teamOf, tellAuthorised, written } from './tell.ts'

const everybodyCame: AnswersIn<typeof strategyDiscussion>['agencies'] = {
  police: {
    invited: true,
    present: true,
    knew: 'Sergeant, child abuse team: one call to the address this year.',
  },
  health: { invited: true, present: true, knew: 'Named nurse: last seen six weeks ago, growing well.' },
  education: {
    invited: true,
    present: true,
    knew: 'Designated safeguarding lead: attendance has fallen since the summer.',
  },
}

type Discussing = {
  readonly from: Entry
  readonly on: Day
  readonly worker: string
  readonly manager: string
  readonly views: ReadonlyMap<PersonId, string>
  readonly facts: string
  readonly id?: RecordId
}

/** A strategy discussion at 13:30 that decides on a joint enquiry, authorised the same afternoon. */
export function discuss(tale: Tale, told: Discussing): Entry {
  const worker = staff(tale, told.worker)
  const answers: AnswersIn<typeof strategyDiscussion> = {
    heldAt: momentOf(at(told.on, '13:30')),
    mode: 'video',
    chair: `${staff(tale, told.manager).name}, team manager`,
    agencies: everybodyCame,
    facts: told.facts,
    analysis:
      'There is reasonable cause to suspect significant harm. The agencies agree on what is known and on what is not.',
    rejected: 'An assessment alone: it would not bring police and health to the same table this week.',
    wouldChange: 'A medical account that shows another cause.',
    safety:
      'The children stay with their mother, and the adult of concern stays away. A worker visits tomorrow.',
  }
  const lines = new Map([...told.views].map(([child, view]) => [child, { outcome: 'joint' as const, view }]))
  const stamp = {
    at: at(told.on, '17:20'),
    by: worker.id,
    team: teamOf(tale, worker).id,
    before: [told.from],
  }
  const entry = written(
    open(
      tale.ledger,
      strategyDiscussion,
      { answers, lines },
      told.id === undefined ? stamp : { ...stamp, id: told.id },
    ),
  )
  tellAuthorised(tale, entry, 'D2', at(told.on, '17:40'), told.manager)
  return entry
}

export type EnquiryLine = LineIn<typeof enquiry>
type Enquiring = {
  readonly from: Entry
  readonly startedOn: Day
  readonly finishedOn: Day
  readonly worker: string
  readonly facts: string
  readonly lines: ReadonlyMap<PersonId, EnquiryLine>
  readonly source?: string
  readonly id?: RecordId
}

/** An enquiry in two versions: begun, and finished at 16:00. Nobody has authorised it. */
export function enquire(tale: Tale, told: Enquiring): Entry {
  const { ledger } = tale
  const worker = staff(tale, told.worker)
  const begun: AnswersIn<typeof enquiry> = {
    startedOn: told.startedOn,
    by: 'joint',
    finished: { is: 'awaited' },
  }
  const waiting = eachChild([...told.lines.keys()], (): EnquiryLine => ({ seen: { is: 'awaited' } }))
  const stamp = {
    at: at(told.startedOn, '17:45'),
    by: worker.id,
    team: teamOf(tale, worker).id,
    before: [told.from],
    ...(told.source === undefined ? {} : { source: told.source }),
    ...(told.id === undefined ? {} : { id: told.id }),
  }
  const entry = written(open(ledger, enquiry, { answers: begun, lines: waiting }, stamp))
  const answers: AnswersIn<typeof enquiry> = {
    ...begun,
    finished: { is: 'done', on: told.finishedOn },
    facts: told.facts,
  }
  const content =
    told.source === undefined ? { answers, lines: told.lines } : { brought: answers, lines: told.lines }
  revise(ledger, entry, enquiry, content, {
    at: at(told.finishedOn, '16:00'),
    by: worker.id,
    reason: 'Finished.',
  })
  return entry
}

type Planned = {
  readonly from: Entry
  readonly heldOn: Day
  readonly children: readonly PersonId[]
  readonly views: ReadonlyMap<PersonId, string>
  readonly category: LineIn<typeof protectionPlan>['category']
  readonly reason: string
  readonly change: string
  readonly plan: RecordId
}

/** A conference that makes a plan for every child. Gives the plan. */
export function makePlan(tale: Tale, told: Planned): Entry {
  const chair = staff(tale, 'conference-chair-1')
  const stamp = { by: chair.id, team: teamOf(tale, chair).id }
  const answers: AnswersIn<typeof conference> = {
    heldOn: told.heldOn,
    mode: 'mixed',
    chair: `${chair.name}, conference chair`,
    agencies: everybodyCame,
    dissent: 'Nobody.',
  }
  const lines = eachChild(told.children, (child) => ({
    outcome: 'plan' as const,
    category: told.category,
    reason: told.reason,
    view: told.views.get(child) ?? 'Not yet born.',
  }))
  const at_ = at(told.heldOn, '15:30')
  const held = written(
    open(tale.ledger, conference, { answers, lines }, { ...stamp, at: at_, before: [told.from] }),
  )
  const own = eachChild(told.children, () => ({ category: told.category, earlierPlans: 0 }))
  const plan = { answers: { startedOn: told.heldOn, change: told.change }, lines: own }
  return written(
    open(tale.ledger, protectionPlan, plan, {
      ...stamp,
      at: at(told.heldOn, '16:15'),
      before: [held],
      id: told.plan,
    }),
  )
}

/** A review conference, written the next morning. */
export function reviewOnce(tale: Tale, plan: Entry, on: Day, children: readonly PersonId[]): void {
  const chair = staff(tale, 'conference-chair-1')
  const answers = {
    heldOn: on,
    progress:
      'Nursery every day, and the hearing aids are worn. The girls were not left alone. The house is still cold in the mornings. The plan goes on.',
  }
  const stamp = {
    at: at(addWorkingDays(on, 1), '10:10'),
    by: chair.id,
    team: teamOf(tale, chair).id,
    before: [plan],
  }
  open(tale.ledger, protectionReview, { answers, lines: eachChild(children, () => ({})) }, stamp)
}
