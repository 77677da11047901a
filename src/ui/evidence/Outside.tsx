import { say } from '../../view/late.ts'
import { Figures } from '../parts/Figures.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Links } from '../parts/SourceFacts.tsx'
import { useExplorer } from '../useExplorer.tsx'

/** What was read to check the source, or came after it, without being one of its references: each with its figures. */
export function Outside() {
  const outside = useExplorer((state) => state.pack.outside)
  return (
    <>
      <p className="evidence-about">{say('evidence.outside-about')}</p>
      {outside.map(({ id, short, about, identifiers, read, figures }) => (
        <Fold key={id} summary={short}>
          <p>{about}</p>
          <p>{say('evidence.outside-read', { read })}</p>
          <Links identifiers={identifiers} />
          <Figures figures={figures} name={short} />
        </Fold>
      ))}
    </>
  )
}
