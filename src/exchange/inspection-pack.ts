import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { Attachment } from '../define/attachments.ts'
import type { NameOf } from '../define/kind.ts'
import type { OnRecord } from '../define/on-record.ts'
import type { RecordId } from '../define/record.ts'
import { dayOf, type Moment, sayDay, sayMoment, sayMonth } from '../plain/day.ts'
import { fine, type Result } from '../plain/result.ts'
import { type Sheet, writeWorkbook } from '../plain/workbook.ts'
import { sayRoute } from '../sight/inspection/visit/clocks.ts'
import { allIn, type LibraryDocument, libraryOf } from '../sight/inspection/visit/library.ts'
import { type Snapshot, snapshotOf } from '../sight/inspection/visit/snapshot.ts'
import { type Request, type Space, sentWith } from '../sight/inspection/visit/space.ts'
import { sayVisitKind } from '../sight/inspection/visit/visit-kinds.ts'
import { type KeptMaking, makingsOf, workbookOf } from '../store/annex-makings.ts'
import { type Acting, requireDeed } from '../store/as.ts'
import { findSnapshot, inspectionFile, type KeptSnapshot } from '../store/inspection-visits.ts'

/** What a pack is made of: the visit, all records about visits, and the names of workers and records. */
export type PackOf = { readonly space: Space; readonly records: readonly OnRecord[]; readonly nameOf: NameOf }

/** A file on its way into a pack. */
type Part = { readonly path: string; readonly bytes: Uint8Array }

/** Beyond this the documents of the library are named and not put in: a larger file is sent by no mail. Our own choice. */
const mostDocumentBytes = 100_000_000

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/**
 * Puts everything that the record holds for a visit into one file (.zip): the last version of the lists, byte for byte as
 * it was made; what was frozen; requests and documents as a workbook; the documents themselves; and a list of sums that
 * proves each file. Logged for every child in the lists. Problems, and no pack, where a value cannot be carried.
 */
export async function makePack(acting: Acting, of: PackOf): Promise<Result<Uint8Array>> {
  requireDeed(acting, 'hand over lists')
  const now = acting.store.clock.now()
  const { id } = of.space.visit
  const frozen = await findSnapshot(acting, id)
  const made = await makingsOf(acting, id)
  const last = made.find(({ sha256 }) => sha256 !== undefined)
  const lists = await workbookIn(acting, id, last)
  const library = allIn(libraryOf(of.records, acting.store.clock.today()))
  const documents = await documentsOf(acting, library)
  const overview = await writeWorkbook([
    requestsSheet([...of.space.requests], of.nameOf),
    documentsSheet(library, documents, of.nameOf),
    listsSheet(made, of.space.requests),
    ...(frozen === undefined ? [] : frozenSheets(snapshotOf(frozen.figures))),
  ])
  if (!overview.ok) return overview
  const parts: readonly Part[] = [
    ...lists,
    { path: 'requests-and-documents.xlsx', bytes: overview.value },
    ...(frozen === undefined ? [] : [{ path: 'as-it-stood.json', bytes: text(frozen.figures) }]),
    ...documents.values(),
  ]
  return fine(
    zipped([{ path: 'READ-ME.txt', bytes: text(readMe(of, now, frozen, last, parts)) }, ...parts], now),
  )
}

/** The workbook of a making. Nothing where none was made, or where each tells of somebody restricted to others since. */
async function workbookIn(
  acting: Acting,
  id: RecordId,
  last: KeptMaking | undefined,
): Promise<readonly Part[]> {
  if (last?.version === undefined) return []
  const { name, bytes } = await workbookOf(acting, id, last.version)
  return [{ path: name.replace(/\.xlsx$/, `-version-${last.version}.xlsx`), bytes }]
}

/** The files of the library by the id of each, under the title of their document, the newest documents first. */
async function documentsOf(
  acting: Acting,
  library: readonly LibraryDocument[],
): Promise<ReadonlyMap<string, Part>> {
  const found = new Map<string, Part>()
  let bytes = 0
  for (const { record, answers } of library)
    for (const file of answers.files ?? []) {
      if (bytes + file.size > mostDocumentBytes) continue
      bytes += file.size
      const opened = await inspectionFile(acting, record.id, file.id)
      found.set(file.id, { path: pathOf(answers.title ?? 'Document', file, found), bytes: opened.bytes })
    }
  return found
}

/** A path that every system takes, and that no other file of the pack has. */
function pathOf(title: string, file: Attachment, taken: ReadonlyMap<string, Part>): string {
  const plain = (words: string): string => words.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/, '_')
  const paths = new Set([...taken.values()].map(({ path }) => path))
  const path = `documents/${plain(title).slice(0, 60).trim()} - ${plain(file.name)}`
  return paths.has(path) ? path.replace(/ - /, ` - ${paths.size} - `) : path
}

