import { trouverBloc } from '../../core/constats/index.ts'
import { AUTEUR, appliquer, type Retouche } from '../marquage/index.ts'
import { decoder, echapper, type LecteurXml, lireXml } from '../xml/index.ts'
import {
  ajouterDans,
  clore,
  type Element,
  ouvrante,
  prefixeDe,
  prefixer,
  vider,
} from './element.ts'
import { enTexteDeTableur } from './texte.ts'

const POLICE = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'

interface Morceau {
  readonly t: Element
  /** Le passage mis en forme qui le contient ; null pour un texte nu. */
  readonly passage: Element | null
  readonly lu: string
}

interface Commentaire {
  readonly ref: string
  readonly auteur: number
  readonly element: Element
  readonly texte: Element | null
  readonly morceaux: readonly Morceau[]
}

interface Commentaires {
  readonly auteurs: readonly string[]
  readonly elementsDesAuteurs: readonly Element[]
  readonly listeDesAuteurs: Element | null
  readonly liste: Element | null
  readonly commentaires: readonly Commentaire[]
}

/** Cellules (A1) qui portent déjà une note. */
export function cellulesNotees(texte: string, partie: string): ReadonlySet<string> {
  return new Set(lireCommentaires(texte, partie).commentaires.map(({ ref }) => ref))
}

/** Prolonge les notes qui existent et ajoute les autres ; les blocs sont donnés par cellule (A1). */
export function ajouterBlocs(
  texte: string,
  partie: string,
  blocs: ReadonlyMap<string, string>,
): string {
  const lus = lireCommentaires(texte, partie)
  const { liste, listeDesAuteurs } = lus
  if (liste === null || listeDesAuteurs === null) return texte
  const prefixe = prefixeDe(liste.nom)
  const retouches: Retouche[] = []
  const restants = new Map(blocs)
  for (const commentaire of lus.commentaires) {
    const bloc = restants.get(commentaire.ref)
    if (bloc === undefined || commentaire.texte === null) continue
    restants.delete(commentaire.ref)
    retouches.push(prolonger(commentaire, commentaire.texte, bloc, prefixe))
  }
  if (restants.size > 0) {
    const connu = lus.auteurs.indexOf(AUTEUR)
    const auteur = connu < 0 ? lus.auteurs.length : connu
    if (connu < 0) {
      retouches.push(ajouterDans(listeDesAuteurs, prefixer(`<author>${AUTEUR}</author>`, prefixe)))
    }
    const nouveaux = [...restants].map(
      ([ref, bloc]) =>
        `<comment ref="${ref}" authorId="${auteur}"><text>${passage(bloc)}</text></comment>`,
    )
    retouches.push(ajouterDans(liste, prefixer(nouveaux.join(''), prefixe)))
  }
  return appliquer(texte, retouches)
}

function passage(bloc: string): string {
  return `<r>${POLICE}<t xml:space="preserve">${enTexteDeTableur(bloc)}</t></r>`
}

/** Un texte nu se continue ; un texte mis en forme reçoit un passage de plus, à la suite des siens. */
function prolonger(
  { morceaux }: Commentaire,
  texte: Element,
  bloc: string,
  prefixe: string,
): Retouche {
  const suite = morceaux.some(({ lu }) => lu !== '') ? `\n${bloc}` : bloc
  const dernier = morceaux.at(-1)
  if (dernier?.passage === null) return ajouterDans(dernier.t, enTexteDeTableur(suite))
  const ajout = prefixer(passage(suite), prefixe)
  if (!dernier?.passage) return ajouterDans(texte, ajout)
  return { debut: dernier.passage.fin, fin: dernier.passage.fin, texte: ajout }
}

export interface BlocsRetires {
  readonly texte: string
  /** Cellules (A1) dont la note, faite de notre seul bloc, a disparu. */
  readonly disparues: ReadonlySet<string>
  /** Il ne reste aucune note. */
  readonly vide: boolean
  /** Notes qui portaient un bloc. */
  readonly nombre: number
}

/** Retire nos blocs ; null si aucune note n'en porte. */
export function retirerBlocs(texte: string, partie: string): BlocsRetires | null {
  const lus = lireCommentaires(texte, partie)
  const retouches: Retouche[] = []
  const disparues = new Set<string>()
  let nombre = 0
  for (const commentaire of lus.commentaires) {
    const propre = sansBloc(commentaire, texte)
    if (propre === null) continue
    nombre++
    const auteur = (lus.auteurs[commentaire.auteur] ?? '').trim()
    if (propre.vide && (auteur === AUTEUR || auteur === '')) {
      const { debut, fin } = commentaire.element
      retouches.push({ debut, fin, texte: '' })
      disparues.add(commentaire.ref)
    } else retouches.push(...propre.retouches)
  }
  if (nombre === 0) return null
  const restants = lus.commentaires.filter(({ ref }) => !disparues.has(ref))
  if (disparues.size > 0) retouches.push(...sansAuteur(lus, restants))
  return { texte: appliquer(texte, retouches), disparues, vide: restants.length === 0, nombre }
}

/** Notre nom s'en va de la liste des auteurs s'il y est le dernier et que plus rien ne le cite. */
function sansAuteur(lus: Commentaires, restants: readonly Commentaire[]): Retouche[] {
  const dernier = lus.auteurs.length - 1
  const element = lus.elementsDesAuteurs[dernier]
  if (lus.auteurs[dernier] !== AUTEUR || !element) return []
  if (restants.some(({ auteur }) => auteur === dernier)) return []
  return [{ debut: element.debut, fin: element.fin, texte: '' }]
}

