import { type Day, monthOf, sayDay } from '../plain/day.ts'
import { type Area, findFramework } from '../sight/inspection/framework.ts'

/** Who stands in a made-up letter: people of the synthetic county alone. */
export type Named = { readonly director: string; readonly lead: string; readonly second: string }

/** Days of a made-up visit, both included, and the day on which its letter was published. */
export type Dates = { readonly from: Day; readonly to: Day; readonly published: Day }

const madeUp =
  'This document is synthetic. Larkenshire is no council, nobody named here is a real person, and Ofsted has neither written nor seen it. Only its form is that of a published one.'

/** `6 to 14 June 2026`, or with both months where they differ; the second day after `word`. */
const sayDates = ({ from, to }: Dates, word: 'and' | 'to'): string =>
  monthOf(from) === monthOf(to)
    ? `${Number(from.slice(8))} ${word} ${sayDay(to)}`
    : `${from.slice(0, 4) === to.slice(0, 4) ? sayDay(from).replace(/ \d{4}$/, '') : sayDay(from)} ${word} ${sayDay(to)}`

/** A made-up letter about a focused visit: one priority action, and three things to improve. */
export const focusedVisitLetter = (
  dates: Dates,
  { director, lead, second }: Named,
): string => `${sayDay(dates.published)}

${director}
Director of Children's Services
Larkenshire County Council (synthetic)

Dear ${director}

### **Focused visit to Larkenshire children's services**

This letter summarises the findings of the focused visit to Larkenshire children's services on ${sayDates(dates, 'and')}. His Majesty's Inspectors for this visit were ${lead} and ${second}.

${madeUp}

Inspectors looked at the arrangements for contacts and referrals, and at section 47 enquiries and what is decided at their end.

### **Headline findings**

Children at risk of harm are seen quickly and are made safe. What leaders cannot show is why some of them did not go to a child protection conference, because too often nobody wrote it down. Leaders knew of slow assessments and had begun to act.

### **Areas for priority action**

- The recording of why a child at risk does not go to a child protection conference, and a manager's oversight of each such decision.

### **What needs to improve in this area of social work practice**

- The timeliness of assessments where teams have posts to fill.
- How soon those who refer a child hear what was decided.
- How often children are seen alone by their social worker.

### **Main findings**

- Contacts are screened on the day they arrive, and decisions about children at immediate risk are timely and right.
- Strategy discussions bring the right agencies together, and their actions are clear.
- In too many records of section 47 enquiries the reason for holding no conference is missing, so that a child who reads the record later cannot learn it.
- Managers do not consistently authorise these decisions, and some were never looked at again.
- Assessments are mostly thoughtful. In teams with vacancies too many are late, and children wait for help.
- Referrers speak well of the front door, although some are not told what came of their worry.
- Social workers know their children well. They do not always record whether a child was seen alone.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

${lead}
**His Majesty's Inspector**
`

const labels: Readonly<Partial<Record<Area, readonly [label: string, grade: string]>>> = {
  leaders: [
    'The impact of leaders on social work practice with children and families',
    'Requires improvement to be good',
  ],
  'help and protection': [
    'The experiences and progress of children who need help and protection',
    'Requires improvement to be good',
  ],
  'children in care': ['The experiences and progress of children in care', 'Good'],
  'care leavers': ['The experiences and progress of care leavers', 'Requires improvement to be good'],
  'children in care and care leavers': [
    'The experiences and progress of children in care and care leavers',
    'Good',
  ],
  overall: ['Overall effectiveness', 'Requires improvement to be good'],
}

/** The rows of the judgement table: what the framework in force on the first day judges. */
const gradesOf = (from: Day): string =>
  (findFramework(from)?.areas ?? [])
    .flatMap((area) => labels[area] ?? [])
    .reduce((rows, cell, at) => rows + (at % 2 === 0 ? `| ${cell} ` : `| ${cell} |\n`), '')

/** The title of the report, by which messages about it are known. */
export const reportTitle = "Inspection of Larkenshire local authority children's services"

/** A made-up report of an inspection with grades, and five things to improve. */
export const inspectionReport = (dates: Dates, { lead }: Pick<Named, 'lead'>): string => `# ${reportTitle}

Inspection dates: ${sayDates(dates, 'to')}

Lead inspector: ${lead}, His Majesty's Inspector

Report published: ${sayDay(dates.published)}

| Judgement | Grade |
${gradesOf(dates.from)}
${madeUp}

Children in Larkenshire get help that is better than at the focused visit before this inspection. Decisions about children at risk can now be read and understood. Progress is uneven: in one part of the county those who refer children wait too long to hear, and care leavers do not always feel safe where they live.

## What needs to improve?

- Feedback to those who refer children, which has become slower in one part of the county.
- The consistency with which children are seen alone on visits, and what is recorded of their words.
- Care leavers' accommodation: that it is safe, and in places where they want to live.
- The timeliness of initial health assessments for children who come into care.
- The regularity of supervision, and the time it gives to thinking.

## The experiences and progress of children who need help and protection: requires improvement to be good

1. Children at risk of harm are protected. The reason for each decision not to hold a conference is now written and a manager stands behind it, which is a marked change since the focused visit.
2. Most assessments are timely. One team works with too many open assessments, and its children wait longer.
3. Referrers in one part of the county are often not told what was decided. Some have stopped asking.
4. Children are visited regularly. Whether they were seen alone is not consistently recorded, and their own words are missing from too many records.

## The experiences and progress of children in care: good

5. Children in care live in stable homes with carers who know them well.
6. Too many children wait for their initial health assessment, because appointments with health services are not offered in time.

## The experiences and progress of care leavers: requires improvement to be good

7. Personal advisers are persistent, and care leavers value them.
8. Some care leavers live in accommodation in which they do not feel safe, in places they did not choose.

## The impact of leaders on social work practice with children and families: requires improvement to be good

9. Leaders know their service. Their self-evaluation is honest, and their plan has changed practice at the end of enquiries.
10. Supervision is irregular for some workers and too often a list of tasks.
`
