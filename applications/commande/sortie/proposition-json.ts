import type { Effet, PlancherCompare } from '../../../core/conformite/index.ts'
import { enEuros } from '../../../core/modele/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'
import type { PropositionDeFichier, PropositionMontree } from '../proposition.ts'
import { constatEnJson } from './json.ts'

/** La sortie JSON de « proposer ». Montants en euros, cellules en notation A1. */
export function propositionEnJson(montree: PropositionDeFichier): string {
  const { examen, couts, siLesCoutsChangent, autresBloquants } = montree
  const document = {
    pacte: { version: VERSION, regles: VERSION_DES_REGLES },
    fichier: examen.fichier,
    conclusion: examen.conclusion,
    couts: [...couts],
    proposition: propositionDe(montree),
    siLesCoutsChangent: siLesCoutsChangent && {
      couts: [...siLesCoutsChangent.couts],
      proposition: propositionDe(siLesCoutsChangent),
    },
    autresBloquants: autresBloquants.map(constatEnJson),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function propositionDe({ proposition, planchers }: PropositionMontree) {
  const { etat, cellules, totaux, resultats, effet, bloquants, leves, restent, nouveaux } =
    proposition
  return {
    etat,
    cellules: cellules.map(({ avant, apres, ...cellule }) => ({
      ...cellule,
      avant: avant === null ? null : enEuros(avant),
      apres: enEuros(apres),
    })),
    totaux: totaux.map(({ avant, apres, ...total }) => ({
      ...total,
      avant: enEuros(avant),
      apres: enEuros(apres),
    })),
    formules: resultats,
    effet: effetDe(effet),
    bloquants,
    leves: leves.map(constatEnJson),
    restent: restent.map(({ constat, pourquoi }) => ({ ...constatEnJson(constat), pourquoi })),
    nouveaux: nouveaux.map(constatEnJson),
    aLiberer: [...proposition.aLiberer],
    planchers: planchers.map(plancherDe),
  }
}

/** Les façons d'atteindre un plancher ; « facon » est ce que --facon attend, null sans elle. */
function plancherDe({ axe, annee, facons }: PlancherCompare) {
  return {
    axe,
    annee,
    facons: facons.map(({ facon, nom, suites, suivie, proposition: { cellules, effet } }) => ({
      facon,
      nom,
      suites,
      suivie,
      cellules: cellules.length,
      effet: effetDe(effet),
    })),
  }
}

function effetDe(effet: Effet) {
  return {
    etat: enEuros(effet.etat),
    collectivite: enEuros(effet.collectivite),
    fse: enEuros(effet.fse),
    cout: enEuros(effet.cout),
    cee: enEuros(effet.cee),
    deplaces: enEuros(effet.deplaces),
  }
}