function sansBloc(
  { morceaux, texte: conteneur }: Commentaire,
  texte: string,
): { retouches: Retouche[]; vide: boolean } | null {
  let gardes = morceaux.map(({ lu }) => lu)
  const coupes = morceaux.map(() => [] as (readonly [number, number])[])
  let trouve = trouverBloc(gardes.join(''))
  if (trouve === null) return null
  for (; trouve !== null; trouve = trouverBloc(gardes.join(''))) {
    const [debut, fin] = trouve
    let position = 0
    gardes = gardes.map((garde, i) => {
      const a = Math.min(Math.max(debut - position, 0), garde.length)
      const b = Math.min(Math.max(fin - position, 0), garde.length)
      position += garde.length
      if (a < b) coupes[i]?.push([a, b])
      return garde.slice(0, a) + garde.slice(b)
    })
  }
  const retouches = morceaux.flatMap(({ t, passage }, i): Retouche[] => {
    const siennes = coupes[i] ?? []
    if (siennes.length === 0) return []
    const garde = gardes[i] ?? ''
    if (garde !== '') return [raccourcir(t, texte, siennes, garde)]
    if (passage === null) return [vider(t)]
    return [{ debut: passage.debut, fin: passage.fin, texte: '' }]
  })
  const vide = gardes.every((garde) => garde.trim() === '')
  const seul = retouches.length === 1 && morceaux.length === 1 ? retouches[0] : undefined
  const plein = seul?.debut === conteneur?.debutContenu && seul?.fin === conteneur?.finContenu
  return { retouches: plein && conteneur ? [vider(conteneur)] : retouches, vide }
}

/** Coupe dans l'écriture d'origine, pour ne pas récrire autrement ce qui reste (« &#233; » reste « &#233; »). */
function raccourcir(
  t: Element,
  texte: string,
  coupes: readonly (readonly [number, number])[],
  garde: string,
): Retouche {
  let brut = texte.slice(t.debutContenu, t.finContenu)
  if (brut.includes('<')) brut = echapper(garde)
  else {
    for (const [debut, fin] of coupes) {
      brut = brut.slice(0, positionBrute(brut, debut)) + brut.slice(positionBrute(brut, fin))
    }
  }
  return { debut: t.debutContenu, fin: t.finContenu, texte: brut }
}

/** Où commence, dans l'écriture XML, le caractère de ce rang du texte lu. */
function positionBrute(brut: string, rang: number): number {
  let lus = 0
  let position = 0
  for (const [unite] of brut.matchAll(/&[^;]*;|\r\n|[\s\S]/gu)) {
    if (lus >= rang) break
    position += unite.length
    lus += decoder(unite).length
  }
  return position
}

function lireCommentaires(texte: string, partie: string): Commentaires {
  const xml = lireXml(texte, partie)
  const auteurs: string[] = []
  const elementsDesAuteurs: Element[] = []
  const commentaires: Commentaire[] = []
  let listeDesAuteurs: Element | null = null
  let liste: Element | null = null
  while (xml.suivant()) {
    if (xml.ouvre('authors')) {
      const debut = ouvrante(xml)
      while (xml.suivant() && !xml.ferme('authors')) {
        if (!xml.ouvre('author')) continue
        const auteur = ouvrante(xml)
        auteurs.push(xml.texteEntier())
        elementsDesAuteurs.push(clore(auteur, xml))
      }
      listeDesAuteurs = clore(debut, xml)
    } else if (xml.ouvre('commentList')) {
      const debut = ouvrante(xml)
      while (xml.suivant() && !xml.ferme('commentList')) {
        if (xml.ouvre('comment')) commentaires.push(lireCommentaire(xml))
      }
      liste = clore(debut, xml)
    }
  }
  return { auteurs, elementsDesAuteurs, listeDesAuteurs, liste, commentaires }
}

function lireCommentaire(xml: LecteurXml): Commentaire {
  const debut = ouvrante(xml)
  const ref = (xml.attribut('ref') ?? '').toUpperCase()
  const auteur = Number(xml.attribut('authorId') ?? -1)
  const niveau = xml.profondeur
  const ts: { t: Element; passage: number | null; lu: string }[] = []
  const passages: Element[] = []
  let texte: Element | null = null
  let conteneur: ReturnType<typeof ouvrante> | null = null
  let passage: ReturnType<typeof ouvrante> | null = null
  while (xml.suivant() && xml.profondeur >= niveau) {
    if (xml.ouvre('text')) conteneur = ouvrante(xml)
    else if (xml.ouvre('rPh')) xml.sauter()
    else if (xml.ouvre('r')) passage = ouvrante(xml)
    else if (xml.ouvre('t')) {
      const t = ouvrante(xml)
      const lu = xml.texteEntier()
      ts.push({ t: clore(t, xml), passage: passage ? passages.length : null, lu })
    } else if (xml.ferme('r') && passage) {
      passages.push(clore(passage, xml))
      passage = null
    } else if (xml.ferme('text') && conteneur) texte = clore(conteneur, xml)
  }
  const morceaux = ts.map(({ t, lu, passage: rang }) => ({
    t,
    lu,
    passage: rang === null ? null : (passages[rang] ?? null),
  }))
  return { ref, auteur, element: clore(debut, xml), texte, morceaux }
}
