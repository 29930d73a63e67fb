using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Commands.Shells;

/// <summary>The completion script of bash. It needs nothing but bash 3: no bash-completion.</summary>
internal static class BashCompletion
{
    public static void Write(TextWriter output, ImmutableArray<CommandSurface> commands)
    {
        output.WriteLine("# bash completion of dockerfile-secrets");
        output.WriteLine("_dockerfile_secrets() {");
        output.WriteLine("  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} options='' values=''");
        output.WriteLine("  COMPREPLY=()");
        output.WriteLine("  if [ \"$COMP_CWORD\" -eq 1 ]; then");
        output.WriteLine($"    COMPREPLY=($(compgen -W '{string.Join(' ', commands.Select(c => c.Name))} --help --version' -- \"$cur\"))");
        output.WriteLine("    return");
        output.WriteLine("  fi");
        output.WriteLine("  case $command in");
        foreach (var command in commands)
        {
            output.WriteLine($"    {command.Name})");
            output.WriteLine($"      options='{string.Join(' ', command.Options.SelectMany(o => o.Names))}'");
            if (command.Argument is { Kind: ValueKind.Word } argument)
            {
                output.WriteLine($"      values='{string.Join(' ', argument.Words)}'");
            }

            output.WriteLine("      case $prev in");
            foreach (var option in command.Options)
            {
                if (option.Value is { } value)
                {
                    output.WriteLine($"        {string.Join('|', option.Names)}) {Reply(value)}; return ;;");
                }
            }

            output.WriteLine("      esac");
            output.WriteLine("      ;;");
        }

        output.WriteLine("  esac");
        output.WriteLine("  if [[ $cur == -?* ]]; then");
        output.WriteLine("    COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))");
        output.WriteLine("  elif [ -n \"$values\" ]; then");
        output.WriteLine("    COMPREPLY=($(compgen -W \"$values\" -- \"$cur\"))");
        output.WriteLine("  else");
        output.WriteLine("    COMPREPLY=($(compgen -f -- \"$cur\"))");
        output.WriteLine("  fi");
        output.WriteLine("}");
        output.WriteLine("complete -o filenames -F _dockerfile_secrets dockerfile-secrets");
    }

    private static string Reply(ValueSurface value) => value.Kind switch
    {
        ValueKind.Word => $"COMPREPLY=($(compgen -W '{string.Join(' ', value.Words)}' -- \"$cur\"))",
        ValueKind.File => "COMPREPLY=($(compgen -f -- \"$cur\"))",
        ValueKind.Directory => "COMPREPLY=($(compgen -d -- \"$cur\"))",
        _ => "COMPREPLY=()",
    };
}
