import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'

import { openSearchXml } from './opensearch'

it('tells browsers where to search', () => {
  const xml = openSearchXml({
    siteName: '青岚区人民政府 & <市民服务热线> 门户网站',
    publicUrl: 'https://www.example.gov.cn',
  })
  expect(XMLValidator.validate(xml)).toBe(true)
  const parser = new XMLParser({ ignoreAttributes: false })
  const { ShortName, Url } = parser.parse(xml).OpenSearchDescription
  expect([...ShortName]).toHaveLength(16)
  expect(Url['@_template']).toBe('https://www.example.gov.cn/search?q={searchTerms}')
})
