/**
 * Sentences with gaps, each a capital between braces for a word of one sort:
 *
 *     U own department  W its work  T its thing  V verb  D adverb  A adjective  O quality
 *     G people  K kind of place  S street  C community  X person  J post  R rare word
 *     N small number  M large number  P per cent  L Latin word  H hotline  B day  Y year
 *     F document number
 */
export const openings = [
  '{B}，{U}在青岚区{S}开展{W}，{D}{V}{T}{N}处，{V}{O}{N}项。',
  '为{D}{V}{O}，{B}起，{U}在青岚区范围内组织{G}{D}开展{W}。',
  '近日，青岚区围绕{W}{D}{V}{T}，{G}反映的{A}的{O}得到解决。',
  '{B}上午，青岚区{W}推进会在{C}召开，{U}{J}{X}参加并讲话。',
  '{U}把{W}作为{Y}年青岚区重点工作，{D}{V}{T}和{O}。',
  '{Y}年以来，青岚区{D}推进{W}，{U}累计{V}{T}{M}处。',
]

export const noticeOpenings = [
  '根据《青岚区{T}管理办法》（{F}），现将{W}有关事项通告如下。',
  '因{W}需要，青岚区{S}自{B}起{V}{T}，请{G}注意。',
  '为{V}{O}，{U}面向青岚区{G}{V}{T}，现公告如下。',
]

export const documentOpenings = [
  '各街道办事处、镇人民政府，青岚区各部门：现将《{T}{W}工作方案》（{F}）印发给你们，请认真组织实施。',
  '为规范{T}的{O}，结合青岚区实际，制定本规定（{F}）。',
]

export const sentences = [
  '{G}在{S}{D}{V}{T}，{V}{A}的{O}。',
  '针对{K}{T}{A}、{O}不高的情况，{U}{D}{V}{T}。',
  '目前，{C}已{V}{T}{N}处，{O}提高{P}。',
  '{U}{J}{X}介绍，{T}{V}以后，{G}的{O}有了明显变化。',
  '工作中，{U}坚持{V}与{V}相结合，{D}{V}{O}。',
  '{D}{V}{T}的{O}，让{G}感受到{A}的变化。',
  '截至{B}，全区共{V}{T}{M}件，办结率{P}。',
  '{K}和{K}是这次{W}的重点，{G}分组{V}{T}。',
  '“{T}{V}得怎么样，{G}最有发言权。”{X}说。',
  '对{A}的{T}，{U}建立{O}，{D}{V}，做到一处一策。',
  '{C}的{G}说，以前{T}{A}，现在{V}得又快又好。',
  '在{S}与{S}路口，{G}正在{V}{T}。',
  '{U}会同{C}{D}{V}{K}周边的{T}，劝导{G}{N}人次。',
  '{W}期间，共出动{G}{N}人，{V}{T}{N}处，发放资料{M}份。',
  '通过{W}，{K}的{T}更加{A}，{O}{D}提升。',
  '{G}可以通过{L}了解{T}的{O}，也可以现场{V}。',
  '{U}利用{L}{V}{T}，{O}由{N}项减少到{N}项。',
  '下一步，{U}将{D}{V}{T}，{V}{O}。',
  '活动中，{G}还{V}了{R}和{R}，气氛{A}。',
  '{J}{X}随身带着{R}，走到{K}就{V}一遍{T}。',
  '院子里的{R}正当时，{G}一边看{R}，一边听{W}的介绍。',
  '如有{T}方面的{O}，请拨打{H}反映。',
  '{B}，{X}在{C}{V}{T}时发现{O}，当天就{V}完毕。',
  '会议要求，{V}{T}要{D}{V}{O}，不留死角。',
  '与上年相比，{T}数量下降{P}，{O}上升{P}。',
  '各责任单位要{V}{O}，{D}{V}{T}，确保{W}按时完成。',
  '据统计，{Y}年全区{V}{T}{M}处，其中{K}{N}处。',
  '{S}{N}号的{G}{X}主动{V}{T}，带动{G}一起参与。',
  '现场，{G}对照{O}逐项{V}，{D}{V}了{T}。',
  '{T}、{T}和{T}列入今年的{O}，由{U}牵头{V}。',
]

export const closings = [
  '下一步，{U}将继续{V}{T}，{D}{V}{O}，让{G}得到实惠。',
  '欢迎{G}监督，联系电话0000-55{M}。',
  '{U}提醒，{G}发现{T}{A}的，请及时告知。',
  '{G}纷纷表示，希望{W}长期坚持下去。',
]

/** Of one article alone: `{!}` is its name. */
export const unlikeOthers = [
  '这次{W}的样板取名“{!}”，由{G}投票选出。',
  '{C}新开的便民点叫作“{!}”，{G}可以就近{V}。',
  '编号为“{!}”的{T}已经{V}，由{X}负责。',
]

export const captions = [
  '图为{G}在{S}{V}{T}',
  '{U}{G}在{K}{V}{T}',
  '{B}，{C}{W}现场',
  '{V}后的{T}，{X}摄于{S}',
]

/** Between 12 and 30 characters once filled, most of the time. */
export const titles = [
  '{U}{D}{V}{S}{T}',
  '{C}{W}见实效，{G}点赞{A}{O}',
  '{S}{T}{D}{V}，{G}出行更{A}',
  '{U}{W}进行时：{V}{T}{N}处',
  '{V}{T}、{V}{O}，{C}这样做',
  '{U}赴{K}{V}{T}和{O}',
  '{A}{K}怎么建？{C}{V}{T}有妙招',
  '{Y}年{W}启动，{N}处{T}{V}到位',
  '{C}{G}{D}{V}{T}',
  '从{T}到{O}：{U}{V}{K}小记',
  '{L}助力{W}，{T}{O}提升{P}',
  '{X}：{N}年守好{S}的{T}',
  '{K}的{R}和{T}：{C}{W}侧记',
]

export const noticeTitles = [
  '关于{S}{T}{V}期间有关事项的通告',
  '{U}关于{V}{T}的公告',
  '{Y}年{C}{W}情况公示',
]

export const documentTitles = [
  '关于印发《{T}{W}工作方案》的通知',
  '青岚区{T}{O}管理办法',
  '{U}{Y}年{W}工作要点',
]

export const interpretationTitles = [
  '一图读懂：{T}{O}怎么{V}',
  '{N}问{N}答：《青岚区{T}{O}管理办法》解读',
]
