/** The office's words where Payload's Chinese says something else. */
export const adminTranslations = {
  version: {
    unpublish: '撤稿',
    unpublishing: '正在撤稿…',
    unpublished: '已撤稿',
    confirmUnpublish: '确认撤稿',
    unpublishedSuccessfully: '已撤稿。',
    aboutToUnpublish: '撤稿后，网站上不再显示这篇稿件，原网址提示“已撤下”。确定撤稿吗？',
    aboutToUnpublishSelection: '即将撤下所选的 {{label}}。确定撤稿吗？',
    publishChanges: '发布修改',
    draftHasPublishedVersion: '已发布，另有未发布的修改',
    schedulePublish: '预约发布',
    saveDraft: '存草稿',
  },
  general: {
    dashboard: '工作台',
    createNew: '新建',
    trash: '回收站',
    payloadSettings: '个人设置',
  },
}
