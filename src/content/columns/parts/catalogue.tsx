import { Label } from '@/ui/dated-list'

import type { CatalogueRow } from '../../articles/disclosure'

/** The catalogue of documents; on a phone every row is a card. Large letters may need more room. */
export function Catalogue({ rows }: { rows: CatalogueRow[] }) {
  return (
    <div className="table-scroll" role="region" aria-label="目录" tabIndex={0}>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">索引号</th>
            <th scope="col">名称</th>
            <th scope="col">内容概述</th>
            <th scope="col">生成日期</th>
            <th scope="col">文号</th>
            <th scope="col">有效性</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.href}>
              <td className="number catalogue__index" data-label="索引号">
                {row.indexNumber}
              </td>
              <th scope="row">
                <a className="catalogue__name" href={row.href}>
                  {row.title}
                </a>
              </th>
              <td data-label="内容概述">
                <span className="catalogue__summary">{row.summary}</span>
              </td>
              <td className="number catalogue__date" data-label="生成日期">
                {row.issuedOn}
              </td>
              <td data-label="文号">{row.documentNumber}</td>
              <td data-label="有效性">
                {row.validity.isWarning ? <Label {...row.validity} /> : row.validity.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
