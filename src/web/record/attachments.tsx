import { type Attachment, isDrawn, type Listed, readList, sayMedia } from '../../define/attachments.ts'
import { Button } from '../govuk/button.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { describing, FormGroup, HintAndError } from '../govuk/form-group.tsx'
import { type Asking, errorOf, nameIn, typedIn } from './asking.ts'
import { idOf } from './names.ts'

/**
 * The button that keeps what was typed and goes to the page on which files are added, where no script adds them. With a
 * hyphen, which no question has in its name: one that is called files would else be taken for the button.
 */
export const filesInput = 'add-files'

/** Where a file of a record, or of a draft, is opened. Ids alone: an address stands in logs and histories. */
export const fileHref = (at: string, file: string): string => `${at}/attachments/${file}`

/** A file as a link: pictures open, everything else is handed over to be kept. */
export const FileLink = ({ file, at }: { file: Attachment; at: string }) => (
  <>
    <a class="govuk-link" href={fileHref(at, file.id)} target="_blank" rel="noopener">
      <bdi>{file.says === '' ? file.name : file.says}</bdi>
    </a>{' '}
    <span class="gt-quiet">
      ({sayMedia(file)}, {isDrawn(file.media) ? 'opens in a new tab' : 'is downloaded'})
    </span>
  </>
)

/** Files as they read in a record. */
export const FilesSaid = ({ files, at }: { files: readonly Attachment[]; at: string }) => (
  <ul class="govuk-list gt-files__list">
    {files.map((file) => (
      <li key={file.id}>
        <FileLink file={file} at={at} />
      </li>
    ))}
  </ul>
)

const states = { waiting: 'not here yet', refused: 'could not be taken' } as const

/** A file as a draft lists it: a link once it is here. */
export const FileListed = ({ file, at }: { file: Listed; at: string }) => {
  const { media, name } = file
  return media === 'waiting' || media === 'refused' ? (
    <>
      <bdi>{name}</bdi> <span class="gt-quiet">({states[media]})</span>
    </>
  ) : (
    <FileLink file={{ ...file, media }} at={at} />
  )
}

/**
 * Files of a draft. The hidden box holds their list, which is kept as all words are. The script (`client/attach.ts`) draws
 * the files from it and adds to it; without script the button keeps what was typed and leads to a page that does.
 */
export function AttachmentsQuestion({ asking }: { asking: Asking }) {
  const { label, hint } = asking.field
  const name = nameIn(asking, '')
  const [id, error, text] = [idOf(name), errorOf(asking), typedIn(asking, '')]
  const at = `/drafts/${asking.draft?.id ?? ''}`
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={label}
        legendClasses="govuk-fieldset__legend--s"
        classes="gt-files"
        describedBy={describing(id, { hint, error })}
        attributes={{ id, tabindex: -1, 'data-files': name }}
      >
        <HintAndError id={id} hint={hint} error={error} />
        <textarea name={name} data-files-list hidden>
          {text}
        </textarea>
        <ul class="govuk-list gt-files__list">
          {readList(text).map((file) => (
            <li key={file.id}>
              <FileListed file={file} at={at} />
            </li>
          ))}
        </ul>
        <Button name={filesInput} value={name} classes="govuk-button--secondary">
          Add or take out files
        </Button>
      </Fieldset>
    </FormGroup>
  )
}