/** Everything is packed already or small: kept as it is, so that a pack takes no time. */
const zipped = (parts: readonly Part[], now: Moment): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes])), {
    level: 0,
    mtime: Date.parse(now),
  })

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function readMe(
  { space }: PackOf,
  now: Moment,
  frozen: KeptSnapshot | undefined,
  last: KeptMaking | undefined,
  parts: readonly Part[],
): string {
  const { answers } = space.visit
  const lines = [
    `${sayVisitKind(answers.kind)}${answers.notifiedAt === undefined ? '' : `, notified on ${sayMoment(answers.notifiedAt)}`}`,
    `Put together by Goldthread on ${sayMoment(now)}.`,
    frozen === undefined
      ? 'No figures were frozen for this visit.'
      : `The figures in as-it-stood.json stood so on ${sayMoment(frozen.takenAt)}, and were not counted anew.`,
    ...(last === undefined
      ? ['The lists of children are not in it: they were not made yet.']
      : [
          sayLists(last),
          'The lists of children hold personal data. Hand them over by the way that was agreed, and by no other.',
        ]),
    '',
    'SHA-256 of each file:',
    ...parts.map(({ path, bytes }) => `${sumOf(bytes)}  ${path}`),
  ]
  return `${lines.join('\r\n')}\r\n`
}

/** `The lists of children are version 2, made …, signed off by …`: by whom, in which post. */
const sayLists = ({ version, madeAt, madeBy, signedOff }: KeptMaking): string =>
  `The lists of children are version ${version}, made by ${madeBy} on ${sayMoment(madeAt)}, ${
    signedOff === undefined
      ? 'and not signed off'
      : `signed off by ${signedOff.by}, ${signedOff.post}, on ${sayMoment(signedOff.at)}`
  }.`

/** Every version of the lists: by whom it was made and signed off, and when it was sent to the inspectors. */
const listsSheet = (made: readonly KeptMaking[], requests: readonly Request[]): Sheet => ({
  name: 'Versions of the lists',
  headings: ['Version', 'Made', 'By', 'Signed off', 'By', 'Sent to the inspectors'],
  widths: [10, 26, 40, 26, 40, 40],
  rows: made.map(({ version, madeAt, madeBy, signedOff }) => [
    version,
    sayMoment(madeAt),
    madeBy,
    signedOff === undefined ? 'Not signed off' : sayMoment(signedOff.at),
    signedOff && `${signedOff.by}, ${signedOff.post}`,
    sentWith(requests, version)
      .map(({ answers }) => sayAnswered(answers.answer))
      .join('; ') || 'Not sent',
  ]),
})

const requestsSheet = (requests: readonly Request[], nameOf: NameOf): Sheet => ({
  name: 'Requests',
  headings: ['What was asked', 'Kind', 'Asked', 'By', 'Due', 'Who answers', 'Answer', 'With'],
  widths: [60, 30, 26, 20, 26, 26, 30, 50],
  rows: requests.map(({ answers, dueAt }) => [
    answers.what,
    sayRoute(answers.route),
    answers.askedAt && sayMoment(answers.askedAt),
    answers.askedBy,
    dueAt && sayMoment(dueAt),
    answers.owner && nameOf(answers.owner),
    sayAnswered(answers.answer),
    [
      answers.sent === undefined ? '' : `Lists, version ${answers.sent}`,
      answers.document === undefined ? '' : nameOf(answers.document),
      answers.says ?? '',
    ]
      .filter(Boolean)
      .join('; '),
  ]),
})

const sayAnswered = (answer: Request['answers']['answer']): string =>
  answer?.is === 'done'
    ? sayMoment(answer.at)
    : answer?.is === 'not needed'
      ? `Not needed: ${answer.because}`
      : 'Not yet'

const documentsSheet = (
  library: readonly LibraryDocument[],
  here: ReadonlyMap<string, Part>,
  nameOf: NameOf,
): Sheet => ({
  name: 'Documents',
  headings: ['Document', 'Who keeps it', 'Looked through', 'Holds until', 'State', 'Where it is'],
  widths: [50, 26, 20, 20, 20, 70],
  rows: library.map(({ answers, state }) => [
    answers.title,
    answers.owner && nameOf(answers.owner),
    answers.reviewedOn && { day: answers.reviewedOn },
    answers.validUntil && { day: answers.validUntil },
    state,
    [
      ...(answers.files ?? []).map(
        ({ id, name }) => here.get(id)?.path ?? `${name} (too large for this pack)`,
      ),
      answers.link ?? '',
    ]
      .filter(Boolean)
      .join('; '),
  ]),
})

const frozenSheets = ({
  takenAt,
  month,
  measures,
  findings,
  actions,
  caseloads,
}: Snapshot): readonly Sheet[] => [
  {
    name: 'Measures',
    headings: ['Measure', 'Month', 'Met', 'Not met', 'Cannot be told', 'As known on'],
    widths: [70, 18, 10, 10, 16, 20],
    rows: measures.map(({ title, met, notMet, cannotTell }) => [
      title,
      sayMonth(month).trim(),
      met,
      notMet,
      cannotTell,
      sayDay(dayOf(takenAt)),
    ]),
  },
  {
    name: 'Findings and actions',
    headings: ['What', 'Words', 'Area or owner', 'Due'],
    widths: [12, 90, 40, 16],
    rows: [
      ...findings.map(({ words, area }) => ['Finding', words, area, undefined]),
      ...actions.map(({ what, owner, dueOn }) => ['Action', what, owner, dueOn && { day: dueOn }]),
    ],
  },
  {
    name: 'Caseloads',
    headings: ['Team', 'Workers', 'Children', 'Most with one worker'],
    widths: [40, 12, 12, 22],
    rows: caseloads.map(({ team, workers, children, most }) => [team, workers, children, most]),
  },
]
