import { Argument, type Command, type Option } from 'commander';
import type { CommandModule } from '../command.ts';

const SHELLS = { bash, zsh, fish };

export const command: CommandModule = {
  define(command, run) {
    command
      .addArgument(new Argument('<shell>', 'for which shell').choices(Object.keys(SHELLS)))
      .addHelpText(
        'after',
        `
Examples:
  bash  sonyfacts completion bash > ~/.local/share/bash-completion/completions/sonyfacts
  zsh   sonyfacts completion zsh > "\${fpath[1]}/_sonyfacts"
  fish  sonyfacts completion fish > ~/.config/fish/completions/sonyfacts.fish`,
      )
      .action((shell: keyof typeof SHELLS) =>
        run(async (io) => {
          await io.write(SHELLS[shell](command.parent?.commands ?? []));
          return 0;
        }),
      );
  },
};

/** Words that may follow: the values of an option, of an argument, or nothing known (files). */
const choicesOf = (option: { argChoices?: string[] | undefined }): readonly string[] => option.argChoices ?? [];
const flagsOf = ({ short, long }: Option): string[] => [short, long].filter((flag): flag is string => flag !== undefined && flag !== null);
const argumentChoices = (command: Command): string[] => command.registeredArguments.flatMap(choicesOf);

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const values = command.options
      .filter((option) => choicesOf(option).length > 0)
      .map(
        (option) => `      ${flagsOf(option).join('|')}) COMPREPLY=($(compgen -W '${choicesOf(option).join(' ')}' -- "$word")); return;;\n`,
      );
    const words = [...command.options.flatMap(flagsOf), '--help', ...argumentChoices(command)].join(' ');
    return `    ${command.name()})\n      case "$before" in\n${values.join('')}      esac\n      words='${words}';;\n`;
  });
  return `# bash completion of sonyfacts
_sonyfacts() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map((command) => command.name()).join(' ')} help --help --version' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ "\${#COMPREPLY[@]}" -eq 0 ] && compopt -o default
}
complete -o filenames -F _sonyfacts sonyfacts
`;
}

function zsh(commands: readonly Command[]): string {
  const quote = (text: string): string => text.replace(/'/g, "'\\''").replace(/[[\]:]/g, '\\$&');
  const described = commands.map((command) => `    '${command.name()}:${quote(command.summary())}'\n`).join('');
  const cases = commands.map((command) => {
    const options = command.options.map((option) => {
      const takes = option.required ? `:value:${choicesOf(option).length > 0 ? `(${choicesOf(option).join(' ')})` : '_files'}` : '';
      return flagsOf(option)
        .map((flag) => `        '*${flag}[${quote(option.description)}]${takes}'`)
        .join(' \\\n');
    });
    const rest = argumentChoices(command).length > 0 ? `'*:value:(${argumentChoices(command).join(' ')})'` : "'*:file:_files'";
    return `    ${command.name()})\n      _arguments \\\n${[...options, `        ${rest}`].join(' \\\n')};;\n`;
  });
  return `#compdef sonyfacts
_sonyfacts() {
  local -a commands=(
${described}  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local name=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join('')}  esac
}
_sonyfacts "$@"
`;
}

function fish(commands: readonly Command[]): string {
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = ['# fish completion of sonyfacts'];
  for (const command of commands) {
    lines.push(`complete -c sonyfacts -n __fish_use_subcommand -f -a ${command.name()} -d ${quote(command.summary())}`);
    const seen = `-n '__fish_seen_subcommand_from ${command.name()}'`;
    for (const option of command.options) {
      const flags = [
        option.long ? `-l ${option.long.replace(/^--/, '')}` : '',
        option.short ? `-s ${option.short.replace(/^-/, '')}` : '',
        choicesOf(option).length > 0 ? `-x -a ${quote(choicesOf(option).join(' '))}` : option.required ? '-r' : '',
      ].filter((part) => part !== '');
      lines.push(`complete -c sonyfacts ${seen} ${flags.join(' ')} -d ${quote(option.description)}`);
    }
    const values = argumentChoices(command);
    if (values.length > 0) lines.push(`complete -c sonyfacts ${seen} -f -a ${quote(values.join(' '))}`);
  }
  return `${lines.join('\n')}\n`;
}
