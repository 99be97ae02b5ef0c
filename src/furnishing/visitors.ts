import { bookmark } from '../sight/inspection/sample/bookmark.ts'
import { inspectorQuestion } from '../sight/inspection/sample/inspector-question.ts'
import { type Diary, onDay } from './diary.ts'

/** What the made-up visitors, whose visits run, have marked and asked so far. */
export async function visit(diary: Diary): Promise<void> {
  const on = diary.ago(0, 3)
  await diary.write({ who: 'inspector-1', at: onDay(on, 10, 40) }, bookmark, {
    page: '/measures',
    note: 'Telling referrers: ask about the place that differs.',
  })
  await diary.write({ who: 'inspector-1', at: onDay(on, 11, 25) }, inspectorQuestion, {
    asked: 'Since when does one person alone tell referrers in Merrowdale, and who knew?',
    page: '/measures',
  })
  await diary.write({ who: 'peer-reviewer-1', at: onDay(on, 14, 5) }, bookmark, {
    page: '/self-evaluation',
    note: 'An honest claim about supervision.',
  })
}
