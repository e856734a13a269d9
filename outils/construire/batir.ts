import { writeFileSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { CIBLE } from './cible.ts'
import { bibliothequesDe } from './notices.ts'
import { resserrer } from './serrer.ts'

/** Un script ou une feuille de style, tel qu'il se sert. */
export interface LotBati {
  readonly nom: string
  readonly texte: string
  /** Celles qu'il embarque. */
  readonly bibliotheques: readonly string[]
}

/** Bâtit chaque lot sans rien écrire. Les scripts se resserrent : quelques pour cent de moins y valent une passe. */
export function batir(
  lots: Readonly<Record<string, BuildOptions>>,
  cible: BuildOptions = CIBLE,
): Promise<LotBati[]> {
  return Promise.all(
    Object.entries(lots).map(async ([nom, lot]) => {
      const { outputFiles, metafile } = await build({
        ...cible,
        ...lot,
        metafile: true,
        write: false,
      })
      const [{ text: texte } = { text: '' }] = outputFiles
      return {
        nom,
        texte: nom.endsWith('.js') ? await resserrer(texte, { ecma: 2020 }) : texte,
        bibliotheques: bibliothequesDe(metafile),
      }
    }),
  )
}

/** Écrit des lots dans un dossier, et rend les bibliothèques qu'ils embarquent, chacune une fois. */
export function poser(lots: readonly LotBati[], dossier: string): string[] {
  for (const { nom, texte } of lots) writeFileSync(`${dossier}/${nom}`, texte)
  return [...new Set(lots.flatMap(({ bibliotheques }) => bibliotheques))].sort()
}
