import { chance, randomFor } from '../county/random.ts'
import { addWorkingDays } from '../plain/calendar.ts'
import { addDays, addMinutes, type Day } from '../plain/day.ts'
import { audiences } from '../sight/telling/audiences.ts'
import { briefing } from '../sight/telling/briefing.ts'
import { message } from '../sight/telling/message.ts'
import { mayEver } from '../store/as.ts'
import { readBriefing } from '../store/telling.ts'
import { type Diary, onDay, type Written } from './diary.ts'
import { reportTitle } from './letters.ts'
import type { LetterRead } from './visits.ts'

type Reach = { readonly reached: number; readonly outOf?: number; readonly howKnown: string }

/** What each audience of the report heard, and how it is known whether it reached them. Whoever is missing was not told yet. */
const told: Readonly<
  Record<(typeof audiences)[number]['code'], { readonly says: string; readonly reach?: Reach }>
> = {
  'children in care council': {
    says: 'Ofsted said that you are looked after well, and that some care leavers do not feel safe at home. We told you what we do about it, and whom to ask.',
    reach: { reached: 14, outOf: 18, howKnown: 'Counted in the room' },
  },
  'care leavers': {
    says: 'Some of you do not feel safe where you live. Ofsted saw it, and you told us before. No home is offered any more that a Young Ambassador has not seen.',
    reach: { reached: 61, outOf: 96, howKnown: 'Personal advisers asked at the next visit' },
  },
  'foster carers': {
    says: 'Children in care live in stable homes with you, inspectors say. They wait too long for the doctor, and we have taken that to the region.',
    reach: { reached: 112, outOf: 140, howKnown: 'Opened e-mails' },
  },
  staff: {
    says: 'Inspectors read your reasons and could see the change. What needs to improve stands in the briefing.',
    reach: { reached: 58, howKnown: 'Counted by the webinar' },
  },
  partners: {
    says: 'Two things ask something of all of us: referrers who do not hear, and health assessments that come late.',
    reach: { reached: 23, outOf: 31, howKnown: 'Answers to the e-mail' },
  },
  members: {
    says: 'What was found, what is done about it, and the page on which you can see every month whether it works.',
    reach: { reached: 37, outOf: 55, howKnown: 'The list of the meeting' },
  },
  press: {
    says: 'The grades, what they mean for children, and what we do next. Questions to the press office.',
  },
  public: { says: 'What was found, in plain words, with the whole report and our plan.' },
}

/** Who was told of the report, in the order of the plan; and two staff briefings, the newer of which not everybody has read. */
export async function tellPeople(diary: Diary, { publishedOn }: LetterRead): Promise<void> {
  for (const [at, { code, format }] of audiences.entries()) {
    const { says, reach } = told[code]
    const planned = at < 2 ? publishedOn : addWorkingDays(publishedOn, Math.floor(at / 2))
    const one = await diary.write({ who: 'service-manager-3', at: onDay(publishedOn, 13, at) }, message, {
      about: reportTitle,
      audience: code,
      said: says,
      format,
      plannedOn: planned,
      owner: diary.worker(at % 2 === 0 ? 'service-manager-3' : 'director-1').id,
      embargoUntil: onDay(publishedOn, 9, 30),
      sent: { is: 'awaited' },
    })
    await diary.change({ who: 'service-manager-3', at: onDay(addDays(planned, 6), 15, at) }, one, {
      sent: { is: 'done', on: planned },
      ...reach,
    })
  }
  await planNext(diary)
  await brief(diary, publishedOn)
}

/** What is told next: to young people what came of homes, and to referrers that somebody will ring. */
async function planNext(diary: Diary): Promise<void> {
  const by = { who: 'service-manager-3', at: onDay(diary.ago(0, 9), 10) }
  await diary.write(by, message, {
    about: 'What came of the homes list',
    audience: 'care leavers',
    said: 'Every home on our list was seen by a Young Ambassador. These are not offered any more, and this is why.',
    format: 'letter',
    plannedOn: addDays(diary.today, 18),
    owner: diary.worker('service-manager-3').id,
    sent: { is: 'awaited' },
  })
  await diary.write(by, message, {
    about: 'Telling referrers in Merrowdale',
    audience: 'partners',
    said: 'From next month two people tell you what was decided. If you hear nothing in two days, ring this number.',
    format: 'e-mail',
    plannedOn: diary.ago(0, 6),
    owner: diary.worker('service-manager-1').id,
    sent: { is: 'awaited' },
  })
}

async function brief(diary: Diary, publishedOn: Day): Promise<void> {
  const first = await diary.write({ who: 'director-1', at: onDay(publishedOn, 10) }, briefing, {
    heading: 'What inspectors found (synthetic)',
    said: 'They read your files and could see why decisions were made. That is your work. Three things are not good enough: referrers who do not hear, children who are not seen alone, care leavers who do not feel safe. The plan says who does what, and it is short. Come to the webinar, or ask your manager.',
    readBy: addDays(publishedOn, 10),
    eventAt: onDay(addDays(publishedOn, 5), 12, 30),
    eventLink: 'https://meet.larkenshire.example/webinar',
  })
  await diary.change({ who: 'director-1', at: onDay(addDays(publishedOn, 8), 9) }, first, {
    attended: 58,
    attendedKnown: 'system',
  })
  await readers(diary, first, { from: onDay(publishedOn, 11), share: 0.93 })
  const second = await diary.write({ who: 'director-1', at: onDay(diary.ago(0, 7), 9, 10) }, briefing, {
    heading: 'Ask before you change (synthetic)',
    said: 'Before a child’s worker, home or school changes, ask the child, and write down what they said. Leaders read twelve files last month: in most of them nobody had asked. It takes five minutes, and it is the thing that young people asked us for.',
    readBy: addDays(diary.today, 4),
  })
  await readers(diary, second, { from: onDay(diary.ago(0, 7), 10), share: 0.45 })
}

/** Some of those who work here have read a briefing, one after another. */
async function readers(
  diary: Diary,
  { id }: Written<typeof briefing.fields>,
  { from, share }: { readonly from: ReturnType<typeof onDay>; readonly share: number },
): Promise<void> {
  const random = randomFor('readers', id)
  const here = diary.people.workers.filter(({ ended_on }) => ended_on === null)
  const reading = here.filter(
    ({ subject }) => mayEver(diary.worker(subject), 'read briefings') && chance(random, share),
  )
  // All at once, so the briefing itself must be there by then.
  await diary.finish()
  await Promise.all(
    reading.map(({ subject }, at) =>
      diary.do({ who: subject, at: addMinutes(from, 15 + at * 23) }, (acting) => readBriefing(acting, id)),
    ),
  )
}
