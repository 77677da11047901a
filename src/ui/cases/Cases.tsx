import { useExplorer } from '../useExplorer.tsx'
import { CaseList } from './CaseList.tsx'
import { CaseView } from './CaseView.tsx'
import { Drills } from './Drills.tsx'
import { CLAIM_DRILLS } from './drills.ts'
import './cases.css'
import './said.css'

/** The cases of the pack, to be worked through alone: the list, one case, or the claims to judge. */
export function Cases() {
  const item = useExplorer((state) => state.view.item)
  const found = useExplorer(({ pack }) =>
    pack.cases.find(({ id, decisions = [] }) => id === item && decisions.length > 0),
  )
  return (
    <div className="cases">
      {found !== undefined ? (
        <CaseView key={found.id} each={found} />
      ) : item === CLAIM_DRILLS ? (
        <Drills />
      ) : (
        <CaseList unknown={item !== null} />
      )}
    </div>
  )
}
