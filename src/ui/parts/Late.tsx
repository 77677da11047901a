import { Component, type ReactNode, useEffect, useState } from 'react'
import { type LateParts, lateNow, loadLate } from '../../ports/late.ts'
import { say } from '../../view/view.ts'

/**
 * A part of the app whose script is loaded when it is first shown. While it comes there is a line that says so; if
 * it cannot be had, or breaks, one that says what happened and what still works.
 */
export function Late<Name extends keyof LateParts>({
  name,
  children,
}: {
  name: Name
  children: (part: LateParts[Name]) => ReactNode
}) {
  const [part, setPart] = useState(() => lateNow(name))
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    // A part may be a function, which a state would call: so it is given as the answer of one.
    if (part === undefined)
      loadLate(name).then(
        (loaded) => wanted && setPart(() => loaded),
        () => wanted && setFailed(true),
      )
    return () => {
      wanted = false
    }
  }, [name, part])
  if (failed) return <Failed />
  if (part === undefined) return <span className="late-waiting">{say('late.waiting')}</span>
  return <Boundary>{children(part)}</Boundary>
}

function Failed() {
  return (
    <span className="late-waiting" role="alert">
      {say('late.failed')}
    </span>
  )
}

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}
