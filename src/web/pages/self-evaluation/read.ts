import type { NameOf } from '../../../define/kind.ts'
import { answersOf, type OnRecord } from '../../../define/on-record.ts'
import { type Day, dayOf, type Moment } from '../../../plain/day.ts'
import { action } from '../../../sight/improvement/action.ts'
import { type Plan, planOf } from '../../../sight/improvement/plan.ts'
import { findMeasure } from '../../../sight/performance/measures.ts'
import { citation } from '../../../sight/self-evaluation/citation.ts'
import { type Evaluation, evaluationOf } from '../../../sight/self-evaluation/evaluation.ts'
import type { World } from '../../../sight/self-evaluation/stale.ts'
import { weakness } from '../../../sight/self-evaluation/weakness.ts'
import { voiceHeard } from '../../../sight/voice/voice-heard.ts'
import { type Acting, mayEver } from '../../../store/as.ts'
import { recordsAtDesk } from '../../../store/desk-records.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { namesOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { withNamesOf, withRecordNames } from '../entry.tsx'
import { figuresOf } from '../inspection/figures-now.ts'
import { naming } from '../names.ts'

/** How many whole months a figure that was cited is compared with: as many as a run chart shows. */
const monthsCompared = 24

/** All that we say of ourselves, with what it rests on and the plan beside it. */
export type Evaluated = {
  readonly evaluation: Evaluation
  readonly plan: Plan
  readonly world: World
  readonly nameOf: NameOf
  /** On which day each record of self-evaluation was written as it stands, by its id. */
  readonly writtenOn: ReadonlyMap<string, Day>
  /** Whether the reader’s post reads figures. To others nothing is said of a figure, nor whether it still holds. */
  readonly sees: boolean
}

/** Reads the self-evaluation as it stands, or as it stood at a moment. What it rests on is compared with today. */
export async function readEvaluated(acting: Acting, asAt?: Moment): Promise<Evaluated> {
  const records = await improvementRecords(acting, asAt)
  const plan = planOf(records)
  const cited = records.filter(({ kind }) => kind === citation.name)
  const codes = cited.map((one) => answersOf(citation, one).measure)
  const hears = mayEver(acting.worker, 'hear voices')
  const voices = hears ? await recordsAtDesk(acting, 'voices') : []
  const world: World = {
    today: acting.store.clock.today(),
    findMeasure,
    months: await figuresOf(acting, codes, monthsCompared),
    closed: closedIn(plan, records),
    heardOn: hears ? heardDays(voices) : undefined,
  }
  const weak = records.filter(({ kind }) => kind === weakness.name)
  const names = withNamesOf(acting, [...records, ...voices], naming(await namesOf(acting)))
  return {
    evaluation: evaluationOf(records, world),
    plan,
    world,
    nameOf: await withRecordNames(acting, ['inspection'], weak, names),
    sees: mayEver(acting.worker, 'read figures'),
    writtenOn: new Map(records.map(({ id, knownFrom }) => [id, dayOf(knownFrom)])),
  }
}

/** Whether each finding and action is closed. An action that is not done any more is closed too. */
export function closedIn({ findings }: Plan, records: readonly OnRecord[]): ReadonlyMap<string, boolean> {
  const actions = records
    .filter(({ kind }) => kind === action.name)
    .map((record) => {
      const { closedOn, dropped } = answersOf(action, record)
      return [record.id, closedOn !== undefined || dropped !== undefined] as const
    })
  return new Map<string, boolean>([
    ...findings.map(({ record, state }) => [record.id, state === 'closed'] as const),
    ...actions,
  ])
}

const heardDays = (records: readonly Standing[]): ReadonlyMap<string, Day> =>
  new Map(
    records
      .filter(({ kind }) => kind === voiceHeard.name)
      .flatMap((record) => {
        const { heardOn } = answersOf(voiceHeard, record)
        return heardOn === undefined ? [] : [[record.id, heardOn] as const]
      }),
  )
