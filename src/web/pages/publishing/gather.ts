import { answersOf, type OnRecord } from '../../../define/on-record.ts'
import { addMonths, type Day, monthOf } from '../../../plain/day.ts'
import { ratedNow } from '../../../sight/improvement/limits.ts'
import { type Action, type Finding, planOf } from '../../../sight/improvement/plan.ts'
import { commentary } from '../../../sight/performance/commentary.ts'
import { monthsUpTo, sumOf } from '../../../sight/performance/figure.ts'
import type { Measure } from '../../../sight/performance/measure.ts'
import { measures } from '../../../sight/performance/measures.ts'
import { packOf } from '../../../sight/publishing/digest.ts'
import {
  type CountedMeasure,
  type HiddenOf,
  makePack,
  type Pack,
  type PackAction,
  type PackFinding,
} from '../../../sight/publishing/pack.ts'
import { packText } from '../../../sight/publishing/pack-text.ts'
import { type Risk, risksOf } from '../../../sight/publishing/risks.ts'
import { smallNumbersOn } from '../../../sight/publishing/small-numbers.ts'
import type { Acting } from '../../../store/as.ts'
import { commentaryOn } from '../../../store/commentary.ts'
import { type Tally, tally } from '../../../store/figures.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { keepable } from '../../../store/keepable.ts'
import { packsEverApproved } from '../../../store/packs.ts'
import { colleagues, peopleHere } from '../../../store/read.ts'
import { teamsOf } from '../../../store/teams.ts'
import { sentencesOf } from '../inspection/threads.ts'
import { endOfMonth } from '../measures/sign.ts'
import { noTeam } from '../measures/splits.tsx'

/** How many months a pack shows before its own. */
const monthsBefore = 11

export type Gathered = {
  readonly pack: Pack
  readonly hidden: readonly HiddenOf[]
  readonly risks: readonly Risk[]
}

/** Counts the figures for the words of a pack, now, and puts the pack together with what it could give away. */
export async function gatherPack(acting: Acting, words: OnRecord, council: string): Promise<Gathered> {
  const { store } = acting
  const { audience, month: day, title, statement, introduction, withCommentary } = answersOf(packText, words)
  const month = monthOf(day ?? store.clock.today())
  const published = (await packsEverApproved(acting)).map(packOf)
  const counted: CountedMeasure[] = []
  for (const measure of measures)
    counted.push(await countMeasure(acting, measure, month, withCommentary === true))
  const { pack, hidden } = makePack({
    council,
    audience: audience ?? 'committee',
    title: keepable(title ?? ''),
    month,
    countedAt: store.clock.now(),
    rule: smallNumbersOn(store.clock.today()),
    introduction: keepable(introduction ?? ''),
    statement: keepable(statement ?? ''),
    counted,
    published,
    findings: await findingsOf(acting, audience === 'public'),
  })
  const workers = (await peopleHere(acting)).map(({ name }) => name)
  return { pack, hidden, risks: risksOf(pack, hidden, workers) }
}

async function countMeasure(
  acting: Acting,
  measure: Measure,
  month: Day,
  withCommentary: boolean,
): Promise<CountedMeasure> {
  const from = addMonths(month, -monthsBefore)
  const rows = await tally(acting, measure, { from, to: endOfMonth(month) })
  const teams = await teamsOf(acting)
  const ofMonth = (one: Day): readonly Tally[] => rows.filter((row) => row.month === one)
  return {
    measure,
    teams: ofMonth(month).map((row) => {
      const team = teams.find(({ id }) => id === row.team)
      return { team: team?.name ?? noTeam.name, locality: team?.locality ?? noTeam.name, figure: row }
    }),
    before: monthsUpTo(addMonths(month, -1), monthsBefore).map((one) => ({
      month: one,
      figure: sumOf(ofMonth(one)),
    })),
    said: withCommentary ? await saidOf(acting, measure, month) : undefined,
  }
}

/** What was last signed about a measure's month. The post of whoever signed goes with it, and not the name. */
async function saidOf(
  acting: Acting,
  { code }: Measure,
  month: Day,
): Promise<{ readonly words: string; readonly signedAs: string | undefined } | undefined> {
  const [last] = await commentaryOn(acting, { measures: [code], month })
  if (last === undefined) return undefined
  const { what, soWhat, nowWhat, signedAs } = answersOf(commentary, last)
  const words = [what, soWhat, nowWhat].filter((one) => one !== undefined).join('\n\n')
  return { words: keepable(words), signedAs }
}

/** What must improve. For the public, what inspectors said; a committee sees what was found elsewhere, too. */
async function findingsOf(acting: Acting, isPublic: boolean): Promise<readonly PackFinding[]> {
  const { findings } = planOf(await improvementRecords(acting))
  const sentences = await sentencesOf(acting, findings)
  const workers = new Set((await colleagues(acting)).map(({ id }) => String(id)))
  const today = acting.store.clock.today()
  return findings
    .map((one): PackFinding => {
      const source = sentences.get(one.record.id)?.[0]?.title ?? one.answers.saidIn
      return {
        words: keepable(one.answers.words ?? ''),
        ...(source === undefined ? {} : { source }),
        isPriority: one.answers.priority === true,
        state: one.state,
        actions: one.actions
          .filter(({ state }) => state !== 'dropped')
          .map((action) => actionOf(action, today, workers)),
      }
    })
    .filter((_, at) => !isPublic || isOfsteds(findings[at], sentences))
}

const isOfsteds = (
  finding: Finding | undefined,
  sentences: ReadonlyMap<string, readonly unknown[]>,
): boolean => finding !== undefined && (sentences.get(finding.record.id) ?? []).length > 0

function actionOf(action: Action, today: Day, workers: ReadonlySet<string>): PackAction {
  const { what, dueOn, closedOn, evidence } = action.answers
  const rated = ratedNow({ action, today, worksHere: (worker) => workers.has(worker) })
  return {
    what: keepable(what ?? ''),
    isLate: closedOn === undefined && dueOn !== undefined && dueOn < today,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(evidence === undefined ? {} : { changed: keepable(evidence) }),
    ...(rated === undefined ? {} : { delivery: rated.delivery.now, impact: rated.impact.now }),
  }
}
