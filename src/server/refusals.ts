/** What a visitor reads and a program gets when the front server itself answers. */
export const refusals = {
  400: {
    code: 'bad-address',
    title: '网址有误',
    text: '这个网址的写法不正确，请检查后重新输入，或从首页进入。',
  },
  401: {
    code: 'bad-key',
    title: '密钥无效',
    text: '接口密钥不正确、已撤销或已过期。请向本网站的系统管理员索取新的密钥。',
  },
  403: {
    code: 'not-from-here',
    title: '不能从这里访问',
    text: '后台只能从规定的网络、在本网站的页面上操作。请在单位网络内打开后台，或联系系统管理员。',
  },
  404: { code: 'not-found', title: '没有这个页面', text: '请检查网址，或从首页、网站地图查找。' },
  405: {
    code: 'method-not-allowed',
    title: '不支持这种访问方式',
    text: '这个页面只能浏览。请从首页进入。',
  },
  411: {
    code: 'length-required',
    title: '请求有误',
    text: '请求没有写明长度。请带上 Content-Length。',
  },
  413: { code: 'too-large', title: '请求过大', text: '请求的内容过大，请减少后再发送。' },
  414: { code: 'address-too-long', title: '网址过长', text: '请检查网址，或从首页进入。' },
  429: { code: 'too-many-requests', title: '访问过于频繁', text: '请稍等一分钟再试。' },
  500: {
    code: 'failed',
    title: '页面暂时打不开',
    text: '系统出现问题，我们已经记录。请稍后再试。',
  },
  503: {
    code: 'unavailable',
    title: '页面暂时打不开',
    text: '系统正忙或正在维护，我们已经记录。请稍后再试。',
  },
} as const
