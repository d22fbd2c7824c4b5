import { allow, allowPeople } from '@/editorial/access'
import { auditedGlobal } from '@/editorial/audit/audited-global'
import { logGlobal } from '@/publishing/changes/log-global'
import { clampGlobalRead } from './access'

const httpUrl = (value: unknown): true | string =>
  !value ||
  (typeof value === 'string' && /^(https?:\/\/|\/)\S+$/.test(value)) ||
  '请填写以 https:// 或 / 开头的网址。'

/** 站点设置: the name, codes and filings that every page carries. */
export const site = auditedGlobal({
  slug: 'site',
  label: '站点设置',
  access: {
    read: () => true,
    readVersions: allowPeople('content.readUnpublished'),
    update: allow('site.write'),
  },
  admin: { group: '网站结构' },
  hooks: { beforeOperation: [clampGlobalRead], afterChange: [logGlobal('站点设置')] },
  versions: { max: 20 },
  lockDocuments: { duration: 300 },
  fields: [
    { name: 'name', type: 'text', label: '网站名称', required: true, maxLength: 40 },
    {
      name: 'domain',
      type: 'text',
      label: '网站域名',
      admin: { description: '不带 http://，例如 www.example.gov.cn。' },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && /^[a-z0-9.-]+$/.test(value)) ||
        '域名只含小写字母、数字、点和连字符，不带 http://。',
    },
    {
      name: 'siteIdCode',
      type: 'text',
      label: '网站标识码',
      admin: { description: '10 位数字，或 bm 加 8 位数字。' },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && /^(bm\d{8}|\d{10}|\d{12})$/.test(value)) ||
        '网站标识码为 10 位数字，或 bm 加 8 位数字。',
    },
    {
      type: 'row',
      fields: [
        { name: 'organizer', type: 'text', label: '主办单位', maxLength: 60 },
        { name: 'undertaker', type: 'text', label: '承办单位', maxLength: 60 },
      ],
    },
    {
      name: 'contact',
      type: 'group',
      label: '联系方式',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'phone', type: 'text', label: '电话', maxLength: 60 },
            { name: 'email', type: 'email', label: '邮箱' },
          ],
        },
        {
          type: 'row',
          fields: [
            { name: 'address', type: 'text', label: '地址', maxLength: 120 },
            { name: 'postcode', type: 'text', label: '邮编', maxLength: 10 },
          ],
        },
      ],
    },
    { name: 'hotline', type: 'text', label: '服务热线', maxLength: 60 },
    {
      type: 'row',
      fields: [
        { name: 'icpNumber', type: 'text', label: 'ICP备案编号', maxLength: 60 },
        { name: 'policeNumber', type: 'text', label: '公安备案号', maxLength: 60 },
        {
          name: 'conacId',
          type: 'text',
          label: '党政机关网站标识编号',
          validate: (value: unknown) =>
            !value ||
            (typeof value === 'string' && /^[0-9A-Fa-f]{32}$/.test(value)) ||
            '编号为 32 位十六进制字符。',
        },
      ],
    },
    {
      name: 'footerColumns',
      type: 'relationship',
      relationTo: 'columns',
      hasMany: true,
      maxRows: 8,
      label: '页脚栏目',
      maxDepth: 0,
      admin: {
        description: '每页页脚的链接，例如联系我们、网站声明、隐私声明；按此处的顺序显示。',
      },
    },
    {
      name: 'mapUrl',
      type: 'text',
      label: '地图网址',
      maxLength: 300,
      admin: {
        description:
          '机构页“在地图上查看”打开的网址；{lat}、{lng}、{name} 换成该机构的纬度、经度和名称。清空则没有这个链接。',
      },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' &&
          /^https:\/\/\S+$/.test(value) &&
          ['{lat}', '{lng}'].every((part) => value.includes(part))) ||
        '请填写以 https:// 开头、含有 {lat} 和 {lng} 的网址。',
    },
    {
      name: 'notice',
      type: 'textarea',
      label: '全站公告',
      maxLength: 200,
      admin: { description: '显示在每个页面的顶部；清空即撤下。' },
    },
    {
      name: 'grayscale',
      type: 'checkbox',
      label: '哀悼灰度',
      defaultValue: false,
      admin: { description: '全站变为灰色。' },
    },
    {
      name: 'links',
      type: 'array',
      label: '友情链接',
      labels: { singular: '链接', plural: '友情链接' },
      maxRows: 60,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'title', type: 'text', label: '名称', required: true, maxLength: 40 },
            { name: 'url', type: 'text', label: '网址', required: true, validate: httpUrl },
          ],
        },
      ],
    },
  ],
})
