import { englishAuthorities, findEnglishAuthority } from './authorities.ts'
import { publishedValues } from './published-values.ts'

/** How a published figure is counted: a share of children in %, a rate of 10,000 children, or a number of children a worker. */
export type PublishedUnit = '%' | 'per 10,000' | 'children a worker'

/** A figure that the Department for Education publishes of every authority, and that inspectors read before they come. */
export type Published = {
  readonly code: string
  readonly title: string
  readonly area: 'help and protection' | 'children in care' | 'care leavers' | 'leaders'
  readonly unit: PublishedUnit
  /** `neither` where high and low can both be bad. */
  readonly better: 'more' | 'less' | 'neither'
  /** What the year ends on: 31 March, or 30 September for the workforce. */
  readonly yearEnds: 'March' | 'September'
  /** England’s figure year by year, the last one last. */
  readonly england: readonly { readonly year: number; readonly value: number }[]
  /** The last year’s figure by the authority’s number. An authority is missing where nothing is published of it. */
  readonly values: ReadonlyMap<string, number>
}

type Told = Omit<Published, 'england' | 'values'>

const told: readonly Told[] = [
  {
    code: 're-referrals',
    title: 'Referred again within 12 months',
    area: 'help and protection',
    unit: '%',
    better: 'less',
    yearEnds: 'March',
  },
  {
    code: 'assessments in 45 days',
    title: 'Assessments finished within 45 working days',
    area: 'help and protection',
    unit: '%',
    better: 'more',
    yearEnds: 'March',
  },
  {
    code: 'children in need',
    title: 'Children in need on 31 March',
    area: 'help and protection',
    unit: 'per 10,000',
    better: 'neither',
    yearEnds: 'March',
  },
  {
    code: 'section 47 enquiries',
    title: 'Section 47 enquiries begun',
    area: 'help and protection',
    unit: 'per 10,000',
    better: 'neither',
    yearEnds: 'March',
  },
  {
    code: 'conferences in 15 days',
    title: 'First conferences within 15 working days',
    area: 'help and protection',
    unit: '%',
    better: 'more',
    yearEnds: 'March',
  },
  {
    code: 'children on plans',
    title: 'Children on a protection plan on 31 March',
    area: 'help and protection',
    unit: 'per 10,000',
    better: 'neither',
    yearEnds: 'March',
  },
  {
    code: 'repeat plans',
    title: 'Protection plans that are a second or later one',
    area: 'help and protection',
    unit: '%',
    better: 'less',
    yearEnds: 'March',
  },
  {
    code: 'plans of 2 years',
    title: 'Protection plans of two years or more',
    area: 'help and protection',
    unit: '%',
    better: 'less',
    yearEnds: 'March',
  },
  {
    code: 'children in care',
    title: 'Children in care on 31 March',
    area: 'children in care',
    unit: 'per 10,000',
    better: 'neither',
    yearEnds: 'March',
  },
  {
    code: 'three placements',
    title: 'Children in care with three or more homes in the year',
    area: 'children in care',
    unit: '%',
    better: 'less',
    yearEnds: 'March',
  },
  {
    code: 'long-term stability',
    title: 'Children in care for long who stayed two years in one home',
    area: 'children in care',
    unit: '%',
    better: 'more',
    yearEnds: 'March',
  },
  {
    code: 'three social workers',
    title: 'Children in care with three or more social workers in the year',
    area: 'children in care',
    unit: '%',
    better: 'less',
    yearEnds: 'March',
  },
  {
    code: 'care leavers’ homes',
    title: 'Care leavers in a suitable home',
    area: 'care leavers',
    unit: '%',
    better: 'more',
    yearEnds: 'March',
  },
  {
    code: 'care leavers in education or work',
    title: 'Care leavers in education, work or training',
    area: 'care leavers',
    unit: '%',
    better: 'more',
    yearEnds: 'March',
  },
  {
    code: 'caseload',
    title: 'Children for each social worker who holds cases',
    area: 'leaders',
    unit: 'children a worker',
    better: 'less',
    yearEnds: 'September',
  },
  {
    code: 'vacancies',
    title: 'Posts of social workers that are vacant',
    area: 'leaders',
    unit: '%',
    better: 'less',
    yearEnds: 'September',
  },
  {
    code: 'agency workers',
    title: 'Social workers from an agency',
    area: 'leaders',
    unit: '%',
    better: 'less',
    yearEnds: 'September',
  },
  {
    code: 'turnover',
    title: 'Social workers who left in the year',
    area: 'leaders',
    unit: '%',
    better: 'less',
    yearEnds: 'September',
  },
]

