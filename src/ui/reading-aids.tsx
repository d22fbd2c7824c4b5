/** Where the aids are explained: without script their entries lead there. */
export const AIDS_PATH = '/accessibility.html'

/** 无障碍浏览 and 长者模式 above the header. The reader script makes buttons of them. */
export function ReadingAids() {
  return (
    <div className="wrap aids">
      <a className="aids__entry" href={AIDS_PATH} data-aid="tools">
        无障碍浏览
      </a>
      <a className="aids__entry" href={`${AIDS_PATH}#elder`} data-aid="elder">
        长者模式
      </a>
    </div>
  )
}
