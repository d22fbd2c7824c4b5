/**
 * Dates as the site shows them. Everything is stored in UTC and shown in Beijing time, whatever
 * the time zone of the machine; China has no daylight saving, so the offset is always +08:00.
 */
const TIME_ZONE = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

interface BeijingTime {
  year: string
  month: string
  day: string
  hour: string
  minute: string
  second: string
}

function beijingTime(value: string | Date): BeijingTime {
  const time: BeijingTime = { year: '', month: '', day: '', hour: '', minute: '', second: '' }
  for (const { type, value: text } of parts.formatToParts(new Date(value))) {
    if (type in time) time[type as keyof BeijingTime] = text
  }
  return time
}

/** `2026-11-24`, in Beijing time. Throws a RangeError for a text that is no date. */
export function formatDate(value: string | Date): string {
  const { year, month, day } = beijingTime(value)
  return `${year}-${month}-${day}`
}

/** `2026-11-24 09:05`, in Beijing time. */
export function formatDateTime(value: string | Date): string {
  const { hour, minute } = beijingTime(value)
  return `${formatDate(value)} ${hour}:${minute}`
}

/** `2026年11月24日`, the form used under a sign-off. */
export function formatLongDate(value: string | Date): string {
  const { year, month, day } = beijingTime(value)
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** `2026-11-24T09:05:00+08:00`, for `<time datetime>` and the sitemap. */
export function formatIso(value: string | Date): string {
  const { hour, minute, second } = beijingTime(value)
  return `${formatDate(value)}T${hour}:${minute}:${second}+08:00`
}

/** `Tue, 24 Nov 2026 09:05:00 +0800` (RFC 822), for feeds. */
export function formatRfc822(value: string | Date): string {
  const { year, month, day, hour, minute, second } = beijingTime(value)
  const weekday = WEEKDAYS[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()]
  return `${weekday}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${hour}:${minute}:${second} +0800`
}

/** Beijing is ahead of UTC by so many milliseconds. */
const BEIJING_OFFSET = 8 * 3600_000

/** The year in Beijing, as a number. */
export function beijingYear(value: string): number {
  return new Date(Date.parse(value) + BEIJING_OFFSET).getUTCFullYear()
}

/** When a year begins in Beijing and when the next one does, as ISO times. */
export function beijingYearBounds(year: number): { from: string; to: string } {
  const start = (at: number) => new Date(Date.UTC(at, 0, 1) - BEIJING_OFFSET).toISOString()
  return { from: start(year), to: start(year + 1) }
}

/** When a day (`yyyy-MM-dd`) begins in Beijing, in milliseconds. */
export function startOfBeijingDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - BEIJING_OFFSET
}
