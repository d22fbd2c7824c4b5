import '@/ui/preview.css'

/** Says that this is a preview, or how to get to one. */
export function PreviewBar({ isSignedIn }: { isSignedIn: boolean }) {
  if (isSignedIn) {
    return (
      <p className="preview-bar" role="status">
        预览：这是尚未公开的内容，只有登录的工作人员能看到。
      </p>
    )
  }
  return (
    <main className="status-page">
      <h1>请先登录</h1>
      <p>预览只对登录的工作人员开放。</p>
      <p>
        <a href="/admin">前往登录</a>
      </p>
    </main>
  )
}
