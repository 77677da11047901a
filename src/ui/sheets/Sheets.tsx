import type { ComponentType } from 'react'
import type { Sheet as SheetName } from '../../store/store.ts'
import { say } from '../../view/late.ts'
import { Late } from '../parts/Late.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { DifferencesSheet } from './DifferencesSheet.tsx'
import { GlossarySheet } from './GlossarySheet.tsx'
import { HelpSheet } from './HelpSheet.tsx'
import { LessonSheet } from './LessonSheet.tsx'
import { PacksSheet } from './PacksSheet.tsx'
import { ProofSheet } from './ProofSheet.tsx'
import { SearchSheet } from './SearchSheet.tsx'
import { ShareSheet } from './ShareSheet.tsx'
import { SinceSheet } from './SinceSheet.tsx'
import { TraceSheet } from './TraceSheet.tsx'
import './sheets.css'

function PrintSheet() {
  return <Late name="paper">{({ Preview }) => <Preview />}</Late>
}

const CONTENT: Readonly<Record<SheetName, ComponentType>> = {
  trace: TraceSheet,
  differences: DifferencesSheet,
  since: SinceSheet,
  proof: ProofSheet,
  share: ShareSheet,
  print: PrintSheet,
  'print-answers': PrintSheet,
  'print-notes': PrintSheet,
  search: SearchSheet,
  help: HelpSheet,
  glossary: GlossarySheet,
  packs: PacksSheet,
  lesson: LessonSheet,
}

/** The panel that lies over the screen, when one does. What a sheet holds for itself ends with it, or with its pack. */
export function Sheets() {
  const sheet = useExplorer((state) => state.view.sheet)
  const pack = useExplorer((state) => `${state.pack.id} ${state.pack.version}`)
  const { see } = useActions()
  if (sheet === null) return null
  const Content = CONTENT[sheet]
  return (
    <Sheet
      key={sheet.replace(/^print-.*/, 'print')}
      title={say(`sheet.${sheet}`)}
      onClose={() => see({ sheet: null })}
    >
      <div className={`sheet-content sheet-${sheet}`}>
        <Content key={pack} />
      </div>
    </Sheet>
  )
}
