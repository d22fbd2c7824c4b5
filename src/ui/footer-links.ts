/** Addresses of the registries a government site links to from its footer. */
export const ICP_URL = 'https://beian.miit.gov.cn'

/** Public security filing; the record code is the digits of the number shown. */
export function policeUrl(policeNumber: string): string {
  const digits = policeNumber.replace(/\D/g, '')
  return `https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${digits}`
}

/** The mark of the registry of party and government sites. */
export function conacUrl(conacId: string): string {
  return `https://bszs.conac.cn/sitename?method=show&id=${encodeURIComponent(conacId)}`
}

/** Where a visitor reports an error of one page to the national platform. */
export function reportErrorUrl(siteIdCode: string, pageUrl: string): string {
  const query = `site_code=${encodeURIComponent(siteIdCode)}&url=${encodeURIComponent(pageUrl)}`
  return `https://zfwzgl.www.gov.cn/exposure/jiucuo.html?${query}`
}
