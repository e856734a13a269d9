import { ESPACE_DES_FONCTIONS } from '../../../core/fonctions/index.ts'
import {
  FICHE,
  FICHIERS,
  fichierDIcone,
  GROUPES,
  type GroupeDeBoutons,
  ICONES,
  type NomDIcone,
  ONGLET,
  TAILLES_DU_RUBAN,
} from '../../../manifests/index.ts'
import { type Element, el, elAvec } from './element.ts'

/** Les identifiants de ressource : 32 caractères au plus. */
export const RESSOURCE = {
  page: 'Adresse.Volet',
  fonctions: 'Adresse.Fonctions',
  description: 'Adresse.Description',
  guide: 'Adresse.Guide',
  espace: 'Texte.Espace',
  onglet: 'Texte.Onglet',
  bienvenue: 'Texte.Bienvenue',
  conseil: 'Texte.Conseil',
  image: (icone: NomDIcone, taille: number) => `Image.${icone}.${taille}`,
  libelle: (id: string) => `${id}.Libelle`,
  infobulle: (id: string) => `${id}.Infobulle`,
} as const

type Couples = readonly (readonly [id: string, valeur: string])[]

/** Les images, adresses et textes que le ruban et les fonctions désignent par leur identifiant. */
export function ressources(sous: (fichier: string) => string): Element {
  const boutons = GROUPES.flatMap((groupe) => groupe.boutons)
  return el('Resources', [
    liste('bt:Images', 'bt:Image', images(sous)),
    liste('bt:Urls', 'bt:Url', [
      [RESSOURCE.page, sous(FICHIERS.page)],
      [RESSOURCE.fonctions, sous(FICHIERS.fonctions)],
      [RESSOURCE.description, sous(FICHIERS.description)],
      [RESSOURCE.guide, sous(FICHIERS.guide)],
    ]),
    liste('bt:ShortStrings', 'bt:String', [
      [RESSOURCE.espace, ESPACE_DES_FONCTIONS],
      [RESSOURCE.onglet, ONGLET.libelle],
      [RESSOURCE.bienvenue, FICHE.bienvenue.titre],
      ...GROUPES.map(libelle),
      ...boutons.map(libelle),
    ]),
    liste('bt:LongStrings', 'bt:String', [
      [RESSOURCE.conseil, FICHE.bienvenue.texte],
      ...boutons.map((b) => [RESSOURCE.infobulle(b.id), b.infobulle] as const),
    ]),
  ])
}

function libelle({ id, libelle }: Pick<GroupeDeBoutons, 'id' | 'libelle'>) {
  return [RESSOURCE.libelle(id), libelle] as const
}

function images(sous: (fichier: string) => string): Couples {
  return ICONES.flatMap((icone) =>
    TAILLES_DU_RUBAN.map((taille) => {
      const fichier = `${FICHIERS.icones}/${fichierDIcone(icone, taille)}`
      return [RESSOURCE.image(icone, taille), sous(fichier)] as const
    }),
  )
}

function liste(nom: string, entree: string, couples: Couples): Element {
  return el(
    nom,
    couples.map(([id, valeur]) => elAvec(entree, { id, DefaultValue: valeur })),
  )
}
