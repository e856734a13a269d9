import { jsonPourXml } from '../../core/reglages/index.ts'
import { appliquer, ouvrirChantier } from '../marquage/index.ts'
import { ecrirePaquet, type Paquet } from '../paquet/index.ts'
import { echapperAttribut, type LecteurXml, lireXml } from '../xml/index.ts'
import { espacesDe, espacesManquants } from './espaces.ts'
import { desinscrire, inscrire, PARTIE_DU_MANIFESTE } from './manifeste.ts'

/**
 * Les réglages sont une propriété personnalisée du document (Fichier, Propriétés) : un tableur qui réenregistre le
 * fichier la garde, alors qu'il perd toute partie du paquet qu'il ne connaît pas.
 */
const PARTIE = 'meta.xml'
const PROPRIETE = 'Réglages Pacte'

/** Pour le classeur, permis par ODF, qui n'a aucune propriété. */
const SANS_PROPRIETE =
  '<?xml version="1.0" ' +
  `encoding="UTF-8"?>\n<office:document-meta${espacesDe(['office', 'meta'])} ` +
  'office:version="1.3"><office:meta/></office:document-meta>'

/** Le texte gardé dans le classeur ; null s'il n'y en a pas. */
export function lireReglagesOds(paquet: Paquet): string | null {
  const partie = paquet.trouver(PARTIE)
  return partie === null ? null : lireProprietes(paquet.texte(partie)).texte
}

/** Garde ce texte JSON parmi les propriétés du document, à la place du précédent ; null le retire. */
export function ecrireReglagesOds(paquet: Paquet, texte: string | null): Uint8Array {
  const chantier = ouvrirChantier(paquet)
  const presente = chantier.existe(PARTIE)
  const avant = presente ? chantier.texte(PARTIE) : SANS_PROPRIETE
  const apres = remplacer(avant, texte)
  const utile = apres !== SANS_PROPRIETE
  if (utile) chantier.ecrire(PARTIE, apres)
  else if (presente) chantier.retirer(PARTIE)
  if (utile !== presente && chantier.existe(PARTIE_DU_MANIFESTE)) {
    const manifeste = chantier.texte(PARTIE_DU_MANIFESTE)
    chantier.ecrire(
      PARTIE_DU_MANIFESTE,
      utile
        ? inscrire(manifeste, new Map([[PARTIE, 'text/xml']]))
        : desinscrire(manifeste, (chemin) => chemin === PARTIE),
    )
  }
  const changements = chantier.changements()
  return changements.size === 0 ? paquet.source : ecrirePaquet(paquet, changements)
}

interface Proprietes {
  readonly texte: string | null
  /** Où notre propriété est écrite, toutes ses copies. */
  readonly notres: readonly { readonly debut: number; readonly fin: number }[]
  /** L'élément `office:meta` ; à défaut, là où il devrait être. */
  readonly liste: Liste
}

interface Liste {
  readonly debut: number
  /** Sans son « > » ni son « /> ». */
  readonly ouvrante: string
  readonly debutContenu: number
  readonly finContenu: number
  readonly fermante: string
  readonly fin: number
}

function lireProprietes(meta: string): Proprietes {
  const xml = lireXml(meta, PARTIE)
  const notres: { debut: number; fin: number }[] = []
  let texte: string | null = null
  let liste: Liste | null = null
  let racine = 0
  while (xml.suivant()) {
    if (xml.ouvre('meta')) liste = ouvrirListe(xml)
    else if (xml.ferme('meta') && liste !== null) liste = clore(liste, xml)
    else if (xml.ouvre('user-defined') && xml.attribut('name') === PROPRIETE) {
      const { debut } = xml
      texte = xml.texteEntier()
      notres.push({ debut, fin: xml.fin })
    } else if (xml.profondeur === 0) racine = xml.debut
  }
  return { texte, notres, liste: liste ?? absente(racine, espacesManquants(meta)('office')) }
}

function ouvrirListe({ texte, debut, fin, vide, prefixe }: LecteurXml): Liste {
  const ouvrante = texte.slice(debut, fin - (vide ? 2 : 1))
  const fermante = `</${prefixe}meta>`
  return { debut, ouvrante, debutContenu: fin, finContenu: fin, fermante, fin }
}

function clore(liste: Liste, { debut, fin }: LecteurXml): Liste {
  return { ...liste, finContenu: debut, fin }
}

function absente(place: number, espaces: string): Liste {
  const bornes = { debut: place, debutContenu: place, finContenu: place, fin: place }
  return { ...bornes, ouvrante: `<office:meta${espaces}`, fermante: '</office:meta>' }
}

function remplacer(meta: string, texte: string | null): string {
  const { notres, liste } = lireProprietes(meta)
  if (notres.length === 0 && texte === null) return meta
  const garde = appliquer(
    meta.slice(0, liste.finContenu),
    notres.map((etendue) => ({ ...etendue, texte: '' })),
  ).slice(liste.debutContenu)
  const contenu = garde + (texte === null ? '' : proprieteEnXml(texte, meta))
  const suite = contenu === '' ? '/>' : `>${contenu}${liste.fermante}`
  return meta.slice(0, liste.debut) + liste.ouvrante + suite + meta.slice(liste.fin)
}

function proprieteEnXml(texte: string, meta: string): string {
  const espaces = espacesManquants(meta)('meta')
  return (
    `<meta:user-defined${espaces} ` +
    `meta:name="${PROPRIETE}">${echapperAttribut(jsonPourXml(texte))}</meta:user-defined>`
  )
}
