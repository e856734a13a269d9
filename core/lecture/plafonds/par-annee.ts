import { estAxe, type Unite } from '../../modele/index.ts'
import { type Cadre, colonnesDe } from '../entete/index.ts'
import {
  anneeSeule,
  montantDe,
  type ReperesDesAxes,
  resoudreAxe,
  uniteDEntete,
} from '../textes/index.ts'
import type { PlafondLu } from './candidat.ts'

/** Un tableau « Axe | Année | Plafond », une ligne par axe et par année. */
export function estParAnnee(cadre: Cadre): boolean {
  const a = (champ: 'axe' | 'annee' | 'plafond' | 'action') => colonnesDe(cadre, champ).length > 0
  return a('axe') && a('annee') && a('plafond') && !a('action')
}

/** Un axe écrit une seule fois vaut pour les lignes qui suivent ; la première ligne vide arrête la lecture. */
export function plafondsParAnnee(cadre: Cadre, reperes: ReperesDesAxes, unite: Unite): PlafondLu[] {
  const { page, bloc } = cadre
  const [axes, annees, plafonds] = (['axe', 'annee', 'plafond'] as const).map(
    (champ) => colonnesDe(cadre, champ)[0] ?? 0,
  ) as [number, number, number]
  const entete = cadre.attributions.find((a) => a.champ === 'plafond')?.entete.complet ?? ''
  const lus: PlafondLu[] = []
  let axe = resoudreAxe('', reperes)
  for (let ligne = bloc.bas + 1; ligne <= cadre.limite; ligne++) {
    if (!page.estRemplie(ligne, annees)) break
    const texte = page.texte(ligne, axes)
    if (texte !== '') axe = resoudreAxe(texte, reperes)
    const annee = anneeSeule(page.texte(ligne, annees))
    const lu = montantDe(page.feuille.lignes[ligne]?.[plafonds], uniteDEntete(entete) ?? unite)
    if (!estAxe(axe) || annee === null || lu.genre !== 'lu') continue
    const lieu = { feuille: page.feuille.nom, ligne, colonne: plafonds }
    lus.push({ axe, annee, montant: lu.valeur, lieu })
  }
  return lus
}
