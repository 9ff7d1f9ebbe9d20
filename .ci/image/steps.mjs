// Executes a Dockerfile. The base image of each stage is the file system of this machine under an
// overlay of its own, so that absolute paths are those of the image and no changes remain. Then
// runs the image: read-only, without capabilities, as its user, in a network of its own.
import { DockerfileParser } from 'dockerfile-ast';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const [jdk, work] = process.argv.slice(2);
const repository = path.resolve('../..');
const STARTS_WITHIN_SECONDS = 120;

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

class Stage {
  constructor(name) {
    this.name = name;
    this.workdir = '/';
    this.user = '0:0';
    this.root = path.join(work, name, 'root');
    for (const folder of ['up', 'work', 'root']) fs.mkdirSync(path.join(work, name, folder), { recursive: true });
    run('mount', '-t', 'overlay', 'overlay', '-o',
      `lowerdir=/,upperdir=${work}/${name}/up,workdir=${work}/${name}/work`, this.root);
    for (const folder of ['proc', 'dev']) run('mount', '--rbind', `/${folder}`, path.join(this.root, folder));
    // The image has a JDK 25, but nothing else from this machine.
    this.environment = {
      JAVA_HOME: jdk, PATH: `${jdk}/bin:${process.env.PATH}`, HOME: '/root', LANG: 'C.UTF-8',
      ...(process.env.MAVEN_ARGS && { MAVEN_ARGS: process.env.MAVEN_ARGS }),
    };
  }

  /** Returns a command that runs inside the stage, as its user. */
  command(args, ...restrictions) {
    const [uid, gid] = this.user.split(':');
    return ['chroot', this.root, 'setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...restrictions,
      'env', '-C', this.workdir, '-i', ...Object.entries(this.environment).map(([k, v]) => `${k}=${v}`), ...args];
  }

  in(file) {
    return path.join(this.root, path.resolve(this.workdir, file));
  }
}

const ownNetwork = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const stages = new Map();
let stage;
const image = {};
let instructions;
const isStage = (instruction) => instruction.getKeyword() === 'FROM';

/** COPY: the contents of a folder, or a file; a target with a trailing slash is a folder. */
function copy(source, target) {
  const folder = fs.statSync(source).isDirectory();
  fs.mkdirSync(folder || target.endsWith('/') ? target : path.dirname(target), { recursive: true });
  run('cp', '-R', '--preserve=mode,timestamps', folder ? `${source}/.` : source, target);
}

const steps = {
  FROM(instruction) {
    const args = instruction.getArguments().map((argument) => argument.getValue());
    stage = new Stage(args[2] ?? `stage-${stages.size}`);
    stages.set(stage.name, stage);
    stage.last = !instructions.slice(instructions.indexOf(instruction) + 1).some(isStage);
  },
  WORKDIR(instruction) {
    stage.workdir = instruction.getArguments()[0].getValue();
    fs.mkdirSync(stage.in('.'), { recursive: true });
  },
  COPY(instruction) {
    const from = instruction.getFlags().find((flag) => flag.getName() === 'from')?.getValue();
    const [source, target] = instruction.getArguments().map((argument) => argument.getValue());
    const context = from ? stages.get(from).in(source) : path.join(work, 'context', source);
    copy(context, stage.in(target) + (target.endsWith('/') ? '/' : ''));
  },
  RUN(instruction) {
    const command = stage.command(['sh', '-c', instruction.getRawArgumentsContent()]);
    // The build uses a package registry. The later stage finds all ports free, as in an image.
    run(...(stage.last ? [...ownNetwork, ...command] : command));
  },
  USER(instruction) {
    stage.user = instruction.getArguments()[0].getValue();
  },
  ENTRYPOINT(instruction) {
    image.entrypoint = instruction.getJSONStrings().map((argument) => argument.getJSONValue());
  },
  HEALTHCHECK(instruction) {
    const content = instruction.getRawArgumentsContent();
    image.health = JSON.parse(content.slice(content.indexOf('[')));
  },
  LABEL() {},
  EXPOSE() {},
};

function build() {
  // The committed files, as in a build from a clean clone.
  run('git', 'clone', '-q', '--no-hardlinks', repository, path.join(work, 'context'));
  const dockerfile = fs.readFileSync(path.join(work, 'context/Dockerfile'), 'utf8');
  instructions = DockerfileParser.parse(dockerfile).getInstructions();
  for (const instruction of instructions) {
    const step = steps[instruction.getKeyword()];
    if (!step) throw new Error(`steps.mjs does not know ${instruction.getKeyword()}`);
    console.log(`-- ${instruction.getKeyword()} ${instruction.getRawArgumentsContent()}`);
    step(instruction);
  }
}

/** As in compose.yaml: read_only, cap_drop, no-new-privileges; with a volume for the database. */
async function start() {
  const volume = path.join(work, 'volume');
  run('cp', '-a', stage.in('/data'), volume);
  run('mount', '--bind', volume, stage.in('/data'));
  run('mount', '-o', 'remount,ro', stage.root);
  try {
    fs.writeFileSync(stage.in('/app/written'), '');
  } catch (refused) {
    if (refused.code !== 'EROFS') throw refused;
  }
  if (fs.existsSync(stage.in('/app/written'))) throw new Error('the root is not read-only');

  // Otherwise Java continues without a cache that it cannot use.
  stage.environment.JDK_JAVA_OPTIONS = '-XX:AOTMode=on';
  const locked = ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'];
  const [program, ...args] = [...ownNetwork, ...stage.command(image.entrypoint, ...locked)];
  const service = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => service.on('exit', (code, signal) => resolve(signal ?? code)));
  let over = false;
  ended.then(() => { over = true; });

  const begin = Date.now();
  for (;;) {
    if (over) throw new Error(`the service ended by itself: ${await ended}`);
    if (healthy(service.pid, locked)) break;
    if (Date.now() - begin > STARTS_WITHIN_SECONDS * 1000) {
      service.kill('SIGKILL');
      throw new Error('the health check does not succeed');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  service.kill('SIGTERM');
  const code = await ended;
  if (code !== 0) throw new Error(`the service was stopped and exited with ${code}`);
}

function healthy(pid, locked) {
  try {
    execFileSync('nsenter', [`--net=/proc/${pid}/ns/net`, ...stage.command(image.health, ...locked)],
      { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

run('mount', '--make-rprivate', '/');
// An overlay file system cannot hold the layers of another one; a tmpfs can.
run('mount', '-t', 'tmpfs', 'layers', work);
build();
await start();
console.log('The steps of the image work, and its command runs and is healthy on a read-only root.');
