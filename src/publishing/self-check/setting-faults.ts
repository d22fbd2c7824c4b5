import { type CheckedSite, settingNames, type SiteSettings } from './checked-page'

/** Why something of the site settings is not on a page: nobody entered it, or the page is old. */
export function notShown({ settings }: CheckedSite, setting: keyof SiteSettings): string[] {
  return settings[setting] === null
    ? [`${settingNames[setting]}未填写，请到站点设置填写。`]
    : ['站点设置里已填写，网页上还没有显示。请稍后重新检查，仍然没有请联系运维人员。']
}
