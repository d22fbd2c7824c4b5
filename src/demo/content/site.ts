/** Site settings of the demo; codes that an office is given stay empty or are plainly invented. */
export const site = {
  name: '青岚区人民政府',
  domain: 'www.qinglan.example',
  siteIdCode: '0000000000',
  organizer: '青岚区人民政府办公室',
  undertaker: '青岚区大数据中心',
  contact: {
    phone: '0000-5550001',
    email: 'wz@qinglan.example',
    address: '青岚区政通路1号',
    postcode: '000000',
  },
  /** Documented by its owner for links; a visitor is asked before leaving for it. */
  mapUrl: 'https://uri.amap.com/marker?position={lng},{lat}&name={name}&coordinate=wgs84',
  hotline: '0000-5550150',
  grayscale: false,
} as const

/** At the foot of every page; `path` is a column's. */
export const footerPaths = ['/lxwm/', '/wzsm/', '/yssm/'] as const

/** What the home page shows, in order; `path` is a column's. */
export const homeSections = [
  { path: '/xwzx/qlyw/', count: 4, layout: 'photos' },
  { path: '/zwgk/bmxxgkml/qcgj/gzdt/', count: 8, layout: 'list' },
  { path: '/zwgk/bmxxgkml/qcgj/tzgg/', count: 8, layout: 'list' },
  { path: '/ztzl/yxgs/', count: 4, layout: 'photos' },
  { path: '/zwgk/bmxxgkml/qcgj/zcwj/', count: 6, layout: 'list' },
  { path: '/zwgk/bmxxgkml/qcgj/zcjd/', count: 6, layout: 'list' },
] as const
