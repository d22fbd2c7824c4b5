import type { AdminViewServerProps } from 'payload'
import { Suspense } from 'react'

import { OwnView } from '@/editorial/admin/own-view'
import { logger } from '@/platform/logger'

import { checkSite } from '../check-site'
import type { CheckedThings } from '../checked-page'
import { SelfCheckResult } from './self-check-result'
import { SELF_CHECK_PATH } from './self-check-route'
import { selfCheckView } from './self-check-view'

interface SelfCheckPageProps extends AdminViewServerProps {
  thingsToCheck: () => Promise<CheckedThings>
}

/** 页面自检: asks for an example of each kind of page as a visitor would and lists what is missing. */
export function SelfCheckPage({ thingsToCheck, ...view }: SelfCheckPageProps) {
  return (
    <OwnView
      action="site.check"
      className="portal-self-check"
      path={SELF_CHECK_PATH}
      title="页面自检"
      view={view}
    >
      <p className="portal-self-check__intro">
        像访客一样打开每一类网页，对照政府网站的规范逐项检查，列出缺失和空白的内容。
      </p>
      <Suspense fallback={<Waiting />}>
        <Result thingsToCheck={thingsToCheck} />
      </Suspense>
    </OwnView>
  )
}

/** Checks while the rest of the page is already there. */
async function Result({ thingsToCheck }: Pick<SelfCheckPageProps, 'thingsToCheck'>) {
  const check = await checkSite(thingsToCheck).catch((error: unknown) => {
    // The database is away, say: the person who asked gets a sentence, the operator the reason.
    logger.error({ err: error, msg: 'The self-check could not be done' })
    return null
  })
  if (check === null) {
    return (
      <p className="portal-self-check__fault" role="status">
        自检没有完成。请稍后<a href={SELF_CHECK_PATH}>重新检查</a>，仍然不行请联系运维人员。
      </p>
    )
  }
  return <SelfCheckResult view={selfCheckView(check)} />
}

function Waiting() {
  return (
    <p className="portal-self-check__waiting" role="status">
      正在检查，通常只要几秒钟…
    </p>
  )
}
