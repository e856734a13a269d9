import { ENTETES, TYPES } from './entetes.ts'

/** Un bloc à inclure dans le « server » de nginx ; le dossier y est à écrire. */
export function nginx(adresse: string): string {
  const chemin = new URL(adresse).pathname.replace(/\/*$/, '/')
  return [
    '# nginx\u00a0: à inclure dans le bloc «\u00a0server\u00a0» qui écoute en https. Remplacez le dossier.',
    `location ${chemin} {`,
    '  alias /srv/pacte/;',
    '  charset utf-8;',
    '  types {',
    ...Object.entries(TYPES).map(([suffixe, type]) => {
      const [nu = ''] = type.split(';')
      return `    ${nu.padEnd(18)} ${suffixe.slice(1)};`
    }),
    '  }',
    '  charset_types text/css text/javascript application/json application/xml text/plain;',
    '  # Ces en-têtes remplacent ceux du bloc «\u00a0server\u00a0»\u00a0: X-Frame-Options n’en vient donc plus.',
    ...Object.entries(ENTETES).map(([nom, valeur]) => `  add_header ${nom} "${valeur}" always;`),
    '}',
    '',
  ].join('\n')
}
