import { sql } from 'kysely'
import type { Typing } from '../define/draft.ts'
import type { AnyRecord, Fields } from '../define/record.ts'
import { sayMonth } from '../plain/day.ts'
import type { Acting } from './as.ts'
import { namesInAudit } from './decision-audits.ts'
import { recordsAtDesk } from './desk-records.ts'
import { colleagues } from './read.ts'
import { leadersFiles } from './sample-files.ts'

/** One thing that may be picked. */
export type Pick = { readonly id: string; readonly words: string }

const wanted = (fields: Fields): readonly string[] =>
  Object.values(fields).flatMap(({ kind }) =>
    kind.control.control === 'pick one' || kind.control.control === 'pick some' ? [kind.control.of] : [],
  )

/** What the questions of a form offer to pick from, by what they ask for; `typing` is what stands in it already. */
export async function picksFor(
  acting: Acting,
  type: AnyRecord,
  names: ReadonlyMap<string, string>,
  typing: Typing = {},
): Promise<Readonly<Record<string, readonly Pick[]>>> {
  const of = [...new Set([...wanted(type.fields), ...wanted(type.lines)])]
  const lists = await Promise.all(
    of.map(async (one) => [one, await offers(acting, one, names, typing)] as const),
  )
  return Object.fromEntries(lists)
}

async function offers(
  acting: Acting,
  of: string,
  names: ReadonlyMap<string, string>,
  typing: Typing,
): Promise<readonly Pick[]> {
  switch (of) {
    case 'worker':
      return (await colleagues(acting)).map(({ id, name, post, team }) => ({
        id,
        words: [name, post, team].filter(Boolean).join(', '),
      }))
    case 'team':
      return teams(acting, names)
    case 'passage':
      return passages(acting)
    case 'highlight report':
      return reports(acting)
    case 'decision':
      return (await namesInAudit(acting, typing.decision)).decision
    case 'child decided about':
      return (await namesInAudit(acting, typing.decision)).children
    case 'letter':
      return letters(acting)
    case 'sample file':
      return (await leadersFiles(acting)).map(({ id, place, title }) => ({
        id,
        words: `File ${place}: ${title}`,
      }))
    default:
      return servicePicks(acting, of)
  }
}

async function teams({ tx, worker }: Acting, names: ReadonlyMap<string, string>): Promise<readonly Pick[]> {
  const rows = await tx.selectFrom('team').select('id').where('authority', '=', worker.authority).execute()
  return rows
    .map(({ id }) => ({ id, words: names.get(id) ?? id }))
    .sort((a, b) => a.words.localeCompare(b.words))
}

/** Records of the service, the latest first, each as its own type says it in one line. What was dropped is not offered. */
async function servicePicks(acting: Acting, of: string): Promise<readonly Pick[]> {
  const type = acting.store.types.find(({ name, concerns }) => name === of && concerns === 'service')
  if (type === undefined) throw new Error(`Nothing is known that could be picked for ‘${of}’`)
  const standing = await recordsAtDesk(acting, type.desk)
  return standing
    .filter(({ kind, answers }) => kind === of && answers.dropped === undefined)
    .toReversed()
    .map(({ id, answers }) => ({ id, words: type.timeline(answers, undefined, String) }))
}

async function passages({ tx, worker }: Acting): Promise<readonly Pick[]> {
  return tx
    .selectFrom('passage')
    .select(['id', 'words'])
    .where('authority', '=', worker.authority)
    .where('improve', '=', true)
    .orderBy('letter')
    .orderBy('place')
    .execute()
}

/** Letters and reports by the title that was read in them, or else by the name of their file, the last one read first. */
async function letters({ tx, worker }: Acting): Promise<readonly Pick[]> {
  return tx
    .selectFrom('letter')
    .select(['id', sql<string>`coalesce(nullif(trim(read ->> 'title'), ''), name)`.as('words')])
    .where('authority', '=', worker.authority)
    .orderBy('read_at', 'desc')
    .execute()
}

async function reports({ tx, worker }: Acting): Promise<readonly Pick[]> {
  const rows = await tx
    .selectFrom('highlight_report')
    .select(['id', 'month'])
    .where('authority', '=', worker.authority)
    .orderBy('month', 'desc')
    .execute()
  return rows.map(({ id, month }) => ({ id, words: `Highlight report, ${sayMonth(month).trim()}` }))
}
