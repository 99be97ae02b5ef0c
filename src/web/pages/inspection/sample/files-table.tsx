import { sayMoment } from '../../../../plain/day.ts'
import type { SampleFile } from '../../../../store/sample-files.ts'
import { Button } from '../../../govuk/button.tsx'
import { Details } from '../../../govuk/details.tsx'
import { Input } from '../../../govuk/input.tsx'
import { Tag } from '../../../govuk/tag.tsx'
import { CardTable } from '../../../look/cards.tsx'
import { childHref } from './saying.ts'

export type FilesTableProps = { readonly caption: string; readonly files: readonly SampleFile[] }

/** Whose file it is, by name and number, with the way to a page that can be shared on a screen. */
const Whose = ({ file }: { readonly file: SampleFile }) => (
  <>
    <a class="govuk-link" href={childHref(file.child)}>
      <bdi>{file.name}</bdi>
    </a>
    {file.number !== null && file.number !== file.name && <> ({file.number})</>}
    <br />
    <a class="govuk-link govuk-body-s" href={`${childHref(file.child)}/share`}>
      Share on a screen<span class="govuk-visually-hidden"> the file of {file.name}</span>
    </a>
  </>
)

const withWhom = ({ worker, team }: SampleFile): string =>
  [worker, team].filter((one) => one !== null).join(', ') || 'Nobody now'

/** Who asked for a file, when and why; for a drawn one, its place. */
const Came = ({ file }: { readonly file: SampleFile }) =>
  file.route === 'drawn' ? (
    <>Drawn as number {file.place}</>
  ) : (
    <>
      {file.askedBy}
      {file.askedAt !== null && <>, {sayMoment(file.askedAt)}</>}
      {file.why !== null && (
        <>
          <br />
          {file.why}
        </>
      )}
    </>
  )

/** One press that changes how it stands with a file. */
const Turn = ({
  file,
  name,
  is,
  words,
}: {
  readonly file: SampleFile
  readonly name: 'ready' | 'told'
  readonly is: boolean
  readonly words: string
}) => (
  <form method="post" action={`/inspection/sample/files/${file.id}`} class="gt-turn">
    <input type="hidden" name={name} value={is ? 'no' : 'yes'} />
    {is && <Tag colour="green">{words}</Tag>}{' '}
    <Button classes="govuk-button--secondary">
      {is ? 'Take back' : words}
      <span class="govuk-visually-hidden">
        {is ? `: ${words}` : ''}, {file.name}
      </span>
    </Button>
  </form>
)

const State = ({ file }: { readonly file: SampleFile }) => (
  <div class="gt-turns">
    <Turn file={file} name="ready" is={file.ready} words="File is ready" />
    <Turn file={file} name="told" is={file.told} words="Worker is told" />
    <Details summary="Take it out" classes="govuk-!-margin-bottom-0">
      <form method="post" action={`/inspection/sample/files/${file.id}`}>
        <Input
          id={`why-${file.id}`}
          name="withdrawn"
          label="Why is it not read?"
          hint="It stays on the list, with the reason."
        />
        <Button classes="govuk-button--secondary">Take it out</Button>
      </form>
    </Details>
  </div>
)

/** Files of one route, each with how it came and how it stands with it. */
export const FilesTable = ({ caption, files }: FilesTableProps) => (
  <CardTable
    caption={caption}
    showCaption
    captionSize="s"
    columns={[
      { words: 'Child' },
      { words: 'Who works with them' },
      { words: 'How it came here' },
      { words: 'How it stands' },
    ]}
    rows={files.map((file) => [
      <Whose file={file} />,
      withWhom(file),
      <Came file={file} />,
      file.withdrawn === null ? <State file={file} /> : <>Taken out: {file.withdrawn}</>,
    ])}
  />
)
