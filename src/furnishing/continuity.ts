import { addDays } from '../plain/day.ts'
import { drill } from '../sight/continuity/drill.ts'
import { lesson } from '../sight/continuity/lesson.ts'
import { planLine } from '../sight/continuity/plan-line.ts'
import { type Diary, onDay } from './diary.ts'

const keeper = 'system-administrator-1'

const lines = [
  {
    scenario: 'restore',
    does: 'Stop Goldthread, restore the last backup into an empty database, count the families, start it again. The steps hang inside the door of the server room.',
  },
  {
    scenario: 'network',
    does: 'Go on typing: what is written stays on the device and is sent by itself. Whoever has no device takes the printed lists.',
  },
  {
    scenario: 'power',
    does: 'Laptops last four hours. The duty manager has the emergency paper and its key, and rings from a mobile.',
  },
  {
    scenario: 'site',
    does: 'Teams work from the three libraries named in the list. The rota says who opens them.',
  },
  {
    scenario: 'people',
    does: 'The front door and children on protection plans come first. Other teams lend workers in the order of the list.',
  },
] as const

/** The continuity plan, two drills, and what was learned from them. */
export async function practise(diary: Diary): Promise<void> {
  const by = { who: keeper, at: onDay(diary.ago(10), 11) }
  const written = []
  for (const [at, one] of lines.entries())
    written.push(
      await diary.write(by, planLine, {
        ...one,
        owner: diary.worker(at % 2 === 0 ? keeper : 'service-manager-2').id,
        reviewOn: addDays(diary.today, at * 30 - 12),
      }),
    )
  const restored = await diary.write({ who: keeper, at: onDay(diary.ago(5), 16) }, drill, {
    was: 'drill',
    scenario: 'restore',
    happenedOn: diary.ago(5),
    what: 'The backup of the night before was restored on another machine. Everything was there. Nobody had the passphrase at first.',
    minutes: 47,
    outcome: 'part',
    ledBy: diary.worker(keeper).id,
    tookPart: 'System administration; the front door looked whether it could work',
  })
  await diary.write({ who: keeper, at: onDay(diary.ago(2, 10), 16) }, drill, {
    was: 'event',
    scenario: 'network',
    happenedOn: diary.ago(2, 10),
    what: 'A digger cut the line in Merrowdale for a morning. Workers went on typing, and all of it arrived at noon.',
    minutes: 0,
    outcome: 'worked',
    ledBy: diary.worker('team-manager-4').id,
  })
  await learn(diary, {
    restored: restored.id,
    line: written[0]?.id ?? restored.id,
    network: written[1]?.id ?? restored.id,
  })
}

async function learn(
  diary: Diary,
  { restored, line, network }: { readonly restored: string; readonly line: string; readonly network: string },
): Promise<void> {
  await diary.write({ who: keeper, at: onDay(diary.ago(5), 17) }, lesson, {
    learned: 'The passphrase lay in one drawer, and the drawer was locked.',
    drill: restored,
    changes: line,
    owner: diary.worker(keeper).id,
    dueOn: addDays(diary.ago(5), 30),
    done: { is: 'done', on: diary.ago(5) },
  })
  await diary.write({ who: keeper, at: onDay(diary.ago(2, 9), 11) }, lesson, {
    learned: 'Workers did not know that what they type is safe, and some wrote on paper as well.',
    event: 'The morning without a line in Merrowdale',
    changes: network,
    owner: diary.worker('service-manager-2').id,
    dueOn: diary.ahead(0, 25),
    done: { is: 'awaited' },
  })
}
