import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Download, Page } from 'playwright-core'

export const bouton = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** Le bouton qui ouvre un menu de la barre. */
export const menu = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const barre = (page: Page) => page.getByRole('region', { name: 'Fichier' })
export const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
export const volet = (page: Page) => page.locator('#pacte')
/** La case qui nomme la cellule choisie. */
export const cellule = (page: Page) => page.locator('.grille .os-input').first()

/** Attend la grille, qu'une page étroite ne montre pas d'abord. */
export async function attendreLaGrille(page: Page): Promise<void> {
  await page.locator('.o-grid').waitFor({ state: 'attached' })
  await bouton(page, 'Vérifier le contrat').waitFor()
}

export async function passerLaVisite(page: Page): Promise<void> {
  await attendreLaGrille(page)
  await bouton(page, 'Passer la visite').click()
}

export async function verifier(page: Page): Promise<void> {
  await bouton(page, 'Vérifier le contrat').click()
  await page.getByRole('heading', { name: 'Ce qui est relevé' }).waitFor()
}

export async function verifierSansVisite(page: Page): Promise<void> {
  await passerLaVisite(page)
  await verifier(page)
}

/** Le constat dont le lieu est celui-ci. */
export const constat = (page: Page, lieu: string) =>
  page.locator('.constat').filter({ has: bouton(page, `${lieu}, aller à la cellule`) })

/** Écrit dans une cellule, au clavier, comme on le ferait. */
export async function saisir(page: Page, ou: string, texte: string): Promise<void> {
  await cellule(page).click()
  await cellule(page).fill(ou)
  await page.keyboard.press('Enter')
  await page.keyboard.type(texte)
  await page.keyboard.press('Enter')
}

export async function octetsDe(telechargement: Download): Promise<Buffer> {
  return readFileSync(await telechargement.path())
}

/** Pose des fichiers sur la page, comme depuis un dossier du poste. */
export function poser(page: Page, ...chemins: readonly string[]): Promise<void> {
  return poserTout(
    page,
    chemins.map((chemin) => [basename(chemin), readFileSync(chemin)]),
  )
}

/** De même, sans fichier. */
export function poserLesOctets(page: Page, nom: string, octets: Buffer): Promise<void> {
  return poserTout(page, [[nom, octets]])
}

async function poserTout(
  page: Page,
  poses: readonly (readonly [nom: string, octets: Buffer])[],
): Promise<void> {
  const fichiers = poses.map(([nom, octets]) => ({ nom, contenu: octets.toString('base64') }))
  const donnees = await page.evaluateHandle((lus) => {
    const transfert = new DataTransfer()
    for (const { nom, contenu } of lus) {
      const octets = Uint8Array.from(atob(contenu), (c) => c.charCodeAt(0))
      transfert.items.add(new File([octets], nom))
    }
    return transfert
  }, fichiers)
  const cible = page.locator('#grille')
  await cible.dispatchEvent('dragenter', { dataTransfer: donnees })
  await cible.dispatchEvent('dragover', { dataTransfer: donnees })
  await cible.dispatchEvent('drop', { dataTransfer: donnees })
}
