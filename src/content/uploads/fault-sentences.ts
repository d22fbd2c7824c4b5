import type { FaultCode } from './fault'

interface Sentence {
  what: string
  /** What the editor does about it. */
  then: string
}

/** What an editor reads when an upload is not taken. `docs/uploads.md` has the same sentences. */
export const faultSentences: Readonly<Record<FaultCode, Sentence>> = {
  'file-missing': { what: '没有收到文件', then: '请选择文件后再上传；不能用网址代替。' },
  'file-too-large': { what: '文件超过大小上限', then: '请压缩，或拆成几个文件后再上传。' },
  'file-name': {
    what: '文件名中藏有程序的扩展名',
    then: '请确认文件来源，改成“名称.扩展名”的形式后再上传。',
  },
  'file-kind': {
    what: '不支持这个文件，或文件内容与扩展名不符',
    then: '请用办公软件打开，另存为对应格式后再上传。',
  },
  'file-damaged': {
    what: '文件已损坏或不完整',
    then: '请在本机打开检查，重新保存后再上传。',
  },
  'file-encrypted': {
    what: '文件设有密码，系统无法检查',
    then: '请去掉密码后再上传。',
  },
  'file-macros': {
    what: '文件中有宏（会自动运行的程序）',
    then: '请另存为不含宏的 docx、xlsx 或 pptx 后再上传。',
  },
  'file-embedded': {
    what: '文件中嵌有其他文件、控件或对象',
    then: '请删去嵌入的内容，或改为图片，需要公开的文件请单独上传。',
  },
  'file-remote': {
    what: '文件打开时会从别处读取内容',
    then: '请断开外部链接（模板、图片、数据源改为保存在文件内）后再上传。',
  },
  'file-script': {
    what: '文件中有脚本或会自动执行的动作',
    then: '请用“打印为 PDF”或另存的方式重新生成后再上传。',
  },
  'file-program': {
    what: '压缩包或文件中有程序、脚本或网页',
    then: '请去掉它们，只保留文档和图片后再上传。',
  },
  'file-entry-name': {
    what: '压缩包中有不安全或重复的文件名',
    then: '请在本机解压后重新打包再上传。',
  },
  'file-swollen': {
    what: '压缩内容展开后过大、过多或相互重叠',
    then: '请拆成几个文件分别上传。',
  },
  'file-nested': {
    what: '压缩包中还有无法检查的压缩包',
    then: '请先解压里层的压缩包，合成一个 zip 后再上传。',
  },
  'file-two-formats': {
    what: '文件开头或结尾有多余的数据，可以被当作另一种文件打开',
    then: '请用办公软件或压缩软件重新保存后再上传。',
  },
  'file-not-checked': {
    what: '检查这个文件用时过长或所需内存过多，没有上传',
    then: '请稍后再试；若仍不行，请拆分或简化文件。',
  },
  'file-virus': {
    what: '杀毒软件在文件中发现病毒，没有上传',
    then: '请不要再打开它，并告知系统管理员。',
  },
  'file-not-scanned': {
    what: '杀毒软件没能检查这个文件，没有上传',
    then: '请缩小文件后再试，或请系统管理员查看日志。',
  },
  'photo-kind': {
    what: '这不是可用的照片，或照片内容与扩展名不符',
    then: '请上传 JPEG、PNG、WebP 或 GIF 文件。',
  },
  'photo-damaged': {
    what: '照片已损坏或不完整',
    then: '请在本机打开检查，重新导出后再上传。',
  },
  'photo-pixels': {
    what: '照片尺寸过大（动图按所有帧合计）',
    then: '请缩小，或只上传其中一帧。',
  },
}
