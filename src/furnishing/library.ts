import { addDays } from '../plain/day.ts'
import { inspectionDocument } from '../sight/inspection/visit/document.ts'
import { type Diary, onDay } from './diary.ts'

const analyst = 'performance-analyst-1'
const director = 'director-1'

/** The library as it stands ready for the next call: one document has run out, and one is about to. */
export async function fillLibrary(diary: Diary): Promise<void> {
  for (const { item, title, who, reviewed, holds } of library)
    await diary.write({ who: analyst, at: onDay(diary.ago(0, reviewed), 16, 20) }, inspectionDocument, {
      title: `${title} (synthetic)`,
      item,
      owner: diary.worker(who).id,
      reviewedOn: diary.ago(0, reviewed),
      ...(holds === undefined ? {} : { validUntil: addDays(diary.today, holds) }),
      link: `https://intranet.larkenshire.example/inspection/${item}`,
    })
}

/** Days since somebody looked a document through, and days until it runs out. */
const library = [
  { item: 'self-evaluation', title: 'Self-evaluation of the year', who: director, reviewed: 61, holds: 240 },
  {
    item: 'audits',
    title: 'Audits of the last six months',
    who: 'service-manager-1',
    reviewed: 24,
    holds: 60,
  },
  { item: 'performance', title: 'Performance report', who: analyst, reviewed: 12, holds: 25 },
  {
    item: 'quality',
    title: 'Quality assurance, annual report',
    who: 'service-manager-2',
    reviewed: 95,
    holds: 200,
  },
  { item: 'plan', title: 'Continuous Improvement Plan', who: director, reviewed: 40, holds: undefined },
  {
    item: 'structure',
    title: 'Structure and teams',
    who: 'service-manager-3',
    reviewed: 210,
    holds: undefined,
  },
  { item: 'contacts', title: 'Staff and their numbers', who: analyst, reviewed: 33, holds: undefined },
  { item: 'meetings', title: 'Calendar of panels and conferences', who: analyst, reviewed: 19, holds: 40 },
  { item: 'sufficiency', title: 'Sufficiency strategy', who: 'service-manager-3', reviewed: 170, holds: -20 },
  {
    item: 'complaints',
    title: 'Complaints and what came of them',
    who: 'service-manager-2',
    reviewed: 75,
    holds: 120,
  },
] as const
