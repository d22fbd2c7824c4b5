import type { DemoDepartment } from './types'

const hours = '工作日 9:00—12:00，13:30—17:30'
const bureau = { parent: 'qcgj', postcode: '000000', officeHours: hours }

/** The bureau and its units, then other departments of the district. */
export const departments: readonly DemoDepartment[] = [
  {
    slug: 'qcgj',
    name: '青岚区城市管理和综合行政执法局',
    shortName: '区城管执法局',
    kind: '局',
    address: '青岚区文澜路18号',
    postcode: '000000',
    phone: '0000-5550100',
    officeHours: hours,
    email: 'cgj@qinglan.example',
    location: { lat: 30.25, lng: 119.9 },
    duties: [
      '区城管执法局是区人民政府工作部门，负责全区市容环境卫生、市政设施、园林绿化、城市照明的管理和综合行政执法工作。',
      {
        list: [
          '拟订城市管理和综合行政执法工作计划并组织实施；',
          '负责市容市貌、环境卫生、生活垃圾分类的监督管理；',
          '负责城市道路、桥梁、排水、照明等市政设施的养护管理；',
          '负责公园绿地、行道树和城市绿道的建设养护；',
          '依法行使城市管理领域行政处罚权，指导街道综合执法工作；',
          '统筹数字城管平台，受理群众诉求并督促办理。',
        ],
        ordered: true,
      },
    ],
  },
  {
    slug: 'qcgj-bgs',
    name: '区城管执法局办公室',
    shortName: '局办公室',
    kind: '科室',
    ...bureau,
    address: '青岚区文澜路18号3楼301室',
    phone: '0000-5550101',
    duties: [
      '负责局机关文电、会务、机要、档案、保密、政务公开和后勤保障工作。',
      {
        list: [
          '承办政府信息公开申请的接收、登记和答复；',
          '组织新闻发布，管理本局在区门户网站的信息；',
          '承办人大代表建议、政协委员提案的综合协调。',
        ],
      },
    ],
  },
  {
    slug: 'qcgj-zhzfdd',
    name: '青岚区综合行政执法大队',
    shortName: '综合执法大队',
    kind: '大队',
    ...bureau,
    address: '青岚区文澜路20号',
    phone: '0000-5550110',
    officeHours: '全年值守，早班7:00—15:00，晚班15:00—23:00',
    duties: [
      '受局委托承担市容环卫、市政公用、园林绿化等领域的行政检查和行政处罚具体工作。',
      {
        list: [
          '查处占道经营、违规设置户外广告、乱倒垃圾渣土等行为；',
          '负责夜市、早市和学校周边秩序管理；',
          '推行首违不罚、轻微免罚，开展普法宣传。',
        ],
      },
    ],
  },
  {
    slug: 'qcgj-hwzx',
    name: '青岚区环境卫生服务中心',
    shortName: '环卫中心',
    kind: '中心',
    ...bureau,
    address: '青岚区青川路66号',
    phone: '0000-5550120',
    officeHours: '作业时段4:30—22:00，办公时段同机关',
    duties: [
      '负责全区主次干道、背街小巷和公共广场的清扫保洁，以及生活垃圾的收集、运输。',
      {
        list: [
          '管理公共厕所、垃圾中转站和环卫工人休息驿站；',
          '指导居民小区和单位开展生活垃圾分类；',
          '承担雨雪天气道路除雪、防滑等应急保障。',
        ],
      },
    ],
  },
  {
    slug: 'qcgj-ylzx',
    name: '青岚区园林绿化服务中心',
    shortName: '园林中心',
    kind: '中心',
    ...bureau,
    address: '青岚区柳浪巷5号',
    phone: '0000-5550130',
    duties: [
      '负责公园、广场、道路绿地和城市绿道的养护，承担口袋公园建设和节日花卉布置。',
      {
        list: [
          '修剪行道树，排查枯枝和倒伏隐患；',
          '登记保护古树名木；',
          '开展苗木病虫害监测和绿色防治。',
        ],
      },
    ],
  },
  {
    slug: 'qcgj-szzx',
    name: '青岚区市政设施管理中心',
    shortName: '市政中心',
    kind: '中心',
    ...bureau,
    address: '青岚区桥西路9号',
    phone: '0000-5550140',
    officeHours: '办公时段同机关，抢修电话24小时',
    duties: [
      '负责城市道路、桥梁、雨水管网和路灯照明设施的日常养护与抢修。',
      {
        list: [
          '养护道路312公里、桥梁46座、路灯2.18万盏；',
          '汛前清掏雨水管网，汛期值守易涝点位；',
          '受理井盖缺损、路面坑洼、路灯不亮等问题的报修。',
        ],
      },
    ],
  },
  {
    slug: 'qcgj-szcg',
    name: '青岚区数字城管指挥中心',
    shortName: '数字城管中心',
    kind: '中心',
    ...bureau,
    address: '青岚区文澜路18号附楼2楼',
    phone: '0000-5550150',
    officeHours: '热线24小时受理',
    duties: [
      '运行数字城管平台，对城市管理问题进行采集、派遣、督办和评价。',
      {
        list: [
          '受理群众来电和随手拍上报；',
          '汇总分析高发问题，提出治理建议；',
          '按月通报各责任单位办理情况。',
        ],
      },
    ],
  },
  {
    slug: 'qzfb',
    name: '青岚区人民政府办公室',
    shortName: '区政府办',
    kind: '办公室',
    address: '青岚区政通路1号',
    postcode: '000000',
    phone: '0000-5550001',
    officeHours: hours,
    duties: ['协助区政府领导组织会议决定事项的实施，负责政务公开的组织协调和区门户网站的管理。'],
  },
  {
    slug: 'qzjj',
    name: '青岚区住房和城乡建设局',
    shortName: '区住建局',
    kind: '局',
    address: '青岚区政通路6号',
    postcode: '000000',
    phone: '0000-5550200',
    officeHours: hours,
    duties: ['负责住房保障、建筑市场、工程质量安全和物业管理工作，牵头老旧小区改造。'],
  },
  {
    slug: 'qsthjj',
    name: '青岚区生态环境局',
    shortName: '区生态环境局',
    kind: '局',
    address: '青岚区清水路12号',
    postcode: '000000',
    phone: '0000-5550210',
    officeHours: hours,
    duties: ['负责大气、水、土壤、噪声污染防治的监督管理和生态环境监测工作。'],
  },
  {
    slug: 'yxjd',
    name: '青岚区云溪街道办事处',
    shortName: '云溪街道',
    kind: '街道',
    address: '青岚区云溪路88号',
    postcode: '000000',
    phone: '0000-5550300',
    officeHours: hours,
    duties: ['负责辖区公共服务、公共管理和公共安全工作，联系服务12个社区的居民。'],
  },
]
