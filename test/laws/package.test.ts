import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectPath } from './source-files.ts'

interface Manifest {
  readonly engines: { readonly node: string }
  readonly files: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly 'we-have-these-dependencies-because': Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as Manifest
const all = { ...manifest.dependencies, ...manifest.devDependencies }

describe('the package', () => {
  it('pins every dependency exactly', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('gives a reason for every dependency and for nothing else', () => {
    expect(Object.keys(manifest['we-have-these-dependencies-because']).sort()).toEqual(Object.keys(all).sort())
  })

  it('promises the Node that it is tested on', () => {
    expect(manifest.engines.node).toBe('>=20.20')
  })

  it('publishes only files that exist once it is built', () => {
    expect(manifest.files.filter((file) => file !== 'dist' && !existsSync(projectPath(file)))).toEqual([])
  })

  it('runs no script at install time', () => {
    const lock = JSON.parse(readFileSync(projectPath('package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>
    }
    const scripted = Object.entries(lock.packages).filter(
      ([, entry]) => entry.hasInstallScript === true && entry.optional !== true,
    )
    expect(scripted.map(([path]) => path)).toEqual([])
  })
})

describe('the readme', () => {
  for (const file of ['README.md', 'README.zh-CN.md']) {
    it(`${file} fits 200 lines and shows both commands on its first screen`, () => {
      const lines = readFileSync(projectPath(file), 'utf8').split('\n')
      expect(lines.length).toBeLessThanOrEqual(200)
      const first = lines.slice(0, 30).join('\n')
      expect(first).toContain('npm ci && npm run demo')
      expect(first).toContain('npm test')
    })
  }

  it('stands beside a top level that holds nothing unexpected', () => {
    const known = [
      'bench',
      'bin',
      'bundle',
      'fixtures',
      'rules',
      'src',
      'test',
      'biome.json',
      'CHANGELOG.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'README.md',
      'README.zh-CN.md',
      'tsconfig.json',
      'vitest.config.ts',
    ]
    const built = ['node_modules', 'dist', 'coverage', 'liangxin-out']
    const found = readdirSync(projectPath('.')).filter((name) => !name.startsWith('.'))
    expect(found.filter((name) => !known.includes(name) && !built.includes(name))).toEqual([])
  })
})
