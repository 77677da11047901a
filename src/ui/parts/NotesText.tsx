import type { ReactNode } from 'react'
import { say } from '../../view/late.ts'

/** Notes as they were written: paragraphs, lists, **bold** and *italic*. Nothing else is made of them. */
export function NotesText({ text }: { text: string }) {
  if (text.trim() === '') return <p className="notes-text">{say('speaker.no-notes')}</p>
  return (
    <div className="notes-text">
      {blocksOf(text).map((block, index) =>
        block.list ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never move
          <ul key={index}>
            {block.lines.map((line) => (
              <li key={line}>{marked(line)}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={index}>{marked(block.lines.join(' '))}</p>
        ),
      )}
    </div>
  )
}

interface Block {
  readonly list: boolean
  readonly lines: string[]
}

/** The paragraphs and lists of a text; a line that is indented goes on with the entry before it. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const line of text.split('\n')) {
    const entry = /^[-*]\s+(.*)$/.exec(line)?.[1]
    if (line.trim() === '') open = undefined
    else if (entry !== undefined) {
      if (open?.list !== true) {
        open = { list: true, lines: [] }
        blocks.push(open)
      }
      open.lines.push(entry)
    } else if (open !== undefined && (!open.list || /^\s/.test(line))) {
      const last = open.lines.length - 1
      open.lines[last] = `${open.lines[last]} ${line.trim()}`
    } else {
      open = { list: false, lines: [line.trim()] }
      blocks.push(open)
    }
  }
  return blocks
}

function marked(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part, index) => {
    const bold = /^\*\*(.+)\*\*$/.exec(part)?.[1]
    const italic = /^\*(.+)\*$/.exec(part)?.[1]
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    if (bold !== undefined) return <strong key={index}>{bold}</strong>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return italic === undefined ? part : <em key={index}>{italic}</em>
  })
}
