import { Breadcrumb } from '@/ui/breadcrumb'
import { AIDS_PATH } from '@/ui/reading-aids'
import { Section } from '@/ui/section'

/** Areas of a page and the digit that leads there together with ALT. */
const AREAS = ['导航区', '正文区', '搜索框', '页脚', '列表', '标题']

export const ACCESSIBILITY_INTRO = '本站的每个页面都可以用键盘、读屏软件和放大后的文字阅读。'

/** 无障碍说明: what helps with reading, with and without the site's script, and whom to ask. */
export function AccessibilityPage({ phone }: { phone: string | null }) {
  return (
    <>
      <Breadcrumb trail={[{ title: '无障碍说明', href: AIDS_PATH }]} />
      <div className="page-head">
        <h1 className="page-title">无障碍说明</h1>
        <p className="page-intro">{ACCESSIBILITY_INTRO}</p>
      </div>
      <div className="prose explained">
        <Section title="无障碍浏览">
          <p>
            按页面顶部的“无障碍浏览”，可以放大文字、换成黑底黄字或白底黑字、用大鼠标、去掉图片和侧栏，也可以听正文朗读。
          </p>
          <p>选好以后，下次打开本站仍然有效；按“恢复默认”即可取消。</p>
          <p>如果按了没有反应，请直接用浏览器放大：按住 Ctrl 键再按加号键，按 Ctrl 和 0 恢复。</p>
        </Section>
        <Section title="长者模式" id="elder">
          <p>按页面顶部的“长者模式”，文字和按钮变大，页面只留一栏，没有广告。再按一次恢复。</p>
        </Section>
        <Section title="快捷键">
          <p>按住 ALT 键再按数字键，可以跳到页面的各个区域：</p>
          <ul>
            {AREAS.map((area, index) => (
              <li key={area}>
                ALT＋{index + 1}：{area}
              </li>
            ))}
          </ul>
          <p>按 Tab 键依次经过链接和按钮；每页的第一个链接是“跳到正文”。</p>
        </Section>
        <Section title="需要帮助">
          <p>
            阅读有困难，或者发现哪个页面不方便，请
            {phone ? `拨打 ${phone}` : '与本站联系'}
            ，我们会把您需要的信息用适合您的方式告诉您。
          </p>
        </Section>
      </div>
    </>
  )
}
