import type { Controle } from './controler.ts'
import type { Changement } from './empreintes.ts'

const guillemets = (mots: readonly string[]): string => mots.map((m) => `« ${m} »`).join(', ')

/** Le compte rendu, une ligne par élément. */
export function rapport(
  controles: readonly Controle[],
  changements: readonly Changement[],
): string[] {
  const defauts = controles.filter((c) => c.etat !== 'trouvee')
  const trouvees = controles.length - defauts.length
  return [
    `Passages retrouvés : ${trouvees} sur ${controles.length}.`,
    ...section('Passages à revoir', defauts.map(direLeDefaut)),
    ...section('Paragraphes changés depuis la dernière lecture', changements.map(direLeChangement)),
    ...(changements.length === 0
      ? ['Aucun paragraphe n’a changé depuis la dernière lecture.']
      : []),
  ]
}

function section(titre: string, lignes: readonly string[]): string[] {
  return lignes.length === 0 ? [] : ['', `${titre} (${lignes.length}) :`, ...lignes]
}

function direLeDefaut(controle: Controle): string {
  const { cle, source } = controle
  switch (controle.etat) {
    case 'section-absente':
      return `- ${cle} : la section « ${source.section} » n’existe pas dans ce texte, ou elle est vide.`
    case 'introuvable':
      return controle.proche === null
        ? `- ${cle} : aucun des repères ${guillemets(controle.manquants)} n’est dans la section « ${source.section} ».`
        : `- ${cle} : il manque ${guillemets(controle.manquants)} au paragraphe le plus proche ` +
            `de la section « ${source.section} ».`
    case 'ambigue':
      return (
        `- ${cle} : ${controle.nombre} paragraphes de la section « ${source.section} » ont ` +
        'tous les repères ; ajouter un repère.'
      )
    case 'trouvee':
      return `- ${cle} : retrouvé.`
  }
}

function direLeChangement({ cle, nouveau, disparus, apparus }: Changement): string {
  if (nouveau) return `- ${cle} : lu pour la première fois.`
  const details = [
    disparus.length > 0 ? `a disparu : ${guillemets(disparus)}` : '',
    apparus.length > 0 ? `est apparu : ${guillemets(apparus)}` : '',
  ].filter((d) => d !== '')
  return `- ${cle} : ${details.join(' ; ') || 'texte modifié, chiffres et termes inchangés'} ; à relire.`
}
