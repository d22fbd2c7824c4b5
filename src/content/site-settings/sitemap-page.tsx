import { Breadcrumb } from '@/ui/breadcrumb'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'
import type { NavItem } from '@/ui/shell-view'

import type { ColumnNode } from '../columns/view'
import { DEPARTMENTS_PATH } from '../paths'

interface SitemapPageProps {
  columns: ColumnNode[]
  departments: NavItem[]
}

/** 网站地图: the tree of columns and the departments. */
export function SitemapPage({ columns, departments }: SitemapPageProps) {
  return (
    <>
      <Breadcrumb trail={[{ title: '网站地图', href: '/sitemap.html' }]} />
      <div className="page-head">
        <h1 className="page-title">网站地图</h1>
      </div>
      <Section title="栏目">
        <Tree nodes={columns} className="tree" />
      </Section>
      {departments.length > 0 && (
        <Section title="机构设置" href={DEPARTMENTS_PATH}>
          <Tiles links={departments} />
        </Section>
      )}
    </>
  )
}

function Tree({ nodes, className }: { nodes: ColumnNode[]; className: string }) {
  return (
    <ul className={className}>
      {nodes.map((node) => (
        <li key={node.href}>
          <a href={node.href}>{node.title}</a>
          {node.children.length > 0 && <Tree nodes={node.children} className="tree__branch" />}
        </li>
      ))}
    </ul>
  )
}
