import { type LessonPaper as Content, say, sayCount } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { lessonAddressOf } from './addresses.ts'
import { Evidence } from './Evidence.tsx'
import { LessonStop } from './LessonStop.tsx'
import { Paper } from './Paper.tsx'

/** A lesson on paper: every stop with all it shows, and lines to write on. */
export function LessonPaper({ content }: { content: Content }) {
  const { title, about, minutes, stops } = content
  const address = useExplorer(lessonAddressOf)
  const words = say(address === null ? 'paper.lesson-no-link' : 'paper.lesson-link')
  return (
    <Paper
      head={
        <>
          <h1>{title}</h1>
          <p className="paper-lead">{about}</p>
          <p className="paper-fine">
            {[sayCount('present.stops', stops.length), sayCount('present.minutes', minutes)].join(' · ')}
          </p>
        </>
      }
      link={{ words, address }}
    >
      {stops.map((stop) => (
        <LessonStop key={stop.id} stop={stop} />
      ))}
      <Evidence content={content} />
    </Paper>
  )
}
