import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { icnsFile, icoFile, type IconImage } from './icon-files.ts'

/**
 * node electron/building/draw-icons.ts <path of a Chromium>
 *
 * Draws resources/icons/viaduct.svg in every size that the three systems ask for. Run by hand after changing the
 * drawing; the results are kept beside it.
 */
const folder = join(import.meta.dirname, '..', '..', 'resources', 'icons')
const sides = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const [program] = process.argv.slice(2)
if (program === undefined) throw new Error('usage: node electron/building/draw-icons.ts <path of a Chromium>')

const drawing = readFileSync(join(folder, 'viaduct.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
const page = await browser.newPage()
const images: IconImage[] = []
for (const side of sides) {
  await page.setViewportSize({ width: side, height: side })
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${side}px;height:${side}px}</style>${drawing}`,
  )
  images.push({ side, png: await page.screenshot({ omitBackground: true }) })
}
await browser.close()

for (const { side, png } of images) writeFileSync(join(folder, `${side}x${side}.png`), png)
writeFileSync(join(folder, 'icon.ico'), icoFile(images.filter(({ side }) => side <= 256)))
writeFileSync(join(folder, 'icon.icns'), icnsFile(images))
