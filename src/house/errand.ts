import type { AuthorityId } from '../define/record.ts'
import { workbookMedia } from '../exchange/annex-a.ts'
import { makeChecked, type TellMaking } from '../exchange/annex-a-checked.ts'
import { readId } from '../plain/id.ts'
import { fine, type Result, sayProblem } from '../plain/result.ts'
import { myWork } from '../store/access.ts'
import { keepMaking, keepTrial } from '../store/annex-makings.ts'
import { type Acting, as, type Reading, type Store } from '../store/as.ts'
import { goldthreadItself } from '../store/emergency.ts'
import { type Errand, type ErrandKind, getErrand, holdErrand, type Step, tellStep } from '../store/errands.ts'
import type { ErrandId } from '../store/tables.ts'
import { listKnownEverywhere, type Worker } from '../store/worker.ts'
import { askingOf, drawNow } from '../web/pages/inspection/sample/drawing.ts'

type Tell = (step: Step) => Promise<void>

/** Does what an errand is for, and gives the id of what came of it where that is asked for later. */
type Do = (acting: Acting, errand: Errand, tell: Tell) => Promise<Result<string | undefined>>

const doings: Readonly<Record<ErrandKind, Do>> = {
  trial: (acting, _, tell) => tryLists(acting, 'looked through', tell),
  night: (acting, _, tell) => tryLists(acting, 'tried', tell),
  version: makeVersion,
  draw: drawFiles,
}

const telling = (tell: Tell): TellMaking => ({
  reading: (done, whole) => tell({ stage: 'reading', done, whole }),
  stage: (stage) => tell({ stage }),
})

async function tryLists(
  acting: Acting,
  what: 'looked through' | 'tried',
  tell: Tell,
): Promise<Result<string>> {
  const made = await makeChecked(acting, acting.store.clock.today(), what, telling(tell))
  return made.ok ? fine(await keepTrial(acting, made.value)) : made
}

/** Makes the lists as at today, checks them, and keeps them as the next version of their visit. */
async function makeVersion(acting: Acting, { concerns }: Errand, tell: Tell): Promise<Result<undefined>> {
  const visit = readId<'record'>(concerns)
  if (!visit.ok) return visit
  const made = await makeChecked(acting, acting.store.clock.today(), 'handed over', telling(tell))
  if (!made.ok) return made
  const { name, workbook, children } = made.value
  const file = { name, media: workbookMedia, bytes: workbook, children }
  await keepMaking(acting, visit.value, made.value, file)
  return fine(undefined)
}

async function drawFiles(acting: Acting, { concerns, asked }: Errand, tell: Tell): Promise<Result<string>> {
  const sample = readId<'sample'>(concerns)
  if (!sample.ok) return sample
  return drawNow(acting, sample.value, askingOf(asked), (done, whole) =>
    tell({ stage: 'reading', done, whole }),
  )
}

/**
 * Does an errand in this process, on behalf of whoever asked for it, and with no more right than they have now. Each step
 * is told at once; what comes of it is kept in one transaction with the last step, or not at all. Nothing where another
 * process has it. What goes wrong is told as a step, and thrown again.
 */
export async function doErrand(store: Store, authority: AuthorityId, id: ErrandId): Promise<void> {
  const itself = goldthreadItself(authority)
  const errand = got(await as(store, itself, myWork, (acting) => getErrand(acting, id)))
  const worker = errand.what === 'night' ? itself : await whoAsked(store, errand)
  const tell: Tell = async (step) => {
    await as(store, itself, myWork, (acting) => tellStep(acting, id, step))
  }
  try {
    got(await as(store, worker, myWork, (acting) => held(acting, errand, tell)))
  } catch (error) {
    // The kind of fault alone: a message might quote a child's data.
    const name = error instanceof Error ? error.name : 'unknown'
    await tell({ stage: 'failed', problem: `Something went wrong (${name}).` })
    throw error
  }
}

async function whoAsked({ database }: Store, { askedBy }: Errand): Promise<Worker> {
  const known = (await listKnownEverywhere(database)).find(({ worker }) => worker.id === askedBy)
  if (known === undefined) throw new RangeError('Whoever asked is not known here.')
  return known.worker
}

/** Holds the errand for as long as it is worked on, so that everybody sees whether somebody still is. */
async function held(acting: Acting, errand: Errand, tell: Tell): Promise<void> {
  if (errand.last !== undefined || !(await holdErrand(acting, errand.id))) return
  await tell({ stage: 'begun' })
  const done = await doings[errand.what](acting, errand, tell)
  await tellStep(
    acting,
    errand.id,
    done.ok
      ? { stage: 'made', made: done.value }
      : { stage: 'failed', problem: done.problems.map(sayProblem).join(' ') },
  )
}

function got<T>(reading: Reading<T>): T {
  if (reading.may !== 'yes') throw new RangeError('The errand may not be done.')
  return reading.value
}
