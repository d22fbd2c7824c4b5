import { bureauColumns } from './bureau-columns'
import type { DemoColumn } from './types'

/** Government information, and what is said about it. */
export const disclosureColumns: readonly DemoColumn[] = [
  {
    slug: 'zwgk',
    title: '政务公开',
    kind: '信息公开目录',
    view: 'page',
    description: '政府信息公开的统一入口，可按部门和文件类别查询。',
    keywords: ['政府信息公开', '公开目录', '政策文件'],
    body: [
      '本栏目集中公开区政府及其部门的政府信息。您可以按部门查找动态、职责、负责人和政策文件，也可以按文件类别查阅区政府文件。',
      {
        text: [
          '查找部门信息，请进入',
          { link: '/zwgk/bmxxgkml/', label: '政府部门信息公开目录' },
          '；申请公开其他信息，请进入相应部门的“依申请公开”。',
        ],
      },
    ],
    children: [
      {
        slug: 'bmxxgkml',
        title: '政府部门信息公开目录',
        kind: '信息公开目录',
        view: 'departments',
        description: '按部门列出各单位职责、地址、电话和公开的信息。',
        keywords: ['部门', '机构', '联系方式'],
        children: [
          {
            slug: 'qcgj',
            title: '区城管执法局',
            kind: '概况信息',
            view: 'page',
            department: 'qcgj',
            description: '区城市管理和综合行政执法局公开的政府信息。',
            keywords: ['城市管理', '综合执法', '市容环卫'],
            body: [
              '区城管执法局负责全区市容环境卫生、市政设施、园林绿化、城市照明管理和综合行政执法工作，下设办公室和五个直属单位。',
              {
                text: [
                  '机构职责和下属单位见',
                  { link: '/zwgk/bmxxgkml/qcgj/jgzn/', label: '机构职能' },
                  '，最新工作见',
                  { link: '/zwgk/bmxxgkml/qcgj/gzdt/', label: '工作动态' },
                  '。',
                ],
              },
            ],
            children: bureauColumns,
          },
        ],
      },
      {
        slug: 'qzfwj',
        title: '区政府文件',
        kind: '政策文件',
        view: 'documents',
        department: 'qzfb',
        description: '区政府及区政府办公室印发的规范性文件和其他文件。',
        keywords: ['规范性文件', '政府文件'],
      },
    ],
  },
  {
    slug: 'jdhy',
    title: '解读回应',
    kind: '政策解读',
    view: 'link',
    link: '/jdhy/hygq/',
    description: '政策解读与社会关切回应的入口。',
    keywords: ['解读', '回应'],
    children: [
      {
        slug: 'hygq',
        title: '回应关切',
        kind: '回应关切',
        view: 'list',
        updateWithinDays: 90,
        description: '针对群众关心的热点问题作出的说明和答复。',
        keywords: ['热点回应', '群众关切'],
      },
    ],
  },
]
