import { describe, expect, it } from 'vitest'

import { DocumentError, publicDocument } from './public-document'

const hashedUrl = (url: string) => url.replace(/^(\/assets\/[a-z-]+)(\.[a-z]+)$/, '$1.0a1b2c3d$2')
const READER = '<script type="module" src="/assets/reader.0a1b2c3d.js"></script>'

const documentOf = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`
const clean = (html: string) => publicDocument(html, hashedUrl)

/** What stays of markup in the head or in the body. */
const ofHead = (head: string) => /<head>(.*)<\/head>/s.exec(clean(documentOf(head, '')))![1]
const ofBody = (body: string) => /<body>(.*)<\/body>/s.exec(clean(documentOf('', body)))![1]

/** A page in the shape in which Next sends it. */
const page = documentOf(
  '<meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/>' +
    '<link rel="preload" as="image" imageSrcSet="/a.webp 400w" fetchPriority="high"/>' +
    '<link rel="stylesheet" href="/_next/static/chunks/3.css" data-precedence="next"/>' +
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/3.js"/>' +
    '<script src="/_next/static/chunks/0.js" async=""></script><title>动态</title>' +
    '<meta name="next-size-adjust" content=""/><link rel="icon" href="/assets/icon.svg"/>' +
    '<script src="/_next/static/chunks/4.js" noModule=""></script>',
  '<div hidden=""><!--$--><!--/$--></div><main><p>区政府办公室<!-- -->主办</p></main>' +
    '<script type="module" src="/assets/reader.js"></script>' +
    '<!--$--><!--/$--><script>requestAnimationFrame(function(){$RT=performance.now()});</script>' +
    '<script src="/_next/static/chunks/3.js" id="_R_" async=""></script>' +
    '<script>self.__next_f.push([1,"0:\\"<p>动态</p>\\""])</script>',
)

it('leaves of a whole page only what is the site’s own', () => {
  expect(clean(page)).toBe(
    documentOf(
      '<meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
        '<link rel="preload" as="image" imagesrcset="/a.webp 400w" fetchpriority="high">' +
        '<link rel="stylesheet" href="/_next/static/chunks/3.css"><title>动态</title>' +
        '<link rel="icon" href="/assets/icon.0a1b2c3d.svg">',
      `<main><p>区政府办公室主办</p></main>${READER}`,
    ),
  )
})

it('writes a doctype when there is none', () => {
  expect(clean('<p>文')).toBe('<!DOCTYPE html><html><head></head><body><p>文</p></body></html>')
})

describe('the head', () => {
  it('is the same whichever of its parts was ready first', () => {
    const search = '<link rel="search" href="/opensearch.xml">'
    const title = '<title>公园</title>'
    expect(ofHead(search + title)).toBe(title + search)
    expect(ofHead(title + search)).toBe(title + search)
  })
})

describe('scripts', () => {
  it('keeps the site’s own modules', () => {
    expect(ofBody('<script type="module" src="/assets/reader.js"></script>')).toBe(READER)
  })

  it('keeps linked data as it is', () => {
    const data = '<script type="application/ld+json">{"name":"<!--$--> & 动态"}</script>'
    expect(ofHead(data)).toBe(data)
  })

  it.each([
    ['inline', '<script>self.__next_f.push([1,"a"])</script>'],
    ['of the framework', '<script src="/_next/static/chunks/0.js" async=""></script>'],
    ['for start-up', '<script src="/_next/static/chunks/0.js" id="_R_" async=""></script>'],
    ['inline modules', '<script type="module">start()</script>'],
    ['modules from elsewhere', '<script type="module" src="https://e.cn/assets/a.js"></script>'],
    ['own ones that are no modules', '<script src="/assets/reader.js"></script>'],
    ['inside drawings', '<svg><script>start()</script></svg>'],
  ])('drops those %s', (_, script) => {
    expect(ofBody(script)).not.toContain('script')
  })
})

describe('hints', () => {
  it.each([
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
    '<link rel="preload" as="style" href="/_next/a.css"/>',
    '<link rel="preload" as="font" href="/_next/a.woff2" crossorigin=""/>',
    '<link rel="modulepreload" href="/_next/a.js"/>',
    '<link rel="MODULEPRELOAD preload" href="/_next/a.js"/>',
    '<link rel="expect" href="#_R_" blocking="render"/>',
  ])('drops %s', (link) => {
    expect(ofHead(link)).toBe('')
  })

  it('keeps those at images, with their priority', () => {
    const link = '<link rel="preload" as="image" href="/a.webp" fetchpriority="high">'
    expect(ofHead(link)).toBe(link)
  })

  it('keeps other links', () => {
    const links = '<link rel="canonical" href="/a/"><link rel="alternate" href="/rss.xml">'
    expect(ofHead(links)).toBe(links)
  })
})

describe('marks of the framework', () => {
  it('drops React’s comments and joins the text around them', () => {
    expect(ofBody('<p>共<!-- -->3<!-- -->条</p><!--$--><!--/$--><!--$?-->')).toBe('<p>共3条</p>')
  })

  it('drops comments outside the body', () => {
    expect(clean(`<!--a-->${documentOf('<!--b-->', '')}<!--c-->`)).toBe(documentOf('', ''))
  })

  it('drops hidden divisions that hold nothing or only what goes', () => {
    const inner = '<!--$--><template id="B:0"></template><div hidden=""></div><script></script>'
    expect(ofBody(`<div hidden=""></div><div hidden="">${inner}</div>`)).toBe('')
  })

  it('keeps hidden elements with content, and empty ones that are not hidden', () => {
    const body = '<div hidden="">文</div><form hidden=""></form><div class="map"></div>'
    expect(ofBody(body)).toBe(body)
  })

  it('drops templates with all they hold', () => {
    expect(ofBody('<template id="P:1"><p style="color:red">文</p></template>')).toBe('')
  })

  it('drops the framework’s attributes, nonces among them', () => {
    expect(
      ofBody(
        '<p data-dpl-id="a" data-next-head="" data-nimg="1" nonce="b" data-text="c">文</p>' +
          '<script type="module" src="/assets/reader.js" nonce="b"></script>',
      ),
    ).toBe(`<p data-text="c">文</p>${READER}`)
    expect(clean('<!DOCTYPE html><html data-dpl-id="a">')).not.toContain('dpl')
  })

  it('keeps style sheets without their precedence', () => {
    expect(ofHead('<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>')).toBe(
      '<link rel="stylesheet" href="/_next/a.css">',
    )
  })

  it('drops the framework’s metadata and no other', () => {
    expect(
      ofHead(
        '<meta name="next-size-adjust"/><meta name="next-error" content="not-found"/>' +
          '<meta name="SiteName" content="next-"/><meta property="og:type" content="article"/>',
      ),
    ).toBe('<meta name="SiteName" content="next-"><meta property="og:type" content="article">')
  })
})

describe('addresses', () => {
  it('writes hashed addresses of own assets wherever they stand', () => {
    expect(
      ofBody(
        '<img src="/assets/seal.png"><a href="/assets/form.pdf">表</a>' +
          '<svg><use xlink:href="/assets/icons.svg"></use></svg>',
      ),
    ).toBe(
      '<img src="/assets/seal.0a1b2c3d.png"><a href="/assets/form.0a1b2c3d.pdf">表</a>' +
        '<svg><use xlink:href="/assets/icons.0a1b2c3d.svg"></use></svg>',
    )
  })

  it('asks for no other addresses', () => {
    const body = '<img src="/api/photos/a.png"><a href="https://e.cn/assets/a.js">a</a>'
    const asked: string[] = []
    publicDocument(documentOf('', body), (url) => (asked.push(url), url))
    expect(asked).toEqual([])
  })
})

describe('what the content security policy would break', () => {
  it.each([
    ['<p class="lead" style="color:red">文</p>', '<p class="lead"> has an inline style'],
    ['<button id="print" onclick="print()">印</button>', '<button id="print"> has the event'],
    ['<svg onload="a()"></svg>', 'onload'],
    ['<noscript><img src="/a.png" style="width:1px"></noscript>', '<img src="/a.png">'],
    ['<style>p{color:red}</style>', '<style> is an inline style sheet'],
  ])('throws for %s', (body, message) => {
    expect(() => ofBody(body)).toThrow(DocumentError)
    expect(() => ofBody(body)).toThrow(message)
  })

  it('throws for the body’s own attributes too', () => {
    expect(() => clean('<body style="margin:0">')).toThrow(DocumentError)
  })
})

describe('a second time', () => {
  it.each([
    ['a page of Next', page],
    [
      'text with marks',
      documentOf('', '<p title="a&amp;&quot;<">&lt;b&gt; &amp;amp; a&nbsp;b</p>'),
    ],
    ['first line breaks', documentOf('', '<pre>\n\na</pre><pre><!-- -->\nb</pre><pre>c</pre>')],
    ['room between elements', '<!doctype html>\n<html>\n<head>\n</head>\n<body>\n<p>a\n</body>\n'],
  ])('changes nothing in %s', (_, html) => {
    const once = clean(html)
    expect(clean(once)).toBe(once)
  })

  it('keeps the first line break of preformatted text', () => {
    expect(ofBody('<pre>\n\na</pre><textarea>\n\nb</textarea>')).toBe(
      '<pre>\n\na</pre><textarea>\n\nb</textarea>',
    )
  })
})
