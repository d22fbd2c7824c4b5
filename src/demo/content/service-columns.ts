import type { DemoColumn } from './types'

/** Services, dialogue, data and special topics. */
export const serviceColumns: readonly DemoColumn[] = [
  {
    slug: 'zwfw',
    title: '政务服务',
    kind: '办事服务',
    view: 'page',
    description: '城市管理相关事项的办理方式、地点和咨询电话。',
    keywords: ['办事指南', '窗口', '便民电话'],
    body: [
      '城市管理类事项在区政务服务中心二楼综合窗口办理，工作日9:00至17:30，中午不休息。',
      {
        list: [
          '临时占用城市道路许可',
          '设置大型户外广告许可',
          '城市建筑垃圾处置核准',
          '砍伐、移植城市树木许可',
        ],
      },
      '办理前可先拨打0000-5550160预约，工作人员会告知需要带的材料，尽量让您只跑一趟。',
    ],
    children: [
      {
        slug: 'bszn',
        title: '办事指南',
        kind: '办事服务',
        view: 'list',
        department: 'qcgj',
        description: '各事项的申请条件、材料清单、办理时限和收费标准。',
        keywords: ['材料清单', '办理时限', '户外广告'],
      },
      {
        slug: 'bmdh',
        title: '便民电话',
        kind: '办事服务',
        view: 'page',
        description: '路灯报修、井盖缺损、树木倒伏等常用报修电话。',
        keywords: ['报修', '热线', '路灯'],
        body: [
          '遇到下列情况，可以直接拨打对应电话，24小时有人接听。',
          {
            table: [
              ['事项', '电话', '承办单位'],
              ['城市管理投诉、建议', '0000-5550150', '数字城管指挥中心'],
              ['路灯不亮、井盖缺损', '0000-5550141', '市政设施管理中心'],
              ['树木倒伏、枯枝掉落', '0000-5550131', '园林绿化服务中心'],
              ['垃圾清运、公厕问题', '0000-5550121', '环境卫生服务中心'],
            ],
          },
        ],
      },
    ],
  },
  {
    slug: 'hdjl',
    title: '互动交流',
    kind: '咨询投诉',
    view: 'page',
    description: '向区政府部门提问、投诉、建议和参与征集的途径。',
    keywords: ['咨询', '投诉', '建议'],
    body: [
      '您可以通过电话、来信或到访反映问题。凡属本区职责的事项，5个工作日内告知受理情况，15个工作日内答复。',
      {
        list: [
          '热线电话：0000-5550150（24小时）',
          '来信地址：青岚区文澜路18号，邮编000000',
          '局长接待日：每月第二个星期二上午，局一楼接待室',
        ],
      },
    ],
    children: [
      {
        slug: 'zxts',
        title: '咨询投诉',
        kind: '咨询投诉',
        view: 'page',
        description: '咨询和投诉的受理范围、办理流程与时限。',
        keywords: ['投诉', '办理流程'],
        body: [
          { h2: '受理范围' },
          '市容环境、环境卫生、市政设施、园林绿化、城市照明和综合行政执法方面的问题。',
          { h2: '办理流程' },
          {
            list: [
              '受理：记录诉求，当场给出受理编号；',
              '派遣：2小时内派到责任单位；',
              '办理：一般问题3日内办结，需要施工的告知工期；',
              '回访：办结后电话回访，不满意的重新办理。',
            ],
            ordered: true,
          },
        ],
      },
      {
        slug: 'zjdc',
        title: '征集调查',
        kind: '征集调查',
        view: 'list',
        description: '就规划、标准和便民措施公开征求社会意见。',
        keywords: ['意见征集', '问卷'],
      },
    ],
  },
  {
    slug: 'sjfb',
    title: '数据发布',
    kind: '数据发布',
    view: 'list',
    updateWithinDays: 120,
    department: 'qcgj-szcg',
    description: '按季度发布城市管理案件、设施和环境质量数据。',
    keywords: ['统计', '季度数据', '数字城管'],
  },
  {
    slug: 'ztzl',
    title: '专题专栏',
    kind: '专题专栏',
    view: 'link',
    link: '/ztzl/srbr/',
    description: '围绕一段时期重点工作开设的专题。',
    keywords: ['专题'],
    children: [
      {
        slug: 'srbr',
        title: '市容环境百日提升',
        kind: '专题专栏',
        view: 'list',
        department: 'qcgj',
        description: '2026年秋冬市容环境百日提升行动的部署与进展。',
        keywords: ['百日提升', '市容环境'],
      },
      {
        slug: 'yxgs',
        title: '一线故事',
        kind: '专题专栏',
        view: 'list',
        department: 'qcgj',
        description: '讲述城市管理一线职工的日常工作与感人瞬间。',
        keywords: ['一线职工', '环卫工人', '故事'],
      },
    ],
  },
]
