/**
 * What stands in the query: how the page is to look, never anything of a patient, because a query reaches servers and
 * their logs. A value that is not known is passed over.
 */
import { patientAt } from '../store/late.ts'
import { type Explorer, SCREENS, THEMES } from '../store/store.ts'
import { listenToKeys, speak, trimTo } from './dress.ts'

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/** Does what the query asks for, once. */
export function followQuery({ actions, getState }: Explorer, search: string): void {
  const query = new URLSearchParams(search)
  const one = <Word extends string>(key: string, words: readonly Word[]) =>
    words.find((word) => word === query.get(key))
  const theme = one('theme', THEMES)
  if (theme !== undefined) actions.see({ theme })
  const trim = one('ui', ['full', 'compact', 'bare'])
  if (trim !== undefined) trimTo(trim)
  const lang = query.get('lang')
  const dir = one('dir', ['auto', 'ltr', 'rtl'])
  speak({ ...(lang !== null && LANGUAGE.test(lang) ? { lang } : {}), ...(dir === undefined ? {} : { dir }) })
  if (one('keys', ['on', 'off']) === 'off') listenToKeys(false)
  const mode = one('mode', [...SCREENS, 'outline'])
  if (mode === 'outline') actions.see({ screen: 'explore', outline: true })
  else if (mode !== undefined && mode !== 'explore') actions.see({ screen: mode })
  const { lessons = [], cases } = getState().pack
  const lesson = lessons.find(({ id }) => id === query.get('lesson'))
  if (lesson !== undefined) {
    actions.see({ screen: 'present', lesson: lesson.id, stop: 0, shown: 0, part: 0 })
    const patient = patientAt(getState(), 0)
    if (patient !== null) actions.restore({ patient, startedFrom: null, before: null })
  }
  const named = cases.find(({ id, decisions }) => id === query.get('case') && decisions !== undefined)
  if (named !== undefined) actions.see({ screen: 'cases', item: named.id })
}
