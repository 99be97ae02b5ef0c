/** A part of a county where one team of each kind works. Every place in it is invented. */
export type Locality = {
  readonly name: string
  /** How many families, against the other localities. */
  readonly weight: number
  /** Letters and figures before the space. */
  readonly outward: readonly string[]
  readonly towns: readonly string[]
  readonly primaries: readonly string[]
  readonly secondaries: readonly string[]
  readonly nurseries: readonly string[]
}

/**
 * Postcodes begin with LZ or BZ. Royal Mail does not use I, J or Z as the second letter of a postcode, so none of these can
 * be anybody's.
 * Source: Royal Mail, Programmers' guide to the Postcode Address File, format of postcodes.
 */
export const larkenshireLocalities: readonly Locality[] = [
  {
    name: 'Hallowbridge',
    weight: 48,
    outward: ['LZ1', 'LZ2', 'LZ3'],
    towns: ['Hallowbridge', 'Hallowbridge', 'Hallowbridge', 'Tannerside', 'Quenby Park', 'Ropewalk'],
    primaries: ['Ropewalk Primary', 'Quenby Park Primary', 'St Osyth’s Primary', 'Canal Lane Primary'],
    secondaries: ['Hallowbridge Academy', 'Tannerside School'],
    nurseries: ['Little Larks Nursery', 'Canal Lane Nursery'],
  },
  {
    name: 'Merrowdale',
    weight: 28,
    outward: ['LZ5', 'LZ6'],
    towns: ['Merrowdale', 'Merrowdale', 'Upper Thessing', 'Lower Thessing', 'Cobbleham'],
    primaries: ['Merrowdale Juniors', 'Thessing Primary', 'Cobbleham Church School'],
    secondaries: ['Merrowdale High'],
    nurseries: ['Acorn House Nursery'],
  },
  {
    name: 'Sedge Vale',
    weight: 24,
    outward: ['LZ8', 'LZ9'],
    towns: ['Sedgewick Quay', 'Sedgewick Quay', 'Ottermere', 'Fennby', 'Long Ambling'],
    primaries: ['Quayside Primary', 'Ottermere Primary', 'Fennby Village School'],
    secondaries: ['Sedge Vale College'],
    nurseries: ['Reedbed Nursery'],
  },
]

export const brackwaterLocalities: readonly Locality[] = [
  {
    name: 'Brackwater',
    weight: 1,
    outward: ['BZ1'],
    towns: ['Brackwater'],
    primaries: ['Brackwater Primary'],
    secondaries: ['Brackwater School'],
    nurseries: ['Harbour Nursery'],
  },
]

const firstParts =
  'Alder Barley Cinder Clover Damson Elder Fallow Gorse Heron Juniper Kiln Linnet Mallow Nettle Orchard Plover Quarry Russet Saddler Teasel Tiller Umber Wagtail Yarrow'
export const streetNames: readonly string[] = firstParts.split(' ')
export const streetKinds: readonly string[] = ['Road', 'Street', 'Close', 'Lane', 'Avenue', 'Court', 'Way']

/** Letters that the last two places of a postcode may hold: all but C, I, K, M, O and V. */
export const postcodeLetters = 'ABDEFGHJLNPQRSTUWXYZ'
