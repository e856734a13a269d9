import type { Atelier } from './atelier.ts'
import { signatureInconnue } from './refus.ts'
import { strict } from './strict.ts'

type Constructeur = GoogleAppsScript.Spreadsheet.RichTextValueBuilder
type Texte = GoogleAppsScript.Spreadsheet.RichTextValue

/** `newRichTextValue()` : un texte entier, et son lien. */
export function constructeurDeTexte(atelier: Atelier): Constructeur {
  let texte = ''
  let lien: string | null = null
  const objet: Constructeur = strict<Constructeur>(
    atelier,
    'RichTextValueBuilder',
  )({
    setText: (voulu: unknown) => {
      if (typeof voulu !== 'string')
        return signatureInconnue('RichTextValueBuilder.setText', [voulu])
      texte = voulu
      return objet
    },
    setLinkUrl: (...valeurs: unknown[]) => {
      const [voulu] = valeurs
      if (valeurs.length !== 1 || typeof voulu !== 'string')
        return signatureInconnue('RichTextValueBuilder.setLinkUrl', valeurs)
      lien = voulu
      return objet
    },
    build: () =>
      strict<Texte>(atelier, 'RichTextValue')({ getText: () => texte, getLinkUrl: () => lien }),
  })
  return objet
}
