import { FileIcon } from './icons'

interface FileLinkProps {
  title: string
  href: string
  /** Type and size. */
  facts: string
}

/** A file to download; its type and size are part of the link, so they are read out with it. */
export function FileLink({ title, href, facts }: FileLinkProps) {
  return (
    <a className="file" href={href}>
      <FileIcon className="file__icon" />
      {title}
      {facts && <span className="file__facts">（{facts}）</span>}
    </a>
  )
}
