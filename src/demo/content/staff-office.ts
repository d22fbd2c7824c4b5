import type { DemoStaff } from './types'

/** Leaders and the office of the bureau. */
export const officeStaff: readonly DemoStaff[] = [
  {
    key: 'zhou-wenchuan',
    name: '周文川',
    department: 'qcgj',
    position: '党组书记、局长',
    leader: true,
    workPhone: '0000-5550102',
    responsibilities: '主持区城管执法局全面工作，分管办公室、人事和财务工作。',
    biography: [
      '1974年生，大学学历，从事城市建设和管理工作二十八年，曾任街道办事处主任、区市政管理处处长。',
      '坚持每周二到数字城管指挥中心接听群众来电，已连续三年。',
    ],
    portrait: {
      hair: 'side',
      hairColour: 'black',
      face: 'square',
      wears: 'suit',
      glasses: true,
      background: 'blue',
    },
  },
  {
    key: 'lin-ruoxi',
    name: '林若溪',
    department: 'qcgj',
    position: '党组成员、副局长',
    leader: true,
    workPhone: '0000-5550103',
    responsibilities:
      '负责园林绿化、市政设施、城市照明工作，分管园林绿化服务中心、市政设施管理中心。',
    biography: [
      '1981年生，研究生学历，风景园林高级工程师，主持完成青岚滨江绿道、三十六处口袋公园的规划建设。',
    ],
    portrait: {
      hair: 'bob',
      hairColour: 'black',
      face: 'long',
      wears: 'suit',
      glasses: true,
      background: 'mist',
    },
  },
  {
    key: 'gao-zhenhai',
    name: '高振海',
    department: 'qcgj',
    position: '党组成员、副局长，综合行政执法大队大队长',
    leader: true,
    workPhone: '0000-5550104',
    responsibilities:
      '负责综合行政执法、法治建设和安全生产工作，分管综合行政执法大队、数字城管指挥中心。',
    biography: [
      '1972年生，大学学历，一级行政执法员，从事执法工作二十四年，牵头制定本区轻微违法免罚清单。',
    ],
    portrait: {
      hair: 'crew',
      hairColour: 'grey',
      face: 'square',
      wears: 'uniform',
      background: 'blue',
    },
  },
  {
    key: 'shen-zhiyuan',
    name: '沈知远',
    department: 'qcgj-bgs',
    position: '办公室主任',
    workPhone: '0000-5550101',
    consentOn: '2025-03-10',
    responsibilities: '负责文电会务、政务公开和新闻发布。',
    biography: ['2008年参加工作，长期从事文稿和政务公开工作，编写的《来信答复三十例》在全局使用。'],
    portrait: {
      hair: 'short',
      hairColour: 'brown',
      face: 'long',
      wears: 'shirt',
      glasses: true,
      background: 'sand',
    },
  },
]
