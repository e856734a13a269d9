import { abime, type ErreurDeClasseur, suspect } from '../erreur.ts'
import { decoder } from './caracteres.ts'
import * as CODE from './codes.ts'

export const OUVRANTE = 1
export const FERMANTE = 2
export const TEXTE = 3
export type GenreXml = typeof OUVRANTE | typeof FERMANTE | typeof TEXTE

const PROFONDEUR_MAX = 1_000

/**
 * Parcourt un texte XML d'événement en événement, sans construire d'arbre ni rien copier qu'on ne demande. Les préfixes
 * d'espaces de noms sont ignorés. Une classe, pour qu'aucun objet ne naisse par événement dans 20 Mo de feuille.
 *
 *     const xml = lireXml(texte, 'xl/workbook.xml')
 *     while (xml.suivant()) if (xml.ouvre('sheet')) noms.push(xml.attribut('name'))
 *
 * Un élément vide (`<c/>`) donne une ouvrante puis une fermante de longueur nulle. L'élément entier va donc toujours du
 * `debut` de son ouvrante au `fin` de sa fermante. ErreurDeClasseur : XML mal formé, DOCTYPE, entité inconnue.
 */
export class LecteurXml {
  /** Ce qu'est l'événement courant. */
  genre: GenreXml = TEXTE
  /** Nom local de l'élément (ouvrante, fermante). */
  nom = ''
  /** L'événement occupe [debut, fin[ dans le texte. */
  debut = 0
  fin = 0
  /** L'ouvrante courante est un élément vide, `<c/>`. */
  vide = false

  readonly texte: string
  readonly #partie: string
  /** Noms entiers (préfixe compris) des éléments ouverts. */
  readonly #ouverts: string[] = []
  /** Quatre positions par attribut de l'ouvrante courante : début et fin du nom local, début et fin de la valeur. */
  readonly #bornes: number[] = []
  #attributs = 0
  #fermantePromise = false
  /** Le texte courant est un CDATA : rien à décoder. */
  #cdata = false

  constructor(texte: string, partie: string) {
    this.texte = texte
    this.#partie = partie
  }

  /** Nombre d'éléments ouverts, l'ouvrante courante comprise, la fermante courante exclue. */
  get profondeur(): number {
    return this.#ouverts.length
  }

  ouvre(nom: string): boolean {
    return this.genre === OUVRANTE && this.nom === nom
  }

  ferme(nom: string): boolean {
    return this.genre === FERMANTE && this.nom === nom
  }

  /** Préfixe de l'ouvrante courante, deux-points compris (« x: »), ou rien : pour écrire dans le même dialecte. */
  get prefixe(): string {
    const entier = this.#ouverts.at(-1) ?? ''
    return entier.slice(0, entier.length - this.nom.length)
  }

