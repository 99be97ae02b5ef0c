import { useRef, useState } from 'hono/jsx/dom'
import { Label } from '../govuk/label.tsx'
import { classNames } from '../govuk/parts.ts'
import { filesChosen, filesDropped } from './dropped.ts'
import { Does } from './fields.tsx'
import type { DroppedFile } from './messages.ts'

type Props = {
  readonly onFiles: (files: readonly DroppedFile[]) => void
  /** Something was dropped before: what came of it wants the room. */
  readonly isSmall: boolean
}

const chosenIn = ({ target }: Event): FileList | null =>
  target instanceof HTMLInputElement ? target.files : null

/** Chosen once more, the same file is heard of again. */
const empty = ({ target }: Event): void => {
  if (target instanceof HTMLInputElement) target.value = ''
}

/** Where files and folders are dropped, or chosen with the keyboard. */
export function DropArea({ onFiles, isSmall }: Props) {
  const [isOver, setOver] = useState(false)
  const folder = useRef<HTMLInputElement>(null)
  const chosen = (event: Event) => {
    onFiles(filesChosen(chosenIn(event)))
    empty(event)
  }
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer !== null) void filesDropped(event.dataTransfer).then(onFiles)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the controls inside are the first
    <div
      class={classNames('gt-drop', isOver && 'gt-drop--over', isSmall && 'gt-drop--small')}
      onDragEnter={over(true)}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={drop}
    >
      <Label for="files" classes={isSmall ? undefined : 'govuk-label--m'}>
        {isSmall ? 'Drop other files here' : 'Drop the files of a return here'}
      </Label>
      <p class="govuk-hint" id="files-hint">
        CSV, XML or a workbook, or a zip of them; several at once, or a whole folder. Last year’s files may
        lie beside this year’s.
      </p>
      <input
        class="govuk-file-upload"
        id="files"
        type="file"
        multiple
        aria-describedby="files-hint"
        onChange={chosen}
      />
      <input
        ref={folder}
        hidden
        type="file"
        multiple
        aria-label="A folder"
        webkitdirectory="webkitdirectory"
        onChange={chosen}
      />
      <Does onPress={() => folder.current?.click()}>Choose a folder</Does>
    </div>
  )
}
