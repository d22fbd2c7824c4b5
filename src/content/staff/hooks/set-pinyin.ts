import type { CollectionBeforeChangeHook } from 'payload'
import { pinyin } from 'pinyin-pro'

import type { Staff } from '@/payload-types'

/** `namePinyin` sorts and finds people; read as a surname first (单 is shan, not dan). */
export const setPinyin: CollectionBeforeChangeHook<Staff> = ({ data, originalDoc }) => {
  const name = data.name ?? originalDoc?.name
  if (!name) return data
  return {
    ...data,
    namePinyin: pinyin(name, { toneType: 'none', mode: 'surname', type: 'array' }).join(' '),
  }
}
