import type { AnyRecord } from '../../../define/record.ts'
import { sayMoment } from '../../../plain/day.ts'
import type { Standing } from '../../../store/standing.ts'
import { Details } from '../../govuk/details.tsx'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { type Change, changesBetween, sayChanges } from '../../record/changes.ts'
import { Paragraphs, Said } from '../../record/said.tsx'
import { childrenAmong, nameOfMember } from '../names.ts'
import { sayAnswer, type View } from './viewing.ts'

/** Every version there was, the latest first: what each changed, in words, and the one before it whole. */
export const History = ({ view }: { view: View }) => {
  const { file, type } = view
  const versions = file.versions.toReversed()
  if (versions.length < 2) return ''
  return (
    <section aria-label="How it came to stand like this">
      <h2 class="govuk-heading-m">How it came to stand like this</h2>
      <ol class="gt-versions">
        {versions.map((version, at) => (
          <Version view={view} type={type} version={version} before={versions[at + 1]} />
        ))}
      </ol>
    </section>
  )
}

type VersionProps = { view: View; type: AnyRecord; version: Standing; before: Standing | undefined }

const Version = ({ view: { file, nameOf }, type, version, before }: VersionProps) => {
  const people = childrenAmong(file.people).map((one) => ({ id: one.id, name: nameOfMember(one) }))
  const changes = before === undefined ? [] : changesBetween(type, before, version, people, nameOf)
  const answered = file.answered.find((one) => one.version === version.version)
  return (
    <li class="gt-versions__one">
      <p class="govuk-body gt-versions__line">
        <strong>{sayMoment(version.knownFrom)}</strong>, {nameOf(version.recordedBy)}:{' '}
        {before === undefined ? 'first recorded' : sayChanges(changes)}.
        {answered === undefined ? '' : ` ${sayAnswer(answered)}`}
      </p>
      {changes.length > 0 && (
        <Details summary="What changed" classes="gt-screen-only">
          <ChangeList changes={changes} />
        </Details>
      )}
      {version.version !== file.now.version && (
        <Details classes="gt-screen-only" summary={`Read it as it stood until ${sayMoment(version.knownTo)}`}>
          <Said
            type={type}
            standing={version}
            people={people}
            nameOf={nameOf}
            level={3}
            at={`/records/${version.id}`}
          />
        </Details>
      )}
    </li>
  )
}

const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <SummaryList
    rows={changes.map(({ question, who, was, is }) => ({
      key: who === undefined ? question : `${who}: ${question}`,
      value: (
        <>
          {was !== undefined && <SaidBefore words={was} />}
          {is === undefined ? <p class="govuk-body">Now left open.</p> : <Paragraphs words={is} />}
        </>
      ),
    }))}
  />
)

const SaidBefore = ({ words }: { words: string }) => (
  <div class="gt-was">
    <p class="gt-was__title">Before:</p>
    <Paragraphs words={words} />
  </div>
)
