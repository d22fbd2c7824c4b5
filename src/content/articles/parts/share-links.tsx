import { shareLinks } from '../share-links'

interface ShareLinksProps {
  title: string
  /** Absolute address of the page. */
  url: string
}

/** 分享到: plain links, nothing is loaded from there; WeChat scans the code above. */
export function ShareLinks({ title, url }: ShareLinksProps) {
  return (
    <section className="share" id="share" aria-label="分享">
      <span>分享到：</span>
      <span className="share__code">微信（扫一扫上方二维码）</span>
      {shareLinks(title, url).map((link) => (
        <a key={link.href} className="button" href={link.href} rel="noopener">
          {link.title}
        </a>
      ))}
      <span className="tools" hidden>
        <button type="button" className="button" data-share={url}>
          转发给他人
        </button>
        <button type="button" className="button" data-copy={url}>
          复制链接
        </button>
        <button type="button" className="button" data-print="">
          打印
        </button>
      </span>
    </section>
  )
}
