import sharp from 'sharp'
import { Drawing } from './drawing'
import * as community from './community-scenes'
import * as evening from './evening-scenes'
import * as park from './park-scenes'
import * as street from './street-scenes'
import * as work from './work-scenes'

interface Scene {
  draw: (drawing: Drawing) => void
  /** Height of the sheet, which is 1200 wide. */
  height: 800 | 675
}

const photo = (draw: Scene['draw']): Scene => ({ draw, height: 800 })

/** Every landscape photo of the demo, by the name the content uses. */
export const scenes = {
  'dawn-sweeping': photo(street.dawnSweeping),
  'autumn-leaves': photo(street.autumnLeaves),
  'night-patrol': photo(street.nightPatrol),
  'rain-duty': photo(street.rainDuty),
  'snow-clearing': photo(street.snowClearing),
  'summer-sprinkler': photo(street.summerSprinkler),
  'lamp-repair': photo(evening.lampRepair),
  'night-market': photo(evening.nightMarket),
  'river-night': photo(evening.riverNight),
  'pocket-park': photo(park.pocketPark),
  'river-bridge': photo(park.riverBridge),
  'flower-planting': photo(park.flowerPlanting),
  'tree-pruning': photo(park.treePruning),
  'district-panorama': { draw: park.districtPanorama, height: 675 },
  'district-office': photo(park.districtOffice),
  'morning-market': photo(community.morningMarket),
  'volunteers-cleanup': photo(community.volunteersCleanup),
  'waste-sorting': photo(community.wasteSorting),
  'bike-parking': photo(community.bikeParking),
  'road-repair': photo(community.roadRepair),
  'old-estate': photo(community.oldEstate),
  'crossing-duty': photo(community.crossingDuty),
  'command-centre': photo(work.commandCentre),
  'hotline-room': photo(work.hotlineRoom),
  'meeting-room': photo(work.meetingRoom),
  'training-class': photo(work.trainingClass),
  'rest-station': photo(work.restStation),
  'service-hall': photo(work.serviceHall),
  'site-inspection': photo(work.siteInspection),
  'sign-check': photo(work.signCheck),
  'award-ceremony': photo(work.awardCeremony),
} as const satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes

/** Draws a scene and returns it as a JPEG, `width` pixels wide; the same bytes on every run. */
export async function renderScene(name: SceneName, width = 2400): Promise<Buffer> {
  const { draw, height } = scenes[name]
  const drawing = new Drawing(1200, height, name)
  draw(drawing)
  return sharp(Buffer.from(drawing.toSvg(width)))
    .jpeg({ quality: 86 })
    .toBuffer()
}