  /** Passe à l'événement suivant ; faux à la fin du document. */
  suivant(): boolean {
    if (this.#fermantePromise) {
      this.#fermantePromise = false
      this.#ouverts.length--
      this.genre = FERMANTE
      this.debut = this.fin
      return true
    }
    const { texte } = this
    for (;;) {
      const p = this.fin
      if (p >= texte.length) return this.#terminer()
      if (texte.charCodeAt(p) !== CODE.INFERIEUR) {
        const chevron = texte.indexOf('<', p)
        this.#texte(p, chevron < 0 ? texte.length : chevron)
        // Hors de la racine il n'y a que des blancs et l'éventuelle marque d'ordre des octets.
        if (this.#ouverts.length > 0) return true
        continue
      }
      const c = texte.charCodeAt(p + 1)
      if (c === CODE.BARRE) return this.#fermante(p)
      if (c === CODE.INTERROGATION) this.fin = this.#apres('?>', p)
      else if (c === CODE.EXCLAMATION) {
        if (this.#declaration(p)) return true
      } else return this.#ouvrante(p)
    }
  }

  /**
   * Valeur décodée d'un attribut de l'ouvrante courante, undefined s'il n'y est pas. « name » accepte tout préfixe ;
   * « office:value-type » veut celui-là.
   */
  attribut(nom: string): string | undefined {
    const i = this.#rang(nom)
    if (i < 0) return undefined
    return this.#lu(this.#bornes[i + 2] ?? 0, this.#bornes[i + 3] ?? 0)
  }

  /** Étendue [debut, fin[ de la valeur d'un attribut, guillemets exclus, pour la remplacer sur place. */
  etendueDe(nom: string): readonly [number, number] | undefined {
    const i = this.#rang(nom)
    return i < 0 ? undefined : [this.#bornes[i + 2] ?? 0, this.#bornes[i + 3] ?? 0]
  }

  #lu(debut: number, fin: number): string {
    return decoder(this.texte.slice(debut, fin), this.#partie)
  }

  #rang(nom: string): number {
    const { texte } = this
    const bornes = this.#bornes
    for (let i = 0; i < this.#attributs; i += 4) {
      const debut = (bornes[i + 1] ?? 0) - nom.length
      if (!texte.startsWith(nom, debut)) continue
      if (debut === bornes[i] || (nom.includes(':') && texte.charCodeAt(debut - 1) <= CODE.ESPACE))
        return i
    }
    return -1
  }

  /** Texte décodé de l'événement TEXTE courant. */
  contenu(): string {
    if (!this.#cdata) return this.#lu(this.debut, this.fin)
    return this.texte.slice(this.debut + 9, this.fin - 3)
  }

  /** Tout le texte de l'élément dont l'ouvrante est courante ; s'arrête sur sa fermante. */
  texteEntier(): string {
    // Le plus souvent, un texte d'un seul tenant : pas la peine d'en faire un événement.
    const chevron = this.vide ? -1 : this.texte.indexOf('<', this.fin)
    if (chevron >= 0 && this.texte.charCodeAt(chevron + 1) === CODE.BARRE) {
      const texte = this.#lu(this.fin, chevron)
      this.#fermante(chevron)
      return texte
    }
    const niveau = this.#ouverts.length
    let texte = ''
    while (this.suivant() && this.#ouverts.length >= niveau) {
      if (this.genre === TEXTE) texte += this.contenu()
    }
    return texte
  }

  /** Saute l'élément dont l'ouvrante est courante ; s'arrête sur sa fermante. */
  sauter(): void {
    const niveau = this.#ouverts.length
    while (this.suivant() && this.#ouverts.length >= niveau);
  }

  /**
   * Comme `sauter`, sans lire ni contrôler : pour les milliers de lignes inchangées d'une partie déjà lue. Un
   * commentaire, un CDATA ou un élément de même nom à l'intérieur ramènent au parcours complet.
   */
  survoler(): void {
    const ouvert = this.#ouverts.at(-1) ?? ''
    const fermante = `</${ouvert}>`
    const p = this.vide ? -1 : this.texte.indexOf(fermante, this.fin)
    const interieur = p < 0 ? '!-' : this.texte.slice(this.fin, p)
    // Le point d'exclamation seul : rare, donc vite cherché, là où « <! » s'arrêterait à chaque élément.
    if (['!-', '![', `<${ouvert} `, `<${ouvert}>`].some((o) => interieur.includes(o))) {
      this.sauter()
      return
    }
    this.#ouverts.length--
    this.genre = FERMANTE
    this.debut = p
    this.fin = p + fermante.length
  }

  #terminer(): boolean {
    const ouvert = this.#ouverts.at(-1)
    if (ouvert !== undefined) throw this.#malForme(`«\u00a0${ouvert}\u00a0» n’y est pas refermé`)
    return false
  }

  #texte(debut: number, fin: number): void {
    this.genre = TEXTE
    this.#cdata = false
    this.debut = debut
    this.fin = fin
  }

  #declaration(p: number): boolean {
    const { texte } = this
    if (texte.startsWith('<!--', p)) this.fin = this.#apres('-->', p + 4)
    else if (texte.startsWith('<![CDATA[', p)) {
      this.#texte(p, this.#apres(']]>', p + 9))
      this.#cdata = true
      return this.#ouverts.length > 0
    } else {
      throw suspect(`une déclaration DOCTYPE (dans ${this.#partie})`)
    }
    return false
  }

  #fermante(p: number): boolean {
    const { texte } = this
    const ouvert = this.#ouverts.pop()
    const apres = p + 2 + (ouvert?.length ?? 0)
    if (ouvert === undefined || !texte.startsWith(ouvert, p + 2)) {
      throw this.#malForme('un élément y est refermé sans avoir été ouvert')
    }
    let fin = apres
    while (texte.charCodeAt(fin) <= CODE.ESPACE) fin++
    if (texte.charCodeAt(fin) !== CODE.SUPERIEUR)
      throw this.#malForme(`«\u00a0${ouvert}\u00a0» y est mal refermé`)
    this.genre = FERMANTE
    this.nom = ouvert.slice(ouvert.indexOf(':') + 1)
    this.vide = false
    this.debut = p
    this.fin = fin + 1
    return true
  }

