import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { PREMIERS } from '../test/longs.ts'

/**
 * Sans mémoire d'une fois d'avant, vitest commence par les plus gros fichiers : ici, par ceux que l'on sait les plus
 * longs.
 */
export default class OrdreDesEssais extends BaseSequencer {
  override async sort(essais: TestSpecification[]): Promise<TestSpecification[]> {
    const ordonnes = await super.sort(essais)
    const { root } = this.ctx.config
    const projets = [...new Set(ordonnes.map(({ project }) => project.name))]
    const rang = ({ moduleId, project }: TestSpecification) => {
      const place = PREMIERS.indexOf(relative(root, moduleId))
      const parmiLesSiens = place < 0 ? PREMIERS.length : place
      return projets.indexOf(project.name) * (PREMIERS.length + 1) + parmiLesSiens
    }
    // Un projet après l'autre, comme ils viennent ; un tri stable garde le reste dans son ordre.
    return ordonnes.sort((a, b) => rang(a) - rang(b))
  }
}
