import type { DemoArticle } from '../types'

const office = { departments: ['qzfb'], source: '区政府办', responsibleEditor: '顾青' } as const
const news0 = { ...office, kind: 'dispatch', column: '/xwzx/qlyw/' } as const

/** News and notices of the district, outside the bureau. */
export const news: readonly DemoArticle[] = [
  {
    ...news0,
    publishedAt: '2026-11-20 18:00',
    cover: 'district-panorama',
    keywords: ['民生实事', '进展'],
    title: '全区民生实事完成九成，三十六处口袋公园全部开放',
    departments: ['qzfb', 'qcgj', 'qzjj'],
    body: [
      '11月20日，区政府召开民生实事推进会。截至11月中旬，年初确定的十类五十二项民生实事已完成47项，完成率90.4%。',
      { photo: 'district-panorama' },
      '其中，口袋公园三十六处全部建成开放，老旧小区改造完工58个，新增公共停车位2160个，公厕无障碍改造41处。',
      '会议要求，剩余五项逐项倒排工期，年底前全部完成，并请居民代表参与验收。',
    ],
  },
  {
    ...news0,
    publishedAt: '2026-09-28 20:30',
    cover: 'flower-planting',
    keywords: ['国庆', '滨江', '活动'],
    title: '迎接国庆，滨江主会场布置就绪',
    departments: ['qzfb'],
    body: [
      '9月28日，滨江主会场灯光、花坛和便民设施布置完成。国庆假期，这里将举办非遗展示、秋茶品鉴和露天电影等活动二十六场。',
      '区政府提醒：10月1日18时至23时，滨江路临时交通管制，请乘坐公交、地铁前往。',
      '现场设医疗点6处、饮水点18处、失物招领处3处，志愿者穿红色马甲，有困难请找他们。',
    ],
  },
  {
    ...news0,
    publishedAt: '2025-12-19 17:20',
    keywords: ['老旧小区', '改造'],
    departments: ['qzjj'],
    source: '区住建局',
    cover: 'old-estate',
    title: '今年六十二个老旧小区改造全部完工',
    body: [
      '12月18日，随着桥西社区最后一栋楼拆下脚手架，全区今年计划的六十二个老旧小区改造全部完工，惠及居民1.9万户。',
      '改造坚持“先地下、后地上”，更换供水、雨污管网94公里，加装电梯87部，新增充电桩1400个。',
      '每个小区完工后都由居民代表逐项签字验收，平均得分92.6分。',
    ],
  },
  {
    ...news0,
    publishedAt: '2024-11-08 10:00',
    keywords: ['绿道', '贯通'],
    cover: 'river-bridge',
    departments: ['qzfb', 'qcgj-ylzx'],
    title: '滨江绿道二十八公里全线贯通',
    body: [
      '11月7日，滨江绿道北段建成，全长28公里的绿道实现全线贯通，串起九座公园、四座古桥和两处渡口。',
      '绿道沿线设驿站14处，每处提供饮水、充电和急救用品；步行道与骑行道分开，夜间照明全覆盖。',
      '绿道由园林绿化服务中心统一养护，欢迎市民认养沿线花境。',
    ],
  },
  {
    ...office,
    kind: 'notice',
    column: '/xwzx/gsgg/',
    publishedAt: '2026-11-18 09:00',
    keywords: ['公示', '绿化规划'],
    departments: ['qzfb'],
    title: '青岚区绿地系统专项规划（草案）公示',
    disclosure: {
      indexNumber: 'QL0000001/2026-00112',
      issuedOn: '2026-11-17',
      topic: '城乡建设、环境保护\\城乡规划',
      manner: 'proactive',
      validity: 'inForce',
    },
    body: [
      '《青岚区绿地系统专项规划（2027—2035年）》草案已编制完成，现予公示，公示期30日。',
      '草案提出，到2030年新增公园绿地86公顷，口袋公园达到六十处，实现居民出门三百米见绿、五百米入园。',
      '公示地点：区规划展示厅一楼，工作日9:00至17:00。意见请寄青岚区政通路1号，或拨打0000-5550002。',
    ],
    signOff: { organization: '青岚区人民政府办公室', date: '2026-11-17' },
  },
  {
    ...office,
    kind: 'document',
    column: '/zwgk/qzfwj/',
    publishedAt: '2026-03-02 10:00',
    keywords: ['民生实事', '通知'],
    title: '关于印发2026年区政府民生实事项目的通知',
    disclosure: {
      indexNumber: 'QL0000001/2026-00018',
      documentNumber: '青政办〔2026〕8号',
      issuedOn: '2026-02-27',
      topic: '综合政务\\其他',
      manner: 'proactive',
      validity: 'inForce',
    },
    body: [
      '各街道办事处、镇人民政府，区政府各部门：',
      '2026年区政府民生实事项目已经区人民代表大会票决通过，现印发给你们，请认真组织实施。',
      {
        list: [
          '建成口袋公园十二处；',
          '改造老旧小区五十八个；',
          '新增公共停车位二千个；',
          '公厕无障碍改造四十六处；',
          '更换节能路灯三千盏。',
        ],
        ordered: true,
      },
      '各责任单位每月5日前报送进度，区政府办公室按季度公布。',
    ],
    signOff: { organization: '青岚区人民政府办公室', date: '2026-02-27' },
  },
]
