import { normaliser } from '../libelle/index.ts'

/** Mots qui voisinent « métropole » ou « agglomération » dans un tableau sans faire partie d'un nom. */
const MOTS_DU_TABLEAU = mots(
  'part parts total totaux sous contrat contrats local locaux solidarites solidarite pacte pactes budget programme',
  'departement departements conseil communautaire avenant convention cofinancement cofinancements financement credits',
  'credit etat plafond plafonds notifie montant montants axe ' +
    'ville villes commune communes annee tableau annexe maquette',
  'entre avec cette ladite notre chaque apport contribution ' +
    'participation reste charge porteur pilote action actions une',
  'type collectivite tiers autres autre autofinancement region caf ars fse ou mds cout nom direction service services',
  'signataire signataires titre cls eligible non pour par projet culture enfance insertion dsd habitat',
)
const LIENS = mots('de du des la le les l d sur et en')

const NATURE = /^(?:l['’])?(?:(?:euro)?m[ée]tropole|agglom[ée]ration|agglo)$/iu
const NATURE_AVANT =
  /(?:^|\s)(m[ée]tropole|communaut[ée] urbaine|communaut[ée] d['’]agglo(?:m[ée]ration)?)\s+(\S.*)$/iu

/** Le nom d'une intercommunalité écrit dans un texte libre, tel quel (« Angers Loire Métropole ») ; null sinon. */
export function nommerAgglomeration(texte: string): string | null {
  for (const segment of texte.split(/\s-(?=\s)|[–—:;,()|/\n]|\s\d/)) {
    const nom = avantLaNature(segment.trim()) ?? apresLaNature(segment.trim())
    if (nom) return nom
  }
  return null
}

/** « Angers Loire Métropole », « Grand Chambéry l'agglomération ». */
function avantLaNature(segment: string): string | null {
  const suite = segment.split(/\s+/)
  const rang = suite.findIndex((mot) => NATURE.test(mot))
  // Un texte court fait du seul nom se lit même sans capitales.
  const seul = rang === suite.length - 1 && suite.length <= 4
  let debut = rang
  for (let i = rang - 1; i >= 0; i--) {
    const mot = suite[i] ?? ''
    if (estArticleDeNom(mot)) debut = i
    else if (estLien(mot)) continue
    else if (estNomPropre(mot) || (seul && !MOTS_DU_TABLEAU.has(normaliser(mot)))) debut = i
    else break
  }
  const nom = suite.slice(debut, rang + 1)
  return nom.some((mot, i) => i < nom.length - 1 && !estLien(mot))
    ? nom.map(sansElision).join(' ')
    : null
}

/** « Métropole d'Angers », « Communauté urbaine Le Creusot Montceau ». */
function apresLaNature(segment: string): string | null {
  const [, nature = '', suite = ''] = NATURE_AVANT.exec(segment) ?? []
  const nom: string[] = []
  for (const mot of suite.split(/\s+/)) {
    if (!estLien(mot) && !estNomPropre(mot)) break
    nom.push(mot)
  }
  while (nom.length > 0 && estLien(nom.at(-1) ?? '')) nom.pop()
  // « Métropole Habitat » ne nomme rien : il faut « métropole de… », ou une communauté.
  const relie = /^(?:de|du|des|d['’])/i.test(suite) || /^communaut/i.test(nature)
  return relie && nom.length > 0 ? `${nature} ${nom.join(' ')}` : null
}

function estArticleDeNom(mot: string): boolean {
  return mot === 'Le' || mot === 'La' || mot === 'Les'
}

function estLien(mot: string): boolean {
  return LIENS.has(normaliser(mot))
}

function estNomPropre(mot: string): boolean {
  const nom = sansElision(mot)
  return /^\p{Lu}[\p{L}'’-]+$/u.test(nom) && !MOTS_DU_TABLEAU.has(normaliser(nom))
}

function sansElision(mot: string): string {
  return mot.replace(/^[dl]['’](?=\p{Lu})/iu, '')
}

function mots(...lignes: string[]): ReadonlySet<string> {
  return new Set(lignes.join(' ').split(' '))
}
