'use client'
import { useEffect } from 'react'

import { FindBox } from '@/search/admin/find-box'
import { QUICK_FIND } from './quick-find-place'

const scope = { collections: null, advice: '只查已发布的内容；草稿请在稿件列表里找。' }

/** 快速查找: from any phrase of what was published to the form in which it is edited. */
export function QuickFind() {
  useEffect(() => {
    // Browsers focus the target of an address only when it is there before the page has loaded.
    if (location.hash === `#${QUICK_FIND}`) document.getElementById(QUICK_FIND)?.focus()
  }, [])
  return (
    <div className="field-type text portal-quick-find">
      <label className="field-label" htmlFor={QUICK_FIND}>
        快速查找
      </label>
      <FindBox
        choice={({ collection, id }, title) => (
          <a href={`/admin/collections/${collection}/${id}`}>{title}</a>
        )}
        id={QUICK_FIND}
        name="快速查找"
        placeholder="标题、正文或附件里的任意一句话"
        scope={scope}
      />
    </div>
  )
}
