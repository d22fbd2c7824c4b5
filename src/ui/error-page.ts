/** A page that stands when nothing else does: no database, no framework, one small stylesheet. */
interface ErrorPage {
  status: number
  title: string
  text: string
}

/** A whole HTML document for an error status, in Chinese, with ways to go on. */
export function errorPage({ status, title, text }: ErrorPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/assets/error-page.css">
</head>
<body>
<main>
<p class="status">${status}</p>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
<ul>
<li><a href="/">返回首页</a></li>
<li><a href="/sitemap.html">网站地图</a></li>
</ul>
</main>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