/** Where the figures come from, said on every page that shows them. */
export const publishedSource =
  'Department for Education, children’s social care outcomes and local authority interactive tool, as published by April 2026; Open Government Licence version 3.'

type Kept = Pick<Published, 'england' | 'values'>

function keptOf(row: string): readonly [string, Kept] {
  const [code = '', years = '', values = ''] = row.split('|')
  const england = years.split(' ').map((one) => {
    const [year, value] = one.split(':')
    return { year: Number(year), value: Number(value) }
  })
  const each = values.split(' ').flatMap((value, at): readonly (readonly [string, number])[] => {
    const authority = englishAuthorities[at]
    return value === '-' || authority === undefined ? [] : [[authority.code, Number(value)]]
  })
  return [code, { england, values: new Map(each) }]
}

const kept = new Map(publishedValues.trim().split('\n').map(keptOf))

/** Every published figure, in the order of a child’s journey and then the workforce. */
export const publishedFigures: readonly Published[] = told.flatMap((one) => {
  const values = kept.get(one.code)
  return values === undefined ? [] : [{ ...one, ...values }]
})

/** The three values that part a list into quarters; nothing of fewer than four values. */
export type Quarters = {
  readonly lower: number
  readonly middle: number
  readonly upper: number
  readonly of: number
}

/**
 * The values a quarter, a half and three quarters of the way through some values in order; between two values, as far
 * between them. Their order does not matter.
 */
export function quartersOf(values: readonly number[]): Quarters | undefined {
  if (values.length < 4) return undefined
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return Math.round((low + (high - low) * (place - Math.floor(place))) * 10) / 10
  }
  return { lower: at(0.25), middle: at(0.5), upper: at(0.75), of: sorted.length }
}

/** The middle value of those of these authorities of which the figure is published. Nothing where there is none. */
export function middleOf({ values }: Published, codes: readonly string[]): number | undefined {
  const some = codes.flatMap((code) => values.get(code) ?? []).toSorted((a, b) => a - b)
  const [low, high] = [some[Math.floor((some.length - 1) / 2)], some[Math.ceil((some.length - 1) / 2)]]
  return low === undefined || high === undefined ? undefined : Math.round((low + high) * 5) / 10
}

/** What stands beside ours for one figure: England, one authority, the middle of its neighbours and of its region. */
export type Beside = {
  readonly england: number
  readonly year: number
  readonly quarters: Quarters | undefined
  readonly one: number | undefined
  readonly neighbours: number | undefined
  readonly region: number | undefined
}

/** Puts a figure beside an authority and those like it; `code` undefined gives England alone. */
export function besideOf(published: Published, code: string | undefined): Beside | undefined {
  const last = published.england.at(-1)
  if (last === undefined) return undefined
  const chosen = findEnglishAuthority(code)
  const inRegion = englishAuthorities.filter(({ region }) => region === chosen?.region)
  return {
    england: last.value,
    year: last.year,
    quarters: quartersOf([...published.values.values()]),
    one: chosen === undefined ? undefined : published.values.get(chosen.code),
    neighbours: chosen === undefined ? undefined : middleOf(published, chosen.neighbours),
    region:
      chosen === undefined
        ? undefined
        : middleOf(
            published,
            inRegion.map((authority) => authority.code),
          ),
  }
}

/** `85.7%`, `330.3`, `15.2`. */
export const sayPublished = ({ unit }: Pick<Published, 'unit'>, value: number): string =>
  `${value}${unit === '%' ? '%' : ''}`

/** The title with what it is counted in, where it is no share: `Children in care on 31 March, per 10,000 children`. */
export const sayTitleOf = ({ title, unit }: Pick<Published, 'title' | 'unit'>): string =>
  unit === 'per 10,000' ? `${title}, for every 10,000 children` : title
