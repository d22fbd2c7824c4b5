import type { Receipt } from '@/payload-types'
import { formatIso } from '@/platform/dates'
import type { SurfaceRecord } from '../receipt'

/** A state as an editor reads it: never by colour alone. */
export interface StateWords {
  symbol: string
  text: string
}

/*
 * The same words as `changeActions` and `receiptStates`, which a test compares. Those stand in
 * collection files, and these would pull server code into the browser.
 */
export const actionWords = {
  published: '发布',
  updated: '更新',
  retracted: '撤下',
} as const satisfies Record<Receipt['action'], string>

export const stateWords = {
  pending: { symbol: '…', text: '正在确认' },
  complete: { symbol: '✓', text: '全部确认' },
  late: { symbol: '⚠', text: '逾期未确认' },
  superseded: { symbol: '–', text: '已被后来的修改取代' },
} as const satisfies Record<Receipt['state'], StateWords>

const RETRY = '系统会自动重试；超过五分钟请联系系统管理员。'

/** Faults that a look at a surface can find: what is wrong, and what to do about it. */
const faults: Record<string, { words: string; advice: string }> = {
  unreachable: {
    words: '打不开',
    advice: '网站地址打不开，请联系系统管理员检查 PUBLIC_URL 和网络。',
  },
  'old-version': { words: '仍是旧内容', advice: `页面仍是旧内容，${RETRY}` },
  'not-listed': { words: '还没有列出', advice: `这里还没有列出这项内容，${RETRY}` },
  'still-there': {
    words: '仍能看到',
    advice: `这里仍能看到已撤下的内容，${RETRY}`,
  },
  stopped: {
    words: '已停止确认',
    advice: '系统已停止自动确认，请打开这个网址查看；内容不对请联系系统管理员。',
  },
}

/** `09:05:07`, in Beijing time. */
export function clockTime(value: string): string {
  return formatIso(value).slice(11, 19)
}

/**
 * `0.4 秒`, `12 秒`, `2 分 5 秒`, `1 小时 3 分`.
 * @param from ISO time of the start; a later one than `to` counts as no time.
 */
export function durationWords(from: string, to: string): string {
  const milliseconds = Math.max(0, Date.parse(to) - Date.parse(from))
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} 秒`
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} 秒`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} 分 ${seconds % 60} 秒`
  return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
}

/** What is wrong at a surface, in an editor's words; a code that is not known stays as it is. */
export function problemWords(problem: string): string {
  const status = statusOf(problem)
  if (status === null) return faults[problem]?.words ?? problem
  if (status === 404) return '网站回答：没有这个页面（404）'
  if (status === 410) return '网站回答：页面已撤下（410）'
  return status >= 500 ? `网站出错（${status}）` : `网站没有正常回答（${status}）`
}

/** One sentence of what to do about a surface that is not right yet; `null` when it is. */
export function adviceFor(surface: SurfaceRecord): string | null {
  if (surface.seenAt) return null
  if (surface.problem === null) return `系统还没有确认到这里，${RETRY}`
  const status = statusOf(surface.problem)
  if (status === null) return faults[surface.problem]?.advice ?? `这里还不正确，${RETRY}`
  if (status >= 500) return `网站出错，${RETRY}`
  if (status === 404 || status === 410) return `网站上还找不到这一处，${RETRY}`
  return '网站没有正常回答，请联系系统管理员检查网站前面的代理和防火墙。'
}

/**
 * Why the receipts could not be read, and what to do.
 * @param status HTTP status of the answer; `null` when there was none.
 */
export function readFaultWords(status: number | null): string {
  if (status === null) return '连不上网站，请检查网络；恢复后这里会自动更新。'
  if (status === 401 || status === 403) return '登录已过期，请重新登录。'
  return `回执暂时读不出来（${status}），系统会自动重试；一直如此请联系系统管理员。`
}

function statusOf(problem: string): number | null {
  const digits = /^status:(\d{3})$/.exec(problem)?.[1]
  return digits === undefined ? null : Number(digits)
}
