import { Component, type ReactNode, Suspense } from 'react'
import { say } from '../../view/view.ts'

/**
 * Around a part of the app whose script is loaded when it is first shown. While it comes there is a line that says
 * so; if it cannot be had, one that says what happened and what still works.
 */
export function Late({ children }: { children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={<p className="late-waiting">{say('late.waiting')}</p>}>{children}</Suspense>
    </Boundary>
  )
}

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? (
      <p className="late-waiting" role="alert">
        {say('late.failed')}
      </p>
    ) : (
      this.props.children
    )
  }
}
