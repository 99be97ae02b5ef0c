import type { AttachmentId, Media } from '../define/attachments.ts'
import type {
  AuthorityId,
  DraftId,
  FamilyId,
  LetterId,
  PassageId,
  PersonId,
  RecordId,
  TeamId,
  WorkerId,
} from '../define/record.ts'
import type { Day, Moment } from '../plain/day.ts'
import type { Id } from '../plain/id.ts'
import type { Role } from './access.ts'

/** One profile of one browser. Made there, at random. */
export type DeviceId = Id<'device'>

/** A report that the board was given. */
export type HighlightReportId = Id<'highlight report'>

/** The files of one visit, or of one month of leaders. */
export type SampleId = Id<'sample'>
export type DrawId = Id<'draw'>
export type ErrandId = Id<'errand'>
export type SampleFileId = Id<'sample file'>
export type InvitationId = Id<'invitation'>

/** How a file came into a sample: by chance, because those who visit asked, or because the council offered it. */
export type Route = 'drawn' | 'asked for' | 'suggested'

/** The tables that every record type shares. The tables of a type itself follow from its definition. */
export type Tables = {
  authority: { id: AuthorityId; name: string; code: string }
  team: { authority: AuthorityId; id: TeamId; name: string; locality: string; purpose: string }
  worker: {
    authority: AuthorityId
    id: WorkerId
    name: string
    post: string
    role: Role
    team: TeamId | null
    issuer: string
    subject: string
    ended_on: Day | null
  }
  /** Somebody’s post until it was changed; set-up alone writes it. */
  post_held: { authority: AuthorityId; worker: WorkerId; until: Moment; post: string }
  working_day: { day: Day; place: number }
  family: { authority: AuthorityId; id: FamilyId; made_at: Moment; made_by: WorkerId }
  record: {
    authority: AuthorityId
    id: RecordId
    kind: string
    family: FamilyId | null
    team: TeamId | null
    source: string | null
    made_at: Moment
    made_by: WorkerId
  }
  concern: { authority: AuthorityId; child: PersonId; record: RecordId; kind: string }
  thread: { authority: AuthorityId; record: RecordId; before: RecordId }
  family_member: {
    authority: AuthorityId
    family: FamilyId
    person: PersonId
    relation: string
    known_from: Moment
    known_to: Moment
  }
  /** Which table of versions grew in which transaction; the rest of its columns are PostgreSQL’s own. */
  growth: { authority: AuthorityId; grown: string }
  authorisation: {
    authority: AuthorityId
    id: Id<'authorisation'>
    record: RecordId
    version: number
    kind: string
    point: string
    verdict: 'authorised' | 'returned'
    note: string | null
    by: WorkerId | null
    on_day: Day
    known_from: Moment
  }
  restriction: {
    authority: AuthorityId
    person: PersonId
    allowed: WorkerId[]
    why: string
    since: Moment
    until: Moment
  }
  stated_purpose: {
    authority: AuthorityId
    id: Id<'purpose'>
    worker: WorkerId
    child: PersonId
    words: string
    at: Moment
    until: Moment
  }
  read_log: {
    authority: AuthorityId
    id: Id<'read'>
    at: Moment
    worker: WorkerId
    what: string
    children: PersonId[]
    purpose: string
    rule: string
    record: RecordId | null
  }
  draft: {
    authority: AuthorityId
    id: DraftId
    kind: string
    family: FamilyId | null
    record: RecordId | null
    before: RecordId | null
    author: WorkerId
    made_at: Moment
    settled_at: Moment | null
    settled_as: RecordId | null
  }
  draft_update: {
    authority: AuthorityId
    draft: DraftId
    id: Id<'update'>
    bytes: Buffer
    by: WorkerId
    kept_at: Moment
  }
  draft_writer: {
    authority: AuthorityId
    draft: DraftId
    worker: WorkerId
    asked_by: WorkerId
    asked_at: Moment
    ended_at: Moment | null
  }
  draft_moment: {
    authority: AuthorityId
    draft: DraftId
    id: Id<'moment'>
    at: Moment
    by: WorkerId[]
    changed: number
    state: Buffer
  }
  draft_check: { authority: AuthorityId; draft: DraftId; at: Moment; by: WorkerId; missing: number }
  attachment: {
    authority: AuthorityId
    id: AttachmentId
    draft: DraftId
    name: string
    size: number
    sha256: string
    by: WorkerId
    begun_at: Moment
  }
  attachment_part: {
    authority: AuthorityId
    attachment: AttachmentId
    place: number
    bytes: Buffer
    kept_at: Moment
  }
  attachment_arrival: {
    authority: AuthorityId
    attachment: AttachmentId
    at: Moment
    media: Media | null
    size: number | null
    sha256: string | null
    bytes: Buffer | null
    without_position: boolean | null
    refused: string | null
  }
  letter: {
    authority: AuthorityId
    id: LetterId
    name: string
    sha256: string
    media: string
    bytes: Buffer
    read: unknown
    read_at: Moment
    read_by: WorkerId
  }
  letter_correction: {
    authority: AuthorityId
    id: Id<'letter correction'>
    letter: LetterId
    field: string
    value: unknown
    because: string
    corrected_at: Moment
    corrected_by: WorkerId
  }
  passage: {
    authority: AuthorityId
    id: PassageId
    letter: LetterId
    place: number
    words: string
    page: number
    paragraph: string | null
    heading: string | null
    starts_at: number
    ends_at: number
    improve: boolean
    under: PassageId | null
  }
  highlight_report: {
    authority: AuthorityId
    id: HighlightReportId
    month: Day
    says: unknown
    issued_at: Moment
    issued_by: WorkerId
    issued_as: string
  }
  import: {
    authority: AuthorityId
    id: Id<'import'>
    what: string
    name: string
    sha256: string
    at: Moment
    by: WorkerId
    reconciliation: unknown
  }
  backup: {
    authority: AuthorityId
    id: Id<'backup'>
    at: Moment
    seconds: number
    why: string
    rows: number
    bytes: number
    sha256: string
  }
  device: {
    authority: AuthorityId
    id: DeviceId
    worker: WorkerId
    name: string
    key: Buffer | null
    made_at: Moment
    heard_at: Moment
    waiting: number
    waiting_since: Moment | null
    taken: number
    taken_until: Moment | null
    forgotten_at: Moment | null
    forgotten_by: WorkerId | null
  }
  session: {
    token_hash: string
    authority: AuthorityId
    worker: WorkerId
    made_at: Moment
    seen_at: Moment
    ends_at: Moment
  }
  sample: {
    authority: AuthorityId
    id: SampleId
    purpose: 'visit' | 'leaders'
    title: string
    visit: RecordId | null
    month: Day | null
    made_at: Moment
    made_by: WorkerId
  }
  draw: {
    authority: AuthorityId
    id: DrawId
    sample: SampleId
    number: number
    drawn_by: string
    query: string
    known_at: Moment
    seed: string
    seed_from: 'goldthread' | 'told'
    why: string
    statuses: string[]
    from_each: 'status' | 'team' | null
    population: PersonId[]
    strata: string[] | null
    digest: string
    sizes: unknown
    excluded: unknown
    named_out: PersonId[]
    drawn: PersonId[]
    made_at: Moment
    made_by: WorkerId
  }
  sample_file: {
    authority: AuthorityId
    id: SampleFileId
    version: number
    sample: SampleId
    child: PersonId
    route: Route
    draw: DrawId | null
    place: number | null
    asked_by: string | null
    asked_at: Moment | null
    why: string | null
    ready: boolean
    told: boolean
    withdrawn: string | null
    written_at: Moment
    written_by: WorkerId
  }
  invitation: {
    authority: AuthorityId
    id: InvitationId
    version: number
    worker: WorkerId
    sample: SampleId
    scope: string
    framework: string
    from_at: Moment
    until_at: Moment
    why: string | null
    written_at: Moment
    written_by: WorkerId
  }
  duty: {
    authority: AuthorityId
    id: Id<'duty'>
    version: number
    kind: 'front door' | 'emergency' | 'manager'
    worker: WorkerId | null
    name: string | null
    telephone: string
    starts_at: Moment
    ends_at: Moment
    stands: boolean
    written_at: Moment
    written_by: WorkerId
  }
  telephone: {
    authority: AuthorityId
    holder: TeamId | WorkerId
    number: string
    written_at: Moment
    written_by: WorkerId
  }
  department_told: {
    authority: AuthorityId
    number: string
    version: number
    child: PersonId
    digest: string | null
    outline: unknown
    receipt: string | null
    sent_at: Moment
    sent_by: WorkerId
  }
  in_the_way: {
    authority: AuthorityId
    standard: string
    child: PersonId
    version: number
    found: unknown
    looked_at: Moment
  }
  return_look: {
    authority: AuthorityId
    id: Id<'return look'>
    standard: string
    collection: string
    how: 'night' | 'since'
    looked_at: Moment
    children: number
    in_the_way: number
    mistakes: number
    questions: number
    clean: number
    found: number
    not_run: number
    broke: number
  }
  inspection_snapshot: {
    authority: AuthorityId
    visit: RecordId
    taken_at: Moment
    taken_by: WorkerId
    figures: string
    sha256: string
  }
  errand: {
    authority: AuthorityId
    id: ErrandId
    what: 'version' | 'trial' | 'night' | 'draw'
    concerns: string | null
    asked: unknown
    asked_at: Moment
    asked_by: WorkerId
  }
  errand_step: {
    authority: AuthorityId
    errand: ErrandId
    number: number
    at: Moment
    stage: 'begun' | 'reading' | 'writing' | 'checking' | 'made' | 'failed'
    done: number | null
    whole: number | null
    problem: string | null
    made: string | null
  }
  annex_making: {
    authority: AuthorityId
    id: Id<'annex making'>
    visit: RecordId | null
    version: number | null
    as_at: Day
    made_at: Moment
    made_by: WorkerId
    lists: unknown
    missing: unknown
    rules: unknown
    hidden: number
  }
  annex_file: {
    authority: AuthorityId
    making: Id<'annex making'>
    name: string
    media: string
    sha256: string
    bytes: Buffer
    children: readonly PersonId[]
  }
  annex_sign_off: {
    authority: AuthorityId
    making: Id<'annex making'>
    by: WorkerId
    post: string
    at: Moment
  }
  briefing_read: {
    authority: AuthorityId
    briefing: RecordId
    worker: WorkerId
    version: number
    at: Moment
  }
  emergency_paper: {
    authority: AuthorityId
    id: Id<'emergency paper'>
    made_at: Moment
    made_by: WorkerId
    how: 'evening' | 'page' | 'command'
    children: number
    restricted: number
    encrypted: boolean
    sha256: string | null
    problem: string | null
  }
  pack: {
    authority: AuthorityId
    id: Id<'pack'>
    month: Day
    audience: 'committee' | 'public'
    title: string
    contents: unknown
    risks: unknown
    sha256: string
    made_at: Moment
    made_by: WorkerId
  }
  pack_verdict: {
    authority: AuthorityId
    id: Id<'pack verdict'>
    pack: Id<'pack'>
    verdict: 'approved' | 'returned' | 'withdrawn'
    note: string | null
    embargo_until: Moment | null
    post: string
    by: WorkerId
    at: Moment
  }
}
