import sharp from 'sharp'

import { awardCeremony, trainingClass } from './classroom-scenes'
import { oldEstate, wasteSorting } from './community-scenes'
import { districtOffice, districtPanorama } from './district-scenes'
import { lampRepair, nightPatrol } from './evening-scenes'
import { morningMarket, nightMarket } from './market-scenes'
import { commandCentre, hotlineRoom, meetingRoom } from './office-scenes'
import { flowerPlanting, pocketPark, treePruning } from './park-scenes'
import { Drawing } from './parts/drawing'
import { riverBridge, riverNight, volunteersCleanup } from './river-scenes'
import { restStation, serviceHall } from './service-scenes'
import { roadRepair, signCheck, siteInspection } from './site-scenes'
import { autumnLeaves, dawnSweeping, summerSprinkler } from './street-scenes'
import { bikeParking, crossingDuty } from './traffic-scenes'
import { rainDuty, snowClearing } from './weather-scenes'

interface Scene {
  draw: (drawing: Drawing) => void
  /** Height of the sheet, which is 1200 wide. */
  height: 800 | 675
}

const photo = (draw: Scene['draw']): Scene => ({ draw, height: 800 })

/** Every landscape photo of the demo, by the name the content uses. */
export const scenes = {
  'dawn-sweeping': photo(dawnSweeping),
  'autumn-leaves': photo(autumnLeaves),
  'night-patrol': photo(nightPatrol),
  'rain-duty': photo(rainDuty),
  'snow-clearing': photo(snowClearing),
  'summer-sprinkler': photo(summerSprinkler),
  'lamp-repair': photo(lampRepair),
  'night-market': photo(nightMarket),
  'river-night': photo(riverNight),
  'pocket-park': photo(pocketPark),
  'river-bridge': photo(riverBridge),
  'flower-planting': photo(flowerPlanting),
  'tree-pruning': photo(treePruning),
  'district-panorama': { draw: districtPanorama, height: 675 },
  'district-office': photo(districtOffice),
  'morning-market': photo(morningMarket),
  'volunteers-cleanup': photo(volunteersCleanup),
  'waste-sorting': photo(wasteSorting),
  'bike-parking': photo(bikeParking),
  'road-repair': photo(roadRepair),
  'old-estate': photo(oldEstate),
  'crossing-duty': photo(crossingDuty),
  'command-centre': photo(commandCentre),
  'hotline-room': photo(hotlineRoom),
  'meeting-room': photo(meetingRoom),
  'training-class': photo(trainingClass),
  'rest-station': photo(restStation),
  'service-hall': photo(serviceHall),
  'site-inspection': photo(siteInspection),
  'sign-check': photo(signCheck),
  'award-ceremony': photo(awardCeremony),
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
