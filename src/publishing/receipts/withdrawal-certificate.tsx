import '@/ui/certificate.css'

import type { CertificateView } from './certificate-view'

/** 撤稿证明, a sheet of its own: no frame of the site, which would not belong on paper. */
export function WithdrawalCertificate({ certificate }: { certificate: CertificateView }) {
  const { facts, notes, surfaces } = certificate
  return (
    <main className="certificate">
      {/* Shown by the reader's script, see public/assets/reader.js. */}
      <p className="certificate__tools tools" hidden>
        <button className="button" data-print="" type="button">
          打印
        </button>
      </p>
      <h1 className="certificate__title">撤稿证明</h1>
      <dl className="certificate__facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 className="certificate__heading">撤下后逐处核对的结果</h2>
      <table className="table certificate__surfaces">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">网址</th>
            <th scope="col">首次确认已撤下的时间</th>
          </tr>
        </thead>
        <tbody>
          {surfaces.map(({ confirmed, label, url }) => (
            <tr key={label + url}>
              <th scope="row">{label}</th>
              <td>{url}</td>
              <td>{confirmed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map((note) => (
        <p className="certificate__note" key={note}>
          {note}
        </p>
      ))}
      <p className="certificate__note">
        核对方法：取撤稿前的公开内容，按 docs/publishing.md 所述步骤计算
        SHA-256，结果与上面所列一致，即为当时公开的内容。以上时间由系统访问网站后自动记录。
      </p>
    </main>
  )
}
