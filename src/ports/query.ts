/**
 * What stands in the query: how the page is to look, never anything of a patient, because a query reaches servers and
 * their logs. A value that is not known is passed over.
 */
import { patientAt } from '../store/late.ts'
import { type Explorer, SCREENS, THEMES } from '../store/store.ts'
import { listenToKeys, moveAs, speak, trimTo } from './dress.ts'
import { KEEPERS, keepProgress } from './progress.ts'
import { leaveOneFinger } from './touch.ts'

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/** Does what the query asks for, once. */
export function followQuery(explorer: Explorer, search: string): void {
  const { actions, getState } = explorer
  const query = new URLSearchParams(search)
  const one = <Word extends string>(key: string, words: readonly Word[]) =>
    words.find((word) => word === query.get(key))
  if (query.get('embed') === '1') leaveOneFinger(document.body)
  const theme = one('theme', THEMES)
  if (theme !== undefined) actions.see({ theme })
  const trim = one('ui', ['full', 'compact', 'bare'])
  if (trim !== undefined) trimTo(trim)
  const lang = query.get('lang')
  const dir = one('dir', ['auto', 'ltr', 'rtl'])
  speak({ ...(lang !== null && LANGUAGE.test(lang) ? { lang } : {}), ...(dir === undefined ? {} : { dir }) })
  if (one('keys', ['on', 'off']) === 'off') listenToKeys(false)
  if (one('motion', ['auto', 'off']) === 'off') moveAs('off')
  const keeper = one('store', KEEPERS)
  if (keeper !== undefined && keeper !== 'self') keepProgress(explorer, keeper)
  const mode = one('mode', [...SCREENS, 'outline', 'print'])
  if (mode === 'print') actions.see({ sheet: 'print' })
  else if (mode === 'outline') actions.see({ screen: 'explore', outline: true })
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
