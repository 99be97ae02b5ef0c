/** What may follow a record, by the names of record types, the usual step first. Nothing here forbids anything. */
const following: Readonly<Record<string, readonly string[]>> = {
  contact: ['threshold decision'],
  'threshold decision': ['feedback', 'referral'],
  referral: ['allocation', 'assessment', 'strategy discussion', 'visit', 'closure'],
  allocation: ['assessment', 'visit', 'view of a change', 'allocation'],
  assessment: ['strategy discussion', 'child in need plan', 'visit', 'closure'],
  'strategy discussion': ['enquiry', 'strategy discussion'],
  enquiry: ['conference', 'child in need plan', 'strategy discussion', 'visit', 'closure'],
  conference: ['protection plan', 'child in need plan'],
  'protection plan': ['visit', 'protection review', 'closure'],
  'child in need plan': ['visit', 'closure', 'strategy discussion'],
}

export const mayFollow = (kind: string): readonly string[] => following[kind] ?? []

/** What may be recorded about a child at any time, whatever came before. */
export const anyTime = [
  'visit',
  'strategy discussion',
  'assessment',
  'child in need plan',
  'allocation',
  'closure',
] as const
