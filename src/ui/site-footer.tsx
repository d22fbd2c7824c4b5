import { conacUrl, ICP_URL, policeUrl, reportErrorUrl } from './footer-links'
import { FindErrorMark, GovernmentMark } from './icons'
import { AIDS_PATH } from './reading-aids'
import type { FooterView } from './shell-view'

/** Identification of the site; what is not set in the site settings is left out. */
export function SiteFooter({ footer, pageUrl }: { footer: FooterView; pageUrl: string }) {
  const { siteIdCode, conacId, policeNumber } = footer
  return (
    <footer className="footer">
      <div className="wrap footer__inner">
        <div>
          <nav className="footer__nav" aria-label="页脚导航">
            <a className="footer__link" href="/sitemap.html">
              网站地图
            </a>
            {footer.links.map(({ title, href }) => (
              <a key={href} className="footer__link" href={href}>
                {title}
              </a>
            ))}
            <a className="footer__link" href="/departments/">
              机构设置
            </a>
            <a className="footer__link" href={AIDS_PATH}>
              无障碍说明
            </a>
            <a className="footer__link" href="/rss.xml">
              RSS 订阅
            </a>
          </nav>
          <ul className="footer__facts">
            <Fact label="主办" value={footer.organizer} />
            <Fact label="承办" value={footer.undertaker} />
          </ul>
          <ul className="footer__facts">
            <Fact label="地址" value={footer.address} />
            <Fact label="邮编" value={footer.postcode} />
            <Fact label="联系电话" value={footer.phone} />
            <Fact label="电子邮箱" value={footer.email} />
          </ul>
          <ul className="footer__facts">
            <Fact label="网站标识码" value={siteIdCode} />
            {footer.icpNumber && (
              <li>
                <a href={ICP_URL} rel="noopener">
                  {footer.icpNumber}
                </a>
              </li>
            )}
            {policeNumber && (
              <li>
                <a href={policeUrl(policeNumber)} rel="noopener">
                  {policeNumber}
                </a>
              </li>
            )}
            <li>网站支持IPv6</li>
          </ul>
        </div>
        {(conacId ?? siteIdCode) && (
          <div className="footer__marks">
            {conacId && (
              <a className="mark" href={conacUrl(conacId)} rel="noopener">
                <GovernmentMark />
                党政机关网站标识
              </a>
            )}
            {siteIdCode && (
              <a className="mark" href={reportErrorUrl(siteIdCode, pageUrl)} rel="noopener">
                <FindErrorMark />
                我为政府网站找错
              </a>
            )}
          </div>
        )}
      </div>
    </footer>
  )
}

function Fact({ label, value }: { label: string; value: string | null }) {
  return value ? (
    <li>
      {label}：{value}
    </li>
  ) : null
}