  #ouvrante(p: number): boolean {
    const { texte } = this
    let i = p + 1
    let local = i
    let c = texte.charCodeAt(i)
    while (c > CODE.ESPACE && c !== CODE.SUPERIEUR && c !== CODE.BARRE) {
      if (c === CODE.DEUX_POINTS) local = i + 1
      c = texte.charCodeAt(++i)
    }
    if (i === local) throw this.#malForme('un élément y est sans nom')
    const entier = texte.slice(p + 1, i)
    this.nom = local === p + 1 ? entier : texte.slice(local, i)
    i = this.#lireAttributs(i)
    this.vide = texte.charCodeAt(i) === CODE.BARRE
    if (this.vide) i++
    if (texte.charCodeAt(i) !== CODE.SUPERIEUR)
      throw this.#malForme(`«\u00a0${entier}\u00a0» y est inachevé`)
    if (this.#ouverts.push(entier) > PROFONDEUR_MAX)
      throw this.#malForme('trop d’éléments emboîtés')
    this.#fermantePromise = this.vide
    this.genre = OUVRANTE
    this.debut = p
    this.fin = i + 1
    return true
  }

  /** Note où sont les attributs, sans les copier ; rend la position du « > » ou du « / » qui suit. */
  #lireAttributs(depart: number): number {
    const { texte } = this
    const bornes = this.#bornes
    let n = 0
    let i = depart
    for (;;) {
      let c = texte.charCodeAt(i)
      while (c <= CODE.ESPACE) c = texte.charCodeAt(++i)
      if (c === CODE.SUPERIEUR || c === CODE.BARRE || i >= texte.length) break
      let debut = i
      while (c > CODE.ESPACE && c !== CODE.EGAL && c !== CODE.SUPERIEUR) {
        if (c === CODE.DEUX_POINTS) debut = i + 1
        c = texte.charCodeAt(++i)
      }
      const finDuNom = i
      while (c <= CODE.ESPACE) c = texte.charCodeAt(++i)
      const guillemet = c === CODE.EGAL ? this.#ouvrirValeur(i + 1) : -1
      const fin = guillemet < 0 ? -1 : texte.indexOf(texte.charAt(guillemet), guillemet + 1)
      if (fin < 0) throw this.#malForme('un attribut y est mal écrit')
      bornes[n] = debut
      bornes[n + 1] = finDuNom
      bornes[n + 2] = guillemet + 1
      bornes[n + 3] = fin
      n += 4
      i = fin + 1
    }
    this.#attributs = n
    return i
  }

  #ouvrirValeur(depart: number): number {
    let i = depart
    let c = this.texte.charCodeAt(i)
    while (c <= CODE.ESPACE) c = this.texte.charCodeAt(++i)
    return c === CODE.GUILLEMET || c === CODE.APOSTROPHE ? i : -1
  }

  #apres(marque: string, depart: number): number {
    const p = this.texte.indexOf(marque, depart)
    if (p < 0) throw this.#malForme('il s’arrête en chemin')
    return p + marque.length
  }

  #malForme(detail: string): ErreurDeClasseur {
    return abime(`${this.#partie}\u00a0: ${detail}`)
  }
}

export function lireXml(texte: string, partie: string): LecteurXml {
  return new LecteurXml(texte, partie)
}
