import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { FICHIERS } from '../../manifests/index.ts'
import { manifesteXml } from '../excel/index.ts'
import { genererSite, poserLeSite } from '../site/index.ts'
import type { LotBati } from './batir.ts'
import type { ChoixDeConstruction } from './choix.ts'
import { construireLesLots } from './lots.ts'
import { metadonneesDesFonctions } from './metadonnees.ts'
import { politiqueDeSecurite } from './politique.ts'
import { remplacer } from './remplacer.ts'

const ICONES = 'manifests/icones'

/** Écrit tout le complément Excel dans un dossier, qu'il remplace d'un coup : il n'y a plus qu'à l'héberger. */
export function construireExcel(
  choix: ChoixDeConstruction,
  dossier: string,
  aLaDemande: Promise<readonly LotBati[]>,
): Promise<void> {
  return remplacer(dossier, (chantier) => ecrire(choix, chantier, aLaDemande))
}

async function ecrire(
  { adresse, office }: ChoixDeConstruction,
  dossier: string,
  aLaDemande: Promise<readonly LotBati[]>,
): Promise<void> {
  mkdirSync(`${dossier}/${FICHIERS.icones}`, { recursive: true })
  const lots = construireLesLots(dossier, aLaDemande)
  writeFileSync(`${dossier}/${FICHIERS.page}`, page(office))
  writeFileSync(`${dossier}/${FICHIERS.description}`, metadonneesDesFonctions(adresse))
  writeFileSync(`${dossier}/manifest.xml`, manifesteXml(adresse))
  for (const nom of readdirSync(ICONES).filter((n) => n.endsWith('.png'))) {
    cpSync(`${ICONES}/${nom}`, `${dossier}/${FICHIERS.icones}/${nom}`)
  }
  poserLeSite(genererSite(), `${dossier}/aide`)
  await lots
}

function page(office: string): string {
  return (
    readFileSync('excel-addin/volet/volet.html', 'utf8')
      .replace('{{politique}}', politiqueDeSecurite(office))
      .replace('{{office}}', office)
      // Les commentaires et les marges sont pour qui lit la source.
      .replace(/\s*<!-- .*? -->/g, '')
      .replace(/\n +/g, '\n')
  )
}
