import { checkFiles, type Done } from './checking.ts'
import { linesIn, listAsCsv, listAsWorkbook, mostInWorkbook } from './list-file.ts'
import type { ListFile, Question, Questions, Refused, Told } from './messages.ts'
import { allCheckers } from './standards.ts'

// Reads and checks beside the page, so that the page stays at hand. The files, and all that was found in them, are here
// and nowhere else; when the worker ends they are gone.

let done: Done | undefined

// The rules are made ready while somebody looks for their files.
void allCheckers()

const tell = (told: Told, parts: readonly ArrayBuffer[] = []): void =>
  self.postMessage(told, { transfer: [...parts] })

async function check(
  { files, chosen }: Questions['check']['asked'],
  onTheWay: (says: string) => void,
): Promise<Questions['check']['answer']> {
  done = undefined
  const dropped = await Promise.all(
    files.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const came = await checkFiles(dropped, chosen, onTheWay)
  if ('refused' in came) return came satisfies Refused
  done = came
  return came.summary
}

/** The list as a file whose name says the standard and the year, and nothing of a child. */
async function makeList(
  { filter, as }: Questions['list']['asked'],
  { checked, files, problems }: Done,
): Promise<ListFile> {
  const name = `${checked.standard.name}-${checked.collection.name.replace('/', '-')}-errors`
  if (as === 'csv')
    return {
      name: `${name}.csv`,
      media: 'text/csv',
      parts: [...listAsCsv(checked, filter)].map((part) => part.slice()),
    }
  const lines = linesIn(checked, filter)
  if (lines > mostInWorkbook)
    return {
      refused: `The list has ${lines.toLocaleString('en-GB')} lines; a workbook is made of up to ${mostInWorkbook.toLocaleString('en-GB')}. Filter the list, or take it as CSV.`,
    }
  const made = await listAsWorkbook(checked, filter, files, problems)
  if (!made.ok) return { refused: made.problems.map(({ says }) => says).join(' ') }
  return {
    name: `${name}.xlsx`,
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    parts: [made.value.slice()],
  }
}

async function answer(question: Question): Promise<Questions[Question['ask']]['answer']> {
  if (question.ask === 'check')
    return check(question.asked, (says) => tell({ id: question.id, is: 'on the way', says }))
  if (done === undefined) throw new Error('Nothing has been checked yet.')
  const { checked, problems } = done
  switch (question.ask) {
    case 'rules':
      return checked.rules(question.asked.filter, question.asked.from, question.asked.many)
    case 'children':
      return checked.children(question.asked.filter, question.asked.from, question.asked.many)
    case 'found':
      return checked.found(question.asked.filter, question.asked.from, question.asked.many)
    case 'child':
      return checked.child(question.asked.at)
    case 'not finished':
      return checked.notFinished
    case 'problems': {
      const { from, many } = question.asked
      return { whole: problems.length, from, lines: problems.slice(from, from + many) }
    }
    case 'list':
      return makeList(question.asked, done)
  }
}

const partsOf = (answered: Questions[Question['ask']]['answer']): readonly ArrayBuffer[] =>
  answered !== undefined && 'parts' in answered ? answered.parts.map(({ buffer }) => buffer) : []

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data)
    .then((answered) => tell({ id: data.id, is: 'answer', answer: answered }, partsOf(answered)))
    // The kind of fault alone: a message might quote a child's data.
    .catch((error: unknown) =>
      tell({ id: data.id, is: 'broke', kind: error instanceof Error ? error.name : 'unknown' }),
    )
})
