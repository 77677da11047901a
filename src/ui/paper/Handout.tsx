import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Printed } from './Printed.tsx'
import './paper.css'

/**
 * What comes out of the printer, whatever is on the screen: made when the browser is about to print, within the
 * event, because it takes its picture of the page right after; let go when it has.
 */
export function Handout() {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing && <Printed />
}
