import type { Contexte } from '../familles/contexte.ts'
import { annoncerAxe } from '../familles/nommer-axe.ts'
import { CONSIGNES, PORTEURS } from '../mots/index.ts'
import { ecrire, ecrireDessous, type Planche, planche, sauterUneLigne } from '../tableaux/index.ts'
import { ecrirePlafonds } from './feuille.ts'

/** Les autres feuilles du classeur : rien de ce qu'elles portent ne s'ajoute au contrat. */
export function feuillesVoisines(ctx: Contexte, projet: () => Planche): Planche[] {
  const choix = ctx.choisir('voisines')
  const faire = {
    projet,
    'ancien-contrat': () => ancienContrat(ctx),
    notice: () => notice(),
    listes: () => listes(ctx),
    croise: () => croise(ctx),
  }
  const voisines =
    choix === 'aucune'
      ? []
      : choix === 'toutes'
        ? Object.values(faire).map((f) => f())
        : [faire[choix]()]
  if (ctx.choisir('plafonds') === 'table-a-part') voisines.push(plafonds(ctx))
  return voisines
}

function plafonds(ctx: Contexte): Planche {
  const p = planche(ctx.de('feuille-plafonds').parmi(['Plafonds', 'Notification', 'Enveloppes']))
  ecrireDessous(p, 0, ['Crédits de l’État notifiés par axe, par an'])
  if (ctx.ecriture.unite === 'k-titre') ecrireDessous(p, 0, ['Montants en k€'])
  ecrirePlafonds(ctx, p, 0)
  return p
}

function notice(): Planche {
  const p = planche('Notice')
  ecrireDessous(p, 0, ['Notice d’utilisation du classeur'])
  for (const consigne of CONSIGNES) ecrireDessous(p, 0, [consigne])
  return p
}

function listes(ctx: Contexte): Planche {
  const p = planche(ctx.de('listes').parmi(['Listes', 'Paramètres', 'Ne pas modifier']))
  ecrireDessous(p, 0, ['Axes', 'Natures', 'Porteurs'])
  const natures = ['Nouvelle', 'Renforcée', 'Reconduite']
  for (const [i, porteur] of PORTEURS.entries()) {
    const axe = ctx.contrat.axes[i]
    ecrireDessous(p, 0, [axe ? annoncerAxe(ctx, axe) : '', natures[i] ?? '', porteur])
  }
  return p
}

/** Le contrat d'avant, avec ses propres années et ses propres actions. */
function ancienContrat(ctx: Contexte): Planche {
  const de = ctx.de('ancien-contrat')
  const p = planche('CALPAE 2022-2023')
  ecrireDessous(p, 0, ['Convention d’appui 2022-2023 (contrat précédent, pour mémoire)'])
  ecrireDessous(p, 0, ['Exercice 2023'])
  sauterUneLigne(p)
  ecrireDessous(p, 0, ['Action', 'Coût total', 'Part État', 'Part collectivité'])
  for (const mot of [
    'Référents de parcours',
    'Premier accueil social',
    'Jeunes majeurs',
    'Travail social',
  ]) {
    const moitie = 1000 * (5 + de.entier(60))
    const ligne = p.hauteur
    ecrire(p, ligne, 0, { valeur: mot })
    for (const [j, euros] of [2 * moitie, moitie, moitie].entries()) {
      ecrire(p, ligne, j + 1, { valeur: euros })
    }
  }
  return p
}

/** Un tableau croisé : les sommes du contrat, qui ne se comptent pas deux fois. */
function croise(ctx: Contexte): Planche {
  const { contrat, mots } = ctx
  const p = planche(ctx.de('croise').parmi(['TCD', 'Feuil2', 'Tableau croisé']))
  ecrireDessous(p, 0, [
    'Étiquettes de lignes',
    `Somme de ${mots.champs.cout}`,
    `Somme de ${mots.champs.partEtat}`,
  ])
  const sommes = contrat.axes.map((axe) => {
    const parts = contrat.actions.filter((a) => a.axe === axe).flatMap((a) => a.parts)
    return {
      mot: annoncerAxe(ctx, axe),
      cout: parts.reduce((t, { cout }) => t + cout, 0),
      etat: parts.reduce((t, { partEtat }) => t + partEtat, 0),
    }
  })
  const total = sommes.reduce(
    (t, s) => ({ mot: 'Total général', cout: t.cout + s.cout, etat: t.etat + s.etat }),
    { mot: '', cout: 0, etat: 0 },
  )
  for (const { mot, cout, etat } of [...sommes, total]) {
    const ligne = p.hauteur
    ecrire(p, ligne, 0, { valeur: mot })
    for (const [j, euros] of [cout, etat].entries()) {
      const encre = ctx.ecriture.montant(euros)
      if (encre) ecrire(p, ligne, j + 1, encre)
    }
  }
  return p
}
