import { answersOf } from '../../../../define/on-record.ts'
import type { Known, RecordId, TeamId, WorkerId } from '../../../../define/record.ts'
import { settle, typingOf } from '../../../../define/settle.ts'
import { addDays, addMonths, type Day, type Moment, monthOf } from '../../../../plain/day.ts'
import { newId } from '../../../../plain/id.ts'
import { planOf } from '../../../../sight/improvement/plan.ts'
import { firstAsked, firstTasks, type Item } from '../../../../sight/inspection/visit/catalogue.ts'
import { libraryOf } from '../../../../sight/inspection/visit/library.ts'
import { inspectionRequest } from '../../../../sight/inspection/visit/request.ts'
import {
  type CaseloadFrozen,
  type MeasureFrozen,
  type Snapshot,
  writeSnapshot,
} from '../../../../sight/inspection/visit/snapshot.ts'
import { begins } from '../../../../sight/inspection/visit/space.ts'
import { inspectionVisit } from '../../../../sight/inspection/visit/visit.ts'
import { sumOf } from '../../../../sight/performance/figure.ts'
import { measures } from '../../../../sight/performance/measures.ts'
import type { Acting } from '../../../../store/as.ts'
import { versionsAtDesk } from '../../../../store/desk-records.ts'
import { tally } from '../../../../store/figures.ts'
import { improvementRecords } from '../../../../store/improvement.ts'
import { inspectionRecords, keepSnapshot } from '../../../../store/inspection-visits.ts'
import { knownOf, namesOf } from '../../../../store/read.ts'
import { holders } from '../../../../store/relations.ts'
import { write } from '../../../../store/write.ts'

/**
 * What happens in the moment in which a call is put down, in the same transaction: the figures are frozen, and the usual
 * first requests and our own first tasks are written down, each with its clock running from the call. A second time, or
 * for a visit that is put down as history, nothing is written.
 */
export async function openVisit(acting: Acting, visit: RecordId): Promise<void> {
  const standing = (await versionsAtDesk(acting, 'inspection', visit)).at(-1)
  if (standing === undefined) return
  const { kind, notifiedAt } = answersOf(inspectionVisit, standing)
  if (kind === undefined || notifiedAt === undefined) return
  if (!begins(notifiedAt, acting.store.clock.now())) return
  const snapshot = await takeSnapshot(acting)
  if (!(await keepSnapshot(acting, visit, writeSnapshot(snapshot)))) return
  const known = await knownOf(acting, [])
  const owners = await ownersOf(acting)
  for (const item of firstAsked(kind))
    await ask(acting, known, visit, notifiedAt, { ...initial(item), owner: owners.get(item.code) })
  for (const what of firstTasks) await ask(acting, known, visit, notifiedAt, { what, route: 'task' })
}

const initial = ({ asks, code }: Item) => ({ what: asks, item: code, route: 'initial' })

/** Whoever keeps a document of the library answers the request for it, until somebody else is named. */
async function ownersOf(acting: Acting): Promise<ReadonlyMap<string, string | undefined>> {
  const { shelves } = libraryOf(await inspectionRecords(acting), acting.store.clock.today())
  return new Map(shelves.map(({ item, documents }) => [item.code, documents[0]?.answers.owner]))
}

async function ask(
  acting: Acting,
  known: Known,
  visit: RecordId,
  askedAt: Moment,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const answers = { visit, askedAt, answer: { is: 'awaited' }, ...more }
  const settling = settle(inspectionRequest, typingOf(inspectionRequest.fields, answers), known)
  if (!settling.ok) throw new Error('A first request did not settle')
  await write(acting, {
    settled: settling.value,
    record: newId<'record'>(),
    family: undefined,
    team: acting.worker.team,
    before: [visit],
    reason: undefined,
  })
}

/** How things stand now, in figures that name no child. */
export async function takeSnapshot(acting: Acting): Promise<Snapshot> {
  const { clock } = acting.store
  const month = addMonths(monthOf(clock.today()), -1)
  const names = await namesOf(acting)
  const plan = planOf(await improvementRecords(acting))
  return {
    takenAt: clock.now(),
    month,
    measures: await measuresIn(acting, month),
    findings: plan.findings
      .filter(({ state }) => state !== 'closed')
      .map(({ record, answers }) => ({
        id: record.id,
        words: answers.words ?? '',
        area: answers.area ?? '',
      })),
    actions: plan.actions
      .filter(({ state }) => state === 'open')
      .map(({ record, answers }) => ({
        id: record.id,
        what: answers.what ?? '',
        owner: names.get(answers.owner ?? '') ?? '',
        dueOn: answers.dueOn,
      })),
    caseloads: await caseloads(acting, names),
  }
}

/** What every measure counts in a month, all teams together. */
export async function measuresIn(acting: Acting, month: Day): Promise<readonly MeasureFrozen[]> {
  const span = { from: month, to: addDays(addMonths(month, 1), -1) }
  const found: MeasureFrozen[] = []
  for (const measure of measures) {
    const { met, notMet, cannotTell } = sumOf(await tally(acting, measure, span))
    found.push({ code: measure.code, title: measure.title, met, notMet, cannotTell })
  }
  return found
}

/** How many children each team and its workers work with now. */
async function caseloads(
  acting: Acting,
  names: ReadonlyMap<string, string>,
): Promise<readonly CaseloadFrozen[]> {
  const teams = Map.groupBy((await holders(acting)).values(), ({ team }) => team)
  return [...teams]
    .map(([team, held]) => caseloadOf(team, held, names))
    .toSorted((a, b) => a.team.localeCompare(b.team, 'en-GB'))
}

function caseloadOf(
  team: TeamId | null,
  held: readonly { readonly worker: WorkerId }[],
  names: ReadonlyMap<string, string>,
): CaseloadFrozen {
  const each = [...Map.groupBy(held, ({ worker }) => worker).values()].map(({ length }) => length)
  return {
    team: team === null ? 'No team' : (names.get(team) ?? 'Team not known here'),
    workers: each.length,
    children: held.length,
    most: Math.max(...each),
  }
}
