/** Days of the calendar as ISO text. Which day it is, is never asked here. */

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** Is it a day that is on the calendar? */
export function isDay(input: unknown): input is string {
  if (typeof input !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(input)) return false
  const time = Date.parse(input)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(input)
}
