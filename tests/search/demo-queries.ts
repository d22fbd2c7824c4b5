import { expecting, finding, offering, type LabelledQuery } from './labelled-query'

const winter = '区城管执法局全面启动冬季市容环境保障，五个单位联动把好“入冬关”'
const flood = '闻汛而动守好城：区城管执法局打好今年首场强降雨应对仗'
const rules = '青岚区临时摆摊点位管理办法'
const pocketPark = '云溪口袋公园开放，居民把“金角银边”坐成了客厅'
const nightMarket = '柳浪巷夜市换上统一净化设备，油烟投诉降七成'
const recruitment = '区环境卫生服务中心公开招聘机扫驾驶员、保洁班组长公告'
const bridgeNotice = '关于云溪大桥伸缩缝维修期间夜间半幅通行的通告'
const station = '高温天“青岚驿站”延时开放，为户外劳动者送清凉'
const leaves = '落叶缓扫第三年：六条景观路留住秋色'
const holiday = '七天六夜不打烊：区城管执法局国庆假期保障纪实'

/** Over the demo content. */
export const demoQueries: readonly LabelledQuery[] = [
  ...finding('demo', 'two characters', [
    ['钢索', flood],
    ['露水', winter],
    ['毛线', '锦里小区分类投放准确率升到九成四'],
    ['石墩', pocketPark],
    ['渔线', '三百名志愿者沿柳溪清理河岸'],
    ['扎带', '台风季前“体检”沿街招牌1840块'],
    '坐面',
    '盲道',
    '防暑',
    '冲洗',
  ]),
  ...finding('demo', 'across words', [
    '管执',
    '岚大',
    '扫打',
    '境卫',
    '道树',
    '灯检',
    '区门户网',
    '摊点位管',
  ]),
  ...finding('demo', 'names', [
    ['吴桂兰', '吴桂兰'],
    ['贺东升', '贺东升'],
    ['苏禾', '苏禾'],
    ['数字城管指挥中心', '青岚区数字城管指挥中心'],
    ['区住房和城乡建设局', '青岚区住房和城乡建设局'],
    '周文川',
    '方小满',
    '区生态环境局',
    '云溪街道',
  ]),
  ...finding('demo', 'numbers', [
    ['青城管〔2026〕41号', rules],
    ['QL0000000/2026-00046', bridgeNotice],
    ['青政办〔2026〕8号', '关于印发2026年区政府民生实事项目的通知'],
    ['28416件', '2026年第三季度城市管理数据'],
    '0000-5550131',
    '11月25日',
    '2027年',
    '2.18万盏',
    '312公里',
  ]),
  ...finding('demo', 'width and case', [
    ['ＱＬ０００００００／２０２６－０００４１', rules],
    ['持b2以上驾驶证', recruitment],
    ['(草案)公示', '青岚区绿地系统专项规划（草案）公示'],
    '２０２７年',
    'GK@QINGLAN.EXAMPLE',
  ]),
  ...finding('demo', 'traditional', [
    ['吳桂蘭', '吴桂兰'],
    ['落葉緩掃', leaves],
    ['臨時擺攤', rules],
    ['雲溪大橋', bridgeNotice],
    '執法',
    '園林綠化',
    '垃圾分類',
  ]),
  ...finding('demo', 'one character', ['雪', '伞', '竹', '蔬']),
  ...finding('demo', 'phrases', [
    ['"落叶缓扫"', leaves],
    ['“青岚驿站”', station],
    ['"机扫打头，人工收尾"', winter],
    ['"一图三色"', holiday],
    '"人走地净"',
    '「先听完，再开口」',
  ]),
  ...finding(
    'demo',
    'titles',
    [
      '听居民说：桥西社区老旧小区环境整治征求意见',
      '新年第一课：六十二名新队员学说话、学量尺',
      '六问六答：《青岚区临时摆摊点位管理办法》解读',
      '路灯故障平均修复时间缩短到九小时',
      '2026年第三季度城市管理数据',
      '为什么有的路落叶不扫？园林和环卫部门回应',
      leaves,
      station,
    ].map((title) => [title, title] as const),
  ),
  ...finding('demo', 'several words', [
    ['夜市 油烟', nightMarket],
    ['招聘 驾驶员', recruitment],
    ['口袋公园 苏禾', pocketPark],
    ['云溪大桥　施工', bridgeNotice],
    '热线 白露',
    ['除雪 桥面', '连夜除雪保畅通，早高峰前主干道见黑'],
    '路灯 维修',
    '防汛 沙袋',
  ]),
  ...finding('demo', 'attachments', [
    ['盘山路', winter],
    ['环卫滨江班', winter],
    ['镇便民中心', winter],
    ['经营品种', rules],
    '大功率电器',
    '转借点位',
  ]),
  ...finding('demo', 'captions', [
    ['地铁站口整理共享单车', '共享单车停放框增至九百处，地铁口不再“挤成一团”'],
    ['减少风阻', flood],
    ['歇脚', station],
    '两岸春色渐浓',
    '同步作业',
  ]),
  ...offering('demo', 'slips', [
    ['路登', '路灯'],
    ['井概', '井盖'],
    ['银性', '银杏'],
    ['环位', '环卫'],
    ['城官', '城管'],
    ['垃极', '垃圾'],
    ['口袋公圆', '口袋公园'],
    ['吴贵兰', '吴桂兰'],
    ['共亨单车', '共享单车'],
  ]),
  ...offering('demo', 'pinyin', [
    ['chengguan', '城管'],
    ['ludeng', '路灯'],
    ['lajifenlei', '垃圾分类'],
    ['YinXing', '银杏'],
    ['ｙｅｓｈｉ', '夜市'],
    ['wuguilan', '吴桂兰'],
    ['koudai gongyuan', '口袋公园'],
  ]),
  ...expecting('demo', 'nothing', 'nothing', [
    '鲸鱼',
    '比特币',
    '路灯 鲸鱼',
    '"执法城管"',
    '"青城管〔2031〕99号"',
    'xyzzyplugh',
  ]),
]
