import { type Indicateur, SOUS_THEMATIQUES } from '../../catalogue/index.ts'
import { normaliser } from '../../libelle/index.ts'
import { type Ligne, lieuDe } from '../../modele/index.ts'
import { citer } from '../phrases.ts'
import { type Contexte, regleDeContrat } from '../regle.ts'

/** Part des mots porteurs du libellé qu'une cellule doit reprendre pour qu'on y reconnaisse l'indicateur. */
const MOTS_REPRIS = { numerateur: 1, denominateur: 2 }

export const indicateurNationalAbsent = regleDeContrat({
  id: 'indicateur-national-absent',
  titre: 'Indicateur national non suivi',
  gravites: ['a-justifier'],
  enonce:
    'Dès qu’une action relève d’une sous-thématique, l’indicateur national de cette ' +
    'sous-thématique est suivi. Seuls les libellés connus du catalogue sont vérifiés.',
  sources: ['suivi/indicateur-national', 'suivi/exemple-indicateur'],
  colonnes: ['indicateurNational', 'sousThematique'],
  examine: (contexte, signaler) => {
    for (const indicateur of contexte.indicateurs) {
      if (indicateur.libelle === null) continue
      const lignes = lignesConcernees(indicateur, contexte)
      const [premiere] = lignes
      const { libelle } = indicateur
      if (!premiere || lignes.some((l) => reprend(l.textes.indicateurNational ?? '', libelle)))
        continue
      const lieu = lieuDe(premiere, 'indicateurNational')
      const sousThematique = SOUS_THEMATIQUES.find((s) => s.id === indicateur.sousThematique)
      signaler({
        axe: sousThematique?.axe ?? null,
        lieux: lieu ? [lieu] : [],
        message:
          `Sous-thématique ${citer(sousThematique?.libelle ?? indicateur.sousThematique)}\u00a0: ` +
          'aucune de ses actions ' +
          `ne suit l’indicateur national «\u00a0${libelle}\u00a0». Le renseigner dans la colonne ` +
          'des indicateurs nationaux.',
      })
    }
  },
})

function lignesConcernees(
  { sousThematique }: Indicateur,
  { contrat: { lignes } }: Contexte,
): readonly Ligne[] {
  return lignes.filter(
    (l) => l.sousThematique === sousThematique && l.textes.indicateurNational !== null,
  )
}

// Le libellé est long : abrégé ou reformulé, il se reconnaît à ses mots porteurs.
function reprend(cellule: string, libelle: string): boolean {
  const texte = ` ${normaliser(cellule)} `
  const mots = normaliser(libelle)
    .split(' ')
    .filter((mot) => mot.length > 3 && !MOTS_COURANTS.has(mot))
  const repris = mots.filter((mot) => texte.includes(` ${mot.replace(/s$/, '')}`)).length
  return repris * MOTS_REPRIS.denominateur >= mots.length * MOTS_REPRIS.numerateur
}

const MOTS_COURANTS = new Set(['nombre', 'avec', 'ayant', 'dans'])
