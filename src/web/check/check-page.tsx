import { useEffect, useState } from 'hono/jsx/dom'
import { ErrorSummary } from '../govuk/error-summary.tsx'
import type { Asking } from './asking.ts'
import { Choices, type Offered } from './choices.tsx'
import { DropArea } from './drop-area.tsx'
import { Does } from './fields.tsx'
import type { Chosen, DroppedFile, Refused } from './messages.ts'
import { FirstLine, Result } from './result.tsx'
import type { Summary } from './shown.ts'
import { sayEndings } from './words.ts'

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'checked'; readonly summary: Summary; readonly of: string; readonly drop: number }
  | { readonly is: 'refused'; readonly why: Refused }

type Props = { readonly asking: Asking; readonly offered: readonly Offered[] }

const broke = (kind: string): Refused => ({
  refused: `The check could not go on (${kind}). If a file was changed or moved since you dropped it, drop it again.`,
  problems: [],
})

const WhyNot = ({ why: { refused, problems } }: { readonly why: Refused }) => (
  <ErrorSummary
    title="Nothing was checked"
    description={refused}
    errors={problems.map(({ file, says }) => ({ words: `${file}: ${says}` }))}
  />
)

/** Files are dropped, checked, and looked through. All that was found is in the worker. */
export function CheckPage({ asking, offered }: Props) {
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [files, setFiles] = useState<readonly DroppedFile[]>([])
  const [chosen, setChosen] = useState<Chosen>({})
  const [says, setSays] = useState('')
  const [drops, setDrops] = useState(0)
  const [isBusy, setBusy] = useState(false)

  const check = async (some: readonly DroppedFile[], how: Chosen, of: number) => {
    if (some.length === 0) return
    setFiles(some)
    setChosen(how)
    setDrops(of)
    setSays('Reading …')
    setBusy(true)
    try {
      const came = await asking.ask('check', { files: some, chosen: how }, setSays)
      if ('refused' in came) setState({ is: 'refused', why: came })
      else setState({ is: 'checked', summary: came, of: `${of} ${performance.now()}`, drop: of })
      setSays('refused' in came ? '' : `Checked. ${sayEndings(came.endings)}`)
    } catch (error) {
      setState({ is: 'refused', why: broke(error instanceof Error ? error.message : 'unknown') })
      setSays('')
    }
    setBusy(false)
  }
  const forget = () => {
    asking.forget()
    setFiles([])
    setChosen({})
    setSays('Everything that you dropped is gone from this page.')
    setState({ is: 'waiting' })
    history.replaceState(null, '', location.pathname)
  }
  // A page that the browser keeps for going back must not keep what was on it.
  useEffect(() => {
    addEventListener('pagehide', forget)
    return () => removeEventListener('pagehide', forget)
  }, [])

  return (
    <>
      <DropArea
        isSmall={state.is === 'checked'}
        onFiles={(some) => void check(some, { authority: chosen.authority }, drops + 1)}
      />
      <p
        class={state.is === 'checked' && !isBusy ? 'govuk-visually-hidden' : 'govuk-body gt-check-says'}
        role="status"
      >
        {says}
      </p>
      {state.is === 'refused' && <WhyNot why={state.why} />}
      {state.is === 'checked' && (
        <>
          <FirstLine summary={state.summary} drop={state.drop} />
          <Choices
            offered={offered}
            summary={state.summary}
            chosen={chosen}
            choose={(how) => void check(files, how, drops)}
          />
          <Result key={state.drop} asking={asking} summary={state.summary} of={state.of} />
          <Does onPress={forget}>Forget these files</Does>
        </>
      )}
    </>
  )
}
