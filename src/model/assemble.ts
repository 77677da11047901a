/** Answers "what document do the parts of a folder make together?". */
import type { Reading } from './author.ts'
import type { Entry, Part } from './folder.ts'
import { FORMAT } from './pack.ts'
import { FOLDERS, LISTS, PACK, SINGLES } from './parts.ts'
import type { Plain } from './plain.ts'

/** The compiled document, as far as the texts go; the schema says whether it is a pack. */
export function documentOf(
  parts: ReadonlyMap<string, Part>,
  entries: ReadonlyMap<string, readonly Entry[]>,
  reading: Reading,
): { [key: string]: Plain } {
  const pack = parts.get('pack')
  let facts: Plain = {}
  if (pack) {
    reading.file = pack.file
    facts = PACK(pack.value, [], reading)
    reading.place([], pack.line)
  } else reading.faults.error([], 'No file holds the part "pack", which says what the pathway is.')
  const document: { [key: string]: Plain } = isRecord(facts) ? { ...facts } : {}
  for (const key of ['format', ...[LISTS, SINGLES, FOLDERS].flatMap(Object.keys)])
    if (Object.hasOwn(document, key)) reading.faults.error([key], `The key "${key}" is not known here.`)
  document.format = FORMAT
  for (const [part, read] of Object.entries(LISTS)) {
    const written = parts.get(part)
    if (written) {
      reading.file = written.file
      document[part] = read(written.value, [part], reading)
      reading.place([part], written.line)
    } else document[part] = []
    if (part === 'attributes') reading.numbers = numbersOf(document.attributes)
  }
  for (const [part, read] of Object.entries(SINGLES)) {
    const written = parts.get(part)
    if (written) {
      reading.file = written.file
      document[part] = read(written.value, [part], reading)
      reading.place([part], written.line)
    }
  }
  for (const [folder, form] of Object.entries(FOLDERS)) {
    const items = [...(entries.get(folder) ?? [])]
    items.sort((one, other) => referenceOf(one) - referenceOf(other))
    document[folder] = items.map((entry, index) => {
      reading.file = entry.file
      const item = form.facts(entry.facts, [folder, index], reading)
      reading.place([folder, index], 1)
      if (!isRecord(item)) return item
      for (const { key, line, value } of entry.sections) {
        const part = form.each === undefined ? [] : [form.each.list, placeIn(item[form.each.list], key)]
        const owner = form.each === undefined ? item : ownerAt(item[form.each.list], key)
        const place = [folder, index, ...part, form.each?.key ?? key]
        reading.place(place, line)
        if (owner === undefined)
          reading.faults.error(place, `There is no stop "${key}" above for this section to belong to.`)
        else owner[form.each?.key ?? key] = value
      }
      return item
    })
  }
  return document
}

const isRecord = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const placeIn = (list: Plain | undefined, id: string): number | string => {
  const place = Array.isArray(list) ? list.findIndex((each) => isRecord(each) && each.id === id) : -1
  return place < 0 ? id : place
}

function ownerAt(list: Plain | undefined, id: string): { [key: string]: Plain } | undefined {
  const found = Array.isArray(list) ? list.find((each) => isRecord(each) && each.id === id) : undefined
  return isRecord(found) ? found : undefined
}

const numbersOf = (attributes: Plain | undefined): ReadonlySet<string> =>
  new Set(
    (Array.isArray(attributes) ? attributes : []).flatMap((attribute) =>
      isRecord(attribute) && attribute.kind === 'number' ? [String(attribute.id)] : [],
    ),
  )

/** Sources in the order of the article's references, then the others; cases have none and stay by name. */
function referenceOf({ facts }: Entry): number {
  const value = facts.entries.find(({ key }) => key === 'reference')?.value
  return value?.kind === 'value' && typeof value.value === 'number' ? value.value : Number.MAX_SAFE_INTEGER
}
