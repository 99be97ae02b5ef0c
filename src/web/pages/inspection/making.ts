import { answersOf } from '../../../define/on-record.ts'
import type { Known, LetterId, PassageId } from '../../../define/record.ts'
import { type Settled, settle, typingOf } from '../../../define/settle.ts'
import { newId } from '../../../plain/id.ts'
import { finding } from '../../../sight/inspection/finding.ts'
import { findingsOf } from '../../../sight/inspection/findings.ts'
import { type KeptReading, readingOf, toImprove } from '../../../sight/inspection/letters/kept.ts'
import { alone } from '../../../store/alone.ts'
import { type Acting, requireDeed } from '../../../store/as.ts'
import { improvementRecords } from '../../../store/improvement.ts'
import { type KeptPassage, letterFile } from '../../../store/letters.ts'
import { knownOf } from '../../../store/read.ts'
import type { Standing } from '../../../store/standing.ts'
import { write } from '../../../store/write.ts'

/** What a letter says must improve, ready to become a finding. */
export type Proposal = {
  readonly words: string
  readonly cites: readonly KeptPassage[]
  /** The judgement area, guessed from the words; a person may change it. */
  readonly area: string | undefined
  readonly priority: boolean
  /** The finding that cites it already. */
  readonly made: Standing | undefined
}

const proposal = (
  records: readonly Standing[],
  words: string,
  cites: readonly KeptPassage[],
  rest: Pick<Proposal, 'area' | 'priority'>,
): Proposal => {
  const cited = (id: PassageId) => (record: Standing) =>
    record.kind === finding.name && (answersOf(finding, record).cites ?? []).includes(id)
  const made = cites[0] === undefined ? undefined : records.find(cited(cites[0].id))
  return { words, cites, made, ...rest }
}

/** One proposal for each priority action and each thing to improve, in the order of the letter. */
export function proposalsOf(
  reading: KeptReading,
  passages: readonly KeptPassage[],
  records: readonly Standing[],
): readonly Proposal[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const byPlace = new Map(passages.map((passage) => [passage.place, passage]))
  const flat = passages.map((passage) => ({
    ...passage,
    under: passage.under === undefined ? undefined : byId.get(passage.under)?.place,
  }))
  return findingsOf(toImprove(reading, flat)).map(({ words, cites, area, priorityAction }) =>
    proposal(
      records,
      words,
      cites.flatMap((place) => byPlace.get(place) ?? []),
      { area: area === 'not guessed' ? undefined : area, priority: priorityAction },
    ),
  )
}

/** Any other paragraph of a letter, with what hangs on it, where a person finds that it says so too. */
function proposalAt(passages: readonly KeptPassage[], place: number, records: readonly Standing[]) {
  const passage = passages.find((one) => one.place === place)
  if (passage === undefined) return undefined
  const cites = passages.filter(({ id, under }) => id === passage.id || under === passage.id)
  return proposal(records, cites.map(({ words }) => words).join(' '), cites, {
    area: undefined,
    priority: false,
  })
}

/** Which of a letter's proposals to make findings of: all of them, or the one that begins at this place. */
export type Which = 'all' | number

/**
 * Makes findings of what a letter says must improve, each citing its passages word for word. What a finding cites
 * already is not made again, however often and by however many it is asked for. Gives how many were made; undefined
 * where the letter has no such paragraph.
 */
export async function makeFindings(
  acting: Acting,
  letter: LetterId,
  which: Which,
): Promise<number | undefined> {
  requireDeed(acting, 'improve')
  await alone(acting, `findings of ${letter}`)
  const file = await letterFile(acting, letter)
  const records = await improvementRecords(acting)
  const all = proposalsOf(readingOf(file.letter.read), file.passages, records)
  const one =
    which === 'all'
      ? undefined
      : (all.find(({ cites }) => cites[0]?.place === which) ?? proposalAt(file.passages, which, records))
  if (which !== 'all' && one === undefined) return undefined
  const wanted = (one === undefined ? all : [one]).filter(({ made }) => made === undefined)
  // Ids in rising order, so that findings made at one moment stand in the order of the letter.
  const ids = wanted.map(() => newId<'record'>()).sort()
  const known = await knownOf(acting, [])
  for (const [at, id] of ids.entries()) {
    const settled = settledOf(known, wanted[at])
    await write(acting, {
      settled,
      record: id,
      family: undefined,
      team: acting.worker.team,
      before: [],
      reason: undefined,
    })
  }
  return ids.length
}

function settledOf(known: Known, wanted: Proposal | undefined): Settled {
  const answers = {
    source: 'letter',
    words: wanted?.words,
    cites: wanted?.cites.map(({ id }) => id),
    area: wanted?.area,
    priority: wanted?.priority,
  }
  const settling = settle(finding, typingOf(finding.fields, answers), known)
  if (!settling.ok) throw new Error('A finding made of a letter did not settle')
  return settling.value
}
